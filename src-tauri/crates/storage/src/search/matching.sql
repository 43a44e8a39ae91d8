-- Every record that a question finds, with its kind, the newest first.
select search_index.rowid as id, r.kind
from search_index
join record r on r.id = search_index.rowid
where search_index match :question
order by search_index.rowid desc
