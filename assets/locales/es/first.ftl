# La primera vez, o al abrir otro archivo.
first-title = Le damos la bienvenida. ¿Por dónde empezamos?
first-about = Sin cuenta y sin internet. Todo se queda en este equipo y se puede cambiar después.
first-back = Volver
first-example = Explorar con un ejemplo
first-example-about = La 12.ª sesión de una junta, lista para probar. Se quita con un clic.
# Otras maneras de entrar: abrir un archivo, importar un orden del día.
first-others = También puede:
first-existing = Abrir un archivo
first-existing-open = Abrir
first-import = Importar un orden del día
first-recent = Abiertos hace poco:
first-own = Mi institución
first-own-about = Cuatro tarjetas, unos 60 segundos. Sólo la primera hace falta.
first-step = Paso { $number }:
first-has-value = ya tiene un valor

# Institución y órgano
first-who = Institución y órgano
first-who-about = lo único necesario
first-institution = Institución
first-seat = Ciudad y estado
first-body = Órgano
# El nombre de órgano que vale mientras no se escriba otro.
first-body-usual = Junta Directiva
first-code = Siglas
first-codes = Sus acuerdos se llamarán { $first }, { $second }…
first-agenda = Al terminar se importa «{ $name }».
first-missing = Falta este dato.

# Integrantes
first-members = Integrantes
first-members-about = péguelos de Word o Excel
first-members-list = Una persona por renglón; la primera preside
first-members-example = Lic. Nombre y apellidos, Presidenta
first-members-later = Puede dejarlos para después.
first-members-understood = { $people ->
    [one] Una persona entendida
   *[other] { $people } personas entendidas
}, { $votes ->
    [0] ninguna con voto
    [one] una con voto
   *[other] { $votes } con voto
}
first-members-table = Lo que se entendió
first-members-name = Nombre
first-members-role = Función
first-members-vote = Voto
first-members-remove-column = Quitar
# $name es el nombre de la persona.
first-members-name-of = Nombre de { $name }
first-members-role-of = Función de { $name }
first-members-vote-of = Voto de { $name }
first-members-remove = Quitar a { $name }
first-members-stands-in = Suplente de { $name }
first-members-removed = Se quitó a { $name }.
first-members-restore = Devolver
first-members-restore-of = Devolver a { $name } a la lista

# Quórum
first-quorum = Quórum
first-quorum-required = Para sesionar se requiere
first-quorum-more-than-half = Más de la mitad
first-quorum-two-thirds = Dos tercios
first-quorum-number = Un número
first-quorum-present = Presentes
first-quorum-answer = { $present ->
    [one] Con { $seats } { $members }: uno presente
   *[other] Con { $seats } { $members }: { $present } presentes
}
# Mientras no hay nadie en la lista.
first-quorum-example = { $present ->
    [one] Por ejemplo, con { $seats } { $members }: uno presente
   *[other] Por ejemplo, con { $seats } { $members }: { $present } presentes
}
first-quorum-never = { $seats ->
    [one] Sólo cuenta un asiento: ese quórum no podría reunirse nunca.
   *[other] Sólo cuentan { $seats } asientos: ese quórum no podría reunirse nunca.
}

# Papel, lugar del archivo, final
first-paper = Papel y logotipo
first-paper-about = Tamaño de sus documentos
first-logo = Logotipo (opcional)
first-logo-choose = Elegir imagen
first-logo-change = Cambiar
first-logo-remove = Quitar
first-logo-shrunk = La imagen era más grande de lo que hace falta: se redujo a { $width } × { $height } puntos.
first-place = Se guardará en { $folder } como «{ $name }».
first-place-chosen = Se guardará en «{ $path }».
first-place-change = Cambiar
first-path = Archivo
first-path-hint = Ruta completa, con la terminación .sesiona
first-later = Seguir después
first-later-kept = Se guardó lo que escribió. Lo encontrará aquí cuando vuelva.
first-finish = Terminar
first-finish-import = Terminar e importar
