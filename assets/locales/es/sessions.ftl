# Tipos de sesión, tal como van en su nombre.
sessions-kind-ordinaria = Ordinaria
sessions-kind-extraordinaria = Extraordinaria
sessions-kind-solemne = Solemne
sessions-kind-permanente = Permanente
sessions-kind-urgente = Urgente

# «Décima Segunda Sesión Ordinaria 2023» o «12ª Sesión Ordinaria 2023».
sessions-title = { $ordinal } Sesión { $kind } { $year }
sessions-title-without-year = { $ordinal } Sesión { $kind }
sessions-title-without-number = Sesión { $kind } { $year }
sessions-title-of-kind = Sesión { $kind }

# Tipos de punto del orden del día.
sessions-item-procedure = Trámite
sessions-item-report = Informe
sessions-item-vote = Votación
sessions-item-minutes-approval = Aprobación de acta
sessions-item-follow-up = Seguimiento de acuerdos
sessions-item-other-business = Asuntos generales

# El punto que aprueba el acta de una sesión anterior, por su nombre.
sessions-minutes-item = Dispensa de la lectura y, en su caso, aprobación del acta de la { $session }.
