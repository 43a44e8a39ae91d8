# Versiones emitidas: los documentos que salieron del archivo, guardados o impresos.
issued-title = Versiones emitidas
issued-none = Todavía no se ha guardado ni impreso ningún documento de esta sesión.
issued-purpose-exported = Guardado como PDF
issued-purpose-printed = Impreso
issued-purpose-opened = Abierto en el visor para imprimir
# $pages son las impresas: «1-3,7».
issued-printed-pages = Páginas { $pages }
issued-copies = { $copies ->
    [one] { $copies } copia
   *[other] { $copies } copias
}
issued-by = Por { $name }
# Los primeros signos de la huella SHA-256 del archivo; iguales, mismo archivo.
issued-digest = Huella digital: { $digest }
issued-verify = ¿Es ésta la versión emitida?
issued-verify-help = Elija un PDF, o arrástrelo aquí. Se compara con las versiones emitidas de todas las sesiones; el menor cambio basta para que no coincida.
issued-choose = Elegir PDF
issued-another = Elegir otro PDF
issued-checking = Comparando…
issued-yes = Sí, es una versión emitida
# $file es el nombre del archivo que se comparó; $moment, «14 dic 2023, 17:03».
issued-yes-of = «{ $file }» es, sin un solo cambio, { $kind } de «{ $session }». Se emitió el { $moment }.
issued-no = No coincide con ninguna versión emitida
issued-no-of = «{ $file }» no es igual a ninguno de los documentos que salieron de este archivo de la institución.
# El propio PDF dice con qué título lo hizo Sesiona.
issued-made-as = El PDF dice que Sesiona lo hizo como «{ $title }», pero no es igual a lo que se emitió: se modificó después, o se hizo en otro archivo o antes de que se anotaran las emisiones.
issued-close = Cerrar
# Qué documento, dentro de una frase.
issued-kind-packet = la carpeta completa
issued-kind-agenda = el orden del día
issued-kind-notice = la convocatoria
issued-all = Ver las { $count }
