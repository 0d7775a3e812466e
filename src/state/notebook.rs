//! The commands of day lines, windows, checking and what is said once.

use super::{App, Gist, Notice, Slip};
use crate::platform::clock;
use fascicle_core::archive::SideError;
use fascicle_core::calendar::Day;
use fascicle_core::diary::{
    Aim, Checking, CheckingKind, Content, DayCourse, DayLine, Diary, EntryId, Habits, Standing,
    Window,
};

impl App {
    /// Says in one tap how a day was. What else is said of the day stays.
    pub(crate) async fn say_day(self, day: Day, course: DayCourse) -> Result<(), SideError> {
        let mut line = self.day_line(day).unwrap_or_else(|| DayLine::new(day, course));
        line.set_course(course);
        self.keep_day(line).await
    }

    /// Keeps what is said of a day; what was half said of it is over then.
    pub(crate) async fn keep_day(self, mut line: DayLine) -> Result<(), SideError> {
        let day = line.day;
        let was_asked = self.was_asked_of(day);
        let course = self.diary.with_untracked(|it| it.course_kept(day, line.course(), was_asked));
        line.set_course(course);
        self.put(self.line_of(day), Content::Day(line)).await?;
        self.forget_draft(Slip::Day(day));
        Ok(())
    }

    /// The entry of what is said of a day.
    pub(crate) fn line_of(self, day: Day) -> Option<EntryId> {
        self.diary.with_untracked(|it| it.day_line(day).map(|(entry, _)| entry))
    }

    /// Whether to ask which is right: a day is called quiet, something is noted on it, and nobody has
    /// asked yet.
    pub(crate) fn asks_of(self, day: Day) -> bool {
        !self.was_asked_of(day) && self.diary.with_untracked(|it| it.is_quiet_and_noted(day))
    }

    fn was_asked_of(self, day: Day) -> bool {
        Slip::AskedOf(day).recall(&self.storage()).is_some()
    }

    /// Remembers that it was asked.
    pub(crate) fn has_asked_of(self, day: Day) {
        // Where that cannot be kept, it is asked once more.
        Slip::AskedOf(day).keep(&self.storage(), "").ok();
    }

    /// What is said of a day.
    pub(crate) fn day_line(self, day: Day) -> Option<DayLine> {
        self.diary.with_untracked(|it| it.day_line(day).map(|(_, line)| line.clone()))
    }

    /// How the window that was begun last stands today; none where there was none.
    pub(crate) fn window(self) -> Option<(Window, Standing)> {
        let today = self.today.get();
        self.diary.with(|it| it.window().map(|(_, window)| (*window, window.standing(today))))
    }

    /// Begins a window today.
    pub(crate) async fn begin_window(self, aim: Aim) -> Result<(), SideError> {
        let today = clock::now().day();
        self.put(None, Content::Window(Window::new(today, aim))).await
    }

    /// Ends the window that was begun last: enough for now.
    pub(crate) async fn end_window(self) -> Result<(), SideError> {
        let today = clock::now().day();
        self.change_window(|it| Window { ended: Some(it.ended.unwrap_or(today)), ..it }).await
    }

    /// Gives the window that was begun last another appointment.
    pub(crate) async fn move_appointment(self, day: Day) -> Result<(), SideError> {
        self.change_window(|it| Window { aim: Aim::Appointment(day), ..it }).await
    }

    async fn change_window(self, change: impl FnOnce(Window) -> Window) -> Result<(), SideError> {
        let last = self.diary.with_untracked(|it| it.window().map(|(entry, it)| (entry, *it)));
        let Some((entry, window)) = last else { return Ok(()) };
        self.put(Some(entry), Content::Window(change(window))).await
    }

    /// Notes in one tap something that was done against the worry, with the way to take it back.
    pub(crate) async fn note_checking(self, kind: CheckingKind) {
        let checking = Checking { at: clock::now(), kind };
        let kept = self.begin(Content::Checking(checking)).await;
        self.notice.set(Some(match kept {
            Ok(entry) => Notice::Kept(entry, Gist::Checking(kind)),
            Err(error) => Notice::NotSaved(error),
        }));
    }

    /// What the person says once, as far as they have.
    pub(crate) fn habits(self) -> Option<Habits> {
        self.diary.with(|it| it.habits().map(|(_, habits)| habits.clone()))
    }

    /// The same, not followed.
    pub(crate) fn habits_untracked(self) -> Habits {
        let habits = |it: &Diary| it.habits().map(|(_, habits)| habits.clone());
        self.diary.with_untracked(habits).unwrap_or_default()
    }

    /// Keeps what the person says once.
    pub(crate) async fn keep_habits(self, habits: Habits) -> Result<(), SideError> {
        let entry = self.diary.with_untracked(|it: &Diary| it.habits().map(|(entry, _)| entry));
        self.put(entry, Content::Habits(habits)).await
    }

    /// Keeps this in that entry, or in a new one.
    pub(crate) async fn put(
        self,
        entry: Option<EntryId>,
        content: Content,
    ) -> Result<(), SideError> {
        match entry {
            Some(entry) => self.change(entry, content).await,
            None => self.begin(content).await.map(drop),
        }
    }

    /// Says so where something could not be kept. Whether it was.
    pub(crate) fn is_kept(self, kept: Result<(), SideError>) -> bool {
        if let Err(error) = kept {
            self.notice.set(Some(Notice::NotSaved(error)));
        }
        kept.is_ok()
    }
}
