-- What an operation wrote to a field is current no longer.
update change set head = 0
where record = :record and field = :field
  and op = (select id from operation where op_id = :op_id)
