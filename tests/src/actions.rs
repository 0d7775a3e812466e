//! What a person does beside looking: each action that saves, removes, brings back or hands something over, for whoever watches what the browser asks for meanwhile.

use crate::screens::Way;
use crate::{Folder, Person, Result};

/// An action, and how it is done. What is saved as a file goes into the folder.
pub struct Action {
    /// What it is.
    pub name: &'static str,
    /// Does it, wherever the person is.
    pub go: for<'a> fn(&'a Person, &'a Folder) -> Way<'a>,
}

macro_rules! action {
    ($name:literal, |$person:ident, $folder:ident| $way:block) => {
        Action {
            name: $name,
            go: |$person, $folder| {
                Box::pin(async move {
                    $way
                    Ok(())
                })
            },
        }
    };
}

const STORED: &str = "#/more/stored";

/// Presses the button where it is there: a browser that has promised already has none.
const ASK_FOR_A_PROMISE: &str = "[...document.querySelectorAll('button')] \
    .find((it) => it.innerText === 'Ask the browser to promise it')?.click();";

/// What a person can do who has been on every one of the screens, in this order: the last deletes
/// everything and begins anew.
pub const ACTIONS: &[Action] = &[
    action!("saves and prints the card", |person, folder| {
        person.visits("#/check/outcome").await?;
        person.is_on("See a doctor soon").await?;
        person.presses("Save as text").await?;
        folder.takes_file().await?;
        person.presses("Save as picture").await?;
        folder.takes_file().await?;
        // No browser without a screen shows its own question.
        person.runs("window.print = () => {};", vec![]).await?;
        person.presses("Print the card").await?;
    }),
    action!("keeps a drawing as a file", |person, folder| {
        person.visits("#/patterns").await?;
        person.is_on("What your notes show").await?;
        person.presses("As a table: Day by day").await?;
        person.presses("Save this drawing: Day by day").await?;
        folder.takes_file().await?;
    }),
    action!("takes a removed note back", |person, _folder| {
        notes(person, "Left calf").await?;
        person.visits("#/diary").await?;
        person.presses_first("Remove: Left calf").await?;
        person.presses("Undo").await?;
        person.sees("Back again: Left calf").await?;
    }),
    action!("removes several and takes them back", |person, _folder| {
        person.visits("#/diary").await?;
        person.presses("Choose several to remove").await?;
        person.presses_first("Choose: Left calf").await?;
        person.presses("Remove them").await?;
        person.sees("One entry is removed.").await?;
        person.presses("Undo").await?;
        person.sees("One entry is back again.").await?;
    }),
    action!("removes a run", |person, _folder| {
        person.visits("#/tap").await?;
        person.is_on("Tap along with it").await?;
        person.types_here("aaaa").await?;
        person.sees("Start again").await?;
        person.presses("Done").await?;
        person.is_on("Tapped along").await?;
        person.presses("Remove this").await?;
        person.sees("Undo").await?;
    }),
    action!("asks the browser for a promise", |person, _folder| {
        person.visits(STORED).await?;
        person.is_on("What is stored here").await?;
        person.runs(ASK_FOR_A_PROMISE, vec![]).await?;
    }),
    action!("saves a table", |person, folder| {
        person.visits(STORED).await?;
        person.presses("Save as a table (CSV)").await?;
        person.sees("The table is made.").await?;
        folder.takes_file().await?;
    }),
    action!("saves a backup and restores it", |person, folder| {
        person.visits(STORED).await?;
        person.presses("Save a backup").await?;
        person.sees("The backup is made.").await?;
        let backup = folder.takes_file().await?;
        person.types("Backup file", &backup.display().to_string()).await?;
        person.presses("Replace everything with this file").await?;
        person.presses("Yes, replace everything").await?;
        person.sees("Restored.").await?;
        folder.takes_file().await?;
        person.presses("Undo").await?;
        person.sees("It is as it was before.").await?;
    }),
    action!("deletes everything", |person, _folder| {
        person.visits(STORED).await?;
        person.presses("Delete everything").await?;
        person.presses("Yes, delete everything").await?;
        person.sees("Everything is deleted.").await?;
    }),
    action!("puts a day into the calendar", |person, folder| {
        person.visits("#/window").await?;
        person.presses("For an appointment").await?;
        person.sets("The day of the appointment", "2099-12-31").await?;
        person.presses("Begin").await?;
        person.is_on("How was today?").await?;
        person.visits("#/window").await?;
        person.presses("Put that day into your calendar").await?;
        folder.takes_file().await?;
    }),
];

async fn notes(person: &Person, place: &str) -> Result {
    person.visits("#/note").await?;
    person.presses(place).await?;
    person.is_on("Noted").await?;
    person.presses("Save").await?;
    person.is_on("Diary").await
}
