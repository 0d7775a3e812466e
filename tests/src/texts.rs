//! Behind the page: the texts on both sides of the store, as no person sees them.

use crate::{Person, Result};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

const TEXTS: &str = include_str!("texts.js");

/// A file of the origin in which no app runs, so that nobody writes while the store is looked at.
pub const WITHOUT_APP: &str = "icon.svg";

/// Texts by their keys.
pub type Texts = BTreeMap<String, String>;

/// Every text of ours.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Kept {
    /// What is in localStorage.
    pub front: Texts,
    /// What is in IndexedDB.
    pub mirror: Texts,
}

/// A side of the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// localStorage.
    Front,
    /// IndexedDB.
    Mirror,
}

/// The names of the revisions among these texts, in order.
pub fn records(texts: &Texts) -> Vec<String> {
    texts.keys().filter_map(|key| key.strip_prefix("fascicle.record.")).map(str::to_owned).collect()
}

impl Person {
    /// Reads both sides of the store.
    pub async fn reads_store(&self) -> Result<Kept> {
        self.learns(TEXTS, "bothSides()", Value::Null).await
    }

    /// Puts these texts on a side.
    pub async fn puts_into(&self, side: Side, texts: &Texts) -> Result {
        let put = match side {
            Side::Front => "putInFront(it)",
            Side::Mirror => "putInMirror(it)",
        };
        self.changes(put, json!(texts)).await
    }

    /// Removes every text of ours from a side.
    pub async fn empties(&self, side: Side) -> Result {
        let empty = match side {
            Side::Front => "emptyFront()",
            Side::Mirror => "emptyMirror()",
        };
        self.changes(empty, Value::Null).await
    }

    /// Deletes the database itself, as a browser does that needs the room.
    pub async fn drops_mirror(&self) -> Result {
        self.changes("dropMirror()", Value::Null).await
    }

    async fn changes(&self, how: &str, argument: Value) -> Result {
        self.learns::<Value>(TEXTS, how, argument).await.map(drop)
    }
}
