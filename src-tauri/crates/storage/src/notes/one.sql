-- A note by its uid.
select n.id, r.uid, n.agenda_item_id, i.uid as agenda_item_uid, n.order_key,
       n.title, n.source, n.dated_on, n.contact, n.content
from note n
join record r on r.id = n.id
join record i on i.id = n.agenda_item_id
where r.uid = :uid
