### Lo que Sesiona no puede hacer, y qué hacer entonces. Cada clave es «error-» y el código.

error-internal = Algo falló dentro de Sesiona. Lo guardado no se perdió; intente de nuevo y, si se repite, envíe el registro del programa.
error-unknown-command = No existe la orden «{ $name }».
error-bad-argument = { $field ->
    [argument] Los datos de la orden no tienen la forma esperada. Revíselos y repita la orden.
   *[other] El dato «{ $field }» de la orden falta, sobra o no tiene la forma esperada. Revíselo y repita la orden.
}
# La dice la línea de órdenes, que pide una biblioteca (--library); la ventana abre entonces su primera pantalla.
error-no-library = No hay ninguna biblioteca abierta. Abra una o cree la suya.
error-blank = Falta un dato obligatorio ({ $field }). Escríbalo y continúe.
error-too-long = { $field ->
    [watermark] La leyenda admite hasta { $limit } caracteres. Acórtela.
    [member_word] Esa palabra admite hasta { $limit } caracteres. Acórtela.
    [letterhead] Cada línea del membrete admite hasta { $limit } caracteres. Acórtela.
    [members] La lista es demasiado larga: caben { $limit } caracteres. Péguela por partes.
   *[other] Ese texto es demasiado largo ({ $field }): caben { $limit } caracteres. Acórtelo o escríbalo en el contenido.
}
error-out-of-range = { $field ->
    [sheet_width] La hoja puede medir de { $least } a { $most } mm de ancho. Corrija la medida.
    [sheet_height] La hoja puede medir de { $least } a { $most } mm de alto. Corrija la medida.
    [binding] El margen de encuadernación va de { $least } a { $most } mm. Corrija la medida.
    [folio] El primer folio va de { $least } a { $most }. Corrija el número.
    [copies] Se pueden imprimir de { $least } a { $most } copias. Corrija el número.
    [page] El documento tiene páginas de la { $least } a la { $most }.
    [letterhead_lines] El membrete admite hasta { $most } líneas. Quite alguna.
    [quorum] El quórum va de { $least } a { $most } presentes: más no caben en los asientos que cuentan. Corrija el número.
   *[other] Ese número va de { $least } a { $most } ({ $field }). Corríjalo.
}
error-bad-date = «{ $value }» no es una fecha. Escríbala como 2023-12-14.
error-bad-time = «{ $value }» no es una hora. Escríbala como 17:00.
error-ends-at-start = La sesión no puede terminar a la hora en que empieza. Escriba otra hora de término o déjela en blanco.
error-bad-code = «{ $value }» no es un valor posible de { $field }.
error-item-unknown = Ese punto ya no está en el orden del día.
error-item-no-room = El punto no puede moverse más en esa dirección.
error-item-inside-itself = Un punto no puede quedar dentro de sí mismo.
error-item-too-deep = El orden del día admite tres niveles: 5, 5.1 y 5.1.1.
error-bad-content = { $problem ->
    [too_deep] El texto tiene demasiadas listas o tablas unas dentro de otras. Sáquelas un nivel y guarde otra vez.
    [heading_level] El texto tiene un encabezado de un nivel que no existe. Cámbielo y guarde otra vez.
    [link] El texto tiene un enlace que no puede imprimirse: sólo http, https y correo, de hasta 2048 caracteres. Corríjalo y guarde otra vez.
    [image] El texto tiene una imagen que no está en el archivo. Insértela de nuevo.
    [table_shape] Las celdas de una tabla no casan entre sí. Corríjala y guarde otra vez.
   *[control_character] El texto tiene un carácter que no puede imprimirse. Quítelo y guarde otra vez.
}
error-cancelled = Se detuvo. No se escribió ningún archivo.
error-library-name = «{ $path }» no sirve como nombre: termina como los archivos de trabajo que van junto al de una institución. Elija otro.
error-paper-empty = El documento no tiene páginas: incluya al menos una sección.
error-preview-gone = El documento cambió mientras se mostraba. Espere a que aparezca la vista nueva.
error-composing-failed = No se pudo componer el documento: { $detail }.
error-pages-out-of-range = El documento tiene { $pages } páginas. Elija páginas entre la 1 y la { $pages }, la primera antes que la última.
error-printing-unavailable = Desde aquí no se puede imprimir. Guarde el PDF e imprímalo desde su visor.
error-printing-failed = El sistema no aceptó la impresión ({ $detail }). Guarde el PDF e imprímalo desde su visor.
error-file-exists = Ya existe el archivo «{ $path }». Elija otro nombre para no perderlo.
error-file-missing = No se encuentra «{ $path }». Revise el nombre o elija otro archivo.
error-folder-missing = No existe la carpeta «{ $path }». Créela o elija otra.
error-file-not-readable = No hay permiso para leer «{ $path }». Pida acceso al archivo o elija otro.
error-file-not-writable = No hay permiso para escribir en «{ $path }». Elija otra carpeta.
error-file-failed = No se pudo leer ni escribir «{ $path }». Revise la unidad e intente de nuevo.
error-not-a-file = «{ $path }» no es un archivo en el que se pueda leer o escribir. Elija otro.
error-no-space = No queda espacio en el disco. Libere espacio e intente de nuevo.
error-session-exists = Este órgano ya tiene la sesión «{ $title }». Escriba otro número, o corrija el tipo o el año.
error-template-exists = Este órgano ya tiene una plantilla «{ $name }». Elija otro nombre.
error-of-another-body = «{ $name }» es de otro órgano. Elija algo del órgano que sesiona.
error-session-unknown = Ninguna sesión responde a «{ $text }». Use su número, como 12/2023, o su identificador.
error-session-ambiguous = Varias sesiones responden a «{ $text }». Use uno de sus identificadores: { $sessions }.

# Anexos
error-attachment-empty = «{ $name }» está vacío (0 bytes). Elija otro archivo.
error-attachment-not-a-pdf = «{ $name }» no es un PDF aunque su nombre lo diga. Ábralo con su programa y guárdelo otra vez como PDF.
error-attachment-unknown-type = «{ $name }» no es un PDF ni una imagen PNG, JPEG, WebP, TIFF o SVG. Conviértalo a PDF y adjúntelo de nuevo.
error-attachment-not-an-image = «{ $name }» no es una imagen PNG, JPEG, WebP o SVG.
error-attachment-not-a-logo = Esa imagen no sirve de logotipo. Elija una PNG o JPEG.
error-attachment-logo-too-large = El logotipo tiene demasiados puntos. Redúzcalo a 4000 por lado, o menos.
error-attachment-too-large = «{ $name }» es demasiado grande: un anexo puede tener hasta 256 MB. Redúzcalo o divídalo en varios archivos.
error-attachment-image-too-large = «{ $name }» tiene demasiados puntos: una imagen puede tener hasta cien millones, como una de 10 000 por 10 000. Redúzcala y adjúntela de nuevo.
error-attachment-too-many-pages = «{ $name }» tiene { $pages } páginas y un anexo puede tener hasta { $most }. Divídalo en varios archivos.
error-attachment-no-pages = «{ $name }» no tiene páginas. Elija otro archivo.
error-attachment-too-slow = «{ $name }» tarda demasiado en leerse. Guárdelo otra vez como PDF desde otro programa.
error-attachment-pending = «{ $name }» aún no llega a este equipo.
error-attachment-damaged = «{ $name }» está dañado y no se puede leer.
error-attachment-encrypted = «{ $name }» pide una contraseña. Guárdelo sin contraseña y adjúntelo de nuevo.

# Agendas que se leen
error-agenda-empty = El archivo está vacío: no hay nada que leer.
error-agenda-binary = El archivo no es texto ({ $kind }). Guárdelo como texto (.txt) y ábralo de nuevo.
error-agenda-too-large = El archivo es demasiado grande para leerlo como orden del día (más de 16 MB). Deje en él sólo el texto de la sesión.
error-agenda-too-many-cells = El archivo tiene { $cells } celdas de tablas; se leen hasta { $limit }. Deje en él sólo el texto de la sesión.
error-agenda-pdf-text = Es un PDF: sus palabras no se leen aquí. Guárdelo como texto (.txt) desde su visor y ábralo de nuevo, o consérvelo como anexo.
error-agenda-pdf-scanned = Este PDF son imágenes, sin texto que leer. Puede conservarlo como anexo de una sesión.
error-agenda-pdf-encrypted = Este PDF pide una contraseña. Guárdelo sin ella desde su visor y ábralo de nuevo, o consérvelo como anexo.
error-agenda-pdf-damaged = Este PDF está dañado y no se puede leer. Pida otra copia; también puede conservarlo como anexo.
error-passage-blank = No hay palabras seleccionadas. Seleccione en el original las que quiera marcar.
error-passage-without-session = Lo seleccionado no nombra una sesión. Incluya su número y su tipo, por ejemplo «Décima Sesión Ordinaria 2023».
error-passage-without-date = Lo seleccionado no es una fecha completa. Seleccione una sola, con día, mes y año.
error-passage-without-time = Lo seleccionado no es una hora. Seleccione una sola, por ejemplo «17:00 horas».

# El archivo de la institución
error-not-a-library = «{ $path }» no es un archivo de Sesiona y no se tocó.
error-newer-library = Este archivo se guardó con una versión más nueva de Sesiona (formato { $version }; esta entiende hasta { $supported }). Actualice Sesiona; el archivo no se tocó.
error-in-use = El archivo «{ $path }» está abierto en otra ventana. Ciérrelo allí o continúe en ella.
error-linked-library = El archivo «{ $path }» tiene otro nombre en el disco (un enlace duro), con el que podría abrirse dos veces. Haga una copia con otro nombre y abra la copia.
error-library-gone = El archivo de la institución ya no está en su lugar («{ $path }»). El cambio no se guardó. Devuelva el archivo a su lugar, o haga un respaldo de lo que tiene abierto.
error-read-only = El archivo está en una carpeta de sólo lectura. Puede consultarlo e imprimir; para cambiarlo, cópielo a otra carpeta.
error-not-found = Lo que busca ya no está en el archivo.
error-nothing-to-undo = No hay nada que deshacer.
error-nothing-to-redo = No hay nada que rehacer.
error-written-since = No se puede deshacer: el mismo dato se cambió después.
error-empty-file = El archivo está vacío (0 bytes).
error-corrupt = El archivo de la institución está dañado y no se tocó. Abra el último respaldo.
error-not-allowed = Su función no permite hacer ese cambio.
error-body-exists = Ya hay un órgano con el nombre «{ $name }». Elíjalo en la lista o escriba otro nombre.
error-body-code-taken = Las siglas «{ $code }» ya son de «{ $body }». Escriba otras para que sus acuerdos no se confundan.
error-member-exists = «{ $name }» ya está en la lista de { $members }. Quítelo o corrija el nombre.
error-not-a-demonstration = Lo que está abierto no es el ejemplo, sino el archivo de una institución: no se quitó nada.
error-no-agenda = En ese documento no se reconoció ningún orden del día. Escriba usted los puntos; guardado como PDF, el documento puede adjuntarse a uno de ellos.
error-no-body = El archivo no tiene ningún órgano. Cree uno antes de agregar sesiones.
error-library-missing = No se encuentra el archivo «{ $path }». Revise el nombre o elija otro.
error-library-exists = Ya existe el archivo «{ $path }». Elija otro nombre para no perderlo.
error-mixed-streams = El cambio mezcla datos de órganos distintos y no se guardó.
error-other-institution = Ese cambio viene del archivo de otra institución y no se incorporó.
error-bad-operation = Un cambio recibido no se puede leer ({ $detail }) y no se incorporó.
error-sqlite = El archivo no respondió. Lo guardado no se perdió; intente de nuevo.
error-would-replace-own = «{ $path }» es un archivo que Sesiona necesita para sí y no se tocó. Elija otro lugar para el documento.
error-would-replace-library = «{ $path }» es el archivo de una institución y no se tocó. Elija otro nombre para el documento.
