### What is written in a new library where the document does not say it.

library-body-unnamed = Governing board
library-institution-unnamed = Institution

# Seats without a name of their own take that of their role.
library-seat-president = Chair
library-seat-vice-president = Vice chair
library-seat-secretary = Secretary
library-seat-treasurer = Treasurer
library-seat-member = Member
library-seat-auditor = Auditor
library-seat-guest = Guest
