//! A device made of code: two sides that fail as real ones do, steps that can be counted, and
//! windows whose steps mix.

use fascicle_core::archive::{
    Change, HEAD, Head, PREFIX, Press, Side, SideError, Sizes, Soon, Stamp, Store, head_from_text,
};
use flate2::Compression;
use flate2::read::{DeflateDecoder, DeflateEncoder};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::future::poll_fn;
use std::io::Read as _;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

/// Random numbers that a seed repeats (`SplitMix64`).
pub(crate) struct Dice(Cell<u64>);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(Cell::new(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15)))
    }

    /// A number below `end`.
    pub(crate) fn below(&self, end: usize) -> usize {
        let next = self.0.get().wrapping_add(0x9E37_79B9_7F4A_7C15);
        self.0.set(next);
        let mixed = (next ^ (next >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % end as u64).unwrap()
    }
}

/// How many steps the device still makes before it stops for good.
pub(crate) struct Steps {
    pub(crate) left: Cell<u64>,
}

impl Steps {
    /// One step: another window may go first, and after the last one nothing goes on.
    async fn one(&self) {
        let mut has_waited = false;
        poll_fn(|_| {
            if !has_waited || self.left.get() == 0 {
                has_waited = true;
                return Poll::Pending;
            }
            self.left.set(self.left.get() - 1);
            Poll::Ready(())
        })
        .await;
    }
}

type Texts = BTreeMap<String, String>;

fn apply(texts: &mut Texts, change: Change) {
    match change {
        Change::Set(key, text) => drop(texts.insert(key, text)),
        Change::Remove(key) => drop(texts.remove(&key)),
    }
}

fn keys_of_ours(texts: &Texts) -> Vec<String> {
    texts.keys().filter(|key| key.starts_with(PREFIX)).cloned().collect()
}

/// localStorage: each change on its own, in memory first, and on the disk whenever the browser likes.
pub(crate) struct Front<'a> {
    pub(crate) texts: RefCell<Texts>,
    on_disk: RefCell<Texts>,
    unwritten: RefCell<Vec<Change>>,
    pub(crate) room: Cell<usize>,
    steps: &'a Steps,
    dice: &'a Dice,
}

impl Front<'_> {
    /// The power goes: of what was not yet on the disk, some of the first changes are.
    pub(crate) fn loses_power(&self) {
        let unwritten = self.unwritten.take();
        let survives = self.dice.below(unwritten.len() + 1);
        for change in unwritten.into_iter().take(survives) {
            apply(&mut self.on_disk.borrow_mut(), change);
        }
        self.texts.replace(self.on_disk.borrow().clone());
    }

    fn change(&self, change: Change) -> Result<(), SideError> {
        if let Change::Set(key, text) = &change {
            let texts = self.texts.borrow();
            let others = texts.iter().filter(|(it, _)| *it != key);
            let used: usize = others.map(|(key, text)| key.len() + text.chars().count()).sum();
            if used + key.len() + text.chars().count() > self.room.get() {
                return Err(SideError::Full);
            }
        }
        apply(&mut self.texts.borrow_mut(), change.clone());
        self.unwritten.borrow_mut().push(change);
        if self.dice.below(8) == 0 {
            let unwritten = self.unwritten.take();
            for change in unwritten {
                apply(&mut self.on_disk.borrow_mut(), change);
            }
        }
        Ok(())
    }
}

impl Side for Front<'_> {
    fn keys(&self) -> Soon<'_, Vec<String>> {
        Box::pin(async {
            self.steps.one().await;
            Ok(keys_of_ours(&self.texts.borrow()))
        })
    }

    fn get(&self, keys: Vec<String>) -> Soon<'_, Vec<Option<String>>> {
        Box::pin(async move {
            self.steps.one().await;
            Ok(keys.iter().map(|key| self.texts.borrow().get(key).cloned()).collect())
        })
    }

    fn write(&self, under: Option<Stamp>, changes: Vec<Change>) -> Soon<'_, ()> {
        Box::pin(async move {
            for change in changes {
                self.steps.one().await;
                if let Some(stamp) = under {
                    stamp.check(self.texts.borrow().get(HEAD).map(String::as_str))?;
                }
                self.change(change)?;
            }
            Ok(())
        })
    }
}

/// IndexedDB: all the changes of a write or none, and on the disk when it says so.
pub(crate) struct Mirror<'a> {
    pub(crate) texts: RefCell<Texts>,
    pub(crate) is_blocked: Cell<bool>,
    steps: &'a Steps,
}

impl Mirror<'_> {
    async fn step(&self) -> Result<(), SideError> {
        self.steps.one().await;
        if self.is_blocked.get() { Err(SideError::Blocked) } else { Ok(()) }
    }

    fn change(&self, under: Option<Stamp>, changes: Vec<Change>) -> Result<(), SideError> {
        let mut texts = self.texts.borrow_mut();
        if let Some(stamp) = under {
            stamp.check(texts.get(HEAD).map(String::as_str))?;
        }
        for change in changes {
            apply(&mut texts, change);
        }
        Ok(())
    }
}

impl Side for Mirror<'_> {
    fn keys(&self) -> Soon<'_, Vec<String>> {
        Box::pin(async {
            self.step().await?;
            Ok(keys_of_ours(&self.texts.borrow()))
        })
    }

    fn get(&self, keys: Vec<String>) -> Soon<'_, Vec<Option<String>>> {
        Box::pin(async move {
            self.step().await?;
            Ok(keys.iter().map(|key| self.texts.borrow().get(key).cloned()).collect())
        })
    }

    fn write(&self, under: Option<Stamp>, changes: Vec<Change>) -> Soon<'_, ()> {
        Box::pin(async move {
            self.step().await?;
            self.change(under, changes)?;
            // The answer, too, takes a step: a crash may come between the disk and the word.
            self.step().await
        })
    }
}

/// Deflates as a browser does.
pub(crate) struct Deflate;

impl Press for Deflate {
    fn deflate(&self, bytes: Vec<u8>) -> Soon<'_, Vec<u8>> {
        let mut packed = Vec::new();
        let read =
            DeflateEncoder::new(bytes.as_slice(), Compression::default()).read_to_end(&mut packed);
        Box::pin(async { read.map(|_| packed).map_err(|_| SideError::Broken) })
    }

    fn inflate(&self, bytes: Vec<u8>, most: usize) -> Soon<'_, Vec<u8>> {
        let mut inflated = Vec::new();
        let read =
            DeflateDecoder::new(bytes.as_slice()).take(most as u64 + 1).read_to_end(&mut inflated);
        let is_good = read.is_ok() && inflated.len() <= most;
        Box::pin(async move { if is_good { Ok(inflated) } else { Err(SideError::Broken) } })
    }
}

/// A device with its two sides.
pub(crate) struct Device<'a> {
    pub(crate) front: Front<'a>,
    pub(crate) mirror: Mirror<'a>,
    steps: &'a Steps,
    is_locked: Cell<bool>,
}

/// Small pages, so that short histories have many.
pub(crate) const SMALL: Sizes = Sizes { page: 4, loose: 6 };

impl<'a> Device<'a> {
    pub(crate) fn new(steps: &'a Steps, dice: &'a Dice) -> Self {
        let front = Front {
            texts: RefCell::default(),
            on_disk: RefCell::default(),
            unwritten: RefCell::default(),
            room: Cell::new(usize::MAX),
            steps,
            dice,
        };
        let mirror = Mirror { texts: RefCell::default(), is_blocked: Cell::new(false), steps };
        Self { front, mirror, steps, is_locked: Cell::new(false) }
    }

    pub(crate) fn store(&self) -> Store<'_> {
        let (front, mirror): (&dyn Side, &dyn Side) = (&self.front, &self.mirror);
        Store { front, mirror: Some(mirror), press: &Deflate, sizes: SMALL }
    }

    /// Puts a text where it lay before the app was started: on the disk.
    pub(crate) fn had(&self, key: &str, text: &str) {
        for texts in [&self.front.texts, &self.front.on_disk] {
            texts.borrow_mut().insert(key.to_owned(), text.to_owned());
        }
    }

    /// Waits for the lock of the store, as a window does.
    pub(crate) async fn lock(&self) {
        while self.is_locked.replace(true) {
            self.steps.one().await;
        }
    }

    pub(crate) fn unlock(&self) {
        self.is_locked.set(false);
    }

    /// Starts again after the browser was killed or the power was gone.
    pub(crate) fn restarts(&self) {
        self.front.loses_power();
        self.is_locked.set(false);
        self.steps.left.set(u64::MAX);
    }

    /// What an app that opens the store now takes its stamp from.
    pub(crate) fn head(&self) -> Head {
        let of = |texts: &RefCell<Texts>| {
            head_from_text(texts.borrow().get(HEAD).map(String::as_str)).unwrap()
        };
        let (front, mirror) = (of(&self.front.texts), of(&self.mirror.texts));
        if mirror.epoch >= front.epoch { mirror } else { front }
    }
}

pub(crate) type Task<'a> = Pin<Box<dyn Future<Output = ()> + 'a>>;

/// Lets windows go on, one step of one of them at a time, until all are done or the device stops.
pub(crate) fn run(mut tasks: Vec<Task<'_>>, steps: &Steps, dice: &Dice) {
    let mut context = Context::from_waker(Waker::noop());
    while !tasks.is_empty() && steps.left.get() > 0 {
        let turn = dice.below(tasks.len());
        if tasks[turn].as_mut().poll(&mut context).is_ready() {
            drop(tasks.swap_remove(turn));
        }
    }
}

/// Runs one future to its end.
pub(crate) fn finish<T>(future: impl Future<Output = T>) -> T {
    let mut context = Context::from_waker(Waker::noop());
    let mut future = Box::pin(future);
    for _ in 0..1_000_000 {
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return value;
        }
    }
    panic!("it never ends");
}
