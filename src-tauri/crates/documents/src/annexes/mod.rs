//! Foreign PDFs and images: read, check, neutralise, merge, stamp.
