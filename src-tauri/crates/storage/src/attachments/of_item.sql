-- The attachments of an agenda item, in order.
select a.id, r.uid, a.session_id, s.uid as session_uid, a.agenda_item_id, i.uid as agenda_item_uid,
       a.order_key, a.digest, a.size, a.media_type, a.name, a.title,
       exists (select 1 from blob b where b.digest = a.digest) as present
from attachment a
join record r on r.id = a.id
join record s on s.id = a.session_id
left join record i on i.id = a.agenda_item_id
where i.uid = :item
order by a.order_key, r.uid
