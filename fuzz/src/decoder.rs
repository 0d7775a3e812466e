//! Any bytes as stored texts: they are read one by one, put on a device, damaged and settled.

use crate::device::{Device, Memory};
use crate::script::follow;
use crate::settling::settles;
use fascicle_core::archive::{
    Wish, answers_from_text, content_from_text, head_from_text, revision_from_text,
    text_from_answers, text_from_content, text_from_head, text_from_revision,
};

/// Takes bytes for a script of stored texts.
///
/// # Panics
/// Where the store panics, or loses what it must not lose.
pub fn decoder(bytes: &[u8]) {
    let device = Device::default();
    follow(&device, bytes);
    for side in [&device.front, &device.mirror] {
        reads_back(side);
    }
    for wish in [Wish::Whole, Wish::Pack] {
        let Some(first) = settles(&device, wish) else { return };
        assert_eq!((first.front, first.mirror), (None, None), "nothing is in the way");
        let Some(second) = settles(&device, Wish::Whole) else { return };
        assert_eq!((second.healed, second.missing), (0, 0), "it was told once");
        assert_eq!(first.set_aside, second.set_aside, "it stays as it is");
    }
}

/// What a text tells is told by the text that is written for it.
fn reads_back(side: &Memory) {
    for text in side.ever.borrow().values() {
        if let Ok(stored) = revision_from_text(text) {
            let again = text_from_revision(stored.epoch, &stored.revision);
            assert_eq!(revision_from_text(&again), Ok(stored));
        }
        if let Ok(head) = head_from_text(Some(text)) {
            assert_eq!(head_from_text(Some(&text_from_head(&head))), Ok(head));
        }
        let answers = answers_from_text(text);
        assert_eq!(answers_from_text(&text_from_answers(&answers)), answers);
        if let Some(content) = content_from_text(text) {
            assert_eq!(content_from_text(&text_from_content(&content)), Some(content));
        }
    }
}
