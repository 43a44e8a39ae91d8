# En qué situación está un acuerdo, o una de sus partes.
agreements-state-pendiente = Pendiente
agreements-state-en-proceso = En proceso
agreements-state-parcialmente-cumplido = Parcialmente cumplido
agreements-state-cumplido = Cumplido
agreements-state-diferido = Diferido
agreements-state-permanente = Permanente
agreements-state-cancelado = Cancelado
agreements-state-sin-efectos = Sin efectos
agreements-state-informativo = Informativo
# Todas sus partes terminaron, aunque no todas se cumplieron.
agreements-state-concluido = Concluido

# Cómo está hoy un compromiso, según su situación y su fecha.
agreements-standing-overdue = Vencido
agreements-standing-due-soon = Por vencer
agreements-standing-no-date = Sin fecha
agreements-standing-in-progress = En proceso
agreements-standing-fulfilled = Cumplido
agreements-standing-ended = Concluido
