-- Current long texts that are not there.
select r.kind, r.uid, c.field
from change c
join record r on r.id = c.record
where substr(c.value, 1, 1) = '#' and c.head = 1
  and not exists (select 1 from log_text l where l.digest = substr(c.value, 2))
order by r.kind, r.uid, c.field
