# La carpeta de la sesión.
packet-sections = Secciones de la carpeta
packet-options = Opciones de la carpeta
packet-preview = Vista previa del documento
packet-column-section = Sección
# Cuántas páginas tiene, y cuáles son.
packet-column-count = Extensión
packet-column-pages = Páginas
packet-section-cover = Portada
packet-section-agenda = Orden del día
packet-section-item = { $number }. { $title }
# $pages es lo que se ve en el botón: «3–5».
packet-show-page = { $pages }: ver «{ $title }»
packet-kind = Documento
packet-kind-packet = Carpeta completa
packet-kind-agenda = Sólo el orden del día
packet-kind-notice = Convocatoria
packet-paper = Tamaño de papel
packet-paper-carta = Carta
packet-paper-oficio = Oficio
packet-paper-a4 = A4
packet-paper-legal = Legal
packet-paper-carta-size = 216 × 279 mm
packet-paper-oficio-size = 216 × 340 mm
packet-paper-a4-size = 210 × 297 mm
packet-paper-legal-size = 216 × 356 mm
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
