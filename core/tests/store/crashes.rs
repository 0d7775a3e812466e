//! Whatever is interrupted wherever: nothing acknowledged is missing, nothing deleted returns.

use crate::notes::{note, removal, sorted};
use crate::world::{Device, Dice, Steps, Task, finish, run};
use fascicle_core::archive::{
    RECORD_PREFIX, Side as _, SideError, Stamp, Wish, addition, open, settle,
};
use fascicle_core::diary::{Revision, RevisionId};
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

/// What the person was told, against which the store is compared.
#[derive(Default)]
struct Told {
    /// Everything that was ever tried.
    tried: RefCell<BTreeMap<RevisionId, Revision>>,
    /// What was called saved, and under which epoch.
    saved: RefCell<BTreeMap<RevisionId, u32>>,
    /// What was called deleted.
    deleted: RefCell<BTreeSet<RevisionId>>,
    next: Cell<u32>,
    /// How often a deletion was begun.
    deletions: Cell<u32>,
}

impl Told {
    fn number(&self) -> u32 {
        self.next.set(self.next.get() + 1);
        self.next.get()
    }

    fn some(&self, dice: &Dice) -> Option<Revision> {
        let saved = self.saved.borrow();
        let turn = dice.below(saved.len().max(1));
        let id = saved.keys().nth(turn)?;
        self.tried.borrow().get(id).cloned()
    }

    /// What an unfinished deletion may take: neither saved nor deleted any more.
    fn lets_go(&self, keeps: &[Revision]) -> BTreeSet<RevisionId> {
        self.deletions.set(self.deletions.get() + 1);
        let mut gone: BTreeSet<RevisionId> = self.saved.take().into_keys().collect();
        for revision in keeps {
            gone.remove(&revision.id);
            self.deleted.borrow_mut().remove(&revision.id);
        }
        gone
    }
}

/// When a window says that something is saved.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Says {
    /// When the mirror has it, as the page does.
    Truly,
    /// When localStorage has it, as others do.
    TooEarly,
}

struct World<'a> {
    device: &'a Device<'a>,
    told: &'a Told,
    dice: &'a Dice,
    says: Says,
}

impl World<'_> {
    async fn window(&self, deeds: usize) {
        for _ in 0..deeds {
            match self.dice.below(24) {
                0..12 => self.saves(note(self.told.number())).await,
                12..15 => {
                    if let Some(revision) = self.told.some(self.dice) {
                        self.saves(removal(&revision, self.told.number())).await;
                    }
                }
                15..18 => drop(self.settles(Wish::Whole).await),
                18..21 => drop(self.settles(Wish::Pack).await),
                21 => self.restores().await,
                22 => self.replaces().await,
                _ => self.clears().await,
            }
        }
    }

    async fn saves(&self, revision: Revision) {
        let id = revision.id;
        self.told.tried.borrow_mut().insert(id, revision.clone());
        let epoch = loop {
            let stamp = Stamp::of(&self.device.head());
            let change = || vec![addition(stamp.epoch, &revision)];
            match self.device.front.write(Some(stamp), change()).await {
                Err(SideError::Overtaken) => continue,
                kept => kept.unwrap(),
            }
            if self.says == Says::TooEarly {
                break stamp.epoch;
            }
            match self.device.mirror.write(Some(stamp), change()).await {
                Ok(()) => break stamp.epoch,
                Err(SideError::Overtaken) => {}
                Err(_) => return,
            }
        };
        self.told.saved.borrow_mut().insert(id, epoch);
    }

    /// Whether the mirror has it, and the epoch.
    async fn settles(&self, wish: Wish) -> (bool, u32) {
        self.device.lock().await;
        let settled = settle(self.device.store(), wish).await.unwrap();
        self.device.unlock();
        (settled.mirror.is_none(), settled.head.epoch)
    }

    async fn restores(&self) {
        let more: Vec<Revision> = (0..3).map(|_| note(self.told.number())).collect();
        let tried = more.iter().map(|it| (it.id, it.clone()));
        self.told.tried.borrow_mut().extend(tried);
        let (is_saved, epoch) = self.settles(Wish::Add(more.clone())).await;
        if is_saved {
            self.told.saved.borrow_mut().extend(more.iter().map(|it| (it.id, epoch)));
        }
    }

    async fn replaces(&self) {
        let only: Vec<Revision> = self.told.some(self.dice).into_iter().collect();
        self.device.lock().await;
        let gone = self.told.lets_go(&only);
        let settled = settle(self.device.store(), Wish::Replace(only.clone())).await.unwrap();
        self.device.unlock();
        if settled.mirror.is_none() {
            self.told.deleted.borrow_mut().extend(gone);
            let epoch = settled.head.epoch;
            self.told.saved.borrow_mut().extend(only.iter().map(|it| (it.id, epoch)));
        }
    }

    async fn clears(&self) {
        self.device.lock().await;
        let gone = self.told.lets_go(&[]);
        let settled = settle(self.device.store(), Wish::Clear).await.unwrap();
        self.device.unlock();
        if settled.mirror.is_none() {
            self.told.deleted.borrow_mut().extend(gone);
        }
    }
}

/// Lives through one history on a new device; what was promised and not kept, if anything.
fn history(seed: u64, says: Says, ends: &[u64]) -> Result<u64, String> {
    let (dice, steps) = (Dice::new(seed), Steps { left: Cell::new(u64::MAX) });
    let (device, told) = (Device::new(&steps, &dice), Told::default());
    old_notes(&device, &told);
    let mut made = 0;
    for end in ends {
        let world = World { device: &device, told: &told, dice: &dice, says };
        device.mirror.is_blocked.set(says == Says::Truly && dice.below(10) == 0);
        let windows: Vec<Task<'_>> = (0..=dice.below(2))
            .map(|_| Box::pin(world.window(1 + dice.below(12))) as Task<'_>)
            .collect();
        steps.left.set(*end);
        run(windows, &steps, &dice);
        made = end - steps.left.get();
        device.mirror.is_blocked.set(false);
        device.restarts();
        reopens(&device, &told)?;
    }
    Ok(made)
}

/// Some devices have notes of version 1, and no mirror yet.
fn old_notes(device: &Device<'_>, told: &Told) {
    let old = include_str!("../golden/records-v1.txt");
    for line in old.lines() {
        let (key, text) = line.split_once('\t').unwrap();
        device.had(key, text);
        let id: RevisionId = key[RECORD_PREFIX.len()..].parse().unwrap();
        let stored = fascicle_core::archive::revision_from_text(text).unwrap();
        told.tried.borrow_mut().insert(id, stored.revision);
        told.saved.borrow_mut().insert(id, 0);
    }
}

fn reopens(device: &Device<'_>, told: &Told) -> Result<(), String> {
    let opened = finish(open(device.store())).unwrap();
    if opened.agrees {
        no_ghosts(told, &opened.revisions)?;
    }
    let settled = finish(settle(device.store(), Wish::Whole)).unwrap();
    if !settled.set_aside.is_empty() || settled.missing > 0 {
        return Err(format!("set aside: {:?}", settled.set_aside));
    }
    let revisions = sorted(&settled);
    no_ghosts(told, &revisions)?;
    let there: BTreeSet<RevisionId> = revisions.iter().map(|it| it.id).collect();
    if there.len() != revisions.len() {
        return Err("something came back twice".to_owned());
    }
    // A note that another window saved while everything was deleted went with everything.
    let epoch = settled.head.epoch;
    let lost = |(id, under): (&RevisionId, &u32)| *under >= epoch && !there.contains(id);
    if let Some(lost) = told.saved.borrow().iter().find(|it| lost(*it)) {
        return Err(format!("saved and lost: {lost:?}"));
    }
    if epoch > told.deletions.get() {
        return Err(format!("{epoch} deletions, of {:?}", told.deletions));
    }
    // What was neither called saved nor deleted has now come to rest.
    told.saved.replace(there.iter().map(|it| (*it, epoch)).collect());
    let again = finish(settle(device.store(), Wish::Whole)).unwrap();
    let opened = finish(open(device.store())).unwrap();
    if sorted(&again) != revisions || again.head != settled.head || !opened.agrees {
        return Err("a second look sees something else".to_owned());
    }
    if device.front.texts.borrow().keys().ne(device.mirror.texts.borrow().keys()) {
        return Err("the sides differ after settling".to_owned());
    }
    Ok(())
}

fn no_ghosts(told: &Told, revisions: &[Revision]) -> Result<(), String> {
    let (tried, deleted) = (told.tried.borrow(), told.deleted.borrow());
    for revision in revisions {
        if deleted.contains(&revision.id) {
            return Err(format!("deleted and back: {}", revision.id));
        }
        // Version 1 did not say what a change follows; everything else comes back as it was.
        if tried.get(&revision.id) != Some(revision) {
            return Err(format!("never noted: {revision:?}"));
        }
    }
    Ok(())
}

#[test]
fn a_device_that_stops_at_any_step_keeps_what_it_called_saved() {
    for seed in 0..40 {
        let all = history(seed, Says::Truly, &[u64::MAX]).unwrap();
        for stop in 0..all {
            let kept = history(seed, Says::Truly, &[stop]);
            assert!(kept.is_ok(), "seed {seed}, step {stop}: {kept:?}");
        }
    }
}

#[test]
fn thousands_of_histories_with_three_crashes_each_keep_their_promises() {
    for seed in 1_000..5_000 {
        let dice = Dice::new(seed ^ 0xFA5C);
        let stops = [(); 3].map(|()| 5 + dice.below(250) as u64);
        let kept = history(seed, Says::Truly, &stops);
        assert!(kept.is_ok(), "seed {seed}, stops {stops:?}: {kept:?}");
    }
}

#[test]
fn a_page_that_says_saved_too_early_is_caught() {
    let caught = (0..50).filter(|seed| history(*seed, Says::TooEarly, &[200]).is_err()).count();
    assert!(caught > 10, "only {caught} of 50 histories lost anything");
}
