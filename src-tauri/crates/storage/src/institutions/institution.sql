-- The institution whose library it is.
select t.id, r.uid, t.name, t.short_name, t.city, t.region, t.time_zone
from institution t
join record r on r.id = t.id
order by r.uid <> :own, t.id
limit 1
