//! Bringing a part of the page up to date with new markup, changing only what differs: what has the keyboard keeps it, and an open
//! `<details>` stays open.

use super::{blocks, document, frame};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlTemplateElement, Node};

/// The markup beyond which a list is long, in bytes.
const LONG: usize = 8 * 1024;

thread_local! {
    /// What was clicked last, since the link was followed.
    static CLICKED: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// Notes what was clicked or typed into; nothing where the whole page changes.
pub(crate) fn note(clicked: Option<Element>) {
    if clicked.is_some() {
        blocks::note_view();
    }
    CLICKED.set(clicked);
}

/// Whether the change at hand follows from a click or a key, not from a link.
pub(crate) fn is_clicked() -> bool {
    CLICKED.with_borrow(Option::is_some)
}

/// Makes the contents of the part called `id` equal to `html`: if it `waits`, and the change follows from a click, when the next frame
/// is drawn, so that the article need not wait for the lists beside it.
pub(crate) fn part(id: &'static str, html: String, waits: bool) {
    if waits && is_clicked() {
        frame::after(id, Box::new(move || patch(id, &html)));
    } else {
        frame::forget(id);
        patch(id, &html);
    }
}

/// Makes the contents of the element called `id` equal to `html`.
pub(crate) fn patch(id: &str, html: &str) {
    let Some(region) = document().get_element_by_id(id) else {
        return;
    };
    let focused = document().active_element();
    let focused = focused.filter(|element| region.contains(Some(element)));
    // Where the whole page changes nearly every row does: to compare them takes longer than to write them.
    if html.len() > LONG && !is_clicked() && focused.is_none() {
        return region.set_inner_html(html);
    }
    let Ok(template) = document().create_element("template") else {
        return;
    };
    let template: HtmlTemplateElement = template.unchecked_into();
    template.set_inner_html(html);
    // What was just clicked stays the same element too, whether or not this browser gives the keyboard to what is clicked.
    let clicked = CLICKED.with_borrow(Clone::clone);
    let kept = focused.clone().or(clicked);
    children(&region, &template.content(), kept.as_ref());
    if let Some(focused) = focused {
        keep_focus(&region, &focused);
    }
}

/// Makes the children of `old` equal to those of `new`, which are used up.
fn children(old: &Node, new: &Node, kept: Option<&Element>) {
    let (mut have, mut want) = (old.first_child(), new.first_child());
    loop {
        match (have, want) {
            (None, None) => return,
            (None, Some(node)) => {
                want = node.next_sibling();
                let _ = old.append_child(&node);
                have = None;
            }
            (Some(node), None) => {
                have = node.next_sibling();
                let _ = old.remove_child(&node);
                want = None;
            }
            (Some(here), Some(node)) => {
                (have, want) = (here.next_sibling(), node.next_sibling());
                if !here.is_equal_node(Some(&node)) && !update(&here, &node, kept) {
                    let later = elsewhere(have.clone(), &node);
                    if let Some(found) = later {
                        // It is further on: it comes here, and what stands here waits.
                        let _ = old.insert_before(&found, Some(&here));
                        update(&found, &node, kept);
                        have = Some(here);
                    } else {
                        let _ = old.replace_child(&node, &here);
                    }
                }
            }
        }
    }
}

/// The row about the same as `node`, at `from` or after it.
fn elsewhere(from: Option<Node>, node: &Node) -> Option<Node> {
    let wanted = Some(key(node)?);
    let mut at = from;
    while let Some(found) = at {
        if key(&found) == wanted {
            return Some(found);
        }
        at = found.next_sibling();
    }
    None
}

/// Makes `old` equal to `new` if it is the same thing; says whether it is. A row that does not hold `kept` and in which nothing was
/// opened is exchanged, which is faster than going through it.
fn update(old: &Node, new: &Node, kept: Option<&Element>) -> bool {
    let same = old.node_type() == new.node_type()
        && old.node_name() == new.node_name()
        && key(old) == key(new);
    if !same {
        return false;
    }
    let (Some(old), Some(new)) = (old.dyn_ref::<Element>(), new.dyn_ref::<Element>()) else {
        old.set_node_value(new.node_value().as_deref());
        return true;
    };
    let stays = kept.is_some_and(|kept| old.contains(Some(kept)));
    let whole = key(old).is_some() && !stays;
    if whole
        && old
            .query_selector("[open], [data-key]")
            .ok()
            .flatten()
            .is_none()
    {
        let _ = old.replace_with_with_node_1(new);
        return true;
    }
    for name in names(new) {
        let wanted = new.get_attribute(&name);
        if wanted != old.get_attribute(&name)
            && let Some(wanted) = wanted
        {
            let _ = old.set_attribute(&name, &wanted);
        }
    }
    for name in names(old) {
        // Whether something is open is the reader's doing.
        if name != "open" && !new.has_attribute(&name) {
            let _ = old.remove_attribute(&name);
        }
    }
    children(old, new, kept);
    true
}

fn names(element: &Element) -> Vec<String> {
    let names = element.get_attribute_names();
    names.iter().filter_map(|name| name.as_string()).collect()
}

/// What a row of a list is about.
fn key(node: &Node) -> Option<String> {
    node.dyn_ref::<Element>()?.get_attribute("data-key")
}

/// Gives the keyboard to what does the same as `focused` did if that has gone from the page, or to what is around it.
fn keep_focus(region: &Element, focused: &Element) {
    if document().active_element().as_ref() == Some(focused) {
        return;
    }
    let attribute = |name: &str| focused.get_attribute(name).unwrap_or_default();
    let same = [
        "[data-do=\"",
        &attribute("data-do"),
        "\"][data-of=\"",
        &attribute("data-of"),
        "\"]",
    ];
    let target = region.query_selector(&same.concat()).ok().flatten();
    let target = target.or_else(|| region.closest("[tabindex=\"-1\"]").ok().flatten());
    if let Some(element) = target.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
