-- What some records are called and where each belongs, as the search would tell it.
select w.id, w.uid, w.kind, w.session_uid, w.item_uid,
       f.title, rtrim(substr(f.text, 1, 200), char(0xF0F1)) as text, f.aside
from whereabouts w
join search_index f on f.rowid = w.id
where w.uid in (select value from json_each(:uids))
