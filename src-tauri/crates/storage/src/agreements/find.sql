-- The agreement of a body with this code, of this year.
select a.id
from agreement a
where a.body_id = :body and a.code = :code and a.year is :year
order by a.id
limit 1
