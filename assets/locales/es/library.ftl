### Lo que se escribe en una biblioteca nueva cuando el documento no lo dice.

library-body-unnamed = Órgano colegiado
library-institution-unnamed = Institución
