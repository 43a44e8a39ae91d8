-- Bytes added before a moment that no attachment, past or present, names.
select b.digest
from blob b
where b.added_ms < :before
  and b.digest not in (
    select substr(c.value, 2, 64) from change c where c.field = 'digest' and c.value is not null
  )
