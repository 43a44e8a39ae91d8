-- This device's operations since undo was ended, the newest first, with what the history needs of them.
select op_id,
       head ->> '$.name' as name,
       head ->> '$.subject' as subject,
       head ->> '$.undo' as undo,
       head ->> '$.redo' as redo,
       head ->> '$.continues' as continues
from operation
where device = :device and time > coalesce(:ends, '')
order by time desc
