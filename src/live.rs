//! The parts of the page that follow the view.
//!
//! Each is made as markup: natively for the prerendered page, in the browser again when something it reads has changed, and
//! then patched into what is there. So a list costs one string and one effect, not a view, a hydration and effects for each row
//! (figures in ARCHITECTURE.md).

use crate::dom;
use crate::panels::{kinds, names, panels, results};
use crate::reader::{bar, card, empty, marks, ticks};
use crate::state::{Explorer, effect};
use crate::ui::{notices, toast, tools};
use maud::{Markup, html};
use std::cell::RefCell;

/// A part: the id of the element it fills, what writes it, and whether it may come a frame after the article.
type Part = (&'static str, fn(Explorer) -> Markup, bool);

/// How many parts there are.
pub(crate) const COUNT: usize = 10;

/// All parts.
const PARTS: [Part; COUNT] = [
    ("notices", notices, false),
    ("bar", bar, false),
    ("empty", empty, false),
    ("strip", ticks, true),
    ("results", results, true),
    ("kinds", kinds, true),
    ("names", names, true),
    ("desk-panels", panels, true),
    ("tools", tools, false),
    ("toast", toast, false),
];

/// The part called `id`, with what it holds in the plain view.
///
/// # Panics
///
/// If there is no such part: it runs at build time, over ids in this crate.
pub(crate) fn part(explorer: Explorer, id: &str) -> Markup {
    let make = PARTS
        .iter()
        .find(|(of, ..)| *of == id)
        .expect("a part of the page")
        .1;
    html! { div #(id) .live { (make(explorer)) } }
}

/// Writes the parts from the one at `index` on again, since something else is read: each in a task of its own, so that the page answers
/// between two of them. What was read later still goes on from its own beginning.
pub(crate) fn refresh(explorer: Explorer, index: usize) {
    let of = explorer.swapped.now();
    let Some(stale) = explorer.stale.get(index) else {
        return;
    };
    stale.set(of);
    let next = move || {
        if explorer.swapped.now() == of {
            refresh(explorer, index + 1);
        }
    };
    dom::frame::soon(Box::new(next));
}

/// Keeps all parts, and the article's marks, as the view has them.
pub(crate) fn follow(explorer: Explorer) {
    for (index, (id, make, waits)) in PARTS.into_iter().enumerate() {
        let old = RefCell::new(None::<String>);
        effect(move || {
            explorer.stale[index].get();
            let new = make(explorer).into_string();
            // At first the page holds what was made natively.
            let old = old.replace(Some(new.clone()));
            if old.is_some_and(|old| old != new) {
                dom::patch::part(id, new, waits);
            }
        });
    }
    marks::follow(explorer);
    card::follow(explorer);
    effect(move || dom::prefs::save(explorer.prefs.get()));
    effect(move || dom::focus::mark_sheet(explorer.sheet.get()));
    effect(move || dom::controls::show(&explorer.view(), &explorer.typed.get()));
}
