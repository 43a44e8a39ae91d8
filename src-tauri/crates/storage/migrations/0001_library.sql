-- The journal: what was done, by whom, when. Everything replicated can be rebuilt from it.

-- Every record that may leave this machine. Numbers stay inside the file; uids travel.
create table record (
  id   integer primary key,
  uid  text not null unique,
  kind text not null
) strict;

-- One line per operation; `head` is the JSON exactly as it was digested.
create table operation (
  id        integer primary key,
  op_id     text not null unique,
  head      text not null,
  signature text,
  device    text    generated always as (head ->> '$.dev') virtual,
  stream    text    generated always as (head ->> '$.stream') virtual,
  seq       integer generated always as (head ->> '$.seq') virtual,
  time      text    generated always as (head ->> '$.time') virtual
) strict;
create index operation_chain on operation (device, stream, seq);
create index operation_time on operation (device, time);

-- One field of one record, written by one operation. The field '' is the record's existence.
create table change (
  record   integer not null references record,
  field    text    not null,
  op       integer not null references operation,
  value    text,                              -- JSON, or '#sha256' of a long text kept in log_text
  target   integer references record,         -- instead of value for a reference
  replaces text    not null,                  -- op_ids, sorted, separated by commas
  head     integer not null,                  -- 1 while no other change names it; derived
  primary key (record, field, op)
) strict, without rowid;
create index change_operation on change (op);
create index change_head on change (record) where head = 1;
create index change_target on change (target) where target is not null;
create index change_text on change (value) where substr(value, 1, 1) = '#';

create table log_text (
  digest text primary key,
  text   text not null
) strict;

-- What people have to look at; derived by the projection.
create table conflict (
  record integer not null references record,
  field  text    not null,
  reason text    not null,
  primary key (record, field, reason)
) strict, without rowid;

create trigger operation_is_kept before delete on operation begin
  select raise(abort, 'the journal is append-only');
end;
create trigger operation_is_final before update of op_id, head on operation begin
  select raise(abort, 'the journal is append-only');
end;
create trigger change_is_kept before delete on change begin
  select raise(abort, 'the journal is append-only');
end;
create trigger change_is_final before update of record, field, op, value, target, replaces on change begin
  select raise(abort, 'the journal is append-only');
end;

-- The records as they stand: a projection of the journal. What two people working apart may honestly break is
-- not constrained here; the projection shows only records whose required references are shown.

create table institution (
  id         integer primary key references record,
  name       text not null,
  short_name text,
  city       text,
  region     text,
  time_zone  text not null
) strict;

create table body (
  id                integer primary key references record,
  institution_id    integer not null references institution deferrable initially deferred,
  name              text    not null,
  code              text    not null,
  agreement_pattern text    not null
) strict;

create table person (
  id            integer primary key references record,
  full_name     text    not null,
  title         text,
  demonstration integer not null
) strict;

create table seat (
  id                integer primary key references record,
  body_id           integer not null references body deferrable initially deferred,
  name              text    not null,
  role              text    not null,
  order_key         text    not null,
  voice             integer not null,
  vote              integer not null,
  counts_for_quorum integer not null
) strict;
create index seat_body on seat (body_id);

create table membership (
  id        integer primary key references record,
  seat_id   integer not null references seat deferrable initially deferred,
  person_id integer not null references person deferrable initially deferred,
  capacity  text    not null,
  from_on   text,
  to_on     text
) strict;
create index membership_seat on membership (seat_id);
create index membership_person on membership (person_id);

create table session (
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
create index session_body on session (body_id);

create table agenda_item (
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
) strict;
create index agenda_item_session on agenda_item (session_id);
create index agenda_item_parent on agenda_item (parent_id);

create table attachment (
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
create index attachment_session on attachment (session_id);
create index attachment_agenda_item on attachment (agenda_item_id);

create table note (
  id             integer primary key references record,
  agenda_item_id integer not null references agenda_item deferrable initially deferred,
  order_key      text    not null,
  title          text    not null,
  source         text,
  dated_on       text,
  contact        text,
  content        text
) strict;
create index note_agenda_item on note (agenda_item_id);

create table agreement (
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
create index agreement_body on agreement (body_id);
create index agreement_origin_item on agreement (origin_item_id);

create table responsibility (
  id           integer primary key references record,
  agreement_id integer not null references agreement deferrable initially deferred,
  person_id    integer references person deferrable initially deferred,
  name         text    not null,
  order_key    text    not null
) strict;
create index responsibility_agreement on responsibility (agreement_id);
create index responsibility_person on responsibility (person_id);

create table agreement_part (
  id           integer primary key references record,
  agreement_id integer not null references agreement deferrable initially deferred,
  letter       text    not null,
  text         text    not null,
  order_key    text    not null
) strict;
create index agreement_part_agreement on agreement_part (agreement_id);

create table report (
  id           integer primary key references record,
  agreement_id integer not null references agreement deferrable initially deferred,
  part_id      integer references agreement_part deferrable initially deferred,
  session_id   integer references session deferrable initially deferred,
  state        text    not null,
  narrative    text,
  reported_on  text,
  item_id      integer references agenda_item deferrable initially deferred
) strict;
create index report_agreement on report (agreement_id);
create index report_part on report (part_id);
create index report_session on report (session_id);
create index report_item on report (item_id);

create table setting (
  id    integer primary key references record,
  key   text not null,
  value text not null
) strict;
create index setting_key on setting (key);

-- Local only: never travels, never rebuilt.

-- What this file knows about itself: the institution's uid, its writing device, the last hybrid time.
create table local_state (
  key   text primary key,
  value text not null
) strict, without rowid;

create table local_setting (
  key   text primary key,
  value text not null
) strict, without rowid;

-- The bytes of attachments and images by their SHA-256.
create table blob (
  id       integer primary key,
  digest   text    not null unique,
  size     integer not null,
  added_ms integer not null,
  bytes    blob    not null
) strict;
