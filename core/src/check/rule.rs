//! What a rule is: which answers it reads, the level it gives, and what stands behind it.

use super::answers::{Answers, Lasted, Where};
use super::question::Sign;
use super::reply::Reply;
use super::scale::Scale;
use crate::body::{Place, Spot};
use crate::keyed::keyed_enum;
use crate::sorted::SortedSet;
use crate::sources::Source;

keyed_enum! {
    /// The four levels, mildest first (clinical.md, "Four levels").
    pub enum Level {
        /// R0: reassurance and self-care.
        SelfCare = "self-care",
        /// R1: see your doctor, an ordinary appointment.
        SeeDoctor = "see-doctor",
        /// R2: see a doctor soon, within days.
        SeeDoctorSoon = "see-doctor-soon",
        /// R3: emergency now.
        EmergencyNow = "emergency-now",
    }
}

impl Level {
    /// Whether words that calm may stand beside it: what is urgent is never softened.
    pub fn may_be_calmed(self) -> bool {
        self <= Self::SeeDoctor
    }
}

keyed_enum! {
    /// The rules, named after their rows in clinical.md section 9. A row that gives two levels or
    /// has two bases is two rules, with a word after the row's name.
    pub enum RuleId {
        /// E1, the part with published sources.
        E1 = "E1",
        /// E1, the part that is our own caution.
        E1Sight = "E1-sight",
        /// E2.
        E2 = "E2",
        /// E3, today.
        E3Today = "E3-today",
        /// E3, before today.
        E3Before = "E3-before",
        /// E4.
        E4 = "E4",
        /// E4b.
        E4b = "E4b",
        /// E5.
        E5 = "E5",
        /// E6, over hours.
        E6Hours = "E6-hours",
        /// E6, over days.
        E6Days = "E6-days",
        /// E7(a).
        E7a = "E7-a",
        /// E7(b).
        E7b = "E7-b",
        /// E8, the severe picture.
        E8Severe = "E8-severe",
        /// E8, one mild sign.
        E8Mild = "E8-mild",
        /// E8b.
        E8b = "E8b",
        /// E9.
        E9 = "E9",
        /// E10.
        E10 = "E10",
        /// E11.
        E11 = "E11",
        /// E12.
        E12 = "E12",
        /// E13, chest pain, which is as urgent when it is only possible.
        E13Chest = "E13-chest",
        /// E13, the rest.
        E13 = "E13",
        /// Clinical.md 9.0: an emergency sign longer ago that no doctor has looked at.
        Earlier = "earlier",
        /// S1.
        S1 = "S1",
        /// S2.
        S2 = "S2",
        /// S3.
        S3 = "S3",
        /// S4.
        S4 = "S4",
        /// S5.
        S5 = "S5",
        /// S5b.
        S5b = "S5b",
        /// S6 with numbness.
        S6Numb = "S6-numb",
        /// S6 with a bladder or bowel change.
        S6Bladder = "S6-bladder",
        /// S7.
        S7 = "S7",
        /// S8.
        S8 = "S8",
        /// S9.
        S9 = "S9",
        /// S10.
        S10 = "S10",
        /// S11.
        S11 = "S11",
        /// D1.
        D1 = "D1",
        /// D2.
        D2 = "D2",
        /// D3.
        D3 = "D3",
        /// D4.
        D4 = "D4",
        /// D5.
        D5 = "D5",
        /// D6.
        D6 = "D6",
        /// D6b.
        D6b = "D6b",
        /// D7.
        D7 = "D7",
        /// D8.
        D8 = "D8",
        /// D9.
        D9 = "D9",
        /// D10, worry that stops normal life.
        D10 = "D10",
        /// D10, a scale at its cut-off.
        D10Scale = "D10-scale",
        /// D11.
        D11 = "D11",
        /// D12.
        D12 = "D12",
        /// A sign that the table reads only together with another, here alone (not in the table).
        AloneSoon = "alone-soon",
        /// The same for the milder of these signs (not in the table).
        Alone = "alone",
    }
}

keyed_enum! {
    /// The rows of clinical.md section 9 that change no level, whatever the answer: no rule can name
    /// what they are about.
    pub enum NoEffect {
        /// One place, for a short time, without any sign: what is left where no rule fires.
        Plain = "N1",
        /// The pattern, how often, the same spot.
        Pattern = "N2",
        /// Cramps or brief tingling with the twitch, for a short time.
        Cramps = "N3",
        /// What went before.
        Triggers = "N4",
    }
}

impl NoEffect {
    /// The sources that it rests on.
    pub const fn sources(self) -> &'static [Source] {
        match self {
            Self::Plain | Self::Cramps => &[Source::NhsTwitch],
            Self::Pattern => &[Source::Seed, Source::Bashford2020Daytime, Source::HealthyFeet1994],
            Self::Triggers => &[Source::NhsTwitch, Source::SimonKiernan2013, Source::Blexrud1993],
        }
    }
}

impl RuleId {
    /// The row of clinical.md section 9, such as `E3`.
    pub fn row(self) -> &'static str {
        self.key().split('-').next().unwrap_or_default()
    }

    /// Whether it is for signs that stand alone, and leaves those that another finding names.
    pub fn is_alone(self) -> bool {
        matches!(self, Self::AloneSoon | Self::Alone)
    }

    /// Whether it sends to a doctor for the worry, whatever the twitch is.
    pub fn is_for_worry(self) -> bool {
        matches!(self, Self::D10 | Self::D10Scale)
    }
}

/// One rule.
#[derive(Debug)]
pub struct Rule {
    /// Its name.
    pub id: RuleId,
    /// The level it gives when it fires; `None` for a rule that only adds a sentence.
    pub level: Option<Level>,
    /// What follows when it is possible, but not certain.
    pub possible: Possible,
    /// The answers that make it fire.
    pub when: When,
    /// What stands behind its level.
    pub basis: Basis,
    /// The sources that it rests on.
    pub sources: &'static [Source],
}

/// What follows when a rule may hold, because a "not sure" stands in it (clinical.md 9.0).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Possible {
    /// At least this level.
    Level(Level),
    /// Emergency when one of the parts joined in it is a certain yes; see a doctor soon otherwise.
    ByParts,
    /// A sentence to ask about, no level.
    Mention,
}

/// What stands behind the level of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// A published source gives it, or a milder one than ours for a part of it.
    Published,
    /// We chose the careful side: no source was read for this level.
    OwnCaution,
}

/// A condition over the answers. There is no "not": every answer can only add to it.
#[derive(Debug)]
pub enum When {
    /// The sign is there.
    Sign(Sign),
    /// A fact about where it twitches.
    Place(PlaceFact),
    /// It has gone on for longer than this.
    LongerThan(Span),
    /// A scale has reached its cut-off.
    Scale(Scale),
    /// At least one of these.
    Any(&'static [When]),
    /// All of these together.
    All(&'static [When]),
}

/// A fact about where it twitches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceFact {
    /// More than one place.
    Several,
    /// An eyelid among the places.
    Eyelid,
    /// The tongue among the places.
    Tongue,
    /// A lid and another part of the same half of the face.
    LidAndSameHalf,
    /// One part of the face that is not a lid, and nothing else.
    OneOtherPartOfFace,
}

/// A threshold of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// One week.
    OneWeek,
    /// Two weeks.
    TwoWeeks,
}

impl Span {
    /// In days.
    pub const fn days(self) -> u8 {
        match self {
            Self::OneWeek => 7,
            Self::TwoWeeks => 14,
        }
    }
}

impl When {
    /// The value of the condition, with every answer that was not given taken as "no".
    ///
    /// As answers only add, this is what is certain already: later answers can only raise it.
    pub fn value(&self, answers: &Answers) -> Reply {
        match self {
            Self::Sign(sign) => answers.sign(*sign).unwrap_or(Reply::No),
            Self::Place(fact) => answers.place.as_ref().map_or(Reply::No, |it| fact.holds(it)),
            Self::LongerThan(span) => answers.lasted.map_or(Reply::No, |it| it.longer_than(*span)),
            Self::Scale(scale) => scale.is_reached(answers),
            Self::Any(parts) => parts.iter().map(|it| it.value(answers)).fold(Reply::No, Reply::or),
            Self::All(parts) => {
                parts.iter().map(|it| it.value(answers)).fold(Reply::Yes, Reply::and)
            }
        }
    }

    /// Whether one of the parts that are joined in it is a certain yes.
    pub fn has_certain_part(&self, answers: &Answers) -> bool {
        match self {
            Self::All(parts) => parts.iter().any(|it| it.value(answers) == Reply::Yes),
            other => other.value(answers) == Reply::Yes,
        }
    }

    /// Its elementary conditions, in order.
    pub fn leaves(&self) -> Vec<&Self> {
        match self {
            Self::Any(parts) | Self::All(parts) => parts.iter().flat_map(Self::leaves).collect(),
            leaf => vec![leaf],
        }
    }
}

impl Lasted {
    fn longer_than(self, span: Span) -> Reply {
        match (self, span) {
            (Self::NotSure, _) => Reply::NotSure,
            _ => self.most_days().is_none_or(|it| it > span.days()).into(),
        }
    }
}

impl PlaceFact {
    /// Whether it holds. The tongue and the half of the face have questions of their own, so a
    /// person who cannot say where is not also taken to be unsure of those.
    pub(super) fn holds(self, place: &Where) -> Reply {
        let Where::At(places) = place else {
            return match (self, place) {
                (Self::Several, Where::Wandering) => Reply::Yes,
                (Self::Several | Self::Eyelid, _) => Reply::NotSure,
                _ => Reply::No,
            };
        };
        let mut spots = places.iter().map(Place::spot);
        match self {
            Self::Several => (places.len() > 1).into(),
            Self::Eyelid => spots.any(Spot::is_eyelid).into(),
            Self::Tongue => spots.any(|it| it == Spot::Tongue).into(),
            Self::LidAndSameHalf => places.iter().any(|lid| has_more_of_half(lid, places)).into(),
            Self::OneOtherPartOfFace => {
                (places.len() == 1 && spots.all(|it| it.is_face() && !it.is_eyelid())).into()
            }
        }
    }
}

fn has_more_of_half(lid: Place, places: &SortedSet<Place>) -> bool {
    let same_half = |it: Place| it.side().is_none() || it.side() == lid.side();
    let more = |it: Place| it.spot().is_face() && !it.spot().is_eyelid() && same_half(it);
    lid.spot().is_eyelid() && places.iter().any(more)
}
