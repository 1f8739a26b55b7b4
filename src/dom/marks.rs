//! The marks in the article: which are chosen, where one is, what is under the pointer.

use super::{all, document, window};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The entities whose marks are chosen.
#[derive(Default)]
pub(crate) struct Chosen(Vec<u32>);

impl Chosen {
    /// Shows the marks of `entities`, and no others, as chosen.
    pub(crate) fn show(&mut self, entities: Vec<u32>) {
        let marks = |entity: &u32| all(&format!("#article [data-e=\"{entity}\"]"));
        for mark in self
            .0
            .iter()
            .filter(|e| !entities.contains(e))
            .flat_map(marks)
        {
            let _ = mark.class_list().remove_1("on");
        }
        for mark in entities
            .iter()
            .filter(|e| !self.0.contains(e))
            .flat_map(marks)
        {
            let _ = mark.class_list().add_1("on");
        }
        self.0 = entities;
    }
}

/// Puts `class` on the few elements that match, and takes it from all others.
pub(crate) fn only(class: &'static str, selector: &str) {
    for element in all(&["#article .", class].concat()) {
        let _ = element.class_list().remove_1(class);
    }
    if !selector.is_empty() {
        for element in all(selector) {
            let _ = element.class_list().add_1(class);
        }
    }
}

/// Names the kinds that are not marked, for the style sheet.
pub(crate) fn hide(kinds: &str) {
    if let Some(article) = document().get_element_by_id("article") {
        let _ = article.set_attribute("data-hidden", kinds);
    }
}

/// Whether words are being selected.
pub(crate) fn is_selecting() -> bool {
    let selection = window().get_selection().ok().flatten();
    selection.is_some_and(|selection| !selection.is_collapsed())
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
pub(crate) fn place_card(mention: u32) {
    let card = document().get_element_by_id("card");
    let Some(card) = card.and_then(|card| card.dyn_into::<web_sys::HtmlElement>().ok()) else {
        return;
    };
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
