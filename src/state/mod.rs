//! The signals and the commands: where core, storage and platform meet.
//!
//! A command does the pure step, stores it, and only then changes what is shown. Nothing is saved by
//! an effect.

mod backup;
mod check;
mod notebook;
mod removal;
mod version;

pub(crate) use backup::{Read, Unread};
pub(crate) use check::landing;

use crate::platform::worker::Turn;
use crate::platform::{clock, document, ids, install, marks, persistence, tasks};
use crate::route::Route;
use crate::storage::{News, Storage};

use crate::signals::{RwSignal, Signal, StoredValue};
pub(crate) use crate::storage::Slip;
use fascicle_core::archive::{
    self, CheckDraft, Opened, SetAside, Settled, SideError, Unsettled, Wish,
};
use fascicle_core::body::Place;
use fascicle_core::calendar::{Day, Moment};
use fascicle_core::diary::{
    CheckingKind, Content, DayCourse, Diary, EntryId, Noted, Revision, RevisionId, Twitch,
};
use leptos::prelude::expect_context;
use web_sys::File;

use std::ops::Deref;
use std::rc::Rc;

/// What the whole page shares, for as long as it is open. `Copy`: a closure that takes it along takes
/// one address.
#[derive(Clone, Copy)]
pub(crate) struct App(&'static Shared);

impl Deref for App {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        self.0
    }
}

/// The signals.
pub(crate) struct Shared {
    /// The screen.
    pub(crate) route: RwSignal<Route>,
    /// Whether the diary stands beside what is opened from it.
    pub(crate) beside: RwSignal<bool>,
    /// The entry whose screen came before this one, and where in the diary it was opened.
    pub(crate) left: StoredValue<Option<EntryId>>,
    pub(crate) diary_left: StoredValue<Option<String>>,
    /// Everything noted, as far as it is read.
    pub(crate) diary: RwSignal<Diary>,
    /// Whether more is being read.
    pub(crate) reading: RwSignal<bool>,
    /// The check.
    pub(crate) check: RwSignal<CheckDraft>,
    /// The day it is, when the person last looked.
    pub(crate) today: RwSignal<Day>,
    /// Texts that could not be read.
    pub(crate) set_aside: RwSignal<Vec<SetAside>>,
    /// How safe what was saved last is.
    pub(crate) safety: RwSignal<Option<Safety>>,
    /// What the store had to say when it was read.
    pub(crate) remark: RwSignal<Option<Remark>>,
    /// What has just happened and may be undone.
    pub(crate) notice: RwSignal<Option<Notice>>,
    /// How many files the installed page was opened with, and the last, until its screen takes it.
    pub(crate) handed: RwSignal<u32>,
    pub(crate) handed_file: StoredValue<Option<File>>,
    /// What became of the version of the page that is shown.
    turn: RwSignal<Option<Turn>>,
    /// Whether the person wants the new one.
    goes_over: StoredValue<bool>,
    /// What the screens say of what they hold and have not saved.
    unsaved: RwSignal<Vec<Signal<bool>>>,
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
    storage: StoredValue<Rc<Storage>>,
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

/// What a notice is about, with when that was.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gist {
    /// A twitch in that place.
    Twitch(Place, Moment),
    /// A check.
    Check(Moment),
    /// A day line.
    Day(DayCourse, Day),
    /// A run that was tapped along.
    Taps(Moment),
    /// Something that was done against the worry.
    Checking(CheckingKind),
    /// A medicine.
    Medicine,
}

impl Gist {
    /// What is said of it; none of what no notice is about.
    pub(crate) const fn of(noted: Noted<'_>) -> Option<Self> {
        match noted {
            Noted::Twitch(twitch) => Some(Self::Twitch(twitch.place, twitch.at)),
            Noted::Check(check) => Some(Self::Check(check.at)),
            Noted::Day(line) => Some(Self::Day(line.course(), line.day)),
            Noted::Taps(taps) => Some(Self::Taps(taps.at)),
            Noted::Checking(checking) => Some(Self::Checking(checking.kind)),
            Noted::Medicine(_) => Some(Self::Medicine),
            Noted::Window(_)
            | Noted::Own(_)
            | Noted::Habits(_)
            | Noted::Question(_)
            | Noted::History(_) => None,
        }
    }
}

/// What has just happened.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Notice {
    /// An entry was removed, and can be brought back.
    Removed(EntryId, Gist),
    /// Several were, and can be, together; and why the others that were meant were not.
    SeveralRemoved(Vec<EntryId>, Option<SideError>),
    /// An entry was brought back.
    BackAgain(Gist),
    /// So many were.
    SeveralBackAgain(usize),
    /// An entry was made by one tap, and can be taken back.
    Kept(EntryId, Gist),
    /// Something could not be kept.
    NotSaved(SideError),
}

impl App {
    /// Opens what is stored, as far as the first screen needs it; [`settle`](Self::settle) does the
    /// rest once that is seen. Where the sides differ nothing is shown before that: what was deleted might return.
    pub(crate) fn open(storage: Storage, opened: Opened) -> Self {
        let now = clock::now();
        let check = check::from_draft(Slip::Check.recall(&storage), now);
        let route = Route::from_fragment(&document::fragment());
        let revisions = if opened.agrees { opened.revisions } else { Vec::new() };
        let shared = Shared {
            route: RwSignal::new(route),
            beside: RwSignal::new(route == Route::Diary),
            left: StoredValue::new(None),
            diary_left: StoredValue::new(None),
            diary: RwSignal::new(Diary::from_revisions(revisions)),
            reading: RwSignal::new(true),
            check: RwSignal::new(check),
            today: RwSignal::new(now.day()),
            set_aside: RwSignal::new(Vec::new()),
            safety: RwSignal::new(None),
            remark: RwSignal::new(opened.is_newer.then_some(Remark::Newer)),
            notice: RwSignal::new(None),
            handed: RwSignal::new(0),
            handed_file: StoredValue::new(None),
            turn: RwSignal::new(None),
            goes_over: StoredValue::new(false),
            unsaved: RwSignal::new(Vec::new()),
            lasts: storage.lasts(),
            is_mirrored: storage.has_mirror(),
            draft_trouble: RwSignal::new(None),
            just_noted: StoredValue::new(None),
            moved: StoredValue::new(false),
            saves_under_way: StoredValue::new(0),
            before_restore: StoredValue::new(None),
            storage: StoredValue::new(Rc::new(storage)),
        };
        let app = Self(Box::leak(Box::new(shared)));
        app.storage().windows.listen(move |news| app.hear(&news));
        install::on_file(move |file| {
            app.handed_file.set_value(Some(file));
            app.handed.update(|it| *it += 1);
            document::go(&Route::Stored.href());
        });
        tasks::spawn(async move {
            document::seen().await;
            marks::mark(marks::READING_ON);
            drop(app.settle(Wish::Whole).await);
            app.offer_undo_again();
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
            self.check.set(CheckDraft::fresh(clock::now()));
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

    /// In a page that is looked at again the next morning, "today" must mean today.
    pub(crate) fn look_at_the_day(self) {
        let today = clock::now().day();
        if today != self.today.get_untracked() {
            self.today.set(today);
        }
    }

    /// Shows the screen that the address names now.
    pub(crate) fn follow_address(self) {
        let named = Route::from_fragment(&document::fragment());
        self.look_at_the_day();
        self.let_an_old_check_go();
        if named != self.route.get_untracked() {
            self.moved.set_value(true);
            let was_beside = self.beside.get_untracked();
            self.set_beside(named);
            let stays = was_beside && self.beside.get_untracked();
            if named != Route::Diary && !stays && self.notice.get_untracked().is_some() {
                self.close_notice();
            }
            let is_of_diary = named == Route::Diary || named.entry().is_some();
            if !is_of_diary {
                self.diary_left.set_value(None);
            }
            self.left.set_value(self.route.get_untracked().entry());
            if !stays {
                document::scroll_to_top();
            }
            self.route.set(named);
        }
    }

    /// On a wide window the diary stays beside what is opened from it; a note that was only just made,
    /// or came by its address, stands alone. The diary itself is one and the same in every window.
    fn set_beside(self, named: Route) {
        let was = self.beside.get_untracked();
        let stays = was && named.entry().is_some() && document::has_room_beside();
        let is = named == Route::Diary || stays;
        if is != was {
            self.beside.set(is);
        }
    }

    /// The window has another size. What is open may be drawn anew, and the person goes on in it.
    pub(crate) fn follow_size(self) {
        let was = self.beside.get_untracked();
        self.set_beside(self.route.get_untracked());
        if was != self.beside.get_untracked()
            && let Some(focused) = document::focused()
        {
            tasks::spawn(async move {
                document::seen().await;
                document::focus(&focused);
            });
        }
    }

    /// Notes a twitch in that place, now.
    pub(crate) async fn note(self, place: Place) -> Result<EntryId, SideError> {
        let entry = self.begin(Content::Twitch(Twitch::new(place, clock::now()))).await?;
        self.just_noted.set_value(Some(entry));
        Ok(entry)
    }

    /// Makes a new entry.
    pub(crate) async fn begin(self, content: Content) -> Result<EntryId, SideError> {
        let (id, made) = new_revision();
        let revision = Diary::begin(id, made, content);
        let entry = revision.entry;
        self.save(revision).await?;
        Ok(entry)
    }

    /// Makes an entry say something else, if it does.
    pub(crate) async fn change(self, entry: EntryId, content: Content) -> Result<(), SideError> {
        let (id, made) = new_revision();
        let revision = self.diary.with_untracked(|it| {
            let is_same = it.entry(entry).map(|it| it.noted) == content.noted();
            if is_same { None } else { it.revise(entry, id, made, content) }
        });
        self.save_if_there(revision).await
    }

    /// Ends what a notice offers.
    pub(crate) fn close_notice(self) {
        Slip::Removed.forget(&self.storage());
        self.notice.set(None);
    }

    /// What an entry says now.
    pub(crate) fn twitch(self, entry: EntryId) -> Option<Twitch> {
        self.diary.with_untracked(|it| it.entry(entry)?.noted.twitch().cloned())
    }

    fn gist(self, entry: EntryId) -> Option<Gist> {
        self.diary.with_untracked(|it| Gist::of(it.entry(entry)?.noted))
    }

    /// Keeps what is half typed.
    pub(crate) fn keep_draft(self, slip: Slip, content: &Content) {
        self.keep(slip, &archive::text_from_content(content));
    }

    /// What was half typed there, if anything was.
    pub(crate) fn draft(self, slip: Slip) -> Option<Content> {
        archive::content_from_text(&slip.recall(&self.storage())?)
    }

    /// Lets what was half typed there go.
    pub(crate) fn forget_draft(self, slip: Slip) {
        slip.forget(&self.storage());
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

/// The app, from anywhere inside the page.
pub(crate) fn app() -> App {
    expect_context()
}
