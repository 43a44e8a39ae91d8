# Los ajustes de esta computadora.
preferences-title = Ajustes
preferences-screen = Pantalla
preferences-language = Idioma
preferences-theme = Tema
preferences-theme-system = Sistema
preferences-theme-light = Claro
preferences-theme-dark = Oscuro
preferences-theme-contrast = Alto contraste
preferences-letters = Tamaño de letra
preferences-letters-size = { $percent } %
preferences-library = Archivo
preferences-institution = Institución
preferences-short-name = Nombre corto
preferences-body = Órgano
preferences-code = Siglas en las claves
preferences-path = Guardado en
preferences-other = Abrir o crear otro archivo
