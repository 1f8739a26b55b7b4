//! The link: reading and writing the fragment.

use super::{frame, on, window};
use crate::state::Explorer;
use gloo::events::EventListenerOptions;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use wasm_bindgen::JsValue;

/// How long typing may go on before the link follows, in milliseconds. Safari throws after 100 calls in 30 s.
const PAUSE: u32 = 350;

/// What is still to be written to the history.
struct Pending {
    fragment: String,
    new_entry: bool,
    timer: Timeout,
}

thread_local! {
    /// Where what is read comes from: the head of every fragment.
    static SOURCE: RefCell<String> = const { RefCell::new(String::new()) };
    static PENDING: RefCell<Option<Pending>> = const { RefCell::new(None) };
}

/// The fragment of the current address, without `#`.
pub(crate) fn fragment() -> String {
    window()
        .location()
        .hash()
        .unwrap_or_default()
        .trim_start_matches('#')
        .to_owned()
}

/// Puts `source` at the head of every fragment from now on.
pub(crate) fn set_source(source: &str) {
    SOURCE.set(source.to_owned());
}

/// The fragment of a view, with the source at its head.
fn full(view: &str) -> String {
    SOURCE.with_borrow(|source| {
        let gap = if source.is_empty() || view.is_empty() {
            ""
        } else {
            "&"
        };
        [source, gap, view].concat()
    })
}

/// Writes the fragment of `view` into a new entry of the history, if it is not there already; as soon as the next frame is drawn, for
/// the browser takes longer to write it than the page to change.
pub(crate) fn push_soon(view: &str) {
    flush();
    later(view, true, 0);
}

/// Writes the fragment of `view` into the current entry, once nothing has been written for a moment.
pub(crate) fn replace_soon(view: &str) {
    // A new entry that still waits is written as one, with the newer view in it.
    let new_entry = PENDING.with_borrow(|pending| pending.as_ref().is_some_and(|p| p.new_entry));
    later(view, new_entry, PAUSE);
}

fn later(view: &str, new_entry: bool, pause: u32) {
    let fragment = full(view);
    let timer = frame::later(pause, Box::new(flush));
    // The old timer is dropped, and with it its call.
    PENDING.with_borrow_mut(|pending| {
        *pending = Some(Pending {
            fragment,
            new_entry,
            timer,
        });
    });
}

fn flush() {
    let Some(pending) = PENDING.with_borrow_mut(Option::take) else {
        return;
    };
    pending.timer.cancel();
    let Ok(history) = window().history() else {
        return;
    };
    if pending.fragment != fragment() {
        let address = Some(address(&pending.fragment));
        let _ = if pending.new_entry {
            history.push_state_with_url(&JsValue::NULL, "", address.as_deref())
        } else {
            history.replace_state_with_url(&JsValue::NULL, "", address.as_deref())
        };
    }
}

/// The address of this page with `fragment`, for sharing.
pub(crate) fn link(fragment: &str) -> String {
    let href = window().location().href().unwrap_or_default();
    let base = href.split('#').next().unwrap_or_default();
    let fragment = full(fragment);
    if fragment.is_empty() {
        base.to_owned()
    } else {
        [base, "#", &fragment].concat()
    }
}

/// The address of this page with another source at the head of its fragment, for sharing.
pub(crate) fn link_from(source: &str, fragment: &str) -> String {
    let own = SOURCE.replace(source.to_owned());
    let link = link(fragment);
    SOURCE.set(own);
    link
}

/// Follows Back, Forward and edited addresses from now on.
pub(crate) fn follow(explorer: Explorer) {
    for event in ["popstate", "hashchange"] {
        let last = RefCell::new(fragment());
        on(
            &window(),
            event,
            EventListenerOptions::default(),
            Box::new(move |_| {
                PENDING.with_borrow_mut(|pending| *pending = None);
                let now = fragment();
                // Both events tell of one change.
                if now != full(&view::link::print(&explorer.view_now())) || now != *last.borrow() {
                    explorer.follow_link(&now);
                }
                last.replace(now);
            }),
        );
    }
}

/// An address for the history: with an empty fragment, the page's own without `#`.
fn address(fragment: &str) -> String {
    if !fragment.is_empty() {
        return ["#", fragment].concat();
    }
    let location = window().location();
    [
        location.pathname().unwrap_or_default(),
        location.search().unwrap_or_default(),
    ]
    .concat()
}
