//! `view!`: markup as Leptos writes it, turned into one text and what is put into its gaps.
//!
//! Why it is not Leptos's own: docs/decisions/0019-nodes-of-one-type.md.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, format_ident, quote};
use rstml::node::{KeyedAttribute, Node, NodeAttribute, NodeBlock, NodeElement, NodeName};
use std::sync::atomic::{AtomicU32, Ordering};
use syn::{Error, Expr, ExprLit, Lit, Stmt, spanned::Spanned as _};

/// What is in it is drawn, and not written: it has a namespace of its own.
const SVG: &str = "svg";

/// What a piece of the text means, which begins with it. The same as in `src/node/markup.rs`.
mod sign {
    pub(super) const ELEMENT: char = '\u{1}';
    pub(super) const DRAWN: char = '\u{2}';
    pub(super) const NAME: char = '\u{3}';
    pub(super) const VALUE: char = '\u{4}';
    pub(super) const ATTRIBUTE: char = '\u{5}';
    pub(super) const PROPERTY: char = '\u{6}';
    pub(super) const HANDLER: char = '\u{7}';
    pub(super) const TEXT: char = '\u{8}';
    pub(super) const NODE: char = '\u{b}';
    pub(super) const END: char = '\u{c}';
}

/// Which element of the program it is: what was drawn by one is changed by the same one only.
static SITE: AtomicU32 = AtomicU32::new(0);

/// Markup: elements, components of Leptos, text in quotes and values in braces.
///
/// - `name="value"` and `name=value` are attributes; a closure is followed, `None` and `false` are none, a name alone is one without a value;
/// - `prop:name=value` sets a property of the element, whenever it is told, and `inner_html=value` what is in it;
/// - `on:event=handler` listens to an event of `leptos::ev`;
/// - `<Component prop=value />` is called with its props, a name alone standing for itself.
#[proc_macro]
pub fn view(markup: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let written = rstml::parse2(markup.into()).and_then(|nodes| {
        let mut written = Written::default();
        nodes.iter().try_for_each(|it| written.node(it, false))?;
        Ok(written.into_call())
    });
    written.unwrap_or_else(Error::into_compile_error).into()
}

/// The text, and the calls that fill its gaps.
#[derive(Default)]
struct Written {
    text: String,
    fillings: TokenStream,
    elements: u32,
}

impl Written {
    fn into_call(self) -> TokenStream {
        let Self { text, fillings, elements } = self;
        let site = SITE.fetch_add(elements, Ordering::Relaxed);
        quote! { crate::node::Markup::new(#site, #text)#fillings.end() }
    }

    fn put(&mut self, sign: char, text: &str) {
        self.text.push(sign);
        self.text.push_str(text);
    }

    fn fill(&mut self, call: TokenStream) {
        self.fillings.extend(call);
    }

    fn node(&mut self, node: &Node, is_drawn: bool) -> Result<(), Error> {
        match node {
            Node::Element(it) if is_component(it.name()) => {
                let component = component(it)?;
                self.put(sign::NODE, "");
                self.fill(quote! { .child(#component) });
            }
            Node::Element(it) => self.element(it, is_drawn)?,
            Node::Block(it) => {
                let value = inside(it);
                self.put(sign::NODE, "");
                self.fill(quote! { .child(#value) });
            }
            Node::Text(it) => self.put(sign::TEXT, &it.value_string()),
            other => {
                let only = "elements, text in quotes and values in braces only";
                return Err(Error::new(other.span(), only));
            }
        }
        Ok(())
    }

    fn element(
        &mut self,
        element: &NodeElement<rstml::Infallible>,
        is_drawn: bool,
    ) -> Result<(), Error> {
        let tag = element.name().to_string();
        let is_drawn = is_drawn || tag == SVG;
        self.put(if is_drawn { sign::DRAWN } else { sign::ELEMENT }, &tag);
        self.elements += 1;
        element.attributes().iter().try_for_each(|it| self.attribute(it))?;
        element.children.iter().try_for_each(|it| self.node(it, is_drawn))?;
        self.put(sign::END, "");
        Ok(())
    }

    fn attribute(&mut self, attribute: &NodeAttribute) -> Result<(), Error> {
        let (key, value) = keyed(attribute)?;
        let name = key.key.to_string();
        match name.split_once(':') {
            Some(("on", event)) => {
                let event = format_ident!("{event}");
                self.put(sign::HANDLER, "");
                self.fill(quote! { .on(&::leptos::ev::#event, #value) });
            }
            Some(("prop", name)) => {
                self.put(sign::PROPERTY, name);
                self.fill(quote! { .value(#value) });
            }
            Some(_) => return Err(Error::new(key.key.span(), "on: and prop: only")),
            None if name == "inner_html" => {
                self.put(sign::PROPERTY, "innerHTML");
                self.fill(quote! { .value(#value) });
            }
            None => match (key.value().is_none(), literal(&value)) {
                (true, _) => self.fixed(&name, ""),
                (false, Some(text)) => self.fixed(&name, &text),
                (false, None) => {
                    self.put(sign::ATTRIBUTE, &name);
                    self.fill(quote! { .value(#value) });
                }
            },
        }
        Ok(())
    }

    fn fixed(&mut self, name: &str, value: &str) {
        self.put(sign::NAME, name);
        self.put(sign::VALUE, value);
    }
}

/// What stands in braces, which are no block of Rust's where it is one expression.
fn inside(block: &NodeBlock) -> TokenStream {
    match block.try_block().map(|it| it.stmts.as_slice()) {
        Some([Stmt::Expr(value, None)]) => value.to_token_stream(),
        _ => block.to_token_stream(),
    }
}

/// Whether it is the name of a component: of a function and no element.
fn is_component(name: &NodeName) -> bool {
    let NodeName::Path(path) = name else { return false };
    let last = path.path.segments.last().map(|it| it.ident.to_string());
    last.is_some_and(|it| it.starts_with(char::is_uppercase))
}

fn component(element: &NodeElement<rstml::Infallible>) -> Result<TokenStream, Error> {
    let name = element.name();
    if let Some(child) = element.children.first() {
        return Err(Error::new(child.span(), "a component takes props only"));
    }
    let props = element.attributes().iter().map(|it| {
        let (key, value) = keyed(it)?;
        let prop = &key.key;
        Ok(quote! { .#prop(#value) })
    });
    let props = props.collect::<Result<Vec<_>, Error>>()?;
    Ok(quote! {
        ::leptos::component::component_view(
            &#name,
            ::leptos::component::component_props_builder(&#name)#(#props)*.build(),
        )
    })
}

/// An attribute with its value: of a prop without one, the name stands for itself.
fn keyed(attribute: &NodeAttribute) -> Result<(&KeyedAttribute, Expr), Error> {
    let NodeAttribute::Attribute(key) = attribute else {
        return Err(Error::new(attribute.span(), "a name and a value only"));
    };
    let value = key.value().cloned();
    let value = value.map_or_else(|| syn::parse2(key.key.to_token_stream()), Ok)?;
    Ok((key, value))
}

fn literal(value: &Expr) -> Option<String> {
    match value {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
        _ => None,
    }
}
