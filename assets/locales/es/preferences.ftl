# Los ajustes: los de esta computadora y los de la institución.
preferences-title = Ajustes
preferences-search = Buscar un ajuste
preferences-key-search = Buscar un ajuste
preferences-sections = Secciones de los ajustes
preferences-results = Ajustes encontrados
preferences-found = { $count ->
    [0] Sin resultados
    [one] { $count } ajuste
   *[other] { $count } ajustes
}
preferences-nothing-title = Ningún ajuste coincide con «{ $query }»
preferences-nothing-text = Pruebe con otra palabra: papel, idioma, letra, copia.
preferences-nothing-forget = Quitar la búsqueda

# Las secciones, en su orden
preferences-section-institution = Institución y órganos
preferences-section-words = Palabras
preferences-section-quorum = Quórum
preferences-section-numbers = Numeración
preferences-section-letterhead = Membrete
preferences-section-paper = Papel
preferences-section-language = Idioma
preferences-section-appearance = Apariencia
preferences-section-shortcuts = Atajos
preferences-section-file = Archivo

# Otras palabras por las que se encuentra cada ajuste; no se muestran.
preferences-also-institution = nombre dependencia organismo
preferences-also-bodies = junta consejo comité directiva clave acuerdos
preferences-also-words = integrantes consejeros vocales directores regidores miembros llamar términos género femenino masculino plural
preferences-also-quorum = asistencia presentes mayoría mínimo
preferences-also-numbers = números orden del día convocatoria bis
preferences-also-letterhead = logo logotipo escudo imagen encabezado domicilio teléfono
preferences-also-paper = hoja tamaño carta oficio a4 legal impresión imprimir carpeta
preferences-also-language = español inglés english spanish lengua
preferences-also-theme = color colores claro oscuro noche contraste pantalla
preferences-also-letters = fuente texto grande pequeña zoom pantalla
preferences-also-single-keys = teclado accesibilidad
preferences-also-keys = teclado teclas
preferences-also-place = carpeta ruta ubicación disco
preferences-also-copies = respaldo respaldar copia seguridad restaurar recuperar memoria usb
preferences-also-others = recientes nuevo cambiar

# Lo que se cambió, para deshacerlo
preferences-done-language = Se cambió el idioma
preferences-done-theme = Se cambió el tema
preferences-done-letters = Se cambió el tamaño de letra
preferences-done-single-keys = Se cambiaron las teclas de una letra

# Institución y membrete
preferences-institution = Institución
preferences-short-name = Nombre corto
preferences-body = Órgano
preferences-code = Siglas en las claves
# Cómo llama el órgano a quienes lo integran
preferences-words = Cómo se llama a quienes integran el órgano
preferences-words-of = Cómo se llama a quienes integran el órgano «{ $body }»
preferences-words-own = Otra palabra
preferences-words-plural = Varias personas
preferences-words-feminine = Una mujer
preferences-words-masculine = Un hombre
# Una muestra de cómo hablarán las pantallas y los documentos.
preferences-words-example = «A sus { $members }»; «{ $member-heading }: un voto»; «{ $count } { $members }»
preferences-words-about = Así se dirá en las pantallas y en los documentos que se hagan desde ahora; los ya emitidos no cambian.
preferences-quorum = Para sesionar se requiere
preferences-quorum-of = Para que el órgano «{ $body }» sesione se requiere
preferences-quorum-nobody = Todavía no hay asientos que cuenten.
preferences-late = Puntos que se agregan después de la convocatoria
preferences-late-of = Puntos del órgano «{ $body }» que se agregan después de la convocatoria
preferences-late-bis = Un punto que llega entre el 5 y el 6 es el 5 bis.
preferences-late-sub = Un punto que llega entre el 5 y el 6 es el 5.1.
preferences-late-next = Un punto que llega después toma el número que sigue al último.
preferences-letterhead-lines = Líneas junto al logotipo
preferences-letterhead-hint = Una por renglón, hasta { $lines }: nombre, domicilio, teléfono. Con logotipo y sin líneas, se imprime «{ $institution }».
preferences-logo-none = Sin logotipo
preferences-logo-of = Logotipo de { $institution }
preferences-logo-choose = Elegir logotipo
preferences-logo-change = Cambiar
preferences-logo-remove = Quitar
preferences-logo-shrunk = La imagen era más grande de lo que hace falta: se redujo a { $width } × { $height } puntos.

# Papel, idioma, apariencia, atajos
preferences-paper = Papel de las carpetas
preferences-paper-about = Con él empieza cada órgano. El que elija después en una carpeta queda para las siguientes de ese órgano.
preferences-language = Idioma
preferences-theme = Tema
preferences-theme-system = Sistema
preferences-theme-light = Claro
preferences-theme-dark = Oscuro
preferences-theme-contrast = Alto contraste
preferences-letters = Tamaño de letra
preferences-letters-size = { $percent } %
# Dicho en voz alta.
preferences-letters-now = Tamaño de letra: { $percent } %
preferences-letters-about = También con Ctrl + y Ctrl −; con Ctrl 0 vuelve al normal.
preferences-single-keys = Teclas de una letra
preferences-single-keys-about = «G I» lleva a Inicio, «G S» a Sesiones y «G A» a Acuerdos, mientras no se escribe.

# Archivo
preferences-path = Guardado en
preferences-reveal = Mostrar en su carpeta
preferences-saved = Último cambio guardado
preferences-saved-never = Sin cambios todavía
preferences-last-copy = Última copia
preferences-copy-none = todavía ninguna
preferences-copies-about = Se hace una copia cada día, en una carpeta junto al archivo.
preferences-copy-now = Hacer una copia ahora
preferences-copy-elsewhere = Copiar en otra carpeta…
preferences-copying = Copiando…
preferences-copied = Copia guardada en { $path }
preferences-restore = Recuperar una copia…
preferences-restore-title = Recuperar una copia
preferences-restore-choose = Elegir la copia…
preferences-restore-none = Ninguna elegida todavía
preferences-restore-path = Ruta de la copia
preferences-restore-replaces = Lo que hay ahora en «{ $file }» se reemplaza por lo que guarda la copia.
preferences-restore-kept = Antes se hace una copia de cómo está ahora, junto al archivo. Ctrl Z no deshace este cambio: para volver, recupere esa copia.
preferences-restore-now = Reemplazar con la copia
preferences-restored = Se recuperó la copia. Cómo estaba antes «{ $file }» quedó entre sus copias.
preferences-other = Abrir o crear otro archivo
preferences-recent = Recientes
preferences-opened = Se abrió «{ $file }»
