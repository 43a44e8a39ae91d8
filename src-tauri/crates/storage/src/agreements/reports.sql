-- Every report in the order in which it was made: by day, then by session, then by part.
select t.id, r.uid, t.agreement_id, t.part_id, p.letter, s.uid as session_uid, t.state, t.narrative, t.reported_on,
       i.uid as item_uid, coalesce(m.date, t.reported_on) as said_on,
       m.year as session_year, m.number as session_number
from report t
join record r on r.id = t.id
left join agreement_part p on p.id = t.part_id
left join record s on s.id = t.session_id
left join session m on m.id = t.session_id
left join record i on i.id = t.item_id
order by coalesce(m.date, t.reported_on), m.year, m.number, p.order_key, r.uid
