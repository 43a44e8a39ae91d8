### Lo que conviene saber de un documento antes de imprimirlo. Cada clave es «warning-» y el código.

warning-date-missing = La sesión no tiene fecha: el documento sale sin ella; en la convocatoria queda un espacio para escribirla.
warning-time-missing = La sesión no tiene hora: en el documento queda un espacio en blanco.
warning-place-missing = La sesión no tiene lugar: en el documento queda un espacio en blanco.
warning-agenda-empty = El orden del día no tiene puntos.
warning-image-unreadable = Una imagen del punto { $number } no se puede mostrar.
warning-annex-unreadable = El anexo «{ $title }» del punto { $number } no se pudo incorporar; en su lugar va una hoja que lo dice.
warning-annex-forms-dropped = Los formularios o las notas de «{ $title }» no se conservan en la carpeta.
warning-annex-repaired = «{ $title }» estaba dañado; se incorporó lo que se pudo recuperar. Compárelo con el original.
warning-annex-pages-lost = { $pages ->
    [one] Una página de «{ $title }» no se pudo recuperar.
   *[other] { $pages } páginas de «{ $title }» no se pudieron recuperar.
}
warning-archive-claim-dropped = Con anexos unidos, la carpeta no puede guardarse en el formato de archivo permanente (PDF/A). Si lo necesita, elija «Dentro del PDF, adjuntos».
warning-annex-signatures-dropped = Las firmas electrónicas de «{ $title }» no viajan en la carpeta: conserve el archivo original.
warning-missing-glyph = Ninguna letra del documento tiene estos caracteres: { $text }. En su lugar se ve un recuadro.
warning-issue-not-recorded = El documento se hizo, pero no quedó anotado entre las versiones emitidas: no se pudo escribir en el archivo de la institución.
