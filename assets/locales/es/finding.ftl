### Lo que encuentra la revisión de la biblioteca. Cada clave es «finding-» y el código.

finding-file-damaged = El archivo está dañado: { $detail }.
finding-reference-broken = Un registro de { $table } señala otro de { $target } que ya no está.
finding-operation-altered = Un cambio del historial no es el que se guardó.
finding-chain-broken = El historial tiene un eslabón roto (cambio { $seq }).
finding-operations-missing = Faltan cambios de otro equipo después del número { $after }.
finding-text-altered = Un texto del historial no es el que se guardó.
finding-text-missing = Falta un texto guardado ({ $field }).
finding-bytes-altered = Un archivo adjunto no es el que se guardó.
finding-bytes-pending = Un archivo adjunto todavía no llega a este equipo.
finding-record-differs = Un registro no coincide con su historial.
