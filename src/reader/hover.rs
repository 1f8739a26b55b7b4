//! The card on hover.

use crate::dom;
use crate::state::Explorer;
use gloo::timers::callback::Timeout;
use leptos::ev;
use std::cell::RefCell;
use std::rc::Rc;

/// How long the pointer rests on a mark before its card opens, and how long it may be away before it closes, in milliseconds.
const REST: u32 = 280;

/// What the article does when the pointer comes or goes: opens a card when it rests on a mark, and closes an unpinned one when it has left
/// mark and card.
pub(crate) fn hover(explorer: Explorer) -> impl Fn(ev::PointerEvent) + Clone {
    let timer: Rc<RefCell<Option<Timeout>>> = Rc::default();
    move |event: ev::PointerEvent| {
        if !explorer.ready.get() || event.pointer_type() == "touch" {
            return;
        }
        let mark = if event.type_() == "pointerover" {
            dom::focus::closest(&event, "#article .m:not(.plain)")
        } else {
            None
        };
        let mention = mark.and_then(|mark| dom::marks::number(&mark, "data-m"));
        let pinned = explorer.card.now().is_some_and(|card| card.pinned);
        let act = move || match mention {
            _ if dom::marks::is_selecting() => {}
            Some(mention) => explorer.open_card(mention, false),
            None if !dom::marks::pointer_on_card() => explorer.card.set(None),
            None => {}
        };
        let later = dom::frame::later(REST, Box::new(act));
        // Replacing the old timer stops it.
        *timer.borrow_mut() = (!pinned).then_some(later);
    }
}
