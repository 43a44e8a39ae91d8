-- Who presented items of a body's sessions: the latest first, then who did so most often.
select i.presenter
from agenda_item i
join session s on s.id = i.session_id
join record b on b.id = s.body_id
where b.uid = :body and i.presenter is not null
group by i.presenter
order by max(coalesce(s.date, s.year || '', '')) desc, count(*) desc, i.presenter
