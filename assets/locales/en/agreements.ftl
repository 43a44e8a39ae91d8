# Where an agreement, or one of its parts, stands.
agreements-state-pendiente = Pending
agreements-state-en-proceso = In progress
agreements-state-parcialmente-cumplido = Partly fulfilled
agreements-state-cumplido = Fulfilled
agreements-state-diferido = Deferred
agreements-state-permanente = Ongoing
agreements-state-cancelado = Cancelled
agreements-state-sin-efectos = Without effect
agreements-state-informativo = For information
# All its parts have ended, though not all were fulfilled.
agreements-state-concluido = Concluded

# How a commitment stands today, by its state and its day.
agreements-standing-overdue = Overdue
agreements-standing-due-soon = Due soon
agreements-standing-no-date = No date
agreements-standing-in-progress = In progress
agreements-standing-fulfilled = Fulfilled
agreements-standing-ended = Ended
