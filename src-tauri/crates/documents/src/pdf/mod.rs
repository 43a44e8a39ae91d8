//! Pages → ink: the only place that names printpdf.
