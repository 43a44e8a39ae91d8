-- Who holds the seats of a body: owners first, the latest first.
select m.id, r.uid, m.seat_id, m.capacity, m.from_on, m.to_on,
       p.id as person_id, pr.uid as person_uid, p.full_name, p.title, p.demonstration, p.email
from membership m
join record r on r.id = m.id
join seat s on s.id = m.seat_id
join record b on b.id = s.body_id
join person p on p.id = m.person_id
join record pr on pr.id = p.id
where b.uid = :body
order by m.seat_id, m.capacity <> 'owner', m.from_on desc, r.uid
