//! What a person says once: when they are awake, which triggers are theirs, and which of ours they do not use.

use super::fields::{Fields, Named, Value, is_plain, optional, text};
use super::{Factor, Trigger};
use crate::calendar::TimeOfDay;
use crate::sorted::SortedSet;

/// A trigger that the person has named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnTrigger {
    name: String,
    /// Whether it is no longer asked for. What it was noted with stays.
    pub hidden: bool,
}

impl OwnTrigger {
    /// The longest name, in characters: it stands on a button.
    pub const LONGEST: usize = 60;

    /// A trigger of that name, without what stands around it; `None` where nothing is left, it is
    /// too long, or it does not stand on one line.
    pub fn new(name: &str) -> Option<Self> {
        let name = name.trim();
        let fits = is_plain(name) && name.chars().count() <= Self::LONGEST;
        fits.then(|| Self { name: name.to_owned(), hidden: false })
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn fields(&self) -> Fields {
        let mut fields = vec![text("name", self.name.clone())];
        if self.hidden {
            fields.push(text("hidden", HIDDEN));
        }
        fields
    }

    pub(super) fn from_fields(from: &dyn Named) -> Option<Self> {
        let name = from.text("name")?;
        let hidden = optional(from, "hidden", |it| (it == HIDDEN).then_some(()))?.is_some();
        let own = Self { hidden, ..Self::new(&name)? };
        (own.name == name).then_some(own)
    }
}

const HIDDEN: &str = "yes";
const ASKED: &str = "yes";

/// When a person is usually awake.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Awake {
    /// Nobody has asked them yet.
    #[default]
    NotAsked,
    /// They would rather not say.
    RatherNot,
    /// They get up and go to sleep then.
    Times(TimeOfDay, TimeOfDay),
}

/// When a person is awake, and what is not asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Habits {
    /// When they are usually awake.
    pub awake: Awake,
    /// Those of ours that they do not use.
    pub hidden: SortedSet<Trigger>,
}

impl Habits {
    /// Those of ours that are asked of a day.
    pub fn known_factors(&self) -> impl Iterator<Item = Trigger> {
        Factor::KNOWN.into_iter().filter(|it| !self.hidden.contains(*it))
    }

    pub(super) fn fields(&self) -> Fields {
        let mut fields = Fields::new();
        match self.awake {
            Awake::NotAsked => {}
            Awake::RatherNot => fields.push(text("asked", ASKED)),
            Awake::Times(up, asleep) => {
                fields.push(text("awake", up.text()));
                fields.push(text("asleep", asleep.text()));
            }
        }
        if !self.hidden.is_empty() {
            let keys = self.hidden.iter().map(|it| it.key().to_owned()).collect();
            fields.push(("hidden", Value::List(keys)));
        }
        fields
    }

    pub(super) fn from_fields(from: &dyn Named) -> Option<Self> {
        let up = optional(from, "awake", TimeOfDay::parse)?;
        let asleep = optional(from, "asleep", TimeOfDay::parse)?;
        let asked = optional(from, "asked", |it| (it == ASKED).then_some(()))?;
        let awake = match (up, asleep, asked) {
            (Some(up), Some(asleep), None) => Awake::Times(up, asleep),
            (None, None, Some(())) => Awake::RatherNot,
            // Texts from before there was such a field, too: whether they were asked, those do not say.
            (None, None, None) => Awake::NotAsked,
            _ => return None,
        };
        let hidden = from.list("hidden")?;
        let hidden = hidden.iter().map(|it| Trigger::from_key(it)).collect::<Option<_>>()?;
        Some(Self { awake, hidden })
    }
}
