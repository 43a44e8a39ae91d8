# La lista de sesiones y los datos de una sesión.
desk-title = Sesiones
desk-new = Nueva sesión
desk-import = Importar un orden del día
desk-empty-title = Aún no hay sesiones
desk-empty-text = Cree la primera o lea un orden del día que ya tenga escrito.
desk-without-date = Sin fecha
desk-date-missing = Sin fecha
desk-count = { $count ->
    [one] { $count } sesión
   *[other] { $count } sesiones
}
desk-column-session = Sesión
desk-column-body = Órgano
desk-column-date = Fecha
desk-column-place = Lugar
desk-column-items = Puntos
desk-column-attachments = Anexos
desk-column-more = Acciones
desk-more = Acciones de { $title }
desk-edit = Corregir los datos
desk-delete = Eliminar la sesión
desk-key-new = Nueva sesión

# El diálogo
desk-edit-title = Datos de la sesión
desk-body = Órgano
desk-kind = Tipo
desk-number = Número
desk-year = Año
desk-date = Fecha
desk-time = Hora
desk-place = Lugar
desk-create = Crear la sesión
desk-save = Guardar los datos
