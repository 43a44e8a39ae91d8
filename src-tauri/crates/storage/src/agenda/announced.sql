-- The numbers under which items of a session were announced, also those of items that are gone.
select distinct c.value ->> '$'
from change c
join change s on s.record = c.record and s.field = 'session' and s.target = :session
where c.field = 'frozen_number' and c.value is not null and c.value <> 'null'
