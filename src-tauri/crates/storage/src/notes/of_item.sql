-- The notes of an agenda item, in order.
select n.id, r.uid, n.agenda_item_id, i.uid as agenda_item_uid, n.order_key,
       n.title, n.source, n.dated_on, n.contact, n.content
from note n
join record r on r.id = n.id
join record i on i.id = n.agenda_item_id
where i.uid = :item
order by n.order_key, r.uid
