### Las palabras de los números, en listas separadas por espacios. Cómo se unen y concuerdan es asunto del
### programa; aquí van en masculino. El orden y la cantidad de palabras de cada lista importan.

# De cero a veintinueve.
numbers-cardinals =
    cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis
    diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis
    veintisiete veintiocho veintinueve
# De treinta a noventa.
numbers-cardinal-tens = treinta cuarenta cincuenta sesenta setenta ochenta noventa
# De cien a novecientos.
numbers-cardinal-hundreds =
    ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos
numbers-thousand = mil
numbers-million = millón
numbers-millions = millones
# «treinta y uno»
numbers-and = y

# De primero a noveno.
numbers-ordinals = primero segundo tercero cuarto quinto sexto séptimo octavo noveno
# De undécimo a decimonoveno, en una palabra.
numbers-ordinal-teens =
    undécimo duodécimo decimotercero decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo
    decimonoveno
# De décimo a nonagésimo.
numbers-ordinal-tens =
    décimo vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo
# De centésimo a noningentésimo.
numbers-ordinal-hundreds =
    centésimo ducentésimo tricentésimo cuadringentésimo quingentésimo sexcentésimo septingentésimo
    octingentésimo noningentésimo
numbers-thousandth = milésimo

# Lo que se cuenta: singular/plural/género (m o f). De otros nombres se toma el género de su terminación.
numbers-nouns =
    voto/votos/m persona/personas/f integrante/integrantes/m presente/presentes/m asistente/asistentes/m
    ausente/ausentes/m abstención/abstenciones/f sesión/sesiones/f acuerdo/acuerdos/m punto/puntos/m
    asiento/asientos/m vocal/vocales/m consejero/consejeros/m consejera/consejeras/f suplente/suplentes/m
    invitado/invitados/m acta/actas/f anexo/anexos/m foja/fojas/f folio/folios/m hoja/hojas/f página/páginas/f
    hora/horas/f minuto/minutos/m día/días/m semana/semanas/f mes/meses/m año/años/m parte/partes/f
# «veintiún votos»
numbers-counted = { $words } { $noun }
# «dos millones de votos»
numbers-counted-millions = { $words } de { $noun }
