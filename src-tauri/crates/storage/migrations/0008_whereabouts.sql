-- Where each record belongs: the session that it is or belongs to, and the agenda item that it is, belongs to or came
-- from.
create view whereabouts as
select r.id, r.uid, r.kind, sr.uid as session_uid, ir.uid as item_uid
from record r
left join note n on n.id = r.id
left join attachment a on a.id = r.id
left join agreement g on g.id = r.id
left join agenda_item i on i.id = coalesce(n.agenda_item_id, a.agenda_item_id, g.origin_item_id, r.id)
left join session s on s.id = coalesce(a.session_id, i.session_id, r.id)
left join record ir on ir.id = i.id
left join record sr on sr.id = s.id;
