-- Where a person is written to.
alter table person add column email text;
