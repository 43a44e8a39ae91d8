### Lo que se escribe en una biblioteca nueva cuando el documento no lo dice.

library-body-unnamed = Órgano colegiado
library-institution-unnamed = Institución

# Los asientos que no tienen nombre propio toman el de su función.
library-seat-president = Presidencia
library-seat-vice-president = Vicepresidencia
library-seat-secretary = Secretaría
library-seat-treasurer = Tesorería
library-seat-member = Vocalía
library-seat-auditor = Contraloría
library-seat-guest = Invitado
