//! What a person does many times in one breath: noting, removing, reading the whole diary.

use crate::{Person, Result};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

pub(crate) const QUICK: &str = include_str!("quick.js");

/// A note that the page said is saved.
#[derive(Clone, Debug, Deserialize)]
pub struct Noted {
    /// Its name.
    pub name: String,
    /// Milliseconds from the press to "Saved".
    pub took: f64,
}

impl Person {
    /// Notes so many twitches, each when the page says that the one before is saved.
    pub async fn notes_quickly(&self, count: usize) -> Result<Vec<Noted>> {
        self.does("notes(it)", json!(count)).await
    }

    /// Removes the first so many notes of the diary, likewise; their names.
    pub async fn removes_quickly(&self, count: usize) -> Result<Vec<String>> {
        self.visits("#/diary").await?;
        self.is_on("Diary").await?;
        self.does("removals(it)", json!(count)).await
    }

    /// The names of all notes in the diary, from the first to the last on the screen, when the page
    /// has read everything.
    pub async fn finds_in_diary(&self) -> Result<Vec<String>> {
        self.visits("#/diary").await?;
        self.is_on("Diary").await?;
        self.does("settled().then(notesInDiary)", Value::Null).await
    }

    /// Waits until the page has read everything.
    pub async fn waits_until_all_is_read(&self) -> Result {
        self.does::<Value>("settled()", Value::Null).await.map(drop)
    }

    /// Waits until the diary on the screen has that many notes.
    pub async fn sees_notes(&self, count: usize) -> Result {
        self.does::<bool>("holdsNotes(it)", json!(count)).await.map(drop)
    }

    /// Does the same in that many tabs at once, each of them on its page: what each of them gives.
    pub async fn does_in_tabs<T: DeserializeOwned>(
        &self,
        tabs: usize,
        what: &str,
        argument: Value,
    ) -> Result<Vec<T>> {
        for tab in 0..tabs {
            self.turns_to(tab).await?;
            let prepare = format!("prepare(() => {what})");
            self.does::<Value>(&prepare, argument.clone()).await?;
        }
        self.does::<Value>("go()", Value::Null).await?;
        let mut given = Vec::new();
        for tab in 0..tabs {
            self.turns_to(tab).await?;
            given.push(self.does("window.work", Value::Null).await?);
        }
        Ok(given)
    }

    async fn does<T: DeserializeOwned>(&self, what: &str, argument: Value) -> Result<T> {
        self.learns(QUICK, what, argument).await
    }
}
