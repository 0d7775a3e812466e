//! What a doctor asks about besides twitches: medicines with their dates, health and family; kept as it was typed, never read into.

use super::fields::{Fields, Named, Value, is_plain, optional, text};
use crate::keyed::keyed_enum;
use crate::sorted::SortedMap;

/// A medicine or supplement that the person takes or took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Medicine {
    name: String,
    started: Option<String>,
    changed: Option<String>,
}

keyed_enum! {
    /// What a doctor asks of a person's health (clinical.md section 5, points 8 to 10).
    pub enum Health {
        /// A disease of the thyroid.
        Thyroid = "thyroid",
        /// A disease of the kidneys.
        Kidneys = "kidneys",
        /// Eating very little, or leaving whole kinds of food out.
        Diet = "diet",
        /// Vomiting or diarrhoea in the weeks before.
        Stomach = "stomach",
        /// An infection in the weeks before.
        Infection = "infection",
        /// Motor neurone disease or frontotemporal dementia in the family.
        Family = "family",
    }
}

keyed_enum! {
    /// How it began.
    pub enum Began {
        /// From one moment to the next.
        Suddenly = "suddenly",
        /// Little by little.
        Gradually = "gradually",
    }
}

keyed_enum! {
    /// What has become of it since.
    pub enum Since {
        /// It is about the same.
        Same = "same",
        /// There is less of it.
        Less = "less",
        /// There is more of it.
        More = "more",
        /// It is in other places.
        Moved = "moved",
    }
}

/// What the person says of themselves once, for their doctor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    ask: Option<String>,
    other: Option<String>,
    /// How it began.
    pub began: Option<Began>,
    /// What has become of it since.
    pub since: Option<Since>,
    /// What there is and what there is not, as far as it was answered.
    pub health: SortedMap<Health, bool>,
}

impl Medicine {
    /// The longest name and the longest date, in characters: a line of the doctor's page.
    pub const LONGEST: usize = 80;

    /// A medicine as it was typed: its name, when it was begun, and when it was changed last, without what
    /// stands around them. `None` of a name that is empty, and of texts that are too long or on several
    /// lines.
    pub fn new(name: &str, started: &str, changed: &str) -> Option<Self> {
        let name = line(name, Self::LONGEST)??;
        let (started, changed) = (line(started, Self::LONGEST)?, line(changed, Self::LONGEST)?);
        Some(Self { name, started, changed })
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// When it was begun.
    pub fn started(&self) -> Option<&str> {
        self.started.as_deref()
    }

    /// When its dose was changed last, or it was ended.
    pub fn changed(&self) -> Option<&str> {
        self.changed.as_deref()
    }

    pub(super) fn fields(&self) -> Fields {
        let mut fields = vec![text("name", self.name.clone())];
        fields.extend(self.started.as_deref().map(|it| text("started", it)));
        fields.extend(self.changed.as_deref().map(|it| text("changed", it)));
        fields
    }

    pub(super) fn from_fields(from: &dyn Named) -> Option<Self> {
        let [name, started, changed] =
            ["name", "started", "changed"].map(|it| from.text(it).unwrap_or_default());
        let it = Self::new(&name, &started, &changed)?;
        (it.name == name).then_some(it)
    }
}

impl History {
    /// The longest text, in characters: some lines of the doctor's page.
    pub const LONGEST: usize = 300;

    /// The same with what the person wants to ask the doctor, and what else they want to say, as typed:
    /// an end of line is a space. `None` of texts that are too long.
    pub fn saying(&self, ask: &str, other: &str) -> Option<Self> {
        let said = |typed: &str| line(&typed.replace(['\n', '\t'], " "), Self::LONGEST);
        Some(Self { ask: said(ask)?, other: said(other)?, ..self.clone() })
    }

    /// What they want to ask.
    pub fn ask(&self) -> Option<&str> {
        self.ask.as_deref()
    }

    /// What else they want to say.
    pub fn other(&self) -> Option<&str> {
        self.other.as_deref()
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    pub(super) fn fields(&self) -> Fields {
        let mut fields = Fields::new();
        fields.extend(self.ask.as_deref().map(|it| text("ask", it)));
        fields.extend(self.other.as_deref().map(|it| text("other", it)));
        fields.extend(self.began.map(|it| text("began", it.key())));
        fields.extend(self.since.map(|it| text("since", it.key())));
        let said =
            |(it, yes): &(Health, bool)| format!("{}={}", it.key(), if *yes { YES } else { NO });
        let health: Vec<String> = self.health.iter().map(said).collect();
        if !health.is_empty() {
            fields.push(("health", Value::List(health)));
        }
        fields
    }

    pub(super) fn from_fields(from: &dyn Named) -> Option<Self> {
        let said = |it: &str| line(it, Self::LONGEST).flatten();
        let (ask, other) = (optional(from, "ask", said)?, optional(from, "other", said)?);
        let began = optional(from, "began", Began::from_key)?;
        let since = optional(from, "since", Since::from_key)?;
        let mut health = SortedMap::new();
        for it in from.list("health")? {
            let (key, said) = it.split_once('=')?;
            let yes = match said {
                YES => true,
                NO => false,
                _ => return None,
            };
            health.insert(Health::from_key(key)?, yes);
        }
        Some(Self { ask, other, began, since, health })
    }
}

const YES: &str = "yes";
const NO: &str = "no";

/// A text without what stands around it: the inner `None` where it is empty, the outer where it is too
/// long or holds what no line can.
#[expect(clippy::option_option, reason = "the outer one refuses the text")]
fn line(typed: &str, longest: usize) -> Option<Option<String>> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Some(None);
    }
    let fits = is_plain(typed) && typed.chars().count() <= longest;
    fits.then(|| Some(typed.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_medicine_has_a_name_and_is_one_line() {
        let it = Medicine::new(" Levothyroxine 50 ", "", "May 2026").unwrap();
        assert_eq!(
            (it.name(), it.started(), it.changed()),
            ("Levothyroxine 50", None, Some("May 2026"))
        );
        assert_eq!(Medicine::new(" ", "2025", ""), None);
        assert_eq!(Medicine::new("one\ntwo", "", ""), None);
        assert_eq!(Medicine::new(&"a".repeat(81), "", ""), None);
        assert!(Medicine::new(&"ä".repeat(80), "", "").is_some());
    }

    #[test]
    fn what_is_typed_on_several_lines_is_said_on_one() {
        let it = History::default().saying("Is it\nharmless?", "  ").unwrap();
        assert_eq!((it.ask(), it.other()), (Some("Is it harmless?"), None));
        assert_eq!(History::default().saying(&"a".repeat(301), ""), None);
        assert!(History::default().is_empty() && !it.is_empty());
    }
}
