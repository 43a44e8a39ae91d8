# Leer un orden del día que ya está escrito.
importing-title = Importar
importing-start-title = Lea un orden del día que ya tenga escrito
importing-start-text = Sesiona reconoce la sesión, los puntos y los acuerdos. Usted los revisa; nada se guarda hasta que cree la sesión.
importing-drop = Arrastre aquí un archivo de texto, o
importing-choose = elija un archivo
importing-reading = Leyendo el archivo…
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
importing-source-lines = líneas { $first } a { $last } de { $total }
importing-source-before = Líneas anteriores
importing-source-after = Líneas siguientes
importing-legend-clear = entendido
importing-legend-doubt = por revisar

# Lo entendido, a la derecha
importing-session = Sesión
importing-session-in-words = { $number }.ª { $kind } de { $year }
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

# Al pie
importing-clear = { $count ->
    [0] Todo está claro
    [one] { $count } dato por revisar
   *[other] { $count } datos por revisar
}
importing-nothing-kept = Nada se guarda hasta que usted cree la sesión.
# Lo que se deshace o rehace en la revisión.
importing-done-corrected = Se corrigió lo que se leyó
importing-done-discarded = Se quitó algo de lo que se leyó
importing-done-accepted = Se aceptó lo propuesto
importing-next-doubt = Siguiente por revisar
importing-create = Crear la sesión
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
importing-key-create = Crear la sesión
