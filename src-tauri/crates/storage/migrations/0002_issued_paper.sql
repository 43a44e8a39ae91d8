-- A paper that left the library: written to a file, printed, or shown in the viewer to be printed. A fact, so it
-- outlives its session, whose name it keeps. The bytes are not kept: whoever holds the file can be told by its
-- digest whether it is this one.
create table issued_paper (
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
create index issued_paper_session on issued_paper (session_id);
create index issued_paper_digest on issued_paper (digest);
