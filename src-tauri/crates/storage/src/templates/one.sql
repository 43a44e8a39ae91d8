-- A template.
select r.uid, b.uid as body_uid, t.name, t.session_kind, t.items
from agenda_template t
join record r on r.id = t.id
join record b on b.id = t.body_id
where r.uid = :uid
