-- The last operation of a device in a stream.
select seq, op_id
from operation
where device = :device and stream = :stream
order by seq desc
limit 1
