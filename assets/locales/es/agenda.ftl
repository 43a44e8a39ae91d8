# El orden del día y el punto elegido.
agenda-title = Orden del día
agenda-empty-title = El orden del día está vacío
agenda-empty-text = Comience con estos puntos o escriba abajo el primero.
agenda-empty-readonly = Este archivo está abierto sólo para lectura.
agenda-empty-template = Comenzar con
agenda-empty-use = Usar esta plantilla
agenda-empty-use-usual = Usar estos puntos
agenda-empty-preview = Puntos de «{ $name }»
agenda-column-more = Acciones
agenda-column-number = Núm.
agenda-column-title = Punto
agenda-column-kind = Tipo
agenda-column-presenter = Presenta
agenda-column-attachments = Anexos
agenda-column-minutes = Duración
agenda-column-starts = Hora
agenda-row = { $number }. { $title }
agenda-more = Acciones del punto { $number }
agenda-grip = Arrastre para mover el punto; presione para ver sus acciones
agenda-drag-hint = → subpunto · ← sacar · Esc dejar
agenda-minutes = { $minutes } min
agenda-count = { $count ->
    [one] { $count } punto
   *[other] { $count } puntos
}
agenda-duration = { $hours ->
    [0] { $minutes } min
   *[other] { $hours } h { $minutes } min
}
# Cuánto dura, de qué hora a qué hora.
agenda-span = { $hours ->
    [0] { $minutes } min: de { $start } a { $end }
   *[other] { $hours } h { $minutes } min: de { $start } a { $end }
}
agenda-over = { $hours ->
    [0] Termina { $minutes } min después de lo previsto ({ $planned })
   *[other] Termina { $hours } h { $minutes } min después de lo previsto ({ $planned })
}
agenda-agreements = { $count ->
    [one] { $count } acuerdo
   *[other] { $count } acuerdos
}
agenda-attachments = { $count ->
    [one] { $count } anexo
   *[other] { $count } anexos
}
agenda-attachments-troubled = { $count ->
    [one] { $count } anexo, que la carpeta no puede incluir
   *[other] { $count } anexos; la carpeta no puede incluirlos todos
}
agenda-notes = { $count ->
    [one] { $count } anexo informativo
   *[other] { $count } anexos informativos
}
agenda-new-label = Título del punto nuevo
agenda-new-placeholder = Escriba un punto nuevo y presione Enter
agenda-edit-title = Título del punto { $number }
agenda-edit-kind = Tipo del punto { $number }
agenda-edit-presenter = Quién presenta el punto { $number }
agenda-edit-minutes = Minutos del punto { $number }
agenda-edit-senseless = Escriba los minutos con cifras, de 0 a { $most }
agenda-hint-below = aceptar y seguir abajo
agenda-hint-next = celda siguiente
agenda-hint-restore = dejar como estaba
agenda-hint-move = mover
agenda-hint-indent = subpunto
agenda-hint-delete = quitar

# Lo que oye quien escucha la pantalla
agenda-said-added = Punto { $number } agregado: { $title }
agenda-said-deleted = Punto { $number } quitado: { $title }
agenda-said-moved = Punto { $number }, { $position } de { $total }
agenda-said-indented = Punto { $number }, ahora subpunto de { $parent }, { $position } de { $total }
agenda-said-outdented = Punto { $number }, ahora un nivel más arriba, { $position } de { $total }
agenda-said-stayed = El punto quedó donde estaba
agenda-said-attached = Se adjuntó al punto { $number }
agenda-said-cannot-move = El punto no puede moverse más en esa dirección

# Atajos y menú de cada renglón
agenda-key-choose-above = Elegir el punto de arriba
agenda-key-choose-below = Elegir el punto de abajo
agenda-key-choose-first = Elegir el primer punto
agenda-key-choose-last = Elegir el último punto
agenda-key-add-after = Agregar un punto debajo
agenda-key-add-inside = Agregar un subpunto
agenda-key-edit = Editar el renglón
agenda-key-move-up = Mover arriba
agenda-key-move-down = Mover abajo
agenda-key-indent = Hacer subpunto
agenda-key-outdent = Sacar un nivel
agenda-key-delete = Quitar
agenda-key-duplicate = Duplicar
agenda-key-open = Ir al detalle del punto

# Detalle del punto
agenda-inspector = Punto { $number }
agenda-inspector-empty = Detalle del punto
agenda-inspector-back = volver a la lista
agenda-inspector-close = Cerrar el detalle
agenda-inspector-inside = Punto { $number } · dentro de { $parent }. { $title }
agenda-widen = Ampliar el detalle
agenda-narrow = Reducir el detalle
agenda-kind = Tipo de punto
agenda-presenter = Presenta
agenda-minutes-label = Minutos
agenda-content = Contenido

# Anexos
agenda-attachments-title = Anexos
agenda-attachments-drop = Arrastre aquí un PDF o una imagen, o
agenda-attachments-choose = elija un archivo
agenda-attachment-pages = { $pages ->
    [one] { $pages } página · { $size }
   *[other] { $pages } páginas · { $size }
}
agenda-attachment-title = Título del anexo
# Cuando la razón no nombra el archivo.
agenda-attachment-refused = «{ $name }»: { $reason }
agenda-attachment-more = Acciones del anexo { $title }
agenda-attachment-rename = Cambiar el título
agenda-attachment-up = Mover arriba
agenda-attachment-down = Mover abajo
agenda-attachment-delete = Quitar el anexo
agenda-attachment-replace = Elegir otro archivo
# Archivos que se están adjuntando; el paso («leyendo») va al final.
agenda-attaching = Adjuntando «{ $name }»: { $step }
agenda-attaching-several = Adjuntando { $place } de { $count }, «{ $name }»: { $step }
agenda-attaching-waiting = en espera
agenda-attaching-reading = leyendo
agenda-attaching-examining = revisando
agenda-attaching-keeping = guardando
agenda-attaching-stop = Dejar de adjuntar

# Anexos informativos
agenda-notes-title = Anexos informativos
agenda-notes-empty = Este punto no tiene anexos informativos.
agenda-note-add = Agregar
agenda-note-untitled = Anexo informativo
agenda-note-title = Título
agenda-note-source = Fuente
agenda-note-date = Fecha
agenda-note-contact = Contacto
agenda-note-content = Texto del anexo informativo
agenda-note-delete = Eliminar el anexo informativo

# Números que ya se anunciaron
agenda-numbers-announced = Los números de los puntos ya se anunciaron: no cambian al mover o agregar otros.
agenda-numbers-late = Puntos tardíos
agenda-numbers-bis = 5 bis
agenda-numbers-sub = Subpunto (5.1)
agenda-numbers-next = Número siguiente
agenda-renumber = Volver a numerar
agenda-renumber-about = Cada punto toma el número de su lugar.
agenda-actions = Acciones del orden del día
agenda-fix-numbers = Fijar los números
agenda-fix-numbers-about = Si ya entregó el orden del día por otro medio: cada punto conserva su número aunque se mueva o se agreguen otros. Emitir la convocatoria también los fija.
agenda-said-fixed = Los números quedaron fijos
agenda-said-renumbered = Los puntos se numeraron de nuevo
