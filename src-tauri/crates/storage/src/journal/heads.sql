-- The current writes of one field.
select c.record, c.field, c.op, o.op_id, o.time, c.value, c.target, c.replaces
from change c indexed by change_head
join operation o on o.id = c.op
where c.record = :record and c.field = :field and c.head = 1
order by o.op_id
