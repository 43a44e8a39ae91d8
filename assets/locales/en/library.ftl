### What is written in a new library where the document does not say it.

library-body-unnamed = Governing board
library-institution-unnamed = Institution
