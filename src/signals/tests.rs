//! What is told of a change, what is not, and what is asked for after its end. In a browser.

use super::{Callback, Memo, RwSignal, Signal, StoredValue, effect};
use leptos::prelude::Owner;
use leptos::task::tick;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// What a part of a screen owns, until it is dropped.
fn part() -> Owner {
    // Whatever follows signals is started with this.
    leptos::mount::mount_to_body(|| ());
    Owner::new()
}

/// Everything that was seen by whoever follows that.
fn seen<T: 'static>(read: impl Fn() -> T + 'static) -> Rc<RefCell<Vec<T>>> {
    let seen = Rc::new(RefCell::new(Vec::new()));
    let told = Rc::clone(&seen);
    effect(move || told.borrow_mut().push(read()));
    seen
}

#[wasm_bindgen_test]
async fn who_reads_a_signal_is_told_of_each_change_and_who_only_looks_is_not() {
    let part = part();
    let (signal, followed, looked_at) = part.with(|| {
        let signal = RwSignal::new(vec![1]);
        (signal, seen(move || signal.get()), seen(move || signal.get_untracked()))
    });
    tick().await;
    signal.update(|it| it.push(2));
    tick().await;
    signal.set(vec![3]);
    tick().await;
    assert_eq!(*followed.borrow(), [vec![1], vec![1, 2], vec![3]]);
    assert_eq!(*looked_at.borrow(), [vec![1]]);
}

#[wasm_bindgen_test]
async fn a_memo_is_worked_out_once_a_change_and_tells_only_of_another_value() {
    let part = part();
    let worked_out = Rc::new(RefCell::new(Vec::new()));
    let count = Rc::clone(&worked_out);
    let (number, half, told, told_too) = part.with(|| {
        let number = RwSignal::new(2);
        let half = Memo::new(move |before: Option<&i32>| {
            count.borrow_mut().push(before.copied());
            number.get() / 2
        });
        let again = Memo::new(move |_| half.get() * 10);
        (number, half, seen(move || half.get()), seen(move || again.get()))
    });
    tick().await;
    number.set(3);
    tick().await;
    number.set(8);
    tick().await;
    number.set(10);
    assert_eq!(half.get_untracked(), 5, "read before anybody is told");
    tick().await;
    assert_eq!(*told.borrow(), [1, 4, 5]);
    assert_eq!(*told_too.borrow(), [10, 40, 50]);
    assert_eq!(*worked_out.borrow(), [None, Some(1), Some(1), Some(4)]);
}

#[wasm_bindgen_test]
async fn what_is_only_read_follows_what_it_comes_from() {
    let part = part();
    let (number, told) = part.with(|| {
        let number = RwSignal::new(1);
        let all: [Signal<i32>; 4] = [
            number.into(),
            Memo::new(move |_| number.get() + 1).into(),
            Signal::derive(move || number.get() + 2),
            Signal::stored(0),
        ];
        (number, seen(move || all.map(Signal::get)))
    });
    tick().await;
    number.set(5);
    tick().await;
    assert_eq!(*told.borrow(), [[1, 2, 3, 0], [5, 6, 7, 0]]);
}

#[wasm_bindgen_test]
fn what_has_gone_is_not_there_and_takes_nothing() {
    let part = part();
    let ended = Rc::new(());
    let held = Rc::clone(&ended);
    let (signal, stored, read) = part.with(|| {
        let signal = RwSignal::new(1);
        (signal, StoredValue::new(held), Signal::from(signal))
    });
    assert_eq!(Rc::strong_count(&ended), 2);
    assert_eq!((signal.try_get_untracked(), read.try_get()), (Some(1), Some(1)));
    drop(part);
    assert_eq!(Rc::strong_count(&ended), 1);
    assert!(stored.try_get_value().is_none());
    signal.set(2);
    assert_eq!((signal.try_get_untracked(), read.try_get()), (None, None));
}

#[wasm_bindgen_test]
fn what_is_done_may_change_what_it_was_given_by() {
    let part = part();
    part.with(|| {
        let stored = StoredValue::new(1);
        let add = Callback::new(move |more: i32| {
            stored.update_value(|it| *it += more);
            stored.get_value()
        });
        assert_eq!(add.run(2), 3);
        assert_eq!(add.run(add.run(1)), 8);
        // What ends may ask for what it ended in.
        let last = StoredValue::new(None);
        last.set_value(Some(Asks(last, stored)));
        last.set_value(None);
        assert_eq!(stored.get_value(), 0);
    });
}

/// Where it is held, and what it sets to nought if nothing is held there when it ends.
struct Asks(StoredValue<Option<Asks>>, StoredValue<i32>);

impl Drop for Asks {
    fn drop(&mut self) {
        if self.0.with_value(Option::is_none) {
            self.1.set_value(0);
        }
    }
}
