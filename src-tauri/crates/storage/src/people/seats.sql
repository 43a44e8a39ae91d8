-- The seats of a body in their order.
select s.id, r.uid, s.name, s.role, s.order_key, s.voice, s.vote, s.counts_for_quorum
from seat s
join record r on r.id = s.id
join record b on b.id = s.body_id
where b.uid = :body
order by s.order_key, r.uid
