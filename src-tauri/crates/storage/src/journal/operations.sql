-- The newest operations of every device.
select op_id, device, stream,
       head ->> '$.name' as name,
       head ->> '$.subject' as subject,
       head ->> '$.actor' as actor,
       head ->> '$.role' as role,
       head ->> '$.local' as local,
       head ->> '$.undo' as undoes,
       head ->> '$.redo' as redoes
from operation
order by time desc, op_id
limit :limit
