-- Everything that one operation wrote.
select c.record, c.field, c.op, o.op_id, o.time, c.value, c.target, c.replaces
from operation o
join change c on c.op = o.id
where o.op_id = :op_id
order by c.record, c.field
