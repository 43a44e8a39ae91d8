-- What some records are called and where each belongs, as the search would tell it.
select f.rowid as id, r.uid, r.kind, sr.uid as session_uid, ir.uid as item_uid,
       f.title, rtrim(substr(f.text, 1, 200), char(0xF0F1)) as text, f.aside
from record r
join search_index f on f.rowid = r.id
left join note n on n.id = f.rowid
left join attachment a on a.id = f.rowid
left join agreement g on g.id = f.rowid
left join agenda_item i on i.id = coalesce(n.agenda_item_id, a.agenda_item_id, g.origin_item_id, f.rowid)
left join session s on s.id = coalesce(a.session_id, i.session_id, f.rowid)
left join record ir on ir.id = i.id
left join record sr on sr.id = s.id
where r.uid in (select value from json_each(:uids))
