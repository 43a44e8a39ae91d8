# Leer un orden del día que ya está escrito.
importing-title = Importar
importing-start-title = Lea un orden del día que ya tenga escrito
importing-start-text = Sesiona reconoce la sesión, los puntos y los acuerdos. Usted los revisa; nada se guarda hasta que cree la sesión.
importing-drop = Arrastre aquí un archivo de texto, o
importing-choose = elija un archivo
importing-reading = Leyendo el archivo…
importing-reading-cancel = Dejar de leer
# Cuánto tardó la lectura, en segundos.
importing-read-in = Leído en { $seconds } s, en este equipo
# Un archivo que no es texto, o un texto sin sesión, puede conservarse con una sesión.
importing-annex-session = Sesión
importing-annex-keep = Guardar como anexo
importing-unrecognised = No se reconoció ninguna sesión
importing-unrecognised-mark = Marque usted el orden del día: seleccione palabras o renglones en el original y elija «Marcar como» (o la tecla de menú).
importing-unrecognised-keep = O guarde el documento como anexo de una sesión que ya tenga.
importing-review-title = Revise lo que se leyó
importing-other = Otro archivo
# En qué forma se guardaron sus letras, por ejemplo «windows-1252».
importing-encoding = Codificación: { $encoding }
importing-original-kept = El original se conserva junto con la sesión
importing-several = { $count ->
    [one] El documento tiene { $count } orden del día.
   *[other] El documento tiene { $count } órdenes del día. Revise y cree una a la vez.
}
importing-which = Orden del día

# El original, a la izquierda
importing-source = Original
importing-source-text = Texto del original
importing-source-blank = Renglón en blanco
# Lo que significa una parte del original que no se entendió.
importing-meaning = Marcar como…
importing-meaning-hint = Diga qué es lo seleccionado (Mayús F10)
importing-meaning-of = Marcar «{ $words }» como
importing-meaning-item = Es un punto
importing-meaning-items = Cada renglón es un punto
importing-meaning-agreement = Es un acuerdo
importing-meaning-session = Es el nombre de la sesión
importing-meaning-date = Es la fecha
importing-meaning-time = Es la hora
importing-meaning-place = Es el lugar
importing-source-lines = líneas { $first } a { $last } de { $total }
importing-source-before = Líneas anteriores
importing-source-after = Líneas siguientes
importing-legend-clear = entendido
importing-legend-doubt = por revisar

# Lo entendido, a la derecha
importing-session = Sesión
importing-session-in-words = { $number }.ª { $kind } de { $year }
importing-session-clear = { $clear } de { $total } claros
importing-fact-body = Órgano
importing-fact-title = Sesión
importing-fact-date = Fecha
importing-fact-time = Hora
importing-fact-place = Lugar
importing-not-said = El texto no lo dice
importing-body-new-option = { $body } (nuevo)
importing-items = Orden del día
importing-items-count = { $count ->
    [one] { $count } punto
   *[other] { $count } puntos
}
importing-item-name = punto { $number }
importing-item-title = Título
importing-agreements = Acuerdos
importing-agreements-count = { $count ->
    [one] { $count } acuerdo
   *[other] { $count } acuerdos
}
importing-agreements-none = No se encontró una tabla de acuerdos.
importing-agreement-without-code = Sin clave
importing-agreement-code = Clave
importing-agreement-text = Acuerdo
importing-agreement-responsible = Responsables
importing-agreement-responsible-hint = Separe los nombres con comas
importing-agreement-state = Estado
importing-agreement-due = Vence el { $date }
importing-agreement-due-label = Fecha compromiso
importing-state-clear = Claro:
importing-state-doubt = Por revisar:
importing-correct = Corregir { $name }
# Al quitar un punto, su texto pasa al punto anterior.
importing-discard = Quitar { $name } (su texto se conserva en el orden del día)
importing-correction-accept = Aceptar
importing-warnings = Avisos
importing-warnings-count = { $count ->
    [one] { $count } por revisar
   *[other] { $count } por revisar
}
importing-warnings-none = Todo se entendió.
importing-show = Ver
importing-show-warning = Ver lo que dice el aviso { $number }
importing-accept = Aceptar
importing-accept-warning = Aceptar el aviso { $number }
# Las respuestas que puede tener una duda.
importing-choices = Respuestas: { $name }
importing-choice-no-time = Sin hora
importing-choice-nobody = Sin responsable
importing-choice-complete = Completar la que ya existe
importing-choice-another = Crear otra

# Al pie
importing-clear = { $count ->
    [0] Todo está claro
    [one] { $count } dato por revisar
   *[other] { $count } datos por revisar
}
importing-nothing-kept = Nada se guarda hasta que usted cree la sesión.
importing-nothing-changed = Nada cambia hasta que usted la complete.
# Lo que hacen las teclas más usadas, en una palabra.
importing-hint-move = recorrer
importing-hint-accept = aceptar
importing-hint-correct = corregir
importing-hint-discard = descartar
# Lo que se deshace o rehace en la revisión.
importing-done-corrected = Se corrigió lo que se leyó
importing-done-discarded = Se quitó algo de lo que se leyó
importing-done-accepted = Se aceptó lo propuesto
importing-done-marked = Se marcó una parte del original
importing-next-doubt = Siguiente por revisar
importing-create = Crear la sesión
importing-complete = Completar la sesión
importing-completing = A «{ $title }» se agregan: { $added }. Lo que ya dice no cambia.
importing-completing-nothing = «{ $title }» ya tiene todo lo que dice el documento.
importing-completing-facts = { $count ->
    [one] { $count } dato
   *[other] { $count } datos
}
importing-completing-items = { $count ->
    [one] { $count } punto
   *[other] { $count } puntos
}
importing-completing-contents = { $count ->
    [one] el texto de { $count } punto
   *[other] los textos de { $count } puntos
}
importing-completing-agreements = { $count ->
    [one] { $count } acuerdo
   *[other] { $count } acuerdos
}
importing-completing-left = { $count ->
    [one] { $count } punto ya tiene otro texto y queda como está.
   *[other] { $count } puntos ya tienen otro texto y quedan como están.
}
# Junto al botón que crea la sesión, cuando no se puede.
importing-cannot-create-without-items = No se puede crear la sesión: en el documento no se reconoció ningún punto.
importing-cannot-create-read-only = No se puede crear la sesión: este archivo es de sólo lectura.

# Atajos
importing-key-choose-above = Elegir lo de arriba
importing-key-choose-below = Elegir lo de abajo
importing-key-accept = Aceptar lo propuesto
importing-key-correct = Corregir
importing-key-discard = Quitar
importing-key-next-doubt = Ir a lo siguiente por revisar
importing-key-previous-doubt = Ir a lo anterior por revisar
importing-key-line-above = Renglón de arriba del original
importing-key-line-below = Renglón de abajo del original
importing-key-extend-above = Seleccionar también el renglón de arriba
importing-key-extend-below = Seleccionar también el renglón de abajo
importing-key-to-part = Ir a lo que se entendió
importing-key-give-meaning = Decir qué es lo seleccionado
importing-key-create = Crear la sesión
