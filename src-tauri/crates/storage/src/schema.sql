-- Every table and view, then its indexes and triggers, in the order in which they were made. What SQLite makes for
-- itself is left out.
select s.sql
from sqlite_schema s
join sqlite_schema t on t.type in ('table', 'view') and t.name = s.tbl_name
where s.sql is not null
  and s.tbl_name not in (select name from pragma_table_list where type = 'shadow')
order by t.rowid, s.rowid
