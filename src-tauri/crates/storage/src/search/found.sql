-- What a question found of some records, its words between marks, and where each belongs.
select f.rowid as id, r.uid, r.kind, sr.uid as session_uid, ir.uid as item_uid,
       highlight(search_index, 0, char(1), char(2)) as title,
       snippet(search_index, 1, char(1), char(2), '…', 12) as text,
       highlight(search_index, 2, char(1), char(2)) as aside
from search_index f
join record r on r.id = f.rowid
left join note n on n.id = f.rowid
left join attachment a on a.id = f.rowid
left join agreement g on g.id = f.rowid
left join agenda_item i on i.id = coalesce(n.agenda_item_id, a.agenda_item_id, g.origin_item_id, f.rowid)
left join session s on s.id = coalesce(a.session_id, i.session_id, f.rowid)
left join record ir on ir.id = i.id
left join record sr on sr.id = s.id
where search_index match :question
  and +f.rowid in (select value from json_each(:records))
