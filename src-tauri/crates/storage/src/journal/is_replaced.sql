-- Whether a stored change of the field replaces what this operation wrote.
select 1
from change
where record = :record and field = :field and instr(replaces, :op_id) > 0
limit 1
