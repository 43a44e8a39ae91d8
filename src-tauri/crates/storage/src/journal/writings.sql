-- The current values of a field, the one that is shown first.
select o.op_id,
       o.head ->> '$.actor' as actor,
       o.head ->> '$.local' as local,
       c.value,
       l.text,
       t.uid as target
from change c indexed by change_head
join operation o on o.id = c.op
left join log_text l on l.digest = substr(c.value, 2) and substr(c.value, 1, 1) = '#'
left join record t on t.id = c.target
where c.record = :record and c.field = :field and c.head = 1
order by o.time desc, o.op_id desc
