//! The records a library keeps, declared once.
//!
//! The declaration yields, for each kind, the struct that [`create`](crate::Changes::create) takes, one function
//! per field that makes an [`Assignment`] for [`set`](crate::Changes::set), and the [`Definition`] from which the
//! journal, the projection and the cascades work. A reference holds the integer id of a record of this file.
//!
//! `owned` references are optional, but the record goes when what it names is deleted.

/// A record's number inside its file: stable there, never sent.
pub type Id = i64;

/// What a field holds, before it is written to the journal or to a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    Null,
    Text(String),
    /// Also the id of a record, for a reference.
    Integer(i64),
    Boolean(bool),
}

/// How a field is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    Text,
    /// Logged by digest; autosaves of it within a minute are one step.
    Long,
    Integer,
    Boolean,
    Reference(Kind),
}

/// Whether a field must have a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    Required,
    Optional,
    Owned,
}

/// A field of a record.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) column: &'static str,
    pub(crate) need: Need,
    pub(crate) shape: Shape,
}

impl Field {
    /// The kind that the field refers to.
    pub(crate) fn target(&self) -> Option<Kind> {
        match self.shape {
            Shape::Reference(kind) => Some(kind),
            Shape::Text | Shape::Long | Shape::Integer | Shape::Boolean => None,
        }
    }

    /// Whether the record cannot be shown without this field.
    pub(crate) fn is_required(&self) -> bool {
        self.need == Need::Required
    }

    /// Whether the record goes with what this field refers to.
    pub(crate) fn is_owned(&self) -> bool {
        self.target().is_some() && self.need != Need::Optional
    }
}

/// How a kind of record is kept.
#[derive(Debug)]
pub(crate) struct Definition {
    pub(crate) kind: Kind,
    pub(crate) name: &'static str,
    /// Belongs to the institution as a whole rather than to one body.
    pub(crate) shared: bool,
    pub(crate) fields: &'static [Field],
}

impl Definition {
    /// The field of this name.
    pub(crate) fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The field by which records of this kind form a tree.
    pub(crate) fn tree_field(&self) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.target() == Some(self.kind))
    }

    /// The record that says to which body this one belongs.
    pub(crate) fn owner_field(&self) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.is_required() && field.target().is_some())
    }

    fn columns(&self) -> String {
        self.fields.iter().map(|field| field.column).collect::<Vec<_>>().join(", ")
    }

    /// Reads the columns of one row, in the order of the fields.
    pub(crate) fn select_sql(&self) -> String {
        format!("select {} from {} where id = ?1", self.columns(), self.name)
    }

    /// Writes one row: the id, then the columns in the order of the fields.
    pub(crate) fn insert_sql(&self) -> String {
        let parameters = (1..=self.fields.len() + 1).map(|n| format!("?{n}")).collect::<Vec<_>>().join(", ");
        let changed: Vec<String> =
            self.fields.iter().map(|field| format!("{0} = excluded.{0}", field.column)).collect();
        format!(
            "insert into {} (id, {}) values ({parameters}) on conflict (id) do update set {}",
            self.name,
            self.columns(),
            changed.join(", ")
        )
    }

    /// Writes one column of one row.
    pub(crate) fn update_sql(&self, field: &Field) -> String {
        format!("update {} set {} = ?2 where id = ?1", self.name, field.column)
    }

    /// Removes one row.
    pub(crate) fn delete_sql(&self) -> String {
        format!("delete from {} where id = ?1", self.name)
    }

    /// The ids of the rows that name a record in this field.
    pub(crate) fn referring_sql(&self, field: &Field) -> String {
        format!("select id from {} where {} = ?1 order by id", self.name, field.column)
    }
}

impl Kind {
    /// Whether its records tell what happened outside of the library: they stand in the way of no undo.
    pub(crate) fn is_lasting(self) -> bool {
        matches!(self, Self::IssuedPaper)
    }
}

/// Every reference to a kind: from which kind, by which field.
pub(crate) fn references_to(kind: Kind) -> impl Iterator<Item = (&'static Definition, &'static Field)> {
    Kind::ALL
        .iter()
        .map(|from| from.definition())
        .flat_map(|definition| definition.fields.iter().map(move |field| (definition, field)))
        .filter(move |(_, field)| field.target() == Some(kind))
}

/// A record that can be created.
pub trait Record {
    /// Its kind.
    const KIND: Kind;
    #[doc(hidden)]
    fn assignments(self) -> Vec<Assignment>;
    #[doc(hidden)]
    fn of_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self>
    where
        Self: Sized;
}

/// One field and what it should hold; made by the functions of this module, taken by `set`.
#[derive(Clone, Debug)]
pub struct Assignment {
    pub(crate) kind: Kind,
    pub(crate) field: &'static str,
    pub(crate) value: Value,
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self::Boolean(flag)
    }
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl rusqlite::ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        Ok(match self {
            Self::Null => rusqlite::types::Null.into(),
            Self::Text(text) => text.as_str().into(),
            Self::Integer(number) => (*number).into(),
            Self::Boolean(flag) => (*flag).into(),
        })
    }
}

macro_rules! field_type {
    (required $shape:ident) => { value_type!($shape) };
    ($optional:ident $shape:ident) => { Option<value_type!($shape)> };
}

macro_rules! value_type {
    (text) => {
        String
    };
    (long) => {
        String
    };
    (integer) => {
        i64
    };
    (boolean) => {
        bool
    };
    (reference) => {
        crate::records::Id
    };
}

macro_rules! shape {
    (text) => {
        Shape::Text
    };
    (long) => {
        Shape::Long
    };
    (integer) => {
        Shape::Integer
    };
    (boolean) => {
        Shape::Boolean
    };
    (reference $target:ident) => {
        Shape::Reference(Kind::$target)
    };
}

macro_rules! column {
    ($field:ident reference) => {
        concat!(stringify!($field), "_id")
    };
    ($field:ident $shape:ident) => {
        stringify!($field)
    };
}

macro_rules! need {
    (required) => {
        Need::Required
    };
    (optional) => {
        Need::Optional
    };
    (owned) => {
        Need::Owned
    };
}

macro_rules! shared {
    (institution) => {
        true
    };
    (body) => {
        false
    };
}

macro_rules! records {
    ($(
        $(#[doc = $doc:literal])+
        $Name:ident = $module:ident of $stream:ident {
            $($(#[doc = $field_doc:literal])+ $field:ident: $need:ident $shape:ident $(to $target:ident)?,)+
        }
    )+) => {
        /// The kinds of records, parents before what belongs to them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Kind {
            $($(#[doc = $doc])+ $Name,)+
        }

        impl Kind {
            /// Every kind, parents before what belongs to them.
            pub const ALL: &'static [Self] = &[$(Self::$Name),+];

            /// Its name in the journal, which is also its table's.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$Name => stringify!($module),)+
                }
            }

            /// The kind of this name.
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.name() == name)
            }

            pub(crate) fn definition(self) -> &'static Definition {
                match self {
                    $(Self::$Name => {
                        static DEFINITION: Definition = Definition {
                            kind: Kind::$Name,
                            name: stringify!($module),
                            shared: shared!($stream),
                            fields: &[$(Field {
                                name: stringify!($field),
                                column: column!($field $shape),
                                need: need!($need),
                                shape: shape!($shape $($target)?),
                            }),+],
                        };
                        &DEFINITION
                    })+
                }
            }
        }

        $(
            $(#[doc = $doc])+
            #[derive(Clone, Debug, PartialEq, Eq)]
            pub struct $Name {
                $($(#[doc = $field_doc])+ pub $field: field_type!($need $shape),)+
            }

            impl Record for $Name {
                const KIND: Kind = Kind::$Name;

                fn assignments(self) -> Vec<Assignment> {
                    vec![$($module::$field(self.$field)),+]
                }

                fn of_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
                    Ok(Self { $($field: row.get(column!($field $shape))?),+ })
                }
            }

            #[doc = concat!("Assignments to the fields of [`", stringify!($Name), "`].")]
            pub mod $module {
                $(
                    $(#[doc = $field_doc])+
                    pub fn $field(value: field_type!($need $shape)) -> crate::records::Assignment {
                        crate::records::Assignment {
                            kind: crate::records::Kind::$Name,
                            field: stringify!($field),
                            value: value.into(),
                        }
                    }
                )+
            }
        )+
    };
}

records! {
    /// The institution whose boards meet.
    Institution = institution of institution {
        /// Its full name.
        name: required text,
        /// Its short name or initials.
        short_name: optional text,
        /// The city of its seat.
        city: optional text,
        /// The state or region of its seat.
        region: optional text,
        /// Its IANA time zone.
        time_zone: required text,
    }
    /// A governing board or committee.
    Body = body of institution {
        /// The institution it governs.
        institution: required reference to Institution,
        /// Its name.
        name: required text,
        /// Its prefix in codes: `JD`.
        code: required text,
        /// How its agreements are numbered.
        agreement_pattern: required text,
    }
    /// A person who sits, presents or answers for an agreement.
    Person = person of institution {
        /// The whole name.
        full_name: required text,
        /// The form of address before the name.
        title: optional text,
        /// Invented for the demonstration.
        demonstration: required boolean,
        /// The address for electronic mail.
        email: optional text,
    }
    /// A seat of a body: one seat, at most one vote.
    Seat = seat of body {
        /// The body it belongs to.
        body: required reference to Body,
        /// Its name.
        name: required text,
        /// The code of its role.
        role: required text,
        /// Its place in lists.
        order_key: required text,
        /// Whether who sits there may speak.
        voice: required boolean,
        /// Whether who sits there votes.
        vote: required boolean,
        /// Whether it counts for the quorum.
        counts_for_quorum: required boolean,
    }
    /// Who holds a seat, and in what capacity.
    Membership = membership of body {
        /// The seat.
        seat: required reference to Seat,
        /// The person.
        person: required reference to Person,
        /// `owner` or `alternate`.
        capacity: required text,
        /// The first day.
        from_on: optional text,
        /// The last day.
        to_on: optional text,
    }
    /// A session of a body.
    Session = session of body {
        /// The body that meets.
        body: required reference to Body,
        /// The code of its kind.
        kind: required text,
        /// Its number among those of its kind and year.
        number: optional integer,
        /// Its year.
        year: optional integer,
        /// Its name.
        title: required text,
        /// `YYYY-MM-DD`.
        date: optional text,
        /// `HH:MM`, civil time of the institution.
        time: optional text,
        /// Where it is held.
        place: optional text,
        /// `HH:MM`, by which it is meant to be over.
        planned_end: optional text,
    }
    /// An item of a session's agenda.
    AgendaItem = agenda_item of body {
        /// The session.
        session: required reference to Session,
        /// The item it belongs to.
        parent: owned reference to AgendaItem,
        /// Its place among its siblings.
        order_key: required text,
        /// What it is about.
        title: required text,
        /// The code of its kind.
        kind: required text,
        /// Who presents it.
        presenter: optional text,
        /// How long it should take.
        minutes: optional integer,
        /// Its number as an imported document wrote it.
        written_number: optional text,
        /// The number under which it was announced.
        frozen_number: optional text,
        /// Its rich content as JSON.
        content: optional long,
    }
    /// A file that belongs to a session or to one of its items.
    Attachment = attachment of body {
        /// The session.
        session: required reference to Session,
        /// The item; `None` when it belongs to the session itself.
        agenda_item: owned reference to AgendaItem,
        /// Its place among its siblings.
        order_key: required text,
        /// The SHA-256 of its bytes.
        digest: required text,
        /// How many bytes it has.
        size: required integer,
        /// Its media type.
        media_type: required text,
        /// The file's name.
        name: required text,
        /// The title under which it is printed.
        title: optional text,
    }
    /// An informational annex.
    Note = note of body {
        /// The item it accompanies.
        agenda_item: required reference to AgendaItem,
        /// Its place among its siblings.
        order_key: required text,
        /// Its title.
        title: required text,
        /// Who published it.
        source: optional text,
        /// The day it speaks of.
        dated_on: optional text,
        /// Whom to ask.
        contact: optional text,
        /// Its rich content as JSON.
        content: optional long,
    }
    /// What a body decided.
    Agreement = agreement of body {
        /// The body.
        body: required reference to Body,
        /// Its code as it is shown.
        code: required text,
        /// The year of the session that took it.
        year: optional integer,
        /// The number of that session.
        session_number: optional integer,
        /// Its number within that session.
        number: optional integer,
        /// The agenda item it came from.
        origin_item: optional reference to AgendaItem,
        /// Its text.
        text: required text,
        /// When it is due.
        due_on: optional text,
        /// The instrument it rests on.
        instrument: optional text,
    }
    /// Who answers for an agreement.
    Responsibility = responsibility of body {
        /// The agreement.
        agreement: required reference to Agreement,
        /// The person, where known.
        person: optional reference to Person,
        /// The name as it is written.
        name: required text,
        /// Its place in the list.
        order_key: required text,
    }
    /// A lettered part of an agreement.
    AgreementPart = agreement_part of body {
        /// The agreement.
        agreement: required reference to Agreement,
        /// Its letter.
        letter: required text,
        /// Its text.
        text: required text,
        /// Its place among the parts.
        order_key: required text,
    }
    /// How far an agreement, or a part of it, was said to be in a session.
    Report = report of body {
        /// The agreement.
        agreement: required reference to Agreement,
        /// The part; `None` for the whole.
        part: owned reference to AgreementPart,
        /// The session it was reported to.
        session: optional reference to Session,
        /// The code of the state.
        state: required text,
        /// What was said.
        narrative: optional text,
        /// The day of the report.
        reported_on: optional text,
        /// The agenda item that deals with it.
        item: optional reference to AgendaItem,
    }
    /// A paper that left the library. It belongs to no session: a fact stays when the session is deleted.
    IssuedPaper = issued_paper of institution {
        /// The session.
        session: optional reference to Session,
        /// What the session was called then.
        session_title: required text,
        /// The code of its kind.
        paper_kind: required text,
        /// The code of what it was issued for.
        purpose: required text,
        /// The SHA-256 of its bytes.
        digest: required text,
        /// How many bytes it has.
        size: required integer,
        /// How many pages it has.
        pages: required integer,
        /// The file's name.
        name: required text,
        /// `es` or `en`.
        language: required text,
        /// The pages that were printed, as `1-3,7`; `None` for all.
        printed_pages: optional text,
        /// How many copies were printed.
        copies: optional integer,
    }
    /// The items with which sessions of a body begin, under a name.
    AgendaTemplate = agenda_template of body {
        /// The body.
        body: required reference to Body,
        /// Its name.
        name: required text,
        /// The code of the kind of sessions it is for; `None` for every kind.
        session_kind: optional text,
        /// The items as JSON.
        items: required long,
    }
    /// A setting that travels with the library.
    Setting = setting of institution {
        /// Its name.
        key: required text,
        /// Its value.
        value: required text,
    }
}
