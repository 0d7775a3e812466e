//! Markup as `view!` writes it: one text of all that never changes, and what is put into its gaps.
//!
//! A call for each element and attribute would be several times the bytes.

use super::{Element, Handler, Node, Value};
use leptos::ev::EventDescriptor;
use leptos::tachys::renderer::types::Event;
use std::borrow::Cow;
use wasm_bindgen::JsCast;

/// What a piece of the text means, which begins with it. The same as in `view-macro`.
mod sign {
    pub(super) const ELEMENT: char = '\u{1}';
    pub(super) const DRAWN: char = '\u{2}';
    pub(super) const NAME: char = '\u{3}';
    pub(super) const VALUE: char = '\u{4}';
    pub(super) const PROPERTY: char = '\u{6}';
    pub(super) const TEXT: char = '\u{8}';
    pub(super) const END: char = '\u{c}';
}

/// What is put into a gap.
enum Filling {
    Node(Node),
    Value(Value),
    Handler(Handler),
}

/// Markup, and what is put into its gaps, in order.
pub(crate) struct Markup(Box<Parts>);

struct Parts {
    /// The site of the first element; the others follow.
    site: u32,
    text: &'static str,
    fillings: Vec<Filling>,
}

impl Markup {
    pub(crate) fn new(site: u32, text: &'static str) -> Self {
        Self(Box::new(Parts { site, text, fillings: Vec::new() }))
    }

    /// What an attribute or a property is set to.
    pub(crate) fn value(self, value: impl Into<Value>) -> Self {
        self.with(Filling::Value(value.into()))
    }

    /// What becomes a node.
    pub(crate) fn child(self, child: impl Into<Node>) -> Self {
        self.node(child.into())
    }

    /// What listens to an event.
    pub(crate) fn on<E: EventDescriptor<EventType: JsCast>>(
        self,
        event: &E,
        mut act: impl FnMut(E::EventType) + 'static,
    ) -> Self {
        let act = Box::new(move |it: Event| act(it.unchecked_into()));
        self.handler(Handler { event: event.name(), act })
    }

    fn node(self, node: Node) -> Self {
        self.with(Filling::Node(node))
    }

    fn handler(self, handler: Handler) -> Self {
        self.with(Filling::Handler(handler))
    }

    fn with(mut self, filling: Filling) -> Self {
        self.0.fillings.push(filling);
        self
    }

    /// The node that it makes: of several beside each other, all of them.
    pub(crate) fn end(self) -> Node {
        let Parts { mut site, text, fillings } = *self.0;
        let mut fillings = fillings.into_iter();
        // The elements that are begun, and what stands beside each other in the last of them.
        let mut open: Vec<Element> = Vec::new();
        let mut nodes: Vec<Node> = Vec::new();
        let mut name = "";
        for (sign, piece) in pieces(text) {
            match sign {
                sign::ELEMENT | sign::DRAWN => {
                    let before = std::mem::take(&mut nodes);
                    open.push(Element::new(site, piece, sign == sign::DRAWN, before));
                    site += 1;
                }
                sign::NAME => name = piece,
                sign::TEXT => nodes.push(Node::from(piece)),
                sign::END => {
                    let Some(mut element) = open.pop() else { break };
                    std::mem::swap(&mut nodes, &mut element.children);
                    nodes.push(Node::Element(Box::new(element)));
                }
                sign::VALUE => {
                    if let Some(element) = open.last_mut() {
                        element.attributes.push((name, Value::Text(Cow::Borrowed(piece))));
                    }
                }
                _ => match (fillings.next(), open.last_mut()) {
                    (Some(Filling::Node(node)), _) => nodes.push(node),
                    (Some(Filling::Value(value)), Some(element)) if sign == sign::PROPERTY => {
                        element.properties.push((piece, value));
                    }
                    (Some(Filling::Value(value)), Some(element)) => {
                        element.attributes.push((piece, value));
                    }
                    (Some(Filling::Handler(handler)), Some(element)) => {
                        element.handlers.push(handler);
                    }
                    _ => {}
                },
            }
        }
        if nodes.len() == 1
            && let Some(one) = nodes.pop()
        {
            return one;
        }
        Node::Many(nodes)
    }
}

impl Element {
    /// One that is begun; until it ends its children are those beside which it stands.
    const fn new(site: u32, tag: &'static str, is_drawn: bool, beside: Vec<Node>) -> Self {
        Self {
            site,
            tag,
            is_drawn,
            attributes: Vec::new(),
            properties: Vec::new(),
            handlers: Vec::new(),
            children: beside,
        }
    }
}

/// The pieces of the text, each with the sign that it begins with.
fn pieces(text: &'static str) -> impl Iterator<Item = (char, &'static str)> {
    let is_sign = |it: u8| it <= 0xC && it != b'\t' && it != b'\n';
    let mut rest = text;
    std::iter::from_fn(move || {
        let sign = char::from(*rest.as_bytes().first()?);
        let after = rest.get(1..)?;
        let end = after.bytes().position(is_sign).unwrap_or(after.len());
        let piece = after.get(..end)?;
        rest = after.get(end..)?;
        Some((sign, piece))
    })
}
