# La paleta: buscar y hacer con unas letras (Ctrl K).
palette-title = Buscar
palette-search = Buscar…
palette-placeholder = Buscar…
palette-label = Buscar sesiones, puntos, acuerdos, personas, anexos y acciones
palette-list = Resultados
palette-results = { $count ->
    [one] { $count } resultado
   *[other] { $count } resultados
}
palette-none-title = No se encontró «{ $text }»
palette-none-text = Revise cómo está escrito o pruebe con menos palabras. Los acentos no importan.
# Después de escribir sólo «#» o «@».
palette-nothing-typed = Escriba lo que busca
# Lo que se muestra al elegir a una persona.
palette-about = Lo que presenta y lo que tiene a su cargo { $person }
palette-none-about = { $person } no presenta puntos ni tiene acuerdos a su cargo

# Grupos
palette-group-recent = Lo último que abrió
palette-group-actions = Acciones
palette-group-screens = Ir a
palette-group-sessions = Sesiones
palette-group-items = Puntos
palette-group-agreements = Acuerdos
palette-group-people = Personas
palette-group-annexes = Anexos

# Al pie
palette-hint-choose = elegir
palette-hint-open = abrir
palette-hint-close = cerrar
palette-hint-actions = acciones
palette-hint-agreements = acuerdos
palette-hint-people = personas

# Hoja de atajos
palette-key-choose-above = Elegir el resultado de arriba
palette-key-choose-below = Elegir el resultado de abajo
palette-key-choose-first = Elegir el primero
palette-key-choose-last = Elegir el último
palette-key-open = Abrir lo elegido
