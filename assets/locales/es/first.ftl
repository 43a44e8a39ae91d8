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
first-own-about = Tres tarjetas, unos 60 segundos. Sólo la primera hace falta.
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
first-members-addresses = { $count ->
    [one] Se leyó un correo electrónico; el archivo no lo guarda.
   *[other] Se leyeron { $count } correos electrónicos; el archivo no los guarda.
}

# Papel, lugar del archivo, final
first-paper = Papel
first-paper-about = Tamaño de sus documentos
first-place = Se guardará en { $folder } como «{ $name }».
first-place-chosen = Se guardará en «{ $path }».
first-place-change = Cambiar
first-path = Archivo
first-path-hint = Ruta completa, con la terminación .sesiona
first-finish = Terminar
first-finish-import = Terminar e importar
