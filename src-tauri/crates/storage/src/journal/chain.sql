-- Every operation with its lines exactly as they were digested, chain by chain.
select o.op_id, o.head,
       (
         select group_concat(
           r.kind || char(9) || r.uid || char(9) || c.field || char(9) || c.replaces || char(9)
             || coalesce(c.value, '@' || t.kind || '/' || t.uid, 'null'),
           char(10) order by r.uid, c.field
         )
         from change c
         join record r on r.id = c.record
         left join record t on t.id = c.target
         where c.op = o.id
       ) as lines
from operation o
order by o.device, o.stream, o.seq, o.op_id
