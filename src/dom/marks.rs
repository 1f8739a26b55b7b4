//! The marks in the article: which are chosen, where one is, what is under the pointer.

use super::{all, document, window};
use web_sys::Element;

/// Puts `class` on the elements that match, and takes it from all others.
pub(crate) fn only(class: &'static str, selector: &str) {
    let wanted = if selector.is_empty() {
        Vec::new()
    } else {
        all(selector)
    };
    for element in all(&["#article .", class].concat()) {
        if !wanted.contains(&element) {
            let _ = element.class_list().remove_1(class);
        }
    }
    for element in wanted {
        let _ = element.class_list().add_1(class);
    }
}

/// The number in an element's `data-…`; the last where there are several.
pub(crate) fn number(element: &Element, name: &str) -> Option<u32> {
    element
        .get_attribute(name)?
        .rsplit(' ')
        .next()?
        .parse()
        .ok()
}

/// Puts the card beside the mention's element: below it, or above where there is no room; never outside the view.
pub(crate) fn place_card(card: &web_sys::HtmlElement, mention: u32) {
    let Ok(Some(mark)) = document().query_selector(&format!("#article [data-m=\"{mention}\"]"))
    else {
        return;
    };
    let (at, size) = (
        mark.get_bounding_client_rect(),
        card.get_bounding_client_rect(),
    );
    let length = |value: Result<wasm_bindgen::JsValue, _>| {
        value.ok().and_then(|v| v.as_f64()).unwrap_or(0.0)
    };
    let (width, height) = (
        length(window().inner_width()),
        length(window().inner_height()),
    );
    let margin = 8.0;
    let left = at.left().min(width - size.width() - margin).max(margin);
    let below = at.bottom() + margin;
    let top = if below + size.height() + margin > height {
        (at.top() - size.height() - margin).max(margin)
    } else {
        below
    };
    // CSSOM, not a style attribute: the page's policy forbids those.
    let style = card.style();
    // In the page's coordinates, so that the card scrolls with the text.
    let scrolled = (
        length(window().scroll_x().map(Into::into)),
        length(window().scroll_y().map(Into::into)),
    );
    let pixels = |value: f64| [&(value as i32).to_string(), "px"].concat();
    let _ = style.set_property("left", &pixels(left + scrolled.0));
    let _ = style.set_property("top", &pixels(top + scrolled.1));
}

/// Whether the pointer, or the keyboard, is on the card.
pub(crate) fn pointer_on_card() -> bool {
    document()
        .query_selector("#card:hover, #card:focus-within")
        .ok()
        .flatten()
        .is_some()
}
