-- Everybody, by name.
select p.id as person_id, r.uid as person_uid, p.full_name, p.title, p.demonstration, p.email
from person p
join record r on r.id = p.id
order by p.full_name, r.uid
