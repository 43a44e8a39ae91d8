# La lista de acuerdos de todas las sesiones.
follow-up-title = Acuerdos
follow-up-empty-title = Aún no hay acuerdos
follow-up-empty-text = Aparecen aquí al importar un orden del día con su tabla de seguimiento.
follow-up-column-state = Estado
follow-up-column-agreement = Acuerdo
follow-up-column-responsible = Responsables
follow-up-column-due = Fecha compromiso
# El punto de una sesión en que se trata un acuerdo o uno de sus incisos.
follow-up-dealt-with = Se trata en el punto { $number }: { $title }
follow-up-count = { $count ->
    [one] { $count } acuerdo
   *[other] { $count } acuerdos
}
follow-up-filter = Mostrar por situación
follow-up-all = Todos
follow-up-of-person = De { $person }
follow-up-none = Ningún acuerdo con este filtro
follow-up-none-standing = Ningún acuerdo en «{ $standing }»
follow-up-unfiltered = Quitar los filtros
follow-up-open = Pendientes
