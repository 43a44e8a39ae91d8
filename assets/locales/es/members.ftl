### Integrantes de un órgano: sus funciones, y lo que hay que revisar de una lista pegada. Cada clave es «members-warning-» y el código.

members-role-president = Presidencia
members-role-vice-president = Vicepresidencia
members-role-secretary = Secretaría
members-role-treasurer = Tesorería
members-role-member = { $member-heading }
members-role-alternate = Suplente
members-role-auditor = Contraloría
members-role-guest = Invitado

members-warning-heading = Renglón { $line }: se tomó como encabezado.
members-warning-not-understood = Renglón { $line }: no se reconoció ningún nombre en «{ $text }».
members-warning-one-word-name = El nombre tiene una sola palabra. Complételo.
members-warning-name-order-changed = Los apellidos venían primero: «{ $written }».
members-warning-name-order-unclear = ¿Van primero los apellidos? Se leyó como estaba escrito.
members-warning-repeated-person = Renglón { $line }: «{ $name }» ya estaba en el renglón { $first }; cuenta una vez.
members-warning-vacant-seat = Renglón { $line }: asiento vacante, sin persona que agregar («{ $text }»).
members-warning-presidency-assumed = Preside por ser la primera persona de la lista.
members-warning-several-presidents = Ya hay otra persona en la presidencia.
members-warning-alternate-assumed = La lista no dice de quién es suplente: se tomó a «{ $owner }».
members-warning-alternate-without-owner = No se sabe de quién es suplente: tendrá un asiento sin propietario.
members-warning-left-out = No se guarda «{ $text }».
members-warning-column-left-out = La columna «{ $column }» no se guarda.
