//! The members of a body: read from a list, looked at, added.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use sesiona_domain::order::OrderKey;
use sesiona_domain::seats::{Capacity, Rights, SeatRole};
use sesiona_exchange::UnderstoodPeople;
use sesiona_locale::Locale;
use sesiona_storage::{Changes, Database, HolderRow as KeptHolder, SeatRow as KeptSeat, records};
use ts_rs::TS;

use crate::context::Call;
use crate::error::Error;
use crate::fields::{optional, required};
use crate::institutions::BodyArgument;
use crate::operations::Operation;

/// The longest list that is read, in characters: some thousands of people.
const LONGEST_LIST: usize = 400_000;

/// A list of members, typed or pasted.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MembersText {
    /// One person per line, or the cells of a spreadsheet.
    pub text: String,
}

/// Members that were read from a list.
#[derive(Debug, Serialize, TS)]
pub struct ReadMembers {
    /// Who was understood, and what should be looked at.
    #[serde(flatten)]
    #[ts(flatten)]
    pub read: UnderstoodPeople,
    /// What each role entitles to where nothing else is said.
    #[ts(type = "Record<SeatRole, { voice: boolean; vote: boolean; counts_for_quorum: boolean }>")]
    pub usual_rights: BTreeMap<SeatRole, Rights>,
}

/// Members to add to a body.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddMembers {
    /// The body's uid.
    pub body: String,
    /// Who is added, in the order of the list.
    pub members: Vec<NewMember>,
}

/// A member to add: a person, and the seat that the person holds.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewMember {
    /// The whole name.
    pub full_name: String,
    /// The form of address before the name.
    #[serde(default)]
    #[ts(type = "string | null")]
    pub title: Option<String>,
    /// The name of the seat; without one it is called after its role.
    #[serde(default)]
    #[ts(type = "string | null")]
    pub seat: Option<String>,
    /// The role of the seat.
    #[ts(type = "SeatRole")]
    pub role: SeatRole,
    /// In what capacity the person holds it.
    #[ts(type = "Capacity")]
    pub capacity: Capacity,
    /// The owner whose seat an alternate shares, as a place in this list; the other facts of the seat are then the
    /// owner's. An alternate without one gets a seat that has no owner yet.
    #[serde(default)]
    #[ts(type = "number | null")]
    pub alternate_of: Option<usize>,
    /// Whether who sits there may speak.
    pub voice: bool,
    /// Whether who sits there votes.
    pub vote: bool,
    /// Whether the seat counts for the quorum.
    pub counts_for_quorum: bool,
    /// The address for electronic mail.
    #[serde(default)]
    #[ts(optional)]
    pub email: Option<String>,
}

/// A seat of a body, with who holds it or held it.
#[derive(Debug, Serialize, TS)]
pub struct SeatRow {
    /// Its uid.
    pub uid: String,
    /// Its name.
    pub name: String,
    /// Its role; one that this version does not know is a member's.
    #[ts(type = "SeatRole")]
    pub role: SeatRole,
    /// Whether who sits there may speak.
    pub voice: bool,
    /// Whether who sits there votes.
    pub vote: bool,
    /// Whether it counts for the quorum.
    pub counts_for_quorum: bool,
    /// Owners, then alternates, the latest first.
    pub holders: Vec<HolderRow>,
}

/// Who holds a seat, and in what capacity.
#[derive(Debug, Serialize, TS)]
pub struct HolderRow {
    /// The membership's uid.
    pub uid: String,
    /// The person.
    pub person: PersonRow,
    /// In what capacity.
    #[ts(type = "Capacity")]
    pub capacity: Capacity,
    /// The first day, `YYYY-MM-DD`.
    pub from_on: Option<String>,
    /// The last day, `YYYY-MM-DD`.
    pub to_on: Option<String>,
}

/// A person.
#[derive(Debug, Serialize, TS)]
pub struct PersonRow {
    /// Its uid.
    pub uid: String,
    /// The whole name.
    pub full_name: String,
    /// The form of address before the name.
    pub title: Option<String>,
    /// Invented for the demonstration.
    pub demonstration: bool,
    /// The address for electronic mail.
    pub email: Option<String>,
}

/// Reads members without keeping anything.
pub(crate) fn read_members(_: &Call<'_>, argument: MembersText) -> Result<ReadMembers, Error> {
    if argument.text.chars().count() > LONGEST_LIST {
        return Err(Error::TooLong { field: "members", limit: LONGEST_LIST });
    }
    let usual_rights = SeatRole::ALL.into_iter().map(|role| (role, role.usual_rights())).collect();
    Ok(ReadMembers { read: sesiona_exchange::read_people(&argument.text), usual_rights })
}

/// The seats of a body, with who holds them.
pub(crate) fn list_members(call: &Call<'_>, argument: BodyArgument) -> Result<Vec<SeatRow>, Error> {
    call.read(|library| seats(library, &library.body(&argument.body)?.uid))
}

/// Adds members to a body. People belong to the institution and seats to the body, which no one operation may mix:
/// there are two, named alike. The people come first, so that taking back the second, or losing it, leaves no seat
/// without its holder; who is among the people of the library already is not made again.
pub(crate) fn add_members(call: &Call<'_>, argument: AddMembers) -> Result<Vec<SeatRow>, Error> {
    let members = checked(argument.members, &call.locale())?;
    call.write_local(|library| {
        let body = library.body(&argument.body)?;
        refuse_who_sits_there(library, &body.uid, &members)?;
        let known: BTreeMap<String, i64> =
            library.people()?.into_iter().rev().map(|person| (person.full_name, person.id)).collect();
        let people = call.transact_on(library, Operation::AddMembers, &body.name, |changes| {
            make_people(changes, &members, &known)
        })?;
        let last = library.seats_of(&body.uid)?.pop().map(|seat| OrderKey(seat.order_key));
        call.transact_on(library, Operation::AddMembers, &body.name, |changes| {
            make_seats(changes, body.id, last, &members, &people)
        })?;
        seats(library, &body.uid)
    })
}

/// The members as they are kept, each with the name of its seat.
///
/// # Errors
/// A blank name, one that stands twice in the list, or an alternate of nobody in it.
pub(crate) fn checked(members: Vec<NewMember>, locale: &Locale) -> Result<Vec<NewMember>, Error> {
    let owners: Vec<bool> = members.iter().map(|member| member.capacity == Capacity::Owner).collect();
    let mut names = BTreeSet::new();
    let check = |member: NewMember| {
        let full_name = required(&member.full_name, "full_name")?;
        if !names.insert(full_name.clone()) {
            return Err(Error::MemberExists(full_name));
        }
        let owner = member.alternate_of.filter(|_| member.capacity == Capacity::Alternate);
        if let Some(owner) = owner.filter(|&owner| owners.get(owner) != Some(&true)) {
            return Err(Error::BadCode { field: "alternate_of", value: owner.to_string() });
        }
        let usual = || locale.text(&format!("library-seat-{}", member.role.code().replace('_', "-")));
        let seat = Some(optional(member.seat, "seat")?.unwrap_or_else(usual));
        let title = optional(member.title, "title")?;
        let email = optional(member.email, "email")?;
        Ok(NewMember { full_name, title, seat, alternate_of: owner, email, ..member })
    };
    members.into_iter().map(check).collect()
}

fn refuse_who_sits_there(library: &Database, body: &str, members: &[NewMember]) -> Result<(), Error> {
    let seats = library.seats_of(body)?;
    let sits = |name: &str| {
        seats.iter().flat_map(|seat| &seat.holders).any(|holder| holder.person.full_name == name)
    };
    match members.iter().find(|member| sits(&member.full_name)) {
        Some(member) => Err(Error::MemberExists(member.full_name.clone())),
        None => Ok(()),
    }
}

/// The people of checked members, in their order; those who are known by their whole name are not made again.
pub(crate) fn make_people(
    changes: &mut Changes<'_>,
    members: &[NewMember],
    known: &BTreeMap<String, i64>,
) -> Result<Vec<i64>, Error> {
    let make = |member: &NewMember| match known.get(&member.full_name) {
        Some(&id) => Ok(id),
        None => Ok(changes.create(records::Person {
            full_name: member.full_name.clone(),
            title: member.title.clone(),
            demonstration: false,
            email: member.email.clone(),
        })?),
    };
    members.iter().map(make).collect()
}

/// The seats of checked members after the last one there is, and who holds them.
pub(crate) fn make_seats(
    changes: &mut Changes<'_>,
    body: i64,
    last: Option<OrderKey>,
    members: &[NewMember],
    people: &[i64],
) -> Result<(), Error> {
    let mut last = last;
    let mut seats: BTreeMap<usize, i64> = BTreeMap::new();
    for (index, member) in members.iter().enumerate().filter(|(_, member)| member.alternate_of.is_none()) {
        let order = OrderKey::between(last.as_ref(), None);
        seats.insert(index, changes.create(seat(body, member, &order))?);
        last = Some(order);
    }
    for (index, (member, &person)) in members.iter().zip(people).enumerate() {
        let Some(&seat) = seats.get(&member.alternate_of.unwrap_or(index)) else { continue };
        let capacity = member.capacity.code().to_owned();
        changes.create(records::Membership { seat, person, capacity, from_on: None, to_on: None })?;
    }
    Ok(())
}

fn seat(body: i64, member: &NewMember, order: &OrderKey) -> records::Seat {
    records::Seat {
        body,
        name: member.seat.clone().unwrap_or_default(),
        role: member.role.code().to_owned(),
        order_key: order.0.clone(),
        voice: member.voice,
        vote: member.vote,
        counts_for_quorum: member.counts_for_quorum,
    }
}

fn seats(library: &Database, body: &str) -> Result<Vec<SeatRow>, Error> {
    Ok(library.seats_of(body)?.into_iter().map(SeatRow::of).collect())
}

impl SeatRow {
    fn of(kept: KeptSeat) -> Self {
        let role = SeatRole::from_code(&kept.role).unwrap_or_default();
        let KeptSeat { uid, name, voice, vote, counts_for_quorum, holders, .. } = kept;
        let holders = holders.into_iter().map(HolderRow::of).collect();
        Self { uid, name, role, voice, vote, counts_for_quorum, holders }
    }
}

impl HolderRow {
    fn of(kept: KeptHolder) -> Self {
        let is_alternate = kept.capacity == Capacity::Alternate.code();
        let capacity = if is_alternate { Capacity::Alternate } else { Capacity::Owner };
        let sesiona_storage::PersonRow { uid, full_name, title, demonstration, email, .. } = kept.person;
        let person = PersonRow { uid, full_name, title, demonstration, email };
        Self { uid: kept.uid, person, capacity, from_on: kept.from_on, to_on: kept.to_on }
    }
}
