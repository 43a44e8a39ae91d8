-- The uids of the sessions whose agenda has the approval of minutes.
select distinct r.uid
from agenda_item i
join record r on r.id = i.session_id
where i.kind = 'minutes_approval'
order by r.uid
