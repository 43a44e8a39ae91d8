-- What can be found by words. Made from the records by the triggers below: nothing of it is logged or sent.

-- What is found of each record: what it is called, what it says, and what else leads to it. Of rich content it is
-- the plain text: letters that marks set apart are one word; paragraphs and lines are not.
create view findable as
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

-- Capitals and accents do not tell words apart, but the ñ does: a sign of no language goes before its n, so that
-- it is a letter of its own and can be given back as it was written.
create view findable_words as
select id,
       replace(replace(replace(replace(title, 'ñ', char(0xF0F1) || 'n'), 'Ñ', char(0xF0F1) || 'N'),
               'n' || char(0x303), char(0xF0F1) || 'n'), 'N' || char(0x303), char(0xF0F1) || 'N') as title,
       replace(replace(replace(replace(text, 'ñ', char(0xF0F1) || 'n'), 'Ñ', char(0xF0F1) || 'N'),
               'n' || char(0x303), char(0xF0F1) || 'n'), 'N' || char(0x303), char(0xF0F1) || 'N') as text,
       replace(replace(replace(replace(aside, 'ñ', char(0xF0F1) || 'n'), 'Ñ', char(0xF0F1) || 'N'),
               'n' || char(0x303), char(0xF0F1) || 'n'), 'N' || char(0x303), char(0xF0F1) || 'N') as aside
from findable;

-- A row has the number of its record.
create virtual table search_index using fts5 (
  title, text, aside, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);

insert into search_index (rowid, title, text, aside) select id, title, text, aside from findable_words;

-- What is written here is the number of a record that came, changed or went: what is found of it is made anew.
create view found_anew as select id from findable;

create trigger what_is_found_is_made_anew instead of insert on found_anew begin
  delete from search_index where rowid = new.id;
  insert into search_index (rowid, title, text, aside)
  select id, title, text, aside from findable_words where id = new.id;
end;

create trigger session_is_found after insert on session begin
  insert into found_anew (id) values (new.id);
end;
create trigger session_is_found_anew after update of title, place, number, year on session begin
  insert into found_anew (id) values (new.id);
end;
create trigger session_is_lost after delete on session begin
  insert into found_anew (id) values (old.id);
end;

create trigger agenda_item_is_found after insert on agenda_item begin
  insert into found_anew (id) values (new.id);
end;
create trigger agenda_item_is_found_anew after update of title, presenter, content on agenda_item begin
  insert into found_anew (id) values (new.id);
end;
create trigger agenda_item_is_lost after delete on agenda_item begin
  insert into found_anew (id) values (old.id);
end;

create trigger note_is_found after insert on note begin
  insert into found_anew (id) values (new.id);
end;
create trigger note_is_found_anew after update of title, source, contact, content on note begin
  insert into found_anew (id) values (new.id);
end;
create trigger note_is_lost after delete on note begin
  insert into found_anew (id) values (old.id);
end;

create trigger agreement_is_found after insert on agreement begin
  insert into found_anew (id) values (new.id);
end;
create trigger agreement_is_found_anew after update of code, text, instrument on agreement begin
  insert into found_anew (id) values (new.id);
end;
create trigger agreement_is_lost after delete on agreement begin
  insert into found_anew (id) values (old.id);
end;

create trigger person_is_found after insert on person begin
  insert into found_anew (id) values (new.id);
end;
create trigger person_is_found_anew after update of full_name, title on person begin
  insert into found_anew (id) values (new.id);
end;
create trigger person_is_lost after delete on person begin
  insert into found_anew (id) values (old.id);
end;

create trigger attachment_is_found after insert on attachment begin
  insert into found_anew (id) values (new.id);
end;
create trigger attachment_is_found_anew after update of title, name on attachment begin
  insert into found_anew (id) values (new.id);
end;
create trigger attachment_is_lost after delete on attachment begin
  insert into found_anew (id) values (old.id);
end;

-- An agreement is found by its parts, by what was reported of it, and by who answers for it.

create trigger agreement_part_is_found after insert on agreement_part begin
  insert into found_anew (id) values (new.agreement_id);
end;
create trigger agreement_part_is_found_anew after update of agreement_id, letter, text, order_key on agreement_part begin
  insert into found_anew (id) values (old.agreement_id), (new.agreement_id);
end;
create trigger agreement_part_is_lost after delete on agreement_part begin
  insert into found_anew (id) values (old.agreement_id);
end;

create trigger report_is_found after insert on report begin
  insert into found_anew (id) values (new.agreement_id);
end;
create trigger report_is_found_anew after update of agreement_id, narrative on report begin
  insert into found_anew (id) values (old.agreement_id), (new.agreement_id);
end;
create trigger report_is_lost after delete on report begin
  insert into found_anew (id) values (old.agreement_id);
end;

create trigger responsibility_is_found after insert on responsibility begin
  insert into found_anew (id) values (new.agreement_id);
end;
create trigger responsibility_is_found_anew after update of agreement_id, name, order_key on responsibility begin
  insert into found_anew (id) values (old.agreement_id), (new.agreement_id);
end;
create trigger responsibility_is_lost after delete on responsibility begin
  insert into found_anew (id) values (old.agreement_id);
end;
