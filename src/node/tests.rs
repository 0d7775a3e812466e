//! What stays in the page, what is changed and what goes, when a part is drawn anew. In a browser.

#![expect(clippy::unwrap_used, reason = "a test fails by it")]

use super::{Mounted, Node, mount, view};
use crate::signals::RwSignal;
use leptos::tachys::dom::{body, document};
use leptos::task::tick;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

wasm_bindgen_test_configure!(run_in_browser);

/// An element of its own in the page, with what is drawn in it.
fn drawn(draw: impl Fn() -> Node + 'static) -> (Element, Mounted) {
    // What follows signals is started with this.
    leptos::mount::mount_to_body(|| ());
    let place = document().create_element("div").unwrap();
    body().append_child(&place).unwrap();
    let mounted = mount(&place, draw);
    (place, mounted)
}

fn one(place: &Element, selector: &str) -> HtmlElement {
    place.query_selector(selector).unwrap().unwrap().unchecked_into()
}

#[wasm_bindgen_test]
async fn what_comes_from_the_same_place_stays_with_its_focus_and_is_changed() {
    let count = RwSignal::new(0);
    let (place, _mounted) = drawn(move || {
        Node::from(move || {
            let is_even = count.get() % 2 == 0;
            view! { <button class=format!("n{}", count.get()) hidden=false title=is_even.then_some("even")>{count.get().to_string()}</button> }
        })
    });
    let button = one(&place, "button");
    button.focus().unwrap();
    count.set(1);
    tick().await;
    assert!(button.is_same_node(Some(&one(&place, "button"))));
    assert!(button.is_same_node(document().active_element().as_deref()));
    assert_eq!(
        (button.text_content().unwrap().as_str(), button.class_name().as_str()),
        ("1", "n1")
    );
    assert_eq!(button.get_attribute("title"), None);
    count.set(2);
    tick().await;
    assert_eq!(button.get_attribute("title").as_deref(), Some("even"));
}

#[wasm_bindgen_test]
async fn what_comes_from_another_place_takes_its_place() {
    let is_first = RwSignal::new(true);
    let (place, _mounted) = drawn(move || {
        let part = move || {
            if is_first.get() {
                view! { <p>"one"</p> }
            } else {
                view! { <p>"two"</p> }
            }
        };
        view! { <i></i> {part} <b></b> }
    });
    let first = one(&place, "p");
    is_first.set(false);
    tick().await;
    assert!(!first.is_connected());
    assert_eq!(place.inner_html(), "<i></i><p>two</p><b></b><!---->");
}

#[wasm_bindgen_test]
async fn by_turns_nothing_stays() {
    let count = RwSignal::new(0);
    let (place, _mounted) =
        drawn(move || Node::by_turns(move || view! { <p>{count.get().to_string()}</p> }));
    let first = one(&place, "p");
    count.set(1);
    tick().await;
    assert!(!first.is_connected());
    assert_eq!(place.inner_html(), "<p>1</p>");
}

#[wasm_bindgen_test]
async fn many_grow_and_shrink_in_their_place() {
    let many = RwSignal::new(vec!["a", "b"]);
    let (place, _mounted) = drawn(move || {
        let items =
            move || many.get().into_iter().map(|it| view! { <li>{it}</li> }).collect::<Node>();
        view! { <ul>{items}<li>"end"</li></ul> }
    });
    let first = one(&place, "li");
    for wanted in [vec!["a", "b", "c", "d"], vec![], vec!["e"], vec!["f", "g"]] {
        many.set(wanted.clone());
        tick().await;
        let wanted = wanted.concat() + "end";
        assert_eq!(place.text_content().unwrap(), wanted);
        assert_eq!(first.is_connected(), wanted.starts_with('a'));
    }
}

#[wasm_bindgen_test]
async fn a_property_is_set_again_though_the_person_changed_it() {
    let (ticked, told) = (RwSignal::new(true), RwSignal::new(0));
    let (place, _mounted) = drawn(move || {
        let is_ticked = move || {
            told.track();
            ticked.get()
        };
        view! { <input type="checkbox" prop:checked=is_ticked /> }
    });
    let input: HtmlInputElement = one(&place, "input").unchecked_into();
    assert!(input.checked());
    input.set_checked(false);
    told.set(1);
    tick().await;
    assert!(input.checked());
}

#[wasm_bindgen_test]
fn what_is_selected_is_told_once_it_is_there() {
    let option = |name: &'static str| {
        view! { <option value=name prop:selected=name == "b">{name}</option> }
    };
    let (place, _mounted) = drawn(
        move || view! { <select>{["a", "b", "c"].into_iter().map(option).collect::<Node>()}</select> },
    );
    let select: HtmlSelectElement = one(&place, "select").unchecked_into();
    assert_eq!(select.value(), "b");
}

#[wasm_bindgen_test]
async fn a_press_reaches_the_handler_that_was_drawn_last_and_it_alone() {
    let (count, pressed) = (RwSignal::new(1), Rc::new(Cell::new(0)));
    let given = pressed.clone();
    let (place, mounted) = drawn(move || {
        let pressed = given.clone();
        Node::from(move || {
            let (worth, pressed) = (count.get(), pressed.clone());
            view! { <button on:click=move |_| pressed.set(pressed.get() + worth)></button> }
        })
    });
    let button = one(&place, "button");
    button.click();
    assert_eq!(pressed.get(), 1);
    count.set(10);
    tick().await;
    button.click();
    assert_eq!(pressed.get(), 11);
    drop(mounted);
    assert_eq!(place.inner_html(), "");
    button.click();
    assert_eq!(pressed.get(), 11);
}

#[wasm_bindgen_test]
async fn what_has_gone_follows_nothing_any_more() {
    let (is_there, count) = (RwSignal::new(true), RwSignal::new(0));
    let runs = Rc::new(Cell::new(0));
    let seen = runs.clone();
    let (place, mounted) = drawn(move || {
        let seen = seen.clone();
        Node::from(move || {
            let seen = seen.clone();
            let inner = move || {
                seen.set(seen.get() + 1);
                count.get().to_string()
            };
            is_there.get().then(|| view! { <p title=move || count.get().to_string()>{inner}</p> })
        })
    });
    count.set(1);
    tick().await;
    assert_eq!((runs.get(), place.inner_html().as_str()), (2, "<p title=\"1\">1</p>"));
    is_there.set(false);
    tick().await;
    count.set(2);
    tick().await;
    assert_eq!((runs.get(), place.inner_html().as_str()), (2, "<!---->"));
    is_there.set(true);
    tick().await;
    assert_eq!((runs.get(), place.inner_html().as_str()), (3, "<p title=\"2\">2</p>"));
    drop(mounted);
    count.set(3);
    tick().await;
    assert_eq!((runs.get(), place.inner_html().as_str()), (3, ""));
}

#[wasm_bindgen_test]
fn what_is_drawn_is_of_svg() {
    let (place, _mounted) = drawn(|| view! { <svg viewBox="0 0 1 1"><path d="M0 0h1" /></svg> });
    let path = one(&place, "path");
    assert_eq!(path.namespace_uri().as_deref(), Some("http://www.w3.org/2000/svg"));
    assert_eq!(place.inner_html(), "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0h1\"></path></svg>");
}
