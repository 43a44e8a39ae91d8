-- The sub-items of an item, in order.
select i.id
from agenda_item i
join record r on r.id = i.id
where i.parent_id = :item
order by i.order_key, r.uid
