-- Every agreement, in the order in which they were taken.
select a.id, r.uid, a.body_id, b.uid as body_uid, a.code, a.year, a.session_number, a.number,
       i.uid as origin_item_uid, a.text, a.due_on, a.instrument
from agreement a
join record r on r.id = a.id
join record b on b.id = a.body_id
left join record i on i.id = a.origin_item_id
order by a.year, a.session_number, a.number, a.code, r.uid
