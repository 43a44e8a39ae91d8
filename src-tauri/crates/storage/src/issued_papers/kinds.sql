-- Of each kind of paper that was issued of a session: whether the session has changed since it was issued last.
with own (id) as (
  select :session
  union
  select c.record
  from change c
  join record r on r.id = c.record
  where c.target = :session and c.field = 'session' and r.kind <> 'issued_paper'
),
held (id) as (
  select id from own
  union
  select c.record from own join change c on c.target = own.id and c.field = 'agenda_item'
),
changed (time) as (
  select max(o.time)
  from held
  join change c on c.record = held.id
    -- That numbers stay changes nothing that was printed; that they go does.
    and (c.field <> 'frozen_number' or coalesce(c.value, 'null') = 'null')
  join operation o on o.id = c.op
)
select p.paper_kind, max(o.time) < (select time from changed) as changed_since
from issued_paper p
join change c on c.record = p.id and c.field = ''
join operation o on o.id = c.op
where p.session_id = :session
group by p.paper_kind
order by p.paper_kind
