-- The hour by which a session is meant to be over.
alter table session add column planned_end text;
