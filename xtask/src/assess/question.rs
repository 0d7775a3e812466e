//! Each question of the check with its id, its place, its possible answers and when it is asked; no text of the page.

use std::fmt;

use fascicle_core::{
    body::Place,
    check::{
        Answers, Asked, CheckPage, Item, Lasted, Often, Pattern, PlaceFact, Reply, Sign, SignGroup,
        Where,
    },
    diary::Trigger,
    sorted::SortedSet,
};
use serde::Serialize;
use serde_json::{Value, json};

const WANDERING: &str = "wandering";
const NOT_SURE: &str = "not-sure";
/// How many names of a list an error tells before it points to the schema.
const MOST_TOLD: usize = 10;

/// A question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Question {
    /// About a sign.
    Sign(Sign),
    Where,
    Lasted,
    SameSpot,
    Pattern,
    Before,
    /// An item of the optional scales.
    Item(Item),
}

/// The possible answers to a question.
#[derive(Debug, Serialize)]
pub(super) struct Choice {
    /// One of these, alone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    one_of: Vec<&'static str>,
    /// Or a list of some of these.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    list_of: Vec<String>,
    /// How many the list needs.
    #[serde(skip_serializing_if = "Option::is_none")]
    at_least: Option<u8>,
}

/// Every question, in the order of the way; the optional scales last.
pub(super) fn all() -> impl Iterator<Item = Question> {
    let items = Item::ALL.iter().copied().map(Question::Item);
    CheckPage::ALL.iter().copied().flat_map(of_page).chain(items)
}

/// The questions that a page can ask.
pub(super) fn of_page(page: CheckPage) -> impl Iterator<Item = Question> {
    let signs = page.groups().iter().flat_map(|(_, signs)| *signs).copied();
    signs.map(Question::Sign).chain(alone_on(page))
}

/// The question of a page that asks one; `None` where it asks about signs.
fn alone_on(page: CheckPage) -> Option<Question> {
    match page {
        CheckPage::Where => Some(Question::Where),
        CheckPage::Lasted => Some(Question::Lasted),
        CheckPage::SameSpot => Some(Question::SameSpot),
        CheckPage::Pattern => Some(Question::Pattern),
        CheckPage::Before => Some(Question::Before),
        CheckPage::Now
        | CheckPage::Strength
        | CheckPage::Head
        | CheckPage::Body
        | CheckPage::Earlier
        | CheckPage::About => None,
    }
}

impl Question {
    /// The one with that id.
    pub(super) fn from_id(id: &str) -> Option<Self> {
        all().find(|it| it.id() == id)
    }

    /// Its id, the same as in a stored draft.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Sign(sign) => sign.key(),
            Self::Item(item) => item.key(),
            Self::Where => CheckPage::Where.key(),
            Self::Lasted => CheckPage::Lasted.key(),
            Self::SameSpot => CheckPage::SameSpot.key(),
            Self::Pattern => CheckPage::Pattern.key(),
            Self::Before => CheckPage::Before.key(),
        }
    }

    /// The page of the way that asks it; the scales are not in the way.
    pub(super) fn page(self) -> Option<CheckPage> {
        CheckPage::ALL.iter().copied().find(|it| of_page(*it).any(|other| other == self))
    }

    /// The group of signs that it belongs to, where its page has several.
    pub(super) fn group(self) -> Option<SignGroup> {
        let Self::Sign(sign) = self else { return None };
        let groups = self.page()?.groups();
        groups.iter().find(|(_, signs)| signs.contains(&sign)).and_then(|(group, _)| *group)
    }

    /// What must hold for it to be asked; nothing where it is always asked.
    pub(super) fn conditions(self) -> Vec<PlaceFact> {
        let of_page = self.page().map(CheckPage::asked);
        let own = if let Self::Sign(sign) = self { Some(sign.asked()) } else { None };
        of_page.into_iter().chain(own).filter_map(condition).collect()
    }

    /// When it is asked, in words.
    pub(super) fn asked(self) -> String {
        if self.page().is_none() {
            return "if wanted".to_owned();
        }
        let conditions = self.conditions();
        if conditions.is_empty() {
            return "always".to_owned();
        }
        let each: Vec<String> = conditions
            .into_iter()
            .map(|it| format!("`where` is, or may be, {}", words(it)))
            .collect();
        format!("if {}", each.join(" and "))
    }

    /// Whether somebody with these answers is asked it, and has not answered.
    pub(super) fn is_open(self, answers: &Answers) -> bool {
        let is_asked = || self.conditions().into_iter().all(|it| Asked::If(it).holds(answers));
        self.page().is_some() && is_asked() && self.answer(answers).is_none()
    }

    /// What was answered.
    pub(super) fn answer(self, answers: &Answers) -> Option<Value> {
        match self {
            Self::Sign(sign) => answers.sign(sign).map(|it| json!(it.key())),
            Self::Where => answers.place.as_ref().map(json_from_where),
            Self::Lasted => answers.lasted.map(|it| json!(it.key())),
            Self::SameSpot => answers.same_spot.map(|it| json!(it.key())),
            Self::Pattern => answers.pattern.map(|it| json!(it.key())),
            Self::Before => answers
                .before
                .as_ref()
                .map(|it| it.iter().map(|trigger| json!(trigger.key())).collect()),
            Self::Item(item) => answers.scales.get(&item).map(|it| json!(it.key())),
        }
    }

    /// Answers it; the error is what in the answer is not possible.
    pub(super) fn give(self, answers: &mut Answers, given: &Value) -> Result<(), String> {
        match self {
            Self::Sign(sign) => answers.signs.insert(sign, one(given, Reply::from_key)?),
            Self::Where => answers.place = Some(where_from_json(given)?),
            Self::Lasted => answers.lasted = Some(one(given, Lasted::from_key)?),
            Self::SameSpot => answers.same_spot = Some(one(given, Reply::from_key)?),
            Self::Pattern => answers.pattern = Some(one(given, Pattern::from_key)?),
            Self::Before => answers.before = Some(list(given, Trigger::from_key)?),
            Self::Item(item) => answers.scales.insert(item, one(given, Often::from_key)?),
        }
        Ok(())
    }

    /// Its possible answers.
    pub(super) fn choice(self) -> Choice {
        let one_of = match self {
            Self::Sign(_) | Self::SameSpot => keys(Reply::ALL, Reply::key),
            Self::Where => vec![WANDERING, NOT_SURE],
            Self::Lasted => keys(Lasted::ALL, Lasted::key),
            Self::Pattern => keys(Pattern::ALL, Pattern::key),
            Self::Before => vec![],
            Self::Item(_) => keys(Often::ALL, Often::key),
        };
        let (list_of, at_least) = match self {
            Self::Where => (Place::all().map(Place::key).collect(), Some(1)),
            Self::Before => (Trigger::ALL.iter().map(|it| it.key().to_owned()).collect(), Some(0)),
            _ => (vec![], None),
        };
        Choice { one_of, list_of, at_least }
    }
}

impl fmt::Display for Choice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.one_of.join(", "))?;
        if self.list_of.is_empty() {
            return Ok(());
        }
        let told: Vec<&str> = self.list_of.iter().map(String::as_str).take(MOST_TOLD).collect();
        let or = if self.one_of.is_empty() { "" } else { ", or " };
        write!(f, "{or}a list of some of {}", told.join(", "))?;
        match self.list_of.len() - told.len() {
            0 => Ok(()),
            more => write!(f, " and {more} more, which `cargo xtask assess --schema` names"),
        }
    }
}

/// What must hold, if anything.
pub(super) fn condition(asked: Asked) -> Option<PlaceFact> {
    match asked {
        Asked::Always => None,
        Asked::If(fact) => Some(fact),
    }
}

/// A fact about the places, in words.
pub(super) fn words(fact: PlaceFact) -> &'static str {
    match fact {
        PlaceFact::Several => "more than one place",
        PlaceFact::Eyelid => "an eyelid",
        PlaceFact::Tongue => "the tongue",
        PlaceFact::LidAndSameHalf => "an eyelid and more of the same half of the face",
        PlaceFact::OneOtherPartOfFace => "one part of the face that is no eyelid",
    }
}

fn keys<T: Copy>(all: &[T], key: impl Fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().copied().map(key).collect()
}

fn json_from_where(place: &Where) -> Value {
    match place {
        Where::At(places) => places.iter().map(|it| json!(it.key())).collect(),
        Where::Wandering => json!(WANDERING),
        Where::NotSure => json!(NOT_SURE),
    }
}

fn where_from_json(given: &Value) -> Result<Where, String> {
    match given.as_str() {
        Some(WANDERING) => Ok(Where::Wandering),
        Some(NOT_SURE) => Ok(Where::NotSure),
        _ => Where::at(list(given, Place::from_key)?).ok_or_else(|| given.to_string()),
    }
}

fn one<T>(given: &Value, from_key: impl Fn(&str) -> Option<T>) -> Result<T, String> {
    given.as_str().and_then(from_key).ok_or_else(|| given.to_string())
}

fn list<T: Ord + Copy>(
    given: &Value,
    from_key: impl Fn(&str) -> Option<T>,
) -> Result<SortedSet<T>, String> {
    let all = given.as_array().ok_or_else(|| given.to_string())?;
    all.iter().map(|it| one(it, &from_key)).collect()
}
