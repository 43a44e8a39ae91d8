-- Every change, field by field.
select c.record, c.field, c.op, o.op_id, o.time, c.value, c.target, c.replaces, c.head
from change c
join operation o on o.id = c.op
order by c.record, c.field, c.op
