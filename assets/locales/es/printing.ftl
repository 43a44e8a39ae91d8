# Imprimir un documento de la sesión.
printing-title = Imprimir
printing-open = Imprimir…
# $kind es el nombre del documento; debajo del título.
printing-what = { $kind } · { $pages ->
    [one] { $pages } página
   *[other] { $pages } páginas
}
printing-pages = Páginas
printing-pages-all = Todas
printing-pages-range = Algunas páginas
printing-first = De la página
printing-last = A la página
printing-copies = Copias
printing-both-sides = Imprimir a doble cara
printing-next = Después elegirá la impresora en el diálogo de su sistema. Si su sistema no tiene uno, se abrirá el visor de PDF.
printing-print = Imprimir
printing-working = Preparando la impresión…
printing-test-page = Página de prueba de la impresora
printing-test-page-help = Una hoja con reglas, para comprobar que la impresora no cambia el tamaño.
printing-bad-pages = Escriba páginas entre la 1 y la { $pages }, la primera antes que la última.
printing-printed = El documento se envió a la impresora.
printing-opened = Se abrió en el visor de PDF; imprima desde ahí.
# Cuando la ventana no puede imprimir y entrega el archivo.
printing-downloaded = Se descargó el PDF completo; ábralo e imprima desde su visor.
printing-key = Imprimir
printing-annexes-apart = Los anexos no están entre estas páginas: imprímalos por separado.
