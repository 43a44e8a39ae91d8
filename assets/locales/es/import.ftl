### Importar: lo que se leyó de un documento y lo que conviene revisar.

# Avisos de la lectura. La clave es «import-warning-» y el código; { $line } es la línea del documento.
import-warning-no-agenda = No se reconoció ningún orden del día. Marque sus puntos en el original, o guarde el documento como anexo de una sesión.
import-warning-several-agendas = El documento trae { $count } órdenes del día. Se muestra el primero; revise también los otros.
import-warning-agenda-without-heading = Los puntos se reconocieron por su numeración, sin un título «Orden del día». Revise que estén todos.
import-warning-number-out-of-sequence = El número «{ $number }» salta, se repite o no es un número. El punto queda en el lugar { $position }.
import-warning-title-cleaned = Se juntaron palabras partidas o se quitaron espacios de más: «{ $read }».
import-warning-empty-item = El punto { $position } no tiene título. Escríbalo o quite el punto.
import-warning-item-too-deep = El punto { $position } estaba en un cuarto nivel. El orden del día admite tres.
import-warning-text-placed = Las líneas { $line } a { $last } no tenían un lugar propio y quedaron en el texto del punto { $position }.
import-warning-heading-differs = El apartado dice «{ $written }» y el orden del día «{ $title }». Se tomó como el punto { $position }.
import-warning-tags-removed = { $count ->
    [one] Se quitó una etiqueta de página web; el texto se conserva.
   *[other] Se quitaron { $count } etiquetas de página web; el texto se conserva.
}
import-warning-weekday-mismatch = Dice «{ $written }», pero el { $date } { $actual ->
    [monday] es lunes
    [tuesday] es martes
    [wednesday] es miércoles
    [thursday] es jueves
    [friday] es viernes
    [saturday] es sábado
   *[sunday] es domingo
}. Corrija el día o la fecha.
import-warning-repeated-code = La clave { $agreement } aparece en más de un acuerdo.
import-warning-agreement-without-code = Un acuerdo no tiene clave: «{ $text }».
import-warning-responsible-from-text = { $agreement }: el responsable, { $responsible }, se tomó de las palabras del acuerdo. Confírmelo.
import-warning-state-from-text = { $agreement }: su situación se dedujo de lo que se informa. Confírmela.
import-warning-unknown-part = { $agreement }: se informa del inciso { $letter }), que el acuerdo no tiene.
import-warning-time-from-agreement = La hora, { $time }, no está en la portada: sale del acuerdo { $agreement }. Confírmela, junto con el lugar.
import-warning-several-dates = Hay { $count } fechas que podrían ser la de la sesión. Elija usted la correcta.
import-warning-item-meant = { $agreement }{ $letter ->
    [null] {""}
   *[other] , inciso { $letter })
}: dice «punto { $number }». ¿Con cuál se enlaza?
import-warning-characters-replaced = { $count ->
    [one] Un carácter no se pudo leer y aparece como «�».
   *[other] { $count } caracteres no se pudieron leer y aparecen como «�».
}
import-warning-body-added = Este archivo aún no tiene ese órgano: se agregará «{ $body }». Si es otro nombre de uno conocido, corríjalo.
import-warning-another-institution = El texto nombra a «{ $named }»; este archivo es de «{ $institution }». Revise que la sesión sea de aquí.
import-warning-session-already-there = Ya existe «{ $title }».
import-warning-fact-missing = { $fact ->
    [body] El texto no dice el órgano. Elíjalo, o se tomará el del archivo.
    [title] El texto no dice de qué sesión se trata. Escriba su tipo y su número, o complételos después.
    [date] El texto no dice la fecha. Escríbala, o complétela después.
    [time] El texto no dice la hora. Escríbala, o complétela después.
   *[place] El texto no dice el lugar. Escríbalo, o complételo después.
}
