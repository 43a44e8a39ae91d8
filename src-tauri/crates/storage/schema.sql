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
, email text) strict;

CREATE TRIGGER person_is_found after insert on person begin
  insert into found_anew (id) values (new.id);
end;

CREATE TRIGGER person_is_found_anew after update of full_name, title on person begin
  insert into found_anew (id) values (new.id);
end;

CREATE TRIGGER person_is_lost after delete on person begin
  insert into found_anew (id) values (old.id);
end;

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
, planned_end text) strict;

CREATE INDEX session_body on session (body_id);

CREATE TRIGGER session_is_found after insert on session begin
  insert into found_anew (id) values (new.id);
end;

CREATE TRIGGER session_is_found_anew after update of title, place, number, year on session begin
  insert into found_anew (id) values (new.id);
end;

CREATE TRIGGER session_is_lost after delete on session begin
  insert into found_anew (id) values (old.id);
end;

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

CREATE TRIGGER agenda_item_is_found after insert on agenda_item begin
  insert into found_anew (id) values (new.id);
end;

CREATE TRIGGER agenda_item_is_found_anew after update of title, presenter, content on agenda_item begin
  insert into found_anew (id) values (new.id);
end;

CREATE TRIGGER agenda_item_is_lost after delete on agenda_item begin
  insert into found_anew (id) values (old.id);
end;

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

CREATE TRIGGER attachment_is_found after insert on attachment begin
  insert into found_anew (id) values (new.id);
end;

CREATE TRIGGER attachment_is_found_anew after update of title, name on attachment begin
  insert into found_anew (id) values (new.id);
end;

CREATE TRIGGER attachment_is_lost after delete on attachment begin
  insert into found_anew (id) values (old.id);
end;

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

CREATE TRIGGER note_is_found after insert on note begin
  insert into found_anew (id) values (new.id);
end;

CREATE TRIGGER note_is_found_anew after update of title, source, contact, content on note begin
  insert into found_anew (id) values (new.id);
end;

CREATE TRIGGER note_is_lost after delete on note begin
  insert into found_anew (id) values (old.id);
end;

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

CREATE TRIGGER agreement_is_found after insert on agreement begin
  insert into found_anew (id) values (new.id);
end;

CREATE TRIGGER agreement_is_found_anew after update of code, text, instrument on agreement begin
  insert into found_anew (id) values (new.id);
end;

CREATE TRIGGER agreement_is_lost after delete on agreement begin
  insert into found_anew (id) values (old.id);
end;

CREATE TABLE responsibility (
  id           integer primary key references record,
  agreement_id integer not null references agreement deferrable initially deferred,
  person_id    integer references person deferrable initially deferred,
  name         text    not null,
  order_key    text    not null
) strict;

CREATE INDEX responsibility_agreement on responsibility (agreement_id);

CREATE INDEX responsibility_person on responsibility (person_id);

CREATE TRIGGER responsibility_is_found after insert on responsibility begin
  insert into found_anew (id) values (new.agreement_id);
end;

CREATE TRIGGER responsibility_is_found_anew after update of agreement_id, name, order_key on responsibility begin
  insert into found_anew (id) values (old.agreement_id), (new.agreement_id);
end;

CREATE TRIGGER responsibility_is_lost after delete on responsibility begin
  insert into found_anew (id) values (old.agreement_id);
end;

CREATE TABLE agreement_part (
  id           integer primary key references record,
  agreement_id integer not null references agreement deferrable initially deferred,
  letter       text    not null,
  text         text    not null,
  order_key    text    not null
) strict;

CREATE INDEX agreement_part_agreement on agreement_part (agreement_id);

CREATE TRIGGER agreement_part_is_found after insert on agreement_part begin
  insert into found_anew (id) values (new.agreement_id);
end;

CREATE TRIGGER agreement_part_is_found_anew after update of agreement_id, letter, text, order_key on agreement_part begin
  insert into found_anew (id) values (old.agreement_id), (new.agreement_id);
end;

CREATE TRIGGER agreement_part_is_lost after delete on agreement_part begin
  insert into found_anew (id) values (old.agreement_id);
end;

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

CREATE TRIGGER report_is_found after insert on report begin
  insert into found_anew (id) values (new.agreement_id);
end;

CREATE TRIGGER report_is_found_anew after update of agreement_id, narrative on report begin
  insert into found_anew (id) values (old.agreement_id), (new.agreement_id);
end;

CREATE TRIGGER report_is_lost after delete on report begin
  insert into found_anew (id) values (old.agreement_id);
end;

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

CREATE VIEW findable as
select id, title, place as text, concat_ws(' ', number, year) as aside from session
union all
select c.id, c.title,
       (select group_concat(line, ' ' order by place)
        from (select min(place) as place, group_concat(piece, '' order by place) as line
              from (select n.id as place, rtrim(n.path, '0123456789]') as block,
                           iif(n.key = 'text', n.value, ' ') as piece
                    from json_tree(iif(json_valid(c.content), c.content, '{}')) n
                    where (n.key = 'text' and n.type = 'text') or (n.key = 'type' and n.value = 'hardBreak'))
              group by block)),
       c.aside
from (select id, title, content, presenter as aside from agenda_item
      union all
      select id, title, content, concat_ws(', ', source, contact) from note) c
union all
select g.id, g.code,
       concat_ws(' ', g.text,
                 (select group_concat(p.letter || ') ' || p.text, ' ' order by p.order_key, p.id)
                  from agreement_part p where p.agreement_id = g.id),
                 g.instrument,
                 (select group_concat(r.narrative, ' ' order by r.id) from report r where r.agreement_id = g.id)),
       (select group_concat(w.name, ', ' order by w.order_key, w.id)
        from responsibility w where w.agreement_id = g.id)
from agreement g
union all
select id, full_name, null, title from person
union all
select id, coalesce(title, name), null, iif(title is null, null, name) from attachment;

CREATE VIEW findable_words as
select id,
       replace(replace(replace(replace(title, 'ñ', char(0xF0F1) || 'n'), 'Ñ', char(0xF0F1) || 'N'),
               'n' || char(0x303), char(0xF0F1) || 'n'), 'N' || char(0x303), char(0xF0F1) || 'N') as title,
       replace(replace(replace(replace(text, 'ñ', char(0xF0F1) || 'n'), 'Ñ', char(0xF0F1) || 'N'),
               'n' || char(0x303), char(0xF0F1) || 'n'), 'N' || char(0x303), char(0xF0F1) || 'N') as text,
       replace(replace(replace(replace(aside, 'ñ', char(0xF0F1) || 'n'), 'Ñ', char(0xF0F1) || 'N'),
               'n' || char(0x303), char(0xF0F1) || 'n'), 'N' || char(0x303), char(0xF0F1) || 'N') as aside
from findable;

CREATE VIRTUAL TABLE search_index using fts5 (
  title, text, aside, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);

CREATE VIEW found_anew as select id from findable;

CREATE TRIGGER what_is_found_is_made_anew instead of insert on found_anew begin
  delete from search_index where rowid = new.id;
  insert into search_index (rowid, title, text, aside)
  select id, title, text, aside from findable_words where id = new.id;
end;

CREATE VIEW whereabouts as
select r.id, r.uid, r.kind, sr.uid as session_uid, ir.uid as item_uid
from record r
left join note n on n.id = r.id
left join attachment a on a.id = r.id
left join agreement g on g.id = r.id
left join agenda_item i on i.id = coalesce(n.agenda_item_id, a.agenda_item_id, g.origin_item_id, r.id)
left join session s on s.id = coalesce(a.session_id, i.session_id, r.id)
left join record ir on ir.id = i.id
left join record sr on sr.id = s.id;
