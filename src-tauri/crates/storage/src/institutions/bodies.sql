-- The bodies, in the order in which they were made.
select t.id, r.uid, t.institution_id, t.name, t.code, t.agreement_pattern
from body t
join record r on r.id = t.id
order by r.uid
