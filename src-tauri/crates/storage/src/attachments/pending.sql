-- Attachments whose bytes have not arrived.
select r.uid, a.name
from attachment a
join record r on r.id = a.id
where not exists (select 1 from blob b where b.digest = a.digest)
order by r.uid
