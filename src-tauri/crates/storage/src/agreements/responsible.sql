-- The names of who answers for an agreement, in order.
select t.name
from responsibility t
join record r on r.id = t.id
where t.agreement_id = :agreement
order by t.order_key, r.uid
