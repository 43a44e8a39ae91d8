# La carpeta de la sesión.
packet-sections = Secciones de la carpeta
packet-options = Opciones de la carpeta
packet-preview = Vista previa del documento
packet-column-section = Sección
# Cuántas páginas tiene, y cuáles son.
packet-column-count = Páginas
packet-column-pages = Están en
packet-column-folios = Folios
packet-section-cover = Portada
packet-section-agenda = Orden del día
packet-section-signatures = Hoja de firmas
packet-section-item = { $number }. { $title }
# $pages es lo que se ve en el botón: «3–5».
packet-show-page = { $pages }: ver «{ $title }»
packet-column-move = Mover
# $title es la sección que se mueve.
packet-move = Mover «{ $title }»
packet-grip = Arrastre para mover, o presione Alt ↑ o Alt ↓
# Se dice en voz alta: dónde quedó.
packet-moved = «{ $title }», lugar { $place } de { $count }
packet-move-no-room = No puede moverse más en esa dirección.
packet-move-stayed = Quedó donde estaba.
packet-usual-order = Volver al orden usual
packet-key-move-up = Mover arriba
packet-key-move-down = Mover abajo
packet-kind = Documento
packet-kind-packet = Carpeta completa
packet-kind-agenda = Sólo el orden del día
packet-kind-notice = Convocatoria
packet-paper = Tamaño de papel
packet-paper-carta = Carta
packet-paper-oficio = Oficio
packet-paper-a4 = A4
packet-paper-legal = Legal
packet-paper-custom = Otra
packet-paper-carta-size = 216 × 279 mm
packet-paper-a4-size = 210 × 297 mm
packet-paper-legal-size = 216 × 356 mm
packet-sheet-measure = { $width } × { $height } mm
packet-sheet-change = cambiar medida
packet-sheet-change-oficio = Cambiar la medida del oficio
# Debajo de un número: lo menos y lo más que puede ser.
packet-between = De { $least } a { $most }
packet-sheet-width = Ancho (mm)
packet-sheet-height = Alto (mm)
packet-sides = Impresión
packet-sides-one = Una cara
packet-sides-two = Doble cara
packet-binding = Margen (mm)
packet-binding-edge = Se encuaderna por
packet-binding-edge-left = La izquierda
packet-binding-edge-right = La derecha
packet-folio = Foliar las hojas
packet-folio-first = Primer folio
packet-folio-style = Formato del folio
packet-folio-style-words = Folio 0001
packet-folio-style-padded = 0001
packet-folio-style-plain = 1
packet-folio-count = Qué se folia
packet-folio-count-leaf = Cada hoja, sólo al frente
packet-folio-count-side = Cada cara impresa
packet-folio-place = Lugar del folio
packet-folio-place-top-right = Arriba, a la derecha
packet-folio-place-top-outer = Arriba, en la orilla de afuera
packet-folio-place-bottom = Abajo, al centro
packet-folio-cover = Foliar también la portada
packet-watermark = Leyenda en cada página
packet-watermark-text = Leyenda
packet-watermark-words = Copia de trabajo
packet-letterhead = Membrete
packet-letterhead-none = Sin membrete
packet-letterhead-first = En la primera página
packet-letterhead-every = En todas las páginas
packet-letterhead-hint = El logotipo y sus líneas se definen en Ajustes.
packet-annexes = Anexos en PDF
packet-annexes-merge = Unidos a la carpeta
packet-annexes-attach = Dentro del PDF, adjuntos
packet-annexes-separate = En archivos aparte
packet-annexes-merge-hint = Un solo documento, listo para imprimir.
packet-annexes-attach-hint = Viajan dentro del PDF, sin cambios, y éste conserva el formato de archivo permanente (PDF/A).
packet-annexes-separate-hint = Se guardan en una carpeta junto al PDF; su última página los enumera.
packet-annex-size = Hojas de los anexos
packet-annex-size-keep = Conservar su tamaño
packet-annex-size-fit = Ajustar al papel
packet-notes = Incluir los anexos informativos
packet-composing = Componiendo el documento…
packet-pages = { $pages ->
    [one] { $pages } página
   *[other] { $pages } páginas
}
packet-save = Guardar PDF
# $step es lo que se hace en este momento: una de las palabras de abajo.
packet-progress = Componiendo { $done } de { $total } · { $step }
packet-step-annexes = anexos
packet-step-pages = páginas
packet-step-ink = impresión
packet-step-merge = unión de los anexos
packet-step-check = revisión del archivo
packet-cancel = Cancelar
packet-cancelled = Se canceló. No se escribió ningún archivo.
packet-failed = No se pudo guardar el PDF. Intente de nuevo o elija otra carpeta.
packet-saved = { $pages ->
    [one] Se guardó «{ $file }» con { $pages } página
   *[other] Se guardó «{ $file }» con { $pages } páginas
}
packet-open = Abrir
packet-reveal = Mostrar en la carpeta
packet-key-save = Guardar PDF
packet-warning-item = Ir al punto
packet-warning-session = Corregir los datos
