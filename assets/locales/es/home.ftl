# Inicio: la próxima sesión, lo que le falta, los acuerdos que esperan y las actas pendientes.
home-title = Inicio
home-new = Nueva sesión

# La próxima sesión
home-next-title = Próxima sesión
home-next-when = { $days ->
    [0] { $time } · hoy
    [one] { $time } · mañana
   *[other] { $time } · en { $days } días
}
home-next-no-date = Sin fecha
home-next-no-time = Sin hora
home-next-no-place = Sin lugar
home-next-items = { $items ->
    [0] Sin puntos
    [one] { $items } punto
   *[other] { $items } puntos
}
home-next-items-long = { $items ->
    [0] Sin puntos · { $duration }
    [one] { $items } punto · { $duration }
   *[other] { $items } puntos · { $duration }
}
home-next-annexes = { $annexes ->
    [0] Sin anexos
    [one] { $annexes } anexo
   *[other] { $annexes } anexos
}
home-next-duration = { $hours ->
    [0] { $minutes } min
   *[other] { $minutes ->
        [0] { $hours } h
       *[other] { $hours } h { $minutes } min
    }
}
home-next-agenda = Orden del día
home-next-packet = Carpeta en PDF
home-next-none-title = No hay una próxima sesión
home-next-none-text = Prepare la siguiente: la fecha se escribe con palabras, como «próximo jueves».
home-first-title = Aún no hay sesiones
home-first-text = Cree la primera o lea un orden del día que ya tenga escrito.
home-import = Importar un orden del día

# Preparación
home-readiness = Preparación · { $done } de { $total }
home-ready-when-and-where = Fecha, hora y lugar
home-ready-when-and-where-missing = Falta fecha, hora o lugar
home-ready-agenda = Orden del día con asuntos
home-ready-agenda-missing = Faltan asuntos en el orden del día
home-ready-minutes = Acta anterior en el punto { $number }
home-ready-minutes-missing = Falta el acta anterior en el punto { $number }
home-ready-material-missing = Falta contenido o anexo en el punto { $number }
home-ready-notice = Convocatoria emitida
home-ready-notice-missing = Convocatoria por emitir
home-ready-notice-stale = La sesión cambió después de la convocatoria
home-ready-packet = Carpeta generada
home-ready-packet-missing = Carpeta por generar
home-ready-packet-stale = La sesión cambió después de la carpeta
home-ready-done = Hecho:
home-ready-to-do = Pendiente:

# Acuerdos
home-attention = Acuerdos que requieren atención
home-attention-all = { $count ->
    [one] Ver el pendiente
   *[other] Ver los { $count } pendientes
}
home-attention-none-title = Nada pendiente
home-attention-none-text = Aquí aparecen los acuerdos que vencen, los que no tienen fecha y los que siguen en proceso.
home-column-standing = Situación
home-column-agreement = Acuerdo
home-column-responsible = Responsable
home-column-due = Compromiso
home-due-days-ago = { $days ->
    [one] ayer
   *[other] hace { $days } días
}
home-due-in-days = { $days ->
    [0] hoy
    [one] mañana
   *[other] en { $days } días
}
home-sessions-open = { $sessions ->
    [one] abierto desde hace { $sessions } sesión
   *[other] abierto desde hace { $sessions } sesiones
}
# $said es lo último que se informó del compromiso.
home-said-and-open = { $sessions ->
    [one] { $said } · abierto desde hace { $sessions } sesión
   *[other] { $said } · abierto desde hace { $sessions } sesiones
}
home-nobody = Sin responsable

# Por situación y por responsable
home-standings = Compromisos por situación
home-open = { $open ->
    [one] pendiente
   *[other] pendientes
}
home-open-agreements = { $agreements ->
    [one] en { $agreements } acuerdo
   *[other] en { $agreements } acuerdos
}
home-fulfilled = { $count ->
    [0] ninguno cumplido en { $year }
    [one] { $count } cumplido en { $year }
   *[other] { $count } cumplidos en { $year }
}
home-soon = próximos 7 días
home-count-of = { $standing }: { $count }
home-persons = Pendientes por responsable
home-persons-none = Nadie tiene compromisos pendientes.
home-persons-more = { $count ->
    [one] y { $count } más
   *[other] y { $count } más
}

# Actas
home-minutes = Actas por aprobar
home-minutes-none = Ninguna acta espera aprobación.
home-minutes-approval = Se somete a aprobación el { $date }
home-minutes-no-approval = Ninguna sesión próxima la tiene en su orden del día
home-minutes-more = { $count ->
    [one] y { $count } más
   *[other] y { $count } más
}
