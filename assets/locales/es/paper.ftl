### Lo que dicen los documentos impresos.

paper-packet = Carpeta de la sesión
paper-agenda = Orden del día
paper-notice = Convocatoria
paper-cover = Portada
# Nombres de archivo; sin espacios al imprimirse.
paper-file-packet = Carpeta
paper-file-agenda = Orden-del-día
paper-file-notice = Convocatoria
# Número de hoja en el expediente; el número entre llaves lo pone la composición de páginas.
paper-folio-label = Folio {"{number}"}
paper-signatures = Hoja de firmas
paper-signatures-number = N.º
paper-signatures-name = Nombre
paper-signatures-office = Cargo
paper-signatures-signature = Firma
paper-file-ruler = Prueba-de-impresora
# Al pie; las dos palabras entre llaves las sustituye la composición de páginas.
paper-page-label = Página {"{page}"} de {"{pages}"}
# Junto al encabezado repetido de una tabla.
paper-continued = (continúa)
# Un dato que falta y se escribirá a mano.
paper-blank = ____________________
paper-image-missing = [Imagen no incluida: { $title }]
# Debajo de cada página de una imagen escaneada que tiene varias.
paper-image-page = { $title } · página { $page } de { $pages }

paper-follow-up-agreement = Acuerdo
paper-follow-up-status = Estatus
paper-follow-up-responsible = Responsable: { $names }
paper-follow-up-due = Fecha compromiso: { $date }

paper-note-kicker = Anexo informativo · para conocimiento
paper-note-contact = Contacto: { $contact }

paper-annex-of-item = Anexo del punto { $number }
paper-annex-pages = { $count ->
    [one] { $count } página
   *[other] { $count } páginas
}
paper-annex-stamp = Anexo: { $title } · página {"{page}"} de {"{pages}"}
# En la hoja de un anexo que viaja dentro del archivo.
paper-annex-attached = Adjunto a este archivo con el nombre «{ $name }». Se abre desde la lista de archivos adjuntos del lector.
# En la hoja de un anexo que se entrega al lado del archivo.
paper-annex-separate = En archivo aparte: «{ $name }», en la carpeta de anexos que acompaña a este documento.
# El nombre de la carpeta que acompaña al documento: «Carpeta-12 - anexos».
paper-annex-folder = anexos
paper-logo-alt = Logotipo de { $institution }
paper-annex-list-attached = Archivos adjuntos
paper-annex-list-separate = Anexos en archivos aparte
paper-annex-list-item = Punto
paper-annex-list-title = Anexo
paper-annex-list-file = Archivo
paper-annex-list-pages = Páginas
paper-annex-left-out = Anexo no incluido. { $reason }
paper-annex-problem-empty = El archivo está vacío.
paper-annex-problem-not-a-pdf = El archivo no es un PDF.
paper-annex-problem-encrypted = El archivo pide una contraseña.
paper-annex-problem-damaged = El archivo está dañado y no se puede leer.
paper-annex-problem-too-large = El archivo es demasiado grande.
paper-annex-problem-too-many-pages = El archivo tiene demasiadas páginas.
paper-annex-problem-no-pages = El archivo no tiene páginas.
paper-annex-problem-not-a-picture = El archivo no es una imagen que se pueda mostrar: PNG, JPEG, WebP, TIFF o SVG.
paper-annex-problem-too-slow = El archivo tarda demasiado en leerse.

# Debajo del nombre del órgano.
paper-notice-to = A sus { $members }
paper-notice-present = Presentes
# Al margen derecho.
paper-notice-dated = Convocatoria del { $date }
paper-notice-call = Por este medio se les convoca a la sesión que se indica, que se celebrará conforme a lo siguiente:
paper-notice-session = Sesión
paper-notice-date = Fecha
paper-notice-time = Hora
paper-notice-place = Lugar
paper-notice-closing = Se agradece de antemano su puntual asistencia. En caso de no poder acudir, favor de comunicarlo con oportunidad.
paper-notice-regards = Atentamente
paper-notice-signature = Nombre y firma
paper-notice-signature-office = Cargo de quien convoca

# La página de prueba de la impresora.
paper-ruler = Página de prueba de la impresora
paper-ruler-subject = Para saber si la impresora respeta los tamaños
paper-ruler-measure = Imprima esta página y mida sus dos reglas con una regla de verdad. Los números de un lado son centímetros; los del otro, pulgadas.
paper-ruler-exact = Si las dos miden lo que dicen sus números, la impresora respeta los tamaños: sus documentos saldrán con los márgenes y las letras que ve en la pantalla.
# $sheet es el papel de la página, con sus medidas.
paper-ruler-scaled = Si miden otra cosa, al imprimir elija «Tamaño real» o «100 %», y no «Ajustar a la página». Compruebe también que el papel elegido sea { $sheet }.
paper-ruler-corners = Las marcas de las esquinas están a 10 mm de los bordes de la hoja. Si falta alguna, la impresora no llega tan cerca del borde; lo que dicen los documentos queda más adentro.
# Lo que se lee en voz alta en lugar de cada dibujo.
paper-ruler-across = Regla horizontal de { $length } cm, con marcas en centímetros y en pulgadas
paper-ruler-down = Regla vertical de { $length } cm, con marcas en centímetros y en pulgadas
paper-ruler-sheet-carta = carta (216 × 279 mm)
paper-ruler-sheet-oficio = oficio (216 × 340 mm)
paper-ruler-sheet-custom = { $width } × { $height } mm
paper-ruler-sheet-a4 = A4 (210 × 297 mm)
paper-ruler-sheet-legal = legal (216 × 356 mm)
