-- The whole schema today. Made from the migrations; do not edit.

CREATE TABLE record (
  id   integer primary key,
  uid  text not null unique,
  kind text not null
) strict;

CREATE TABLE operation (
  id        integer primary key,
  op_id     text not null unique,
  head      text not null,
  signature text,
  device    text    generated always as (head ->> '$.dev') virtual,
  stream    text    generated always as (head ->> '$.stream') virtual,
  seq       integer generated always as (head ->> '$.seq') virtual,
  time      text    generated always as (head ->> '$.time') virtual
) strict;

CREATE INDEX operation_chain on operation (device, stream, seq);

CREATE INDEX operation_time on operation (device, time);

CREATE TRIGGER operation_is_kept before delete on operation begin
  select raise(abort, 'the journal is append-only');
end;

CREATE TRIGGER operation_is_final before update of op_id, head on operation begin
  select raise(abort, 'the journal is append-only');
end;

CREATE TABLE change (
  record   integer not null references record,
  field    text    not null,
  op       integer not null references operation,
  value    text,                              -- JSON, or '#sha256' of a long text kept in log_text
  target   integer references record,         -- instead of value for a reference
  replaces text    not null,                  -- op_ids, sorted, separated by commas
  head     integer not null,                  -- 1 while no other change names it; derived
  primary key (record, field, op)
) strict, without rowid;

CREATE INDEX change_operation on change (op);

CREATE INDEX change_head on change (record) where head = 1;

CREATE INDEX change_target on change (target) where target is not null;

CREATE INDEX change_text on change (value) where substr(value, 1, 1) = '#';

CREATE TRIGGER change_is_kept before delete on change begin
  select raise(abort, 'the journal is append-only');
end;

CREATE TRIGGER change_is_final before update of record, field, op, value, target, replaces on change begin
  select raise(abort, 'the journal is append-only');
end;

CREATE TABLE log_text (
  digest text primary key,
  text   text not null
) strict;

CREATE TABLE conflict (
  record integer not null references record,
  field  text    not null,
  reason text    not null,
  primary key (record, field, reason)
) strict, without rowid;

CREATE TABLE institution (
  id         integer primary key references record,
  name       text not null,
  short_name text,
  city       text,
  region     text,
  time_zone  text not null
) strict;

CREATE TABLE body (
  id                integer primary key references record,
  institution_id    integer not null references institution deferrable initially deferred,
  name              text    not null,
  code              text    not null,
  agreement_pattern text    not null
) strict;

CREATE TABLE person (
  id            integer primary key references record,
  full_name     text    not null,
  title         text,
  demonstration integer not null
) strict;

CREATE TABLE seat (
  id                integer primary key references record,
  body_id           integer not null references body deferrable initially deferred,
  name              text    not null,
  role              text    not null,
  order_key         text    not null,
  voice             integer not null,
  vote              integer not null,
  counts_for_quorum integer not null
) strict;

CREATE INDEX seat_body on seat (body_id);

CREATE TABLE membership (
  id        integer primary key references record,
  seat_id   integer not null references seat deferrable initially deferred,
  person_id integer not null references person deferrable initially deferred,
  capacity  text    not null,
  from_on   text,
  to_on     text
) strict;

CREATE INDEX membership_seat on membership (seat_id);

CREATE INDEX membership_person on membership (person_id);

CREATE TABLE session (
  id      integer primary key references record,
  body_id integer not null references body deferrable initially deferred,
  kind    text    not null,
  number  integer,
  year    integer,
  title   text    not null,
  date    text,
  time    text,
  place   text
) strict;

CREATE INDEX session_body on session (body_id);

CREATE TABLE agenda_item (
  id             integer primary key references record,
  session_id     integer not null references session deferrable initially deferred,
  parent_id      integer references agenda_item deferrable initially deferred,
  order_key      text    not null,
  title          text    not null,
  kind           text    not null,
  presenter      text,
  minutes        integer,
  written_number text,
  content        text
, frozen_number text) strict;

CREATE INDEX agenda_item_session on agenda_item (session_id);

CREATE INDEX agenda_item_parent on agenda_item (parent_id);

CREATE TABLE attachment (
  id             integer primary key references record,
  session_id     integer not null references session deferrable initially deferred,
  agenda_item_id integer references agenda_item deferrable initially deferred,
  order_key      text    not null,
  digest         text    not null,
  size           integer not null,
  media_type     text    not null,
  name           text    not null,
  title          text
) strict;

CREATE INDEX attachment_session on attachment (session_id);

CREATE INDEX attachment_agenda_item on attachment (agenda_item_id);

CREATE TABLE note (
  id             integer primary key references record,
  agenda_item_id integer not null references agenda_item deferrable initially deferred,
  order_key      text    not null,
  title          text    not null,
  source         text,
  dated_on       text,
  contact        text,
  content        text
) strict;

CREATE INDEX note_agenda_item on note (agenda_item_id);

CREATE TABLE agreement (
  id             integer primary key references record,
  body_id        integer not null references body deferrable initially deferred,
  code           text    not null,
  year           integer,
  session_number integer,
  number         integer,
  origin_item_id integer references agenda_item deferrable initially deferred,
  text           text    not null,
  due_on         text,
  instrument     text
) strict;

CREATE INDEX agreement_body on agreement (body_id);

CREATE INDEX agreement_origin_item on agreement (origin_item_id);

CREATE TABLE responsibility (
  id           integer primary key references record,
  agreement_id integer not null references agreement deferrable initially deferred,
  person_id    integer references person deferrable initially deferred,
  name         text    not null,
  order_key    text    not null
) strict;

CREATE INDEX responsibility_agreement on responsibility (agreement_id);

CREATE INDEX responsibility_person on responsibility (person_id);

CREATE TABLE agreement_part (
  id           integer primary key references record,
  agreement_id integer not null references agreement deferrable initially deferred,
  letter       text    not null,
  text         text    not null,
  order_key    text    not null
) strict;

CREATE INDEX agreement_part_agreement on agreement_part (agreement_id);

CREATE TABLE report (
  id           integer primary key references record,
  agreement_id integer not null references agreement deferrable initially deferred,
  part_id      integer references agreement_part deferrable initially deferred,
  session_id   integer references session deferrable initially deferred,
  state        text    not null,
  narrative    text,
  reported_on  text,
  item_id      integer references agenda_item deferrable initially deferred
) strict;

CREATE INDEX report_agreement on report (agreement_id);

CREATE INDEX report_part on report (part_id);

CREATE INDEX report_session on report (session_id);

CREATE INDEX report_item on report (item_id);

CREATE TABLE setting (
  id    integer primary key references record,
  key   text not null,
  value text not null
) strict;

CREATE INDEX setting_key on setting (key);

CREATE TABLE local_state (
  key   text primary key,
  value text not null
) strict, without rowid;

CREATE TABLE local_setting (
  key   text primary key,
  value text not null
) strict, without rowid;

CREATE TABLE blob (
  id       integer primary key,
  digest   text    not null unique,
  size     integer not null,
  added_ms integer not null,
  bytes    blob    not null
) strict;

CREATE TABLE issued_paper (
  id            integer primary key references record,
  session_id    integer references session deferrable initially deferred,
  session_title text    not null,
  paper_kind    text    not null,
  purpose       text    not null,
  digest        text    not null,
  size          integer not null,
  pages         integer not null,
  name          text    not null,
  language      text    not null,
  printed_pages text,
  copies        integer
) strict;

CREATE INDEX issued_paper_session on issued_paper (session_id);

CREATE INDEX issued_paper_digest on issued_paper (digest);

CREATE TABLE agenda_template (
  id           integer primary key references record,
  body_id      integer not null references body deferrable initially deferred,
  name         text    not null,
  session_kind text,
  items        text    not null
) strict;

CREATE INDEX agenda_template_body on agenda_template (body_id);
