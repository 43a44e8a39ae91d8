-- The papers that were issued, with these bytes or of this session, the newest first; their sessions may be gone.
select r.uid, s.uid as session_uid, p.session_title, p.paper_kind, p.purpose, p.digest, p.size, p.pages, p.name,
       p.language, p.printed_pages, p.copies,
       o.head ->> '$.local' as issued_at,
       o.head ->> '$.actor' as issued_by
from issued_paper p
join record r on r.id = p.id
left join record s on s.id = p.session_id
join change c on c.record = p.id and c.field = ''
join operation o on o.id = c.op
where p.digest = :digest or s.uid = :session
order by o.time desc, r.uid desc
