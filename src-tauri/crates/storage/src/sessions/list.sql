-- Every session, the newest first; one without a date stands at the start of its year.
select s.id, r.uid, s.body_id, br.uid as body_uid, b.name as body_name, b.code as body_code,
       s.kind, s.number, s.year, s.title, s.date, s.time, s.place, s.planned_end,
       (select count(*) from agenda_item i where i.session_id = s.id) as items,
       (select count(*) from attachment a where a.session_id = s.id) as attachments
from session s
join record r on r.id = s.id
join body b on b.id = s.body_id
join record br on br.id = b.id
order by coalesce(s.date, s.year || '', '') desc, s.year desc, s.number desc, r.uid desc
