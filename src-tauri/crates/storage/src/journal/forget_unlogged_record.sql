-- Forgets a record that came and went within one operation.
delete from record
where id = :id
  and not exists (select 1 from change where record = :id or target = :id)
