# Listas dentro de una oración: «Ana, Luis e Irma».
common-list-separator = ,
common-list-end = { $list } y { $last }
# En español, la «y» se vuelve «e» ante el sonido de la i.
common-list-end-before-i = { $list } e { $last }

# Lo que se ofrece al escribir en un campo.
common-suggestions-title = Sugerencias
common-suggestions = { $count ->
    [one] { $count } sugerencia
   *[other] { $count } sugerencias
}
