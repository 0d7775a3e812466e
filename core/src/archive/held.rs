//! What a side holds: everything on it that can be read, and what cannot.

use super::envelope::Unreadable;
use super::head::{Head, PageName, head_from_text};
use super::keys::HEAD;
use super::page::{Page, Unpacked, unpacked};
use super::record::Stored;
use super::settle::Unsettled;
use super::side::{Press, Side, SideError};
use super::store::{SetAside, Survey, loose, page_name, survey};
use crate::diary::RevisionId;

/// A page with what it holds.
pub(super) struct OpenPage {
    pub(super) page: Page,
    pub(super) inside: Unpacked,
}

impl OpenPage {
    /// Whether the revision of that name is in it.
    pub(super) fn holds(&self, id: RevisionId) -> bool {
        self.inside.revisions.binary_search_by_key(&id, |it| it.id).is_ok()
    }
}

/// Everything of one side that could be read, and what could not.
#[derive(Default)]
pub(super) struct Held {
    pub(super) survey: Survey,
    pub(super) head: Head,
    pub(super) records: Vec<Stored>,
    pub(super) pages: Vec<OpenPage>,
    /// What could not be read.
    pub(super) aside: Vec<SetAside>,
}

impl Held {
    fn is_whole(&self) -> bool {
        self.aside.is_empty()
            && self.records.iter().all(|it| it.epoch >= self.head.epoch)
            && self.pages.iter().all(|it| it.inside.epoch >= self.head.epoch)
    }
}

/// Reads a side, but for the pages whose content is known already.
pub(super) async fn held(
    side: &dyn Side,
    press: &dyn Press,
    known: &[PageName],
) -> Result<Held, Unsettled> {
    let survey = survey(side).await?;
    held_of(side, press, known, survey).await
}

/// The same where it is known already what lies there.
async fn held_of(
    side: &dyn Side,
    press: &dyn Press,
    known: &[PageName],
    survey: Survey,
) -> Result<Held, Unsettled> {
    let mut found = Held { survey, ..Held::default() };
    found.head = match head_from_text(found.survey.head_text.as_deref()) {
        Ok(head) => head,
        Err(Unreadable::Newer(_)) => return Err(Unsettled::Newer),
        Err(why) => {
            let text = found.survey.head_text.clone().unwrap_or_default();
            found.aside.push(SetAside { key: HEAD.to_owned(), text, why });
            Head::default()
        }
    };
    let (records, aside) = loose(side, &found.survey.records).await?;
    found.records = records;
    found.aside.extend(aside);
    for key in &found.survey.pages {
        let name = page_name(key);
        if name.is_none_or(|it| !known.contains(&it)) {
            match read_page(side, press, key, name).await? {
                Some(Ok(page)) => found.pages.push(page),
                Some(Err(aside)) => found.aside.push(aside),
                None => {}
            }
        }
    }
    Ok(found)
}

async fn read_page(
    side: &dyn Side,
    press: &dyn Press,
    key: &str,
    name: Option<PageName>,
) -> Result<Option<Result<OpenPage, SetAside>>, SideError> {
    let Some(text) = side.get(vec![key.to_owned()]).await?.pop().flatten() else {
        return Ok(None);
    };
    let read = match name {
        Some(name) => unpacked(press, &name, &text).await.map(|it| (name, it)),
        None => Err(Unreadable::WrongKey),
    };
    Ok(Some(match read {
        Ok((name, inside)) => Ok(OpenPage { page: Page { name, text }, inside }),
        Err(why) => Err(SetAside { key: key.to_owned(), text, why }),
    }))
}

/// The mirror: only its keys where they agree with a front side that is whole.
pub(super) async fn mirror_held(
    side: &dyn Side,
    press: &dyn Press,
    front: &Held,
) -> Result<Held, Unsettled> {
    let survey = survey(side).await?;
    if front.is_whole() && front.survey.agrees_with(&survey, &front.head) {
        return Ok(Held { survey, head: front.head.clone(), ..Held::default() });
    }
    let known: Vec<PageName> = front.pages.iter().map(|it| it.page.name).collect();
    held_of(side, press, &known, survey).await
}
