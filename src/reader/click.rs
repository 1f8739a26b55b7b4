//! Clicks on the article and its strip.

use super::strip;
use crate::dom;
use crate::state::Explorer;
use leptos::ev;

/// A click on a mark opens its card, one on a quote goes to the quote's card in the gallery; selecting words does neither.
pub(crate) fn clicked(explorer: Explorer, event: &ev::MouseEvent) {
    if !explorer.ready.get() {
        return;
    }
    if let Some(share) = dom::scroll::share_of_strip(event) {
        return strip::jump(explorer, share);
    }
    let control = dom::focus::closest(event, "a, button, summary, #card");
    if control.is_some() || dom::marks::is_selecting() {
        return;
    }
    let number = |selector: &str, name: &str| {
        dom::focus::closest(event, selector).and_then(|mark| dom::marks::number(&mark, name))
    };
    if let Some(mention) = number("#article .m", "data-m") {
        explorer.open_card(mention, true);
    } else if let Some(quote) = number("#article .q", "data-q") {
        explorer.show_card_of(quote);
    } else {
        explorer.card.set(None);
    }
}
