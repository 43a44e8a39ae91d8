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
desk-kinds = Tipo de sesión
desk-kinds-all = Todas
desk-column-session = Sesión
desk-column-date = Fecha
desk-column-place = Lugar
desk-column-items = Puntos
desk-column-attachments = Anexos
desk-column-more = Acciones
desk-more = Acciones de { $title }
desk-edit = Corregir los datos
desk-delete = Eliminar la sesión

# El diálogo
desk-edit-title = Datos de la sesión
desk-body = Órgano
desk-kind = Tipo
desk-number = Número
desk-year = Año
desk-date = Fecha
desk-time = Hora
desk-planned-end = Fin previsto
desk-place = Lugar
desk-create = Crear la sesión
desk-save = Guardar los datos

# Con qué puntos comienza una sesión nueva
desk-start = Orden del día
desk-start-previous = Los puntos fijos de la { $title }
desk-start-fixed = Los puntos acostumbrados
desk-start-template = Plantilla «{ $name }»
desk-start-empty = Sin puntos

# Plantillas
desk-templates = Plantillas
desk-templates-title = Plantillas del orden del día
desk-templates-none = Aún no hay plantillas. En la lista de sesiones, el menú de cada una guarda su orden del día como plantilla.
desk-template-keep = Guardar como plantilla
desk-template-title = Guardar como plantilla
desk-template-about = Los puntos de la { $title }, sin contenido ni anexos, quedan para las próximas sesiones de tipo «{ $kind }».
desk-template-name = Nombre de la plantilla
desk-template-save = Guardar la plantilla
desk-template-saved = Plantilla «{ $name }» guardada
desk-template-delete = Eliminar la plantilla «{ $name }»
desk-template-use = Nueva sesión con esta plantilla

# Los documentos que se conservan con la sesión misma, como aquél del que se leyó.
desk-documents = Documento original
desk-documents-title = Documentos que se conservan con la sesión
desk-documents-about = Se conservan tal como llegaron y no entran en la carpeta.
desk-documents-open = Abrir «{ $name }»
desk-documents-back = Ver la lista
desk-documents-digest = Huella SHA-256
desk-documents-save = Guardar una copia
desk-documents-delete = Quitar «{ $name }»
desk-documents-not-text = No es texto: guarde una copia para abrirlo con otro programa.
desk-documents-none = Esta sesión no conserva documentos.
