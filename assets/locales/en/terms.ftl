### The words that each body chooses. Sentences that use them have no article or adjective that must agree with them.

# Masculine/feminine/plural of each word that is offered for the members of a body.
terms-member-integrante = member/member/members
terms-member-consejero = councillor/councillor/councillors
terms-member-vocal = board member/board member/board members
terms-member-director = director/director/directors
terms-member-regidor = alderman/alderwoman/aldermen
terms-member-representante = representative/representative/representatives
terms-member-delegado = delegate/delegate/delegates
terms-member-comisionado = commissioner/commissioner/commissioners
terms-member-patrono = trustee/trustee/trustees
# Of somebody of whom it is not known whether it is a man or a woman.
terms-either = { $feminine } or { $masculine }
terms-either-before-o = { $feminine } or { $masculine }
