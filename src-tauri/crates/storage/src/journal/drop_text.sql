-- Drops the text of an autosave that another carried on, unless something else still names it.
delete from log_text
where digest in (
    select substr(c.value, 2)
    from operation o
    join change c on c.op = o.id
    where o.op_id = :former and substr(c.value, 1, 1) = '#'
      and not exists (
        select 1 from change other
        where other.value = c.value and substr(other.value, 1, 1) = '#' and other.op <> c.op
      )
  )
