-- The items with which sessions of a body begin, under a name.
create table agenda_template (
  id           integer primary key references record,
  body_id      integer not null references body deferrable initially deferred,
  name         text    not null,
  session_kind text,
  items        text    not null
) strict;
create index agenda_template_body on agenda_template (body_id);
