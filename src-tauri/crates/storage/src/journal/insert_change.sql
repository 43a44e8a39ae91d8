-- Stores what an operation wrote to one field.
insert into change (record, field, op, value, target, replaces, head)
values (:record, :field, :op, :value, :target, :replaces, :head)
