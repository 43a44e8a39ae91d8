-- What a question found of some records, its words between marks, and where each belongs.
select w.id, w.uid, w.kind, w.session_uid, w.item_uid,
       highlight(search_index, 0, char(1), char(2)) as title,
       snippet(search_index, 1, char(1), char(2), '…', 12) as text,
       highlight(search_index, 2, char(1), char(2)) as aside
from search_index f
join whereabouts w on w.id = f.rowid
where search_index match :question
  and +f.rowid in (select value from json_each(:records))
