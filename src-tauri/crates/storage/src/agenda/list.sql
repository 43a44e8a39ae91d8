-- The items of a session's agenda without their content.
select i.id, r.uid, i.session_id, s.uid as session_uid, i.parent_id, p.uid as parent_uid, i.order_key,
       i.title, i.kind, i.presenter, i.minutes, i.written_number, i.frozen_number,
       null as content, i.content is not null as has_content,
       (select count(*) from attachment a where a.agenda_item_id = i.id) as attachments,
       (select count(*) from note n where n.agenda_item_id = i.id) as notes
from agenda_item i
join record r on r.id = i.id
join record s on s.id = i.session_id
left join record p on p.id = i.parent_id
where s.uid = :session
order by i.order_key, r.uid
