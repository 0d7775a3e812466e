//! The head: one short text that says what the store is made of, and whose change makes a new
//! generation of pages valid.
//!
//! ```text
//! 2 ⇥ checksum ⇥ epoch ⇥ generation ⇥ page,page,…
//! ```
//! A store without a head is one of format 1, or of format 2 before its first packing. The first
//! field is the format of the whole store: an app that knows only an older one writes nothing.

use super::envelope::{BETWEEN, Unreadable, number, unwrapped, wrapped};

/// The newest format of a whole store that this version reads, and the one it writes.
pub const FORMAT: u32 = 2;

/// What a store consists of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// How often everything was deleted. What was written under an earlier epoch is gone for good.
    pub epoch: u32,
    /// How often the pages were packed anew.
    pub generation: u32,
    /// The pages, oldest names first.
    pub pages: Vec<PageName>,
}

/// The name of a page, which tells one content from every other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageName {
    /// The generation in which it was packed.
    pub generation: u32,
    /// The checksum of its body.
    pub checksum: u32,
    /// How many revisions it holds.
    pub count: u32,
}

impl PageName {
    /// `generation-checksum-count`, the checksum in eight hexadecimal digits.
    pub fn text(&self) -> String {
        format!("{}-{:08x}-{}", self.generation, self.checksum, self.count)
    }

    /// The name that a text spells; `None` where it spells none, or in another way.
    pub fn from_text(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let generation = number(parts.next()?)?;
        let checksum = u32::from_str_radix(parts.next()?, 16).ok()?;
        let name = Self { generation, checksum, count: number(parts.next()?)? };
        (name.text() == text).then_some(name)
    }
}

/// The stored text of a head.
pub fn text_from_head(head: &Head) -> String {
    let pages: Vec<String> = head.pages.iter().map(PageName::text).collect();
    let body = format!("{}\t{}\t{}", head.epoch, head.generation, pages.join(","));
    wrapped(FORMAT, &body)
}

/// The head that a stored text tells; a store that has none yet has the first.
///
/// # Errors
/// [`Unreadable::Newer`] for a format that this version does not know, [`Unreadable::Damaged`] for
/// what is no head.
pub fn head_from_text(text: Option<&str>) -> Result<Head, Unreadable> {
    let Some(text) = text else { return Ok(Head::default()) };
    let whole = unwrapped(text, FORMAT)?;
    if whole.version != FORMAT {
        return Err(Unreadable::Damaged);
    }
    head_from_body(whole.body).ok_or(Unreadable::Damaged)
}

fn head_from_body(body: &str) -> Option<Head> {
    let mut fields = body.splitn(3, BETWEEN);
    let (epoch, generation) = (number(fields.next()?)?, number(fields.next()?)?);
    let names = fields.next()?.split(',').filter(|it| !it.is_empty());
    let pages = names.map(PageName::from_text).collect::<Option<Vec<PageName>>>()?;
    Some(Head { epoch, generation, pages })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_comes_back_from_its_text() {
        let page = |checksum| PageName { generation: 7, checksum, count: 2048 };
        for pages in [vec![], vec![page(0)], vec![page(1), page(u32::MAX)]] {
            let head = Head { epoch: 3, generation: 7, pages };
            assert_eq!(head_from_text(Some(&text_from_head(&head))), Ok(head));
        }
        assert_eq!(head_from_text(None), Ok(Head::default()));
    }

    #[test]
    fn a_newer_format_is_told_from_damage() {
        let newer = wrapped(3, "anything");
        assert_eq!(head_from_text(Some(&newer)), Err(Unreadable::Newer(3)));
        for text in ["", "3\t00000000\tanything", "2\t00000000\t0\t0\t", "1\tb3af8fee\t0\t0\t", "x"]
        {
            assert_eq!(head_from_text(Some(text)), Err(Unreadable::Damaged), "{text}");
        }
    }
}
