-- The names of who answers for every agreement, in order.
select t.agreement_id, t.name
from responsibility t
join record r on r.id = t.id
order by t.order_key, r.uid
