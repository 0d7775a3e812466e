//! The signals and the commands: where core, storage and platform meet.
//!
//! A command does the pure step, stores it, and only then changes what is shown. Nothing is saved by
//! an effect.

use crate::platform::{clock, document, ids};
use crate::route::Route;
use crate::storage::{self, BrowserShelf, Draft};
use fascicle_core::archive::{self, Found, SetAside, ShelfError};
use fascicle_core::body::Place;
use fascicle_core::calendar::Moment;
use fascicle_core::check::{self, Answers, Step};
use fascicle_core::diary::{Content, Diary, EntryId, Revision, RevisionId, Twitch};
use leptos::prelude::*;

/// A check left for longer than this is begun anew: "now or in the last 7 days" must mean now.
const CHECK_KEEPS_FOR: i64 = 12 * 60 * 60 * 1000;

/// What the whole page shares. `Copy`: it holds handles.
#[derive(Clone, Copy)]
pub(crate) struct App {
    /// The screen.
    pub(crate) route: RwSignal<Route>,
    /// Everything noted.
    pub(crate) diary: RwSignal<Diary>,
    /// The check.
    pub(crate) check: RwSignal<CheckState>,
    /// Records that could not be read.
    pub(crate) set_aside: RwSignal<Vec<SetAside>>,
    /// What has just happened and may be undone.
    pub(crate) notice: RwSignal<Option<Notice>>,
    /// Whether what is kept outlives this window.
    pub(crate) lasts: bool,
    /// A draft that could not be kept.
    pub(crate) draft_trouble: RwSignal<Option<ShelfError>>,
    /// The entry that was noted by the last tap.
    pub(crate) just_noted: RwSignal<Option<EntryId>>,
    /// Whether a person has moved from the screen on which the page opened.
    pub(crate) moved: StoredValue<bool>,
    shelf: StoredValue<BrowserShelf, LocalStorage>,
}

/// The check as it stands.
#[derive(Clone)]
pub(crate) struct CheckState {
    /// The answers so far.
    pub(crate) answers: Answers,
    /// When the last one was given.
    pub(crate) at: Moment,
}

/// What has just happened.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Notice {
    /// An entry was removed, and can be brought back.
    Removed(EntryId, Place, Moment),
    /// An entry was brought back.
    BackAgain(Place, Moment),
    /// Something could not be kept.
    NotSaved(ShelfError),
}

impl App {
    /// Opens what is stored. What cannot be read stays where it is.
    pub(crate) fn open() -> Self {
        let (shelf, found) = open_shelf();
        let now = clock::now();
        let check = check_from_draft(Draft::Check.recall(&shelf), now);
        let route = landing(Route::from_fragment(&document::fragment()), &check.answers);
        Self {
            route: RwSignal::new(route),
            diary: RwSignal::new(Diary::from_revisions(found.revisions)),
            check: RwSignal::new(check),
            set_aside: RwSignal::new(found.set_aside),
            notice: RwSignal::new(None),
            lasts: shelf.lasts(),
            draft_trouble: RwSignal::new(None),
            just_noted: RwSignal::new(None),
            moved: StoredValue::new(false),
            shelf: StoredValue::new_local(shelf),
        }
    }

    /// Shows the screen that the address names now.
    pub(crate) fn follow_address(self) {
        let named = Route::from_fragment(&document::fragment());
        self.let_an_old_check_go();
        let landing = self.check.with_untracked(|it| landing(named, &it.answers));
        if landing != named {
            document::go_instead(&landing.href());
        } else if landing != self.route.get_untracked() {
            self.moved.set_value(true);
            if landing != Route::Diary && self.notice.get_untracked().is_some() {
                self.notice.set(None);
            }
            self.route.set(landing);
        }
    }

    /// In a tab that stays open for days, too, "now" must mean now.
    fn let_an_old_check_go(self) {
        let now = clock::now();
        let is_old = self.check.with_untracked(|it| !keeps(it.at, now));
        if is_old {
            self.check.set(CheckState { answers: Answers::default(), at: now });
        }
    }

    /// Notes a twitch in that place, now.
    pub(crate) fn note(self, place: Place) -> Result<EntryId, ShelfError> {
        let (id, made) = new_revision();
        let revision = Diary::note(id, made, Twitch::new(place, made));
        let entry = revision.entry;
        self.append(revision)?;
        self.just_noted.set(Some(entry));
        Ok(entry)
    }

    /// Makes an entry say something else.
    pub(crate) fn change(self, entry: EntryId, twitch: Twitch) -> Result<(), ShelfError> {
        let (id, made) = new_revision();
        if self.twitch(entry).as_ref() != Some(&twitch) {
            let content = Content::Twitch(twitch);
            let revision = self.diary.with_untracked(|it| it.revise(entry, id, made, content));
            self.append_if_there(revision)?;
        }
        self.forget_note_draft(entry);
        Ok(())
    }

    /// Removes an entry, so that it can be brought back. Whether it did: the notice says so, too.
    pub(crate) fn remove(self, entry: EntryId) -> bool {
        let Some(twitch) = self.twitch(entry) else { return false };
        let (id, made) = new_revision();
        let revision = self.diary.with_untracked(|it| it.revise(entry, id, made, Content::Removed));
        match self.append_if_there(revision) {
            Ok(()) => {
                self.forget_note_draft(entry);
                self.notice.set(Some(Notice::Removed(entry, twitch.place, twitch.at)));
                true
            }
            Err(error) => {
                self.notice.set(Some(Notice::NotSaved(error)));
                false
            }
        }
    }

    /// Brings a removed entry back as it was.
    pub(crate) fn bring_back(self, entry: EntryId) {
        let (id, made) = new_revision();
        let revision = self.diary.with_untracked(|it| it.bring_back(entry, id, made));
        let kept = self.append_if_there(revision);
        let twitch = self.twitch(entry);
        self.notice.set(match (kept, twitch) {
            (Err(error), _) => Some(Notice::NotSaved(error)),
            (Ok(()), Some(twitch)) => Some(Notice::BackAgain(twitch.place, twitch.at)),
            (Ok(()), None) => None,
        });
    }

    /// What an entry says now.
    pub(crate) fn twitch(self, entry: EntryId) -> Option<Twitch> {
        self.diary.with_untracked(|it| it.entry(entry).map(|it| it.twitch.clone()))
    }

    /// Takes an answer of the check, and keeps the draft.
    pub(crate) fn answer(self, give: impl FnOnce(&mut Answers)) {
        self.let_an_old_check_go();
        self.check.update(|it| {
            give(&mut it.answers);
            it.at = clock::now();
        });
        let text = self.check.with_untracked(text_from_check);
        self.keep(Draft::Check, &text);
    }

    /// Lets the answers of the check go, and begins a new one.
    pub(crate) fn start_check_again(self) {
        self.shelf.with_value(|it| Draft::Check.forget(it));
        self.check.set(CheckState { answers: Answers::default(), at: clock::now() });
        document::go(&Route::CheckPage(check::CheckPage::Now).href());
    }

    /// Keeps what is half typed in a note.
    pub(crate) fn keep_note_draft(self, entry: EntryId, twitch: &Twitch) {
        self.keep(Draft::Note(entry), &archive::text_from_twitch(twitch));
    }

    /// What was half typed in that note, if anything was.
    pub(crate) fn note_draft(self, entry: EntryId) -> Option<Twitch> {
        let text = self.shelf.with_value(|it| Draft::Note(entry).recall(it))?;
        archive::twitch_from_text(&text)
    }

    /// Lets what was half typed in that note go.
    pub(crate) fn forget_note_draft(self, entry: EntryId) {
        self.shelf.with_value(|it| Draft::Note(entry).forget(it));
        self.draft_trouble.set(None);
    }

    /// Every key of ours with its text.
    pub(crate) fn everything(self) -> Result<Vec<(String, String)>, ShelfError> {
        self.shelf.with_value(storage::everything)
    }

    fn keep(self, draft: Draft, text: &str) {
        let kept = self.shelf.with_value(|shelf| draft.keep(shelf, text));
        self.draft_trouble.set(kept.err());
    }

    fn append_if_there(self, revision: Option<Revision>) -> Result<(), ShelfError> {
        revision.map_or(Ok(()), |it| self.append(it))
    }

    fn append(self, revision: Revision) -> Result<(), ShelfError> {
        self.shelf.with_value(|shelf| archive::append(shelf, &revision))?;
        self.diary.update(|diary| diary.insert(revision));
        Ok(())
    }
}

/// The browser's store with what is in it, or this window's where the browser's cannot be read.
fn open_shelf() -> (BrowserShelf, Found) {
    let shelf = BrowserShelf::open();
    match archive::load(&shelf) {
        Ok(found) => (shelf, found),
        Err(ShelfError::Full | ShelfError::Blocked) => (BrowserShelf::window(), Found::default()),
    }
}

fn new_revision() -> (RevisionId, Moment) {
    let made = clock::now();
    (ids::new_revision(made), made)
}

/// The draft of a check: when it was last added to, and the answers below.
fn text_from_check(check: &CheckState) -> String {
    let (instant, offset) = (check.at.instant(), check.at.offset());
    format!("{instant} {offset}\n{}", archive::text_from_answers(&check.answers))
}

fn check_from_draft(draft: Option<String>, now: Moment) -> CheckState {
    let fresh = CheckState { answers: Answers::default(), at: now };
    draft.and_then(|it| check_from_text(&it, now)).unwrap_or(fresh)
}

/// The check that a draft tells; `None` where it is no draft, or too old to go on with.
fn check_from_text(text: &str, now: Moment) -> Option<CheckState> {
    let (at, answers) = text.split_once('\n')?;
    let (instant, offset) = at.split_once(' ')?;
    let at = Moment::new(instant.parse().ok()?, offset.parse().ok()?)?;
    keeps(at, now).then(|| CheckState { answers: archive::answers_from_text(answers), at })
}

fn keeps(at: Moment, now: Moment) -> bool {
    let age = now.instant().saturating_sub(at.instant());
    (0..CHECK_KEEPS_FOR).contains(&age)
}

/// Where an address leads with these answers: the check goes on where the person stands in it.
fn landing(route: Route, answers: &Answers) -> Route {
    let resume = || match check::resume(answers) {
        Step::Page(page) => Route::CheckPage(page),
        Step::Outcome => Route::Outcome,
    };
    match route {
        Route::Check => resume(),
        Route::CheckPage(page) if !check::is_reached(answers, page) => resume(),
        Route::Outcome if check::assess(answers).is_none() => resume(),
        other => other,
    }
}

/// The app, from anywhere inside the page.
pub(crate) fn app() -> App {
    expect_context()
}
