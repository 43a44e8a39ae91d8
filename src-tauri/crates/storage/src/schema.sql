-- Every table, then its indexes and triggers, in the order in which they were made.
select s.sql
from sqlite_schema s
join sqlite_schema t on t.type = 'table' and t.name = s.tbl_name
where s.sql is not null
order by t.rowid, s.rowid
