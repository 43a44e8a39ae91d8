-- The lettered parts of an agreement, in order.
select p.id, r.uid, p.letter, p.text, p.order_key
from agreement_part p
join record r on r.id = p.id
where p.agreement_id = :agreement
order by p.order_key, r.uid
