# El orden del día y el punto elegido.
agenda-title = Orden del día
agenda-empty-title = El orden del día está vacío
agenda-empty-text = Escriba abajo el primer punto y presione Enter.
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
agenda-agreements = { $count ->
    [one] { $count } acuerdo
   *[other] { $count } acuerdos
}
agenda-attachments = { $count ->
    [one] { $count } anexo
   *[other] { $count } anexos
}
agenda-notes = { $count ->
    [one] { $count } anexo informativo
   *[other] { $count } anexos informativos
}
agenda-new-label = Título del punto nuevo
agenda-new-placeholder = Escriba un punto nuevo y presione Enter
agenda-rename-label = Título del punto { $number }
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
agenda-key-rename = Cambiar el título
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
agenda-numbers-announced = La convocatoria ya salió: los números de los puntos no cambian.
agenda-numbers-late = Puntos tardíos
agenda-numbers-bis = 5 bis
agenda-numbers-sub = Subpunto (5.1)
agenda-numbers-next = Número siguiente
agenda-renumber = Volver a numerar
