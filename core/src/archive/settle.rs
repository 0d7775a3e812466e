//! Settling: reading everything from both sides, making whole what one of them lost, packing what
//! is loose, adding what comes from a backup, deleting what a person deleted.
//!
//! One way for all of it. Everything readable on either side is put together ([`held`]); what the
//! store should hold is computed from that ([`target`]); then each side is brought to it, the mirror
//! first ([`bring`]). Whoever settles holds the lock of the store. Appends go on meanwhile and are
//! not touched, since they were not there to be read.
//!
//! [`held`]: super::held
//! [`target`]: super::target
//! [`bring`]: super::bring

use super::bring::bring;
use super::head::Head;
use super::held::{held, mirror_held};
use super::side::SideError;
use super::store::{SetAside, Store};
use super::target::{Found, target};
use crate::diary::Revision;

/// What is asked for besides making both sides whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Wish {
    /// Nothing.
    #[default]
    Whole,
    /// Pack what is loose, however little it is.
    Pack,
    /// Add these revisions.
    Add(Vec<Revision>),
    /// Hold these revisions and no others; those that were there are deleted for good.
    Replace(Vec<Revision>),
    /// Delete everything: every key of ours, whatever lies under it. The epoch alone stays.
    Clear,
}

/// What came of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settled {
    /// What the store consists of now.
    pub head: Head,
    /// Everything noted, each revision once, in no order: in parts, as it was read, since to move
    /// 100,000 together takes long.
    pub parts: Vec<Vec<Revision>>,
    /// What could not be read on one side, nor found on the other.
    pub set_aside: Vec<SetAside>,
    /// How many revisions the front side had lost and was given back.
    pub healed: usize,
    /// How many revisions were in pages that neither side has.
    pub missing: usize,
    /// Why the front side is not as it should be, if it is not.
    pub front: Option<SideError>,
    /// Why the mirror is not as it should be, if it is not.
    pub mirror: Option<SideError>,
}

impl Settled {
    /// Everything noted, each revision once, in no order.
    pub fn revisions(&self) -> impl Iterator<Item = &Revision> {
        self.parts.iter().flatten()
    }

    /// The same, taken.
    pub fn take_revisions(&mut self) -> impl Iterator<Item = Revision> + use<> {
        std::mem::take(&mut self.parts).into_iter().flatten()
    }
}

/// Why nothing was settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unsettled {
    /// A newer app changed the format: nothing may be written.
    #[error("a newer version of the app changed the store")]
    Newer,
    /// A side could not be read.
    #[error(transparent)]
    Side(#[from] SideError),
}

/// Makes both sides whole, and does what is wished for. The caller holds the store's lock.
///
/// # Errors
/// Where the front side cannot be read or the format is newer; then nothing was written.
pub async fn settle(store: Store<'_>, wish: Wish) -> Result<Settled, Unsettled> {
    let mut settled = Settled::default();
    let mut front = held(store.front, store.press, &[]).await?;
    let mut mirror = None;
    if let Some(side) = store.mirror {
        match mirror_held(side, store.press, &front).await {
            Ok(held) => mirror = Some(held),
            Err(Unsettled::Side(error)) => settled.mirror = Some(error),
            Err(Unsettled::Newer) => return Err(Unsettled::Newer),
        }
    }
    let found = Found::on(&mut front, mirror.as_mut());
    let target = target(store, found, wish, &mut settled).await;
    if let (Some(side), Some(held)) = (store.mirror, &mirror) {
        settled.mirror = bring(side, held, &target).await.err();
    }
    settled.front = bring(store.front, &front, &target).await.err();
    if !target.clears {
        let aside = front.aside.into_iter().chain(mirror.into_iter().flat_map(|it| it.aside));
        settled.set_aside = aside.filter(|it| !target.heals(&it.key)).collect();
        settled.set_aside.dedup();
    }
    settled.head = target.head;
    Ok(settled)
}
