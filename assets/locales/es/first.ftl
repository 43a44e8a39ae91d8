# La primera vez, o al abrir otro archivo.
first-title = Le damos la bienvenida. ¿Por dónde empezamos?
first-about = Sin cuenta y sin internet. Todo se queda en este equipo y se puede cambiar después.
first-back = Volver
first-example = Explorar con un ejemplo
first-example-about = La 12.ª sesión de una junta, lista para probar. Es un archivo aparte, con datos de demostración.
first-example-open = Explorar el ejemplo
# Nombre que se propone para el archivo del ejemplo.
first-example-file = Ejemplo de Sesiona
first-existing = Abrir un archivo
first-existing-about = Si ya usa Sesiona, abra el archivo de su institución o una copia de respaldo.
first-existing-open = Elegir el archivo
first-recent = Abiertos hace poco
first-own = Mi institución
first-own-about = Cuatro datos, menos de un minuto.
first-institution = Institución
first-short-name = Nombre corto
first-short-name-hint = Opcional
first-body = Órgano que sesiona
first-code = Siglas
first-code-hint = Los acuerdos se llamarán { $code }-I-1
first-missing = Falta este dato.
first-create = Crear el archivo
first-path = Archivo
first-path-hint = Ruta completa, con la terminación .sesiona
