-- The lettered parts of every agreement, in order.
select p.id, r.uid, p.agreement_id, p.letter, p.text, p.order_key
from agreement_part p
join record r on r.id = p.id
order by p.order_key, r.uid
