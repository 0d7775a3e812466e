//! What is in the page, how it gets there, and how it is changed when it is drawn anew.

use super::{Element, Handler, Keeps, Node, Value};
use leptos::prelude::{Owner, RenderEffect};
use leptos::tachys::renderer::types::{Element as Dom, Node as DomNode, Placeholder, Text};
use leptos::tachys::renderer::{RemoveEventHandler, Rndr};
use std::borrow::Cow;
use wasm_bindgen::JsCast;

/// The property that holds markup.
const MARKUP: &str = "innerHTML";
const SVG: &str = "http://www.w3.org/2000/svg";

/// A node that was drawn.
enum Drawn {
    Text(Text, Cow<'static, str>),
    Element(Box<DrawnElement>),
    /// One after the other, and where they end.
    Many(Vec<Self>, Placeholder),
    Live(RenderEffect<Self>),
}

struct DrawnElement {
    site: u32,
    dom: Dom,
    attributes: Vec<Set>,
    properties: Vec<Set>,
    children: Vec<Drawn>,
    /// Taken off the element with this.
    handlers: Vec<RemoveEventHandler<Dom>>,
}

/// An attribute or a property that was set: to what, or what sets it.
enum Set {
    Once(Value),
    Live(RenderEffect<Value>),
}

/// How a value gets to an element, if another was there before.
type Apply = fn(&Dom, &'static str, &Value, Option<&Value>);

/// A node that is in the page for as long as this lives.
pub(crate) struct Mounted {
    /// Until it goes.
    drawn: Option<Drawn>,
    /// Ends all that was begun in it.
    _owner: Owner,
}

/// Draws into an element, after all that is in it.
pub(crate) fn mount(parent: &Dom, draw: impl FnOnce() -> Node) -> Mounted {
    let owner = Owner::new();
    let drawn = owner.with(|| Drawn::of(draw()));
    drawn.put(parent, None);
    Mounted { drawn: Some(drawn), _owner: owner }
}

impl Mounted {
    /// It is in the page as long as the page is.
    pub(crate) fn stays(self) {
        std::mem::forget(self);
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.drawn.take().into_iter().for_each(Drawn::take_out);
    }
}

impl Drawn {
    /// Not in the page yet.
    fn of(node: Node) -> Self {
        match node {
            Node::Text(text) => Self::Text(Rndr::create_text_node(&text), text),
            Node::Element(element) => Self::Element(Box::new(DrawnElement::of(*element))),
            Node::Many(nodes) => {
                Self::Many(nodes.into_iter().map(Self::of).collect(), Rndr::create_placeholder())
            }
            Node::Live { draw, keeps } => Self::live(draw, keeps),
        }
    }

    fn live(draw: Box<dyn Fn() -> Node>, keeps: Keeps) -> Self {
        let draw = move |before: Option<Self>| {
            let node = draw();
            match before {
                Some(before) if keeps == Keeps::Same => before.changed_to(node),
                Some(before) => before.replaced_by(node),
                None => Self::of(node),
            }
        };
        Self::Live(RenderEffect::new(draw))
    }

    /// The same as this node, with as much of what is in the page as comes from the same place. A part
    /// that follows signals of its own is new: what it followed before is not what it follows now.
    fn changed_to(self, node: Node) -> Self {
        match (self, node) {
            (Self::Text(dom, before), Node::Text(text)) => {
                if before != text {
                    Rndr::set_text(&dom, &text);
                }
                Self::Text(dom, text)
            }
            (Self::Element(drawn), Node::Element(element)) if drawn.site == element.site => {
                Self::Element(Box::new(drawn.changed_to(*element)))
            }
            (Self::Many(drawn, end), Node::Many(nodes)) => {
                Self::Many(many_changed_to(drawn, nodes, &end), end)
            }
            (drawn, node) => drawn.replaced_by(node),
        }
    }

    /// The node in the place of this.
    fn replaced_by(self, node: Node) -> Self {
        let next = Self::of(node);
        if let Some(first) = self.first()
            && let Some(parent) = parent_of(&first)
        {
            next.put(&parent, Some(&first));
        }
        self.take_out();
        next
    }

    fn put(&self, parent: &Dom, before: Option<&DomNode>) {
        match self {
            Self::Text(dom, _) => Rndr::insert_node(parent, dom, before),
            Self::Element(drawn) => Rndr::insert_node(parent, &drawn.dom, before),
            Self::Many(drawn, end) => {
                for drawn in drawn {
                    drawn.put(parent, before);
                }
                Rndr::insert_node(parent, end, before);
            }
            Self::Live(effect) => drop(effect.with_value_mut(|it| it.put(parent, before))),
        }
    }

    /// Its first node in the page.
    fn first(&self) -> Option<DomNode> {
        match self {
            Self::Text(dom, _) => Some(dom.clone().into()),
            Self::Element(drawn) => Some(drawn.dom.clone().into()),
            Self::Many(drawn, end) => match drawn.first() {
                Some(first) => first.first(),
                None => Some(end.clone().into()),
            },
            Self::Live(effect) => effect.with_value_mut(|it| it.first()).flatten(),
        }
    }

    /// Takes it out of the page. What is in an effect is taken out of that, too, which else would keep
    /// it, listening, until its task has heard that it is over.
    fn take_out(self) {
        match self {
            Self::Text(dom, _) => Rndr::remove(&dom),
            Self::Element(drawn) => {
                Rndr::remove(&drawn.dom);
                drawn.ends();
            }
            Self::Many(drawn, end) => {
                drawn.into_iter().for_each(Self::take_out);
                Rndr::remove(&end);
            }
            Self::Live(effect) => effect.take_value().into_iter().for_each(Self::take_out),
        }
    }

    /// Ends what listens in it, where it goes from the page with what it is in.
    fn ends(self) {
        match self {
            Self::Text(..) => {}
            Self::Element(drawn) => drawn.ends(),
            Self::Many(drawn, _) => drawn.into_iter().for_each(Self::ends),
            Self::Live(effect) => effect.take_value().into_iter().for_each(Self::ends),
        }
    }
}

/// Those that are there are changed, one after the other; those too many go, and those missing come.
fn many_changed_to(drawn: Vec<Drawn>, nodes: Vec<Node>, end: &Placeholder) -> Vec<Drawn> {
    let (mut drawn, mut nodes) = (drawn.into_iter(), nodes.into_iter());
    let mut all = Vec::with_capacity(nodes.len());
    // By turns: `zip` would take one of the first that has no second.
    while nodes.len() > 0 {
        match (drawn.next(), nodes.next()) {
            (Some(drawn), Some(node)) => all.push(drawn.changed_to(node)),
            (None, Some(node)) => {
                let next = Drawn::of(node);
                if let Some(parent) = parent_of(end) {
                    next.put(&parent, Some(end));
                }
                all.push(next);
            }
            _ => break,
        }
    }
    drawn.for_each(Drawn::take_out);
    all
}

fn parent_of(dom: &DomNode) -> Option<Dom> {
    dom.parent_node().map(JsCast::unchecked_into)
}

impl DrawnElement {
    fn of(element: Element) -> Self {
        let Element { site, tag, is_drawn, attributes, properties, handlers, children } = element;
        let dom = Rndr::create_element(tag, is_drawn.then_some(SVG));
        let attributes = set_all(&dom, attributes, set_attribute, Vec::new());
        let children: Vec<Drawn> = children.into_iter().map(Drawn::of).collect();
        for child in &children {
            child.put(&dom, None);
        }
        // After what is in it: what is selected is among the children.
        let properties = set_all(&dom, properties, set_property, Vec::new());
        let handlers = handlers.into_iter().map(|it| it.listen(&dom)).collect();
        Self { site, dom, attributes, properties, children, handlers }
    }

    fn changed_to(self, element: Element) -> Self {
        let Self { site, dom, attributes, properties, children, handlers } = self;
        drop(handlers);
        let attributes = set_all(&dom, element.attributes, set_attribute, attributes);
        let children = children.into_iter().zip(element.children);
        let children = children.map(|(drawn, node)| drawn.changed_to(node)).collect();
        let properties = set_all(&dom, element.properties, set_property, properties);
        let handlers = element.handlers.into_iter().map(|it| it.listen(&dom)).collect();
        Self { site, dom, attributes, properties, children, handlers }
    }

    fn ends(self) {
        self.children.into_iter().for_each(Drawn::ends);
    }
}

impl Handler {
    fn listen(self, dom: &Dom) -> RemoveEventHandler<Dom> {
        // What is begun by it ends with what it was drawn in.
        let Self { event, mut act } = self;
        let owner = Owner::current();
        let act = move |it| match &owner {
            Some(owner) => owner.with(|| act(it)),
            None => act(it),
        };
        Rndr::add_event_listener(dom, &event, Box::new(act))
    }
}

/// Sets values that come from the same place as those that were set before, if any were.
fn set_all(
    dom: &Dom,
    values: Vec<(&'static str, Value)>,
    apply: Apply,
    before: Vec<Set>,
) -> Vec<Set> {
    let mut before = before.into_iter();
    values
        .into_iter()
        .map(|(name, value)| Set::to(dom, name, value, apply, before.next()))
        .collect()
}

impl Set {
    fn to(dom: &Dom, name: &'static str, value: Value, apply: Apply, before: Option<Self>) -> Self {
        let before = match before {
            Some(Self::Once(value)) => Some(value),
            Some(Self::Live(effect)) => effect.take_value(),
            None => None,
        };
        let Value::Live(value) = value else {
            apply(dom, name, &value, before.as_ref());
            return Self::Once(value);
        };
        let dom = dom.clone();
        let set = move |before: Option<Value>| {
            let value = value();
            apply(&dom, name, &value, before.as_ref());
            value
        };
        Self::Live(RenderEffect::new_with_value(set, before))
    }
}

fn set_attribute(dom: &Dom, name: &'static str, value: &Value, before: Option<&Value>) {
    let before = before.and_then(Value::text);
    match value.text() {
        value if value == before => {}
        Some(value) => Rndr::set_attribute(dom, name, value),
        None => Rndr::remove_attribute(dom, name),
    }
}

/// The person may have changed what stands in it, unless that is markup, which is read only if it is new.
fn set_property(dom: &Dom, name: &'static str, value: &Value, before: Option<&Value>) {
    let is_the_same = name == MARKUP && before.and_then(Value::text) == value.text();
    if let Some(value) = value.js().filter(|_| !is_the_same) {
        Rndr::set_property(dom, name, &value);
    }
}
