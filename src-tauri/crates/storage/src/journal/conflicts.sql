-- Everything that is left to decide.
select r.id, r.kind, r.uid, c.field, c.reason
from conflict c
join record r on r.id = c.record
order by r.kind, r.id, c.field, c.reason
