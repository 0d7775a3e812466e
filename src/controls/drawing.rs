//! The drawing of the body: the view in sight, the marks on it, and what a tap on it means.
//!
//! It is drawn for the eye and the finger. Whoever uses the keyboard, a switch or a screen reader has
//! the list of places, which does all that the drawing does.

use crate::node::{Node, view};
use crate::platform::document;
use crate::signals::{Callback, RwSignal, Signal, effect};
use crate::words;
use fascicle_core::body::{Place, Side};
use fascicle_core::drawing::{Exact, Mark, Picture, Point, Style, Target, View};
use fascicle_core::sorted::SortedSet;
use leptos::component;
use leptos::ev::MouseEvent;
use wasm_bindgen::JsCast as _;

/// The drawing, with the ways to its views.
#[component]
pub(crate) fn Drawing(
    /// The view in sight.
    view: RwSignal<View>,
    /// What is marked on it.
    marks: Signal<Vec<Mark>>,
    /// Called with what is tapped: the place, and where exactly.
    on_tap: Callback<(Place, Exact)>,
) -> Node {
    let words = words::drawing();
    let way = move |it: &View| {
        let it = *it;
        let pressed = move || view.get() == it;
        let marked = move || marks.with(|all| all.iter().any(|mark| shows(it, mark.place)));
        let class = move || if marked() { "views__way views__way--marked" } else { "views__way" };
        view! {
            <button type="button" class=class aria-pressed=move || pressed().to_string() aria-label=(words.shows)(it) on:click=move |_| view.set(it)>
                {(words.view)(it)}
            </button>
        }
    };
    let tap = Callback::new(move |(picture, at): (Picture, Point)| match picture.target_at(at) {
        Some(Target::Closer(closer)) => view.set(closer),
        Some(Target::Place(place)) => {
            on_tap.run((place, Exact { figure: picture.figure(), point: at }));
        }
        None => {}
    });
    view! {
        <div class="views" role="group" aria-label=words.views>{View::ALL.iter().map(way).collect::<Node>()}</div>
        {move || pictures(view.get(), marks, tap)}
    }
}

/// The drawing beside a list of places: what is chosen in one shows in the other, and the place that
/// has the focus in the list is ringed.
#[component]
pub(crate) fn PlacesDrawing(
    /// The places chosen.
    chosen: Signal<SortedSet<Place>>,
    /// The exact point of the one that is chosen, where it is shown.
    #[prop(into, optional)]
    exact: Signal<Option<Exact>>,
    /// The place that has the focus in the list.
    focused: Signal<Option<Place>>,
    /// Called with the place that is tapped, and where exactly.
    on_tap: Callback<(Place, Exact)>,
) -> Node {
    let first = chosen.with_untracked(|it| it.iter().next());
    let view = RwSignal::new(first.map_or(View::Front, View::of));
    // What comes to be chosen or focused in the list comes into sight here, where the drawing stands
    // beside it. Above the list, another view would move the list away under a finger: there the ways
    // to the views say where something is chosen.
    let mut before: Option<SortedSet<Place>> = None;
    effect(move || {
        let now = chosen.get();
        let is_new = |it: &Place| before.as_ref().is_some_and(|before| !before.contains(*it));
        let new = now.iter().find(is_new);
        if let Some(place) = new.or_else(|| focused.get())
            && !shows(view.get_untracked(), place)
            && document::is_wide()
        {
            view.set(View::of(place));
        }
        before = Some(now);
    });
    let marks = Signal::derive(move || {
        let mark = |place, style, point| Mark { place, style, point };
        let mut marks: Vec<Mark> =
            chosen.with(|it| it.iter().map(|it| mark(it, Style::Chosen, exact.get())).collect());
        marks.extend(focused.get().map(|it| mark(it, Style::Focused, None)));
        marks
    });
    let names =
        move || chosen.with(|it| it.iter().map(words::body().place).collect::<Vec<_>>().join(", "));
    view! {
        <Drawing view marks on_tap />
        <p class="picture__chosen" aria-hidden="true">{names}</p>
    }
}

fn shows(view: View, place: Place) -> bool {
    view.pictures().iter().any(|it| !it.ovals(place).is_empty())
}

/// The pictures of a view, each with the sides of the person's own body under it.
fn pictures(view: View, marks: Signal<Vec<Mark>>, on_tap: Callback<(Picture, Point)>) -> Node {
    let picture = |it: Picture| {
        let tap = move |event: MouseEvent| {
            if let Some(at) = point_of(it, &event) {
                on_tap.run((it, at));
            }
        };
        let content = move || marks.with(|marks| it.svg(marks));
        let drawn = view! { <svg viewBox=it.view_box() on:click=tap inner_html=content></svg> };
        framed(it, drawn)
    };
    let pictures = view.pictures().into_iter().map(picture).collect::<Node>();
    view! { <div class=format!("drawing drawing--{}", view.key()) aria-hidden="true">{pictures}</div> }
}

/// A picture with the sides of the person's own body under it.
fn framed(picture: Picture, drawn: Node) -> Node {
    view! {
        <figure class=format!("picture picture--{}", picture.figure().key())>
            {drawn}
            <figcaption class="picture__sides">{captions(picture)}</figcaption>
        </figure>
    }
}

/// More numbers than these would cover each other.
const MOST_NUMBERED: usize = 12;

/// Places on the pictures that are needed to show them, and by name: several of them by number. For
/// looking at; nothing in it can be pressed.
pub(crate) fn places_shown(places: &[Place]) -> Node {
    let is_numbered = (2..=MOST_NUMBERED).contains(&places.len());
    let style = |at: usize| match u8::try_from(at + 1) {
        Ok(number) if is_numbered => Style::Numbered(number),
        _ => Style::Chosen,
    };
    let mark = |(at, place): (usize, &Place)| Mark { place: *place, style: style(at), point: None };
    let marks: Vec<Mark> = places.iter().enumerate().map(mark).collect();
    let picture = |it: Picture| {
        let drawn = view! { <svg viewBox=it.view_box() inner_html=it.svg(&marks)></svg> };
        framed(it, drawn)
    };
    let names = if is_numbered { "shown__names shown__names--numbered" } else { "shown__names" };
    let name = |it: &Place| view! { <li>{(words::body().place)(*it)}</li> };
    view! {
        <div class="shown">
            <div class="shown__pictures" aria-hidden="true">
                {Picture::that_show(places).into_iter().map(picture).collect::<Node>()}
            </div>
            <ol class=names>{places.iter().map(name).collect::<Node>()}</ol>
        </div>
    }
}

/// Places on the pictures that are needed to show them, each as dense as its mark says. For looking at.
pub(crate) fn places_shaded(places: &[Place], marks: &[Mark]) -> Node {
    let picture = |it: Picture| {
        framed(it, view! { <svg viewBox=it.view_box() inner_html=it.svg(marks)></svg> })
    };
    view! {
        <div class="shown" aria-hidden="true">
            <div class="shown__pictures">
                {Picture::that_show(places).into_iter().map(picture).collect::<Node>()}
            </div>
        </div>
    }
}

/// Which side is which: the words stand where the side lies in the picture.
fn captions(picture: Picture) -> Node {
    let side = words::body().side;
    let right = picture.figure().side_at_the_right();
    let both = right.map(|right| {
        let left = if right == Side::Left { Side::Right } else { Side::Left };
        view! { <span>{side(left)}</span> <span>{side(right)}</span> }
    });
    let one = picture.side().map(|it| (words::drawing().sided)(picture.figure(), it));
    view! { {both} {one} }
}

/// Where on the picture the pointer is: its units are the same in both directions.
fn point_of(picture: Picture, event: &MouseEvent) -> Option<Point> {
    let svg: web_sys::Element = event.current_target()?.dyn_into().ok()?;
    let bounds = svg.get_bounding_client_rect();
    let frame = picture.figure().frame();
    let unit = bounds.width() / f64::from(frame.width);
    let along = |start: i16, from: f64| whole(f64::from(start) + from / unit);
    let x = along(frame.left, event.client_x() - bounds.left());
    let y = along(frame.top, event.client_y() - bounds.top());
    (unit > 0.0).then_some(Point { x, y })
}

#[expect(clippy::cast_possible_truncation, reason = "a figure is a few hundred units wide")]
fn whole(number: f64) -> i16 {
    number.round() as i16
}
