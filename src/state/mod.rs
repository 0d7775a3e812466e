//! The signals and the commands: where core, storage and platform meet.
//!
//! A command does the pure step, stores it, and only then changes what is shown. Nothing is saved by
//! an effect.

mod backup;

pub(crate) use backup::{Read, Unread};

use crate::platform::{clock, document, ids, marks, persistence, tasks};
use crate::route::Route;
use crate::storage::{News, Slip, Storage};
use fascicle_core::archive::{self, Opened, SetAside, Settled, SideError, Unsettled, Wish};
use fascicle_core::body::Place;
use fascicle_core::calendar::Moment;
use fascicle_core::check::{self, Answers, Step};
use fascicle_core::diary::{Content, Diary, EntryId, Revision, RevisionId, Twitch};
use leptos::prelude::*;

use std::rc::Rc;

/// A check left for longer than this is begun anew: "now or in the last 7 days" must mean now.
const CHECK_KEEPS_FOR: i64 = 12 * 60 * 60 * 1000;

/// What the whole page shares. `Copy`: it holds handles.
#[derive(Clone, Copy)]
pub(crate) struct App {
    /// The screen.
    pub(crate) route: RwSignal<Route>,
    /// Everything noted, as far as it is read.
    pub(crate) diary: RwSignal<Diary>,
    /// Whether more is being read.
    pub(crate) reading: RwSignal<bool>,
    /// The check.
    pub(crate) check: RwSignal<CheckState>,
    /// Texts that could not be read.
    pub(crate) set_aside: RwSignal<Vec<SetAside>>,
    /// How safe what was saved last is.
    pub(crate) safety: RwSignal<Option<Safety>>,
    /// What the store had to say when it was read.
    pub(crate) remark: RwSignal<Option<Remark>>,
    /// What has just happened and may be undone.
    pub(crate) notice: RwSignal<Option<Notice>>,
    /// Whether what is kept outlives this window.
    pub(crate) lasts: bool,
    /// Whether a second copy is kept that outlives a crash.
    pub(crate) is_mirrored: bool,
    /// A draft that could not be kept.
    pub(crate) draft_trouble: RwSignal<Option<SideError>>,
    /// The entry that was noted by the last tap.
    pub(crate) just_noted: StoredValue<Option<EntryId>>,
    /// Whether a person has moved from the screen on which the page opened.
    pub(crate) moved: StoredValue<bool>,
    saves_under_way: StoredValue<u32>,
    /// What there was before the last restore and the names of what was restored, until it is undone or the page closes.
    before_restore: StoredValue<Option<(Vec<Revision>, Vec<RevisionId>)>>,
    storage: StoredValue<Rc<Storage>, LocalStorage>,
}

/// How safe what was saved last is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Safety {
    /// It is on its way to the disk.
    Saving,
    /// The mirror has it on the disk.
    Saved,
    /// Only localStorage has it, which a crash may lose.
    OnlyInFront,
    /// Only the mirror has it: localStorage is full or refused it.
    OnlyInMirror(SideError),
    /// Only this window has it.
    OnlyHere,
}

/// What the store had to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Remark {
    /// So many revisions were lost on one side and came back from the other.
    Healed(usize),
    /// So many are in pages that neither side has.
    Missing(usize),
    /// localStorage could not be made whole.
    Front(SideError),
    /// A newer app has changed the format: nothing is written.
    Newer,
    /// The store cannot be read now.
    Unread,
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
    NotSaved(SideError),
}

impl App {
    /// Opens what is stored, as far as the first screen needs it; [`settle`](Self::settle) does the
    /// rest once that is seen. Where the sides differ nothing is shown before that: what was deleted might return.
    pub(crate) fn open(storage: Storage, opened: Opened) -> Self {
        let now = clock::now();
        let check = check_from_draft(Slip::Check.recall(&storage), now);
        let route = landing(Route::from_fragment(&document::fragment()), &check.answers);
        let revisions = if opened.agrees { opened.revisions } else { Vec::new() };
        let app = Self {
            route: RwSignal::new(route),
            diary: RwSignal::new(Diary::from_revisions(revisions)),
            reading: RwSignal::new(true),
            check: RwSignal::new(check),
            set_aside: RwSignal::new(Vec::new()),
            safety: RwSignal::new(None),
            remark: RwSignal::new(opened.is_newer.then_some(Remark::Newer)),
            notice: RwSignal::new(None),
            lasts: storage.lasts(),
            is_mirrored: storage.has_mirror(),
            draft_trouble: RwSignal::new(None),
            just_noted: StoredValue::new(None),
            moved: StoredValue::new(false),
            saves_under_way: StoredValue::new(0),
            before_restore: StoredValue::new(None),
            storage: StoredValue::new_local(Rc::new(storage)),
        };
        app.storage().windows.listen(move |news| app.hear(&news));
        tasks::spawn(async move {
            document::seen().await;
            marks::mark(marks::READING_ON);
            drop(app.settle(Wish::Whole).await);
            marks::mark(marks::READ);
        });
        app
    }

    fn storage(self) -> Rc<Storage> {
        self.storage.get_value()
    }

    /// Reads the rest of the store, makes both sides whole, and does what is wished for.
    pub(crate) async fn settle(self, wish: Wish) -> Result<Settled, Unsettled> {
        let storage = self.storage();
        let before = storage.epoch();
        let mut settled = storage.settle(wish).await;
        match &mut settled {
            Ok(settled) => self.show_settled(before, settled),
            Err(Unsettled::Newer) => self.remark.set(Some(Remark::Newer)),
            Err(Unsettled::Side(_)) => self.remark.set(Some(Remark::Unread)),
        }
        // Whoever shows something only until all is read draws it anew at each change of this.
        if self.reading.get_untracked() {
            self.reading.set(false);
        }
        settled
    }

    /// The revisions go into the diary: 100,000 are not held twice.
    fn show_settled(self, before: u32, settled: &mut Settled) {
        let mut all = Diary::from_parts(std::mem::take(&mut settled.parts));
        if settled.head.epoch == before {
            // What was noted meanwhile is there already, and stays.
            self.diary.update(|it| {
                all.join(std::mem::take(it));
                *it = all;
            });
        } else {
            // Everything was deleted, or replaced: what stood on the screens belongs to it.
            self.diary.set(all);
            self.check.set(CheckState { answers: Answers::default(), at: clock::now() });
            self.notice.set(None);
        }
        self.set_aside.set(settled.set_aside.clone());
        let remark = match settled {
            Settled { missing: 1.., .. } => Some(Remark::Missing(settled.missing)),
            Settled { front: Some(error), .. } => Some(Remark::Front(*error)),
            Settled { healed: 1.., .. } => Some(Remark::Healed(settled.healed)),
            _ => None,
        };
        if remark.is_some() {
            self.remark.set(remark);
        }
    }

    /// What another window has changed shows here.
    fn hear(self, news: &News) {
        if let News::Added(text) = news
            && let Ok(stored) = archive::revision_from_text(text)
            && stored.epoch == self.storage().epoch()
        {
            return self.diary.update(|it| it.insert(stored.revision));
        }
        tasks::spawn(async move { drop(self.settle(Wish::Whole).await) });
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
    pub(crate) async fn note(self, place: Place) -> Result<EntryId, SideError> {
        let (id, made) = new_revision();
        let revision = Diary::note(id, made, Twitch::new(place, made));
        let entry = revision.entry;
        self.save(revision).await?;
        self.just_noted.set_value(Some(entry));
        Ok(entry)
    }

    /// Makes an entry say something else.
    pub(crate) async fn change(self, entry: EntryId, twitch: Twitch) -> Result<(), SideError> {
        let (id, made) = new_revision();
        if self.twitch(entry).as_ref() != Some(&twitch) {
            let content = Content::Twitch(twitch);
            let revision = self.diary.with_untracked(|it| it.revise(entry, id, made, content));
            self.save_if_there(revision).await?;
        }
        self.forget_note_draft(entry);
        Ok(())
    }

    /// Removes an entry, so that it can be brought back. Whether it did: the notice says so, too.
    pub(crate) async fn remove(self, entry: EntryId) -> bool {
        let Some(twitch) = self.twitch(entry) else { return false };
        let (id, made) = new_revision();
        let revision = self.diary.with_untracked(|it| it.revise(entry, id, made, Content::Removed));
        match self.save_if_there(revision).await {
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
    pub(crate) async fn bring_back(self, entry: EntryId) {
        let (id, made) = new_revision();
        let revision = self.diary.with_untracked(|it| it.bring_back(entry, id, made));
        let kept = self.save_if_there(revision).await;
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
        self.keep(Slip::Check, &text);
    }

    /// Lets the answers of the check go, and begins a new one.
    pub(crate) fn start_check_again(self) {
        Slip::Check.forget(&self.storage());
        self.draft_trouble.set(None);
        self.check.set(CheckState { answers: Answers::default(), at: clock::now() });
        document::go(&Route::CheckPage(check::CheckPage::Now).href());
    }

    /// Keeps what is half typed in a note.
    pub(crate) fn keep_note_draft(self, entry: EntryId, twitch: &Twitch) {
        self.keep(Slip::Note(entry), &archive::text_from_twitch(twitch));
    }

    /// What was half typed in that note, if anything was.
    pub(crate) fn note_draft(self, entry: EntryId) -> Option<Twitch> {
        archive::twitch_from_text(&Slip::Note(entry).recall(&self.storage())?)
    }

    /// Lets what was half typed in that note go.
    pub(crate) fn forget_note_draft(self, entry: EntryId) {
        Slip::Note(entry).forget(&self.storage());
        self.draft_trouble.set(None);
    }

    fn keep(self, slip: Slip, text: &str) {
        self.draft_trouble.set(slip.keep(&self.storage(), text).err());
    }

    async fn save_if_there(self, revision: Option<Revision>) -> Result<(), SideError> {
        match revision {
            Some(revision) => self.save(revision).await,
            None => Ok(()),
        }
    }

    /// Adds a revision. It ends as soon as one side has it; [`Safety`] follows what becomes of it.
    async fn save(self, revision: Revision) -> Result<(), SideError> {
        let storage = self.storage();
        let mut kept = storage.add_to_front(&revision).await;
        if kept == Err(SideError::Overtaken) {
            // Another window has deleted or restored everything since this one read it.
            self.settle(Wish::Whole).await.map_err(|_| SideError::Overtaken)?;
            kept = storage.add_to_front(&revision).await;
        }
        if !storage.has_mirror() {
            kept?;
            self.diary.update(|diary| diary.insert(revision));
            let only = if storage.front.lasts() { Safety::OnlyInFront } else { Safety::OnlyHere };
            self.safety.set(Some(only));
            return Ok(());
        }
        match kept {
            Ok(()) => {
                storage.tell_of(&revision);
                self.diary.update(|diary| diary.insert(revision.clone()));
                // How it went is what `safety` says.
                tasks::spawn(async move { self.mirror(revision, kept).await.unwrap_or_default() });
                Ok(())
            }
            Err(error) => {
                self.mirror(revision.clone(), kept).await.map_err(|_| error)?;
                storage.tell_of(&revision);
                self.diary.update(|diary| diary.insert(revision));
                Ok(())
            }
        }
    }

    /// Puts a revision on the disk, and says how safe it is.
    async fn mirror(
        self,
        revision: Revision,
        front: Result<(), SideError>,
    ) -> Result<(), SideError> {
        let storage = self.storage();
        self.saves_under_way.update_value(|it| *it += 1);
        self.safety.set(Some(Safety::Saving));
        let mut kept = storage.add_to_mirror(&revision).await.unwrap_or(Err(SideError::Blocked));
        if kept == Err(SideError::Overtaken) && self.settle(Wish::Whole).await.is_ok() {
            storage.add_to_front(&revision).await.ok();
            kept = storage.add_to_mirror(&revision).await.unwrap_or(Err(SideError::Blocked));
            self.diary.update(|diary| diary.insert(revision));
        }
        self.saves_under_way.update_value(|it| *it -= 1);
        let safety = match (front, kept) {
            (Ok(()), Ok(())) => Safety::Saved,
            (Err(error), Ok(())) => Safety::OnlyInMirror(error),
            (Ok(()), Err(_)) => Safety::OnlyInFront,
            (Err(_), Err(error)) => {
                self.safety.set(None);
                return Err(error);
            }
        };
        persistence::ask_once_where_nothing_asks_back();
        if safety != Safety::Saved || self.saves_under_way.get_value() == 0 {
            self.safety.set(Some(safety));
        }
        Ok(())
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
