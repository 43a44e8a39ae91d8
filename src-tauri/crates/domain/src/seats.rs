//! Seats of a board: their roles, and what whoever sits there may do.

use serde::{Deserialize, Serialize};

/// The role of a seat.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SeatRole {
    /// Presides.
    President,
    /// Presides when the president does not.
    VicePresident,
    /// Keeps the book: the technical or executive secretary.
    Secretary,
    /// Answers for the money.
    Treasurer,
    /// Any other member.
    #[default]
    Member,
    /// Watches: comptroller, auditor, «comisario».
    Auditor,
    /// Is invited or advises.
    Guest,
}

/// What a seat entitles to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Rights {
    /// Whether who sits there may speak.
    pub voice: bool,
    /// Whether who sits there votes.
    pub vote: bool,
    /// Whether it counts for the quorum.
    pub counts_for_quorum: bool,
}

impl Rights {
    /// Speaks and votes, and therefore counts.
    pub const VOICE_AND_VOTE: Self = Self { voice: true, vote: true, counts_for_quorum: true };
    /// Speaks only.
    pub const VOICE: Self = Self { voice: true, vote: false, counts_for_quorum: false };
}

impl SeatRole {
    /// Every role, in the order menus show them.
    pub const ALL: [Self; 7] = [
        Self::President,
        Self::VicePresident,
        Self::Secretary,
        Self::Treasurer,
        Self::Member,
        Self::Auditor,
        Self::Guest,
    ];

    /// The code that is stored and sent.
    pub fn code(self) -> &'static str {
        match self {
            Self::President => "president",
            Self::VicePresident => "vice_president",
            Self::Secretary => "secretary",
            Self::Treasurer => "treasurer",
            Self::Member => "member",
            Self::Auditor => "auditor",
            Self::Guest => "guest",
        }
    }

    /// The role with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// What the role entitles to where nothing else is said.
    pub fn usual_rights(self) -> Rights {
        match self {
            Self::President | Self::VicePresident | Self::Treasurer | Self::Member => Rights::VOICE_AND_VOTE,
            Self::Secretary | Self::Auditor | Self::Guest => Rights::VOICE,
        }
    }
}

/// In what capacity somebody holds a seat.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Capacity {
    /// The seat is theirs.
    #[default]
    Owner,
    /// Stands in for the owner, with the seat's one vote.
    Alternate,
}

impl Capacity {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Owner, Self::Alternate];

    /// The code that is stored and sent.
    pub fn code(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Alternate => "alternate",
        }
    }
}

/// Whether who holds a seat from one day to another, both `YYYY-MM-DD` and included, holds it on a day. While the day is
/// not known, whoever has not left does.
pub fn holds(from: Option<&str>, to: Option<&str>, day: Option<&str>) -> bool {
    let Some(day) = day else { return to.is_none() };
    from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seat_is_held_from_its_first_day_to_its_last() {
        let [first, within, last] = ["2023-01-01", "2023-06-01", "2023-12-31"].map(Some);
        for day in [first, within, last] {
            assert!(holds(first, last, day));
        }
        assert!(!holds(within, None, first));
        assert!(!holds(None, within, last));
        assert!(holds(None, None, None));
        assert!(!holds(first, last, None), "who has left does not come to a session without a day");
    }

    #[test]
    fn the_secretary_and_whoever_watches_or_is_invited_speak_without_voting() {
        let voting: Vec<SeatRole> =
            SeatRole::ALL.into_iter().filter(|role| role.usual_rights().vote).collect();
        use SeatRole::{Member, President, Treasurer, VicePresident};
        assert_eq!(voting, [President, VicePresident, Treasurer, Member]);
        for role in SeatRole::ALL {
            let rights = role.usual_rights();
            assert!(rights.voice && rights.vote == rights.counts_for_quorum, "{role:?}");
        }
    }

    #[test]
    fn codes_are_what_serde_writes() {
        for role in SeatRole::ALL {
            assert_eq!(serde_json::to_value(role).unwrap(), role.code());
            assert_eq!(SeatRole::from_code(role.code()), Some(role));
        }
        for capacity in Capacity::ALL {
            assert_eq!(serde_json::to_value(capacity).unwrap(), capacity.code());
        }
    }
}
