//! The marks in the article: which are chosen, where one is, what is under the pointer.

use super::{all, blocks, document, frame, window, within};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The entities whose marks are chosen: those that are, and those that are to be.
#[derive(Default)]
pub(crate) struct Chosen {
    /// Of which reading: the marks of another one know nothing of what was done to these.
    of: u32,
    shown: Vec<u32>,
    wanted: Vec<u32>,
}

/// Shows the marks of `entities`, and no others, as chosen: in a long article first those around the view.
pub(crate) fn choose(chosen: &Rc<RefCell<Chosen>>, of: u32, entities: Vec<u32>) {
    let mut this = chosen.borrow_mut();
    if this.of != of {
        *this = Chosen {
            of,
            ..Chosen::default()
        };
    }
    if this.wanted == entities {
        return;
    }
    this.finish();
    this.wanted = entities;
    let Some(near) = blocks::near() else {
        return this.finish();
    };
    for block in near {
        this.change(|selector| within(&block, selector));
    }
    let chosen = chosen.clone();
    frame::after("marks", Box::new(move || chosen.borrow_mut().finish()));
}

impl Chosen {
    /// Changes the marks that `find` finds.
    fn change(&self, find: impl Fn(&str) -> Vec<Element>) {
        for (these, others, on) in [
            (&self.shown, &self.wanted, false),
            (&self.wanted, &self.shown, true),
        ] {
            for entity in these.iter().filter(|entity| !others.contains(entity)) {
                for mark in find(&["[data-e=\"", &entity.to_string(), "\"]"].concat()) {
                    let _ = mark.class_list().toggle_with_force("on", on);
                }
            }
        }
    }

    fn finish(&mut self) {
        self.change(|selector| all(&["#article ", selector].concat()));
        self.shown.clone_from(&self.wanted);
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

/// Puts the card beside the mention's element when what is under way, scrolling above all, is done.
pub(crate) fn place_card_soon(mention: u32) {
    frame::settled(move || place_card(mention));
}

/// Puts the card beside the mention's element: below it, or above where there is more room; never outside the view.
fn place_card(mention: u32) {
    let card = document().get_element_by_id("card");
    let Some(card) = card.and_then(|card| card.dyn_into::<web_sys::HtmlElement>().ok()) else {
        return;
    };
    let Ok(Some(mark)) =
        document().query_selector(&["#article [data-m=\"", &mention.to_string(), "\"]"].concat())
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
    // Below the mark, or above it, where there is room; else where there is more, and the card scrolls.
    let header = document().query_selector(".top").ok().flatten();
    let header = header.map_or(0.0, |header| header.get_bounding_client_rect().bottom());
    let below = height - at.bottom() - 2.0 * margin;
    let above = at.top() - header - 2.0 * margin;
    let is_below = size.height() <= below || (size.height() > above && below >= above);
    let room = if is_below { below } else { above };
    let tall = size.height().min(room);
    let top = if is_below {
        at.bottom() + margin
    } else {
        at.top() - margin - tall
    };
    // CSSOM, not a style attribute: the page's policy forbids those.
    let style = card.style();
    // In the page's coordinates, so that the card scrolls with the text.
    let scrolled = (
        length(window().scroll_x().map(Into::into)),
        length(window().scroll_y().map(Into::into)),
    );
    let pixels = |value: f64| [&(value as i32).to_string(), "px"].concat();
    let _ = style.set_property("max-height", &pixels(room));
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
