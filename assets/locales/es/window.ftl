# Los diálogos del sistema para elegir archivos.
window-save-pdf = Guardar PDF
window-save-library = Guardar el archivo de la institución
window-save-document = Guardar una copia del documento
window-open-pdf = Elegir un PDF
window-open-library = Abrir el archivo de una institución
window-open-agenda = Elegir el orden del día
window-open-annex = Elegir anexos
window-choose-folder = Elegir la carpeta para la copia
window-files-pdf = Documentos PDF
window-files-library = Archivos de Sesiona
window-files-agenda = Textos
window-files-annex = PDF e imágenes
window-files-document = Documentos
window-files-all = Todos los archivos
