# Listas de palabras, separadas por espacios: los meses desde enero, los días desde el lunes.
dates-months = enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
dates-weekdays = lunes martes miércoles jueves viernes sábado domingo

# «14 de diciembre de 2023»
dates-long = { $day } de { $month } de { $year }
# «jueves 14 de diciembre de 2023»; $date es una fecha larga.
dates-full = { $weekday } { $date }
# «17:00 horas»
dates-time = { $time } horas

# Lo que se cuenta en una hora dicha con palabras.
dates-hours = horas
dates-minutes = minutos
# «diecisiete horas con cinco minutos»
dates-time-in-words = { $hours } con { $minutes }
# «catorce de diciembre de dos mil veintitrés»
dates-in-words = { $day } de { $month } de { $year }
