//! A counter as the Leptos book begins with one: how soon a page made with Leptos can be used at all.

use leptos::prelude::*;

fn main() {
    mount_to_body(|| {
        let (count, set_count) = signal(0);
        view! {
            <main>
                <button on:click=move |_| *set_count.write() += 1>"Count: " {count}</button>
            </main>
        }
    });
}
