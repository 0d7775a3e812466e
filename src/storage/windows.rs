//! Other windows of the app: what one of them changes shows in the others.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

/// A promise to other versions of the app: all of them listen to the same name.
const NAME: &str = "fascicle.changes";
/// Says that more has changed than one text tells.
const EVERYTHING: &str = "";

/// What another window says.
pub(crate) enum News {
    /// It added the revision with this stored text.
    Added(String),
    /// It deleted, restored or gave back something: all of it is to be read again.
    Everything,
}

/// The way to the other windows; none where the browser has none.
pub(crate) struct Windows(Option<BroadcastChannel>);

impl Windows {
    /// Opens the way, and listens for as long as the page lives.
    pub(crate) fn open() -> Self {
        Self(BroadcastChannel::new(NAME).ok())
    }

    /// Calls this for whatever another window says.
    pub(crate) fn listen(&self, hear: impl Fn(News) + 'static) {
        let Some(channel) = &self.0 else { return };
        let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            match event.data().as_string() {
                Some(text) if text != EVERYTHING => hear(News::Added(text)),
                _ => hear(News::Everything),
            }
        });
        channel.set_onmessage(Some(hear.into_js_value().unchecked_ref()));
    }

    /// Tells the others.
    pub(crate) fn tell(&self, news: &News) {
        let text = match news {
            News::Added(text) => text,
            News::Everything => EVERYTHING,
        };
        if let Some(channel) = &self.0 {
            // A window that cannot be told reads it when it is loaded again.
            channel.post_message(&JsValue::from(text)).ok();
        }
    }
}
