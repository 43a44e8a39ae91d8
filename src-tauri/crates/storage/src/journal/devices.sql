-- The devices that wrote in this library; the bare column goes with the greatest time.
select device, device = :own as own, count(*) as operations, max(time) as latest, head ->> '$.local' as last
from operation
group by device
order by latest desc
