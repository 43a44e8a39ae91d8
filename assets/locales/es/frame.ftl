# El marco de la ventana y las piezas que comparten todas las pantallas.
frame-rail = Menú principal
frame-skip = Ir al contenido
frame-opening = Abriendo…
frame-home = Inicio
frame-sessions = Sesiones
frame-agreements = Acuerdos
frame-import = Importar
frame-preferences = Ajustes
frame-shortcuts = Atajos
frame-shortcuts-title = Atajos de teclado
frame-shortcuts-search = Buscar un atajo
frame-shortcuts-none = Ningún atajo coincide con «{ $query }».
frame-shortcuts-single = Las teclas de una letra sólo actúan mientras no se escribe. Se apagan en Ajustes, Atajos.
frame-shortcuts-single-off = Las teclas de una letra están apagadas. Se encienden en Ajustes, Atajos.
frame-shortcuts-done = Listo
frame-steps = Pasos de la sesión
frame-step-agenda = Orden del día
frame-step-packet = Carpeta
frame-session-correct = Corregir los datos de la sesión
frame-session-when-missing = Sin fecha

# Barra de estado
frame-saved = Guardado { $time }
frame-last-copy = Última copia: { $time }
frame-no-copy = Todavía sin copia
frame-demonstration = Datos de demostración
frame-demonstration-remove = Quitar el ejemplo
frame-demonstration-ask = ¿Quitar el ejemplo?
frame-demonstration-goes = Se elimina el archivo del ejemplo con sus copias y con lo que haya cambiado en él. No se puede deshacer; puede volver a explorar el ejemplo cuando quiera, como nuevo. Sus propios archivos no se tocan.
frame-demonstration-stays = El ejemplo está en una carpeta que eligió usted: se cierra, y su archivo se queda en «{ $path }».
frame-demonstration-removed = Se quitó el ejemplo.
frame-demonstration-kept = Se cerró el ejemplo. Su archivo sigue en «{ $path }».
frame-read-only = Este archivo está en una carpeta de sólo lectura. Puede consultarlo y exportar; para cambiarlo, cópielo a otra carpeta.

# Deshacer y avisos
frame-undo = Deshacer
frame-redo = Rehacer
# $what es lo que se hizo: «Se agregó «Asuntos generales»».
frame-undo-what = Deshacer: { $what }
frame-redo-what = Rehacer: { $what }
frame-undone = Deshecho: { $what }
# Al presionar «Deshacer» en un mensaje mientras se guardaba algo más nuevo.
frame-undo-too-late = Después se guardó otro cambio y no se deshizo nada. El botón Deshacer de arriba empieza por el más nuevo.
frame-messages = Mensajes
frame-close = Cerrar
frame-cancel = Cancelar
frame-unreachable = Sesiona no responde. Lo guardado no se perdió; cierre la ventana y ábrala de nuevo.
frame-unknown-code = Hay algo que revisar ({ $code }).

# Fechas y horas que se escriben
frame-date-hint = Por ejemplo 14/12, jueves o último jueves de enero
frame-date-misread = No se entiende como fecha. Escriba, por ejemplo, 14/12/2023, jueves o último jueves de enero.
frame-date-wrong-weekday = El { $date } es { $weekday }. Corrija el día de la semana o la fecha.
frame-time-hint = Por ejemplo 17:30 o 5 pm
frame-time-misread = No se entiende como hora. Escriba, por ejemplo, 17:30 o 5 pm.
# Lo que se entendió, también con doce horas: «17:30 h (5:30 p. m.)».
frame-time-understood = { $time } h ({ $twelve })

# Vista previa de un PDF
frame-preview = Vista previa
frame-preview-pages = Páginas de la vista previa
frame-preview-composing = componiendo…
frame-preview-page = página { $page } de { $pages }
frame-preview-page-name = Página { $page }
frame-preview-failed = No se pudo mostrar el PDF. Cambie algo para componerlo otra vez.
frame-zoom = { $percent } %
# La página llena el ancho que hay.
frame-zoom-fit = Ancho
frame-zoom-whole = Página completa
frame-zoom-page = Ver la página completa
frame-zoom-width = Ajustar al ancho
frame-thumbs = Miniaturas de las páginas
frame-zoom-in = Acercar
frame-zoom-out = Alejar
frame-page-before = Página anterior
frame-page-after = Página siguiente

# Hoja de atajos: un título por lugar, una línea por acción
frame-keys-frame = En todas partes
frame-keys-go = Ir a
frame-keys-palette = Búsqueda
frame-keys-agenda = Orden del día
frame-keys-packet = Carpeta
frame-keys-importing = Revisión de lo leído
frame-keys-importing-source = El original que se importa
frame-keys-preferences = Ajustes
# $place es uno de los títulos anteriores, con minúscula.
frame-keys-here = En esta pantalla: { $place }
# Entre dos teclas que hacen lo mismo: «Ctrl Y o Ctrl Mayús Z».
frame-keys-or = o
frame-key-new-session = Nueva sesión
frame-key-next-pane = Pasar al siguiente panel
frame-key-pane-before = Volver al panel anterior
frame-key-home = Inicio
frame-key-sessions = Sesiones
frame-key-agreements = Acuerdos
frame-key-preferences = Ajustes
frame-key-to-packet = Ver la carpeta para imprimirla
frame-key-undo = Deshacer
frame-key-redo = Rehacer
frame-key-help = Mostrar los atajos
frame-key-search = Buscar en todo
frame-key-toggle-rail = Plegar o desplegar el menú
frame-key-larger-letters = Letra más grande
frame-key-smaller-letters = Letra más pequeña
frame-key-normal-letters = Letra normal

# Los órganos de la institución, arriba del menú
frame-bodies = Juntas y órganos
frame-bodies-hint = Elegir junta u órgano
frame-body-new = Nueva junta u órgano…
frame-body-names = Nombres y siglas…
frame-body-new-title = Nueva junta u órgano
frame-body-name = Nombre
frame-body-name-hint = Por ejemplo Comité de Adquisiciones
frame-body-name-missing = Escriba el nombre de la junta u órgano.
frame-body-code = Siglas
# $code son las siglas: «JD».
frame-body-code-hint = Sus acuerdos se llamarán { $code }-I-1, { $code }-I-2…
frame-body-add = Agregar
frame-body-chosen = Ahora ve { $body }
frame-key-bodies = Elegir junta u órgano

# Lo que no se pudo guardar: una franja que se queda hasta que se guarda
frame-unsaved = Sin guardar
# $count son los cambios que esperan; después sigue el motivo.
frame-unwritten = { $count ->
    [one] Un cambio sigue sin guardarse; no se pierde mientras esta ventana esté abierta.
   *[other] { $count } cambios siguen sin guardarse; no se pierden mientras esta ventana esté abierta.
}
frame-unwritten-retry = Reintentar
frame-unwritten-copy = Guardar copia en…
frame-unwritten-still = Todavía no se pudo guardar.
frame-unwritten-done = Se guardó todo.
frame-unwritten-copy-title = Guardar una copia y seguir en ella
frame-unwritten-folder = Carpeta de la copia
frame-unwritten-copy-now = Guardar la copia
frame-unwritten-copied = Todo está en «{ $path }». Desde ahora trabaja en ese archivo.

# Un paso de la sesión que ya está hecho, para quien escucha la pantalla
frame-step-done = completado

# El archivo de la institución no se pudo abrir
frame-unopened = No se pudo abrir «{ $file }»
# $time es la hora: «9:12».
frame-unopened-copy-today = Abrir el último respaldo (hoy { $time })
# $time es el día y la hora.
frame-unopened-copy = Abrir el último respaldo ({ $time })
frame-unopened-kept = El respaldo ocupa el lugar del archivo. El archivo dañado no se borra: queda guardado junto a sus respaldos.
frame-unopened-other = Elegir otro archivo
frame-unopened-first = Empezar de nuevo
frame-unopened-path = Archivo
frame-unopened-open = Abrir
frame-unopened-detail = Datos técnicos para quien dé soporte
