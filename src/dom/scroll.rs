//! Scrolling, and where things are.

use super::{document, highlight, window};
use article::Span;
use std::rc::Rc;
use view::Reading;
use web_sys::{ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Below this width the lens and the desk are sheets. The style sheet has the same number.
const NARROW: &str = "(max-width: 61.99rem)";

/// Whether the screen is narrow.
pub(crate) fn is_narrow() -> bool {
    matches(NARROW)
}

fn matches(query: &str) -> bool {
    window()
        .match_media(query)
        .ok()
        .flatten()
        .is_some_and(|list| list.matches())
}

/// Brings the words at `span` of `block` into the middle of the view, after the page has been brought up to date.
pub(crate) fn to_place(reading: Rc<Reading>, block: usize, span: Span) {
    super::frame::settled(move || {
        let Some(element) = super::blocks::element(block) else {
            return;
        };
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Center);
        options.set_behavior(if matches("(prefers-reduced-motion: reduce)") {
            ScrollBehavior::Instant
        } else {
            ScrollBehavior::Auto
        });
        // The element that starts at the place, if there is one, else the block: a long block's middle may be far from it.
        let target = highlight::element_at(&reading.article, block, span).unwrap_or(element);
        target.scroll_into_view_with_scroll_into_view_options(&options);
    });
}

/// Scrolls the quote's card in the gallery into view and puts the focus there, after the page has been brought up to date.
pub(crate) fn to_card(quote: u32) {
    super::frame::settled(move || {
        let id = ["quote-", &quote.to_string()].concat();
        if let Some(card) = document().get_element_by_id(&id) {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Center);
            card.scroll_into_view_with_scroll_into_view_options(&options);
            super::focus::now(&id);
        }
    });
}

/// Scrolls the page to its start.
pub(crate) fn to_start() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Scrolls what has that id to its top.
pub(crate) fn to_top(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.set_scroll_top(0);
    }
}

/// How far down the strip a click was, 0 to 1, if it was on the strip.
pub(crate) fn share_of_strip(event: &web_sys::MouseEvent) -> Option<f64> {
    let element = super::focus::closest(event, ".strip")?;
    let at = element.get_bounding_client_rect();
    let share = (f64::from(event.client_y()) - at.top()) / at.height().max(1.0);
    Some(share.clamp(0.0, 1.0))
}
