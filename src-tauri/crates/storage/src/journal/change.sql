-- What one operation wrote to one field.
select c.record, c.field, c.op, o.op_id, o.time, c.value, c.target, c.replaces
from operation o
join change c on c.op = o.id
where o.op_id = :op_id and c.record = :record and c.field = :field
