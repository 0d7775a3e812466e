//! Damage to every byte: no panic, everything whole loads, what is damaged stays as it is.

use crate::notes::{note, sorted};
use crate::world::{Device, Dice, Steps, finish};
use fascicle_core::archive::{
    ASIDE_PREFIX, PREFIX, Side as _, Stamp, Store, Wish, addition, settle,
};
use fascicle_core::diary::Revision;
use std::cell::Cell;
use std::collections::BTreeMap;

/// Two pages, loose records and a head.
fn small_store(device: &Device<'_>) -> Vec<Revision> {
    let save = |revision: &Revision| {
        let stamp = Stamp::of(&device.head());
        let change = || vec![addition(stamp.epoch, revision)];
        finish(device.front.write(Some(stamp), change())).unwrap();
        finish(device.mirror.write(Some(stamp), change())).unwrap();
    };
    let all: Vec<Revision> = (0..10).map(note).collect();
    all[..7].iter().for_each(save);
    finish(settle(device.store(), Wish::Pack)).unwrap();
    all[7..].iter().for_each(save);
    all
}

/// Every text with one character changed, and every beginning of it, and none.
fn damaged(text: &str) -> Vec<Option<String>> {
    let mut damaged = vec![None];
    for (place, old) in text.char_indices() {
        damaged.push(Some(text[..place].to_owned()));
        let other = if old == 'x' { 'y' } else { 'x' };
        let flipped = char::from_u32(u32::from(old) ^ 1).unwrap_or(other);
        for new in [other, flipped] {
            let rest = &text[place + old.len_utf8()..];
            damaged.push(Some(format!("{}{new}{rest}", &text[..place])));
        }
    }
    damaged
}

fn with_store(test: impl FnOnce(&Device<'_>, Vec<Revision>)) {
    let (dice, steps) = (Dice::new(1), Steps { left: Cell::new(u64::MAX) });
    let device = Device::new(&steps, &dice);
    let all = small_store(&device);
    test(&device, all);
}

#[test]
fn without_a_mirror_all_that_is_whole_loads_and_the_damaged_text_is_untouched() {
    with_store(|device, all| {
        let whole: BTreeMap<String, String> = device.front.texts.borrow().clone();
        let alone = Store { mirror: None, ..device.store() };
        for (key, text) in &whole {
            for damage in damaged(text) {
                device.front.texts.replace(whole.clone());
                match &damage {
                    Some(text) => device.had(key, text),
                    None => drop(device.front.texts.borrow_mut().remove(key)),
                }
                let settled = finish(settle(alone, Wish::Whole)).unwrap();
                let least = if key.contains(".page.") { all.len() - 4 } else { all.len() - 1 };
                assert!(settled.revisions().count() >= least, "{key}: {damage:?}");
                let (unread, head) = (settled.set_aside.len(), key == "fascicle.head");
                match damage {
                    // The head is made anew from the pages, and what it was is kept aside.
                    Some(text) if head => {
                        let aside = format!("{ASIDE_PREFIX}{}", &key[PREFIX.len()..]);
                        assert_eq!(device.front.texts.borrow().get(&aside), Some(&text));
                        assert_eq!(sorted(&settled), all);
                    }
                    Some(text) => {
                        assert_eq!(unread, 1, "{key}: {text:?}");
                        assert_eq!(device.front.texts.borrow().get(key), Some(&text));
                    }
                    None => assert_eq!(unread, 0),
                }
            }
        }
    });
}

#[test]
fn with_a_mirror_every_damage_to_one_side_is_healed_and_kept_aside() {
    with_store(|device, all| {
        let whole: BTreeMap<String, String> = device.front.texts.borrow().clone();
        for (key, text) in &whole {
            for damage in damaged(text).into_iter().step_by(7) {
                device.front.texts.replace(whole.clone());
                device.mirror.texts.replace(whole.clone());
                match &damage {
                    Some(text) => device.had(key, text),
                    None => drop(device.front.texts.borrow_mut().remove(key)),
                }
                let settled = finish(settle(device.store(), Wish::Whole)).unwrap();
                assert_eq!(sorted(&settled), all, "{key}: {damage:?}");
                assert_eq!(settled.set_aside, [], "{key}: {damage:?}");
                assert_eq!(settled.missing, 0);
                let again = finish(settle(device.store(), Wish::Whole)).unwrap();
                assert_eq!((again.healed, sorted(&again)), (0, all.clone()), "{key}");
                if let Some(text) = damage {
                    let aside = format!("{ASIDE_PREFIX}{}", &key[PREFIX.len()..]);
                    assert_eq!(device.front.texts.borrow().get(&aside), Some(&text));
                }
            }
        }
    });
}

#[test]
fn a_page_that_is_gone_from_both_sides_is_counted() {
    with_store(|device, _| {
        let is_page = |key: &String| key.contains(".page.");
        let page = device.front.texts.borrow().keys().find(|it| is_page(it)).unwrap().clone();
        device.front.texts.borrow_mut().remove(&page);
        device.mirror.texts.borrow_mut().remove(&page);
        let settled = finish(settle(device.store(), Wish::Whole)).unwrap();
        assert_eq!(settled.revisions().count() + settled.missing, 10);
        let again = finish(settle(device.store(), Wish::Whole)).unwrap();
        assert_eq!(again.missing, 0, "it was told once");
    });
}

#[test]
fn what_is_damaged_again_is_kept_beside_what_was_damaged_before() {
    with_store(|device, all| {
        let keys: Vec<String> = device.front.texts.borrow().keys().cloned().collect();
        let damages = ["damaged", "damaged again", "and again"];
        for key in &keys {
            for damage in damages {
                device.had(key, damage);
                let settled = finish(settle(device.store(), Wish::Whole)).unwrap();
                assert_eq!((sorted(&settled), settled.set_aside), (all.clone(), vec![]), "{key}");
            }
            let kept = format!("{ASIDE_PREFIX}{}", &key[PREFIX.len()..]);
            let texts = device.front.texts.borrow();
            let kept = texts.iter().filter(|(key, _)| key.starts_with(&kept));
            let mut kept: Vec<&str> = kept.map(|(_, text)| text.as_str()).collect();
            kept.sort_unstable();
            assert_eq!(kept, ["and again", "damaged", "damaged again"], "{key}");
        }
    });
}

#[test]
fn a_page_that_was_damaged_before_the_head_named_it_is_packed_anew() {
    with_store(|device, all| {
        let alone = Store { mirror: None, ..device.store() };
        let loose: BTreeMap<String, String> = device.front.texts.borrow().clone();
        finish(settle(alone, Wish::Pack)).unwrap();
        let packed: BTreeMap<String, String> = device.front.texts.borrow().clone();
        let is_new = |it: &&String| it.contains(".page.") && !loose.contains_key(*it);
        for page in packed.keys().filter(is_new) {
            device.front.texts.replace(loose.clone());
            device.had(page, "damaged");
            for _ in 0..2 {
                let settled = finish(settle(alone, Wish::Pack)).unwrap();
                assert_eq!((sorted(&settled), settled.set_aside), (all.clone(), vec![]), "{page}");
            }
        }
    });
}
