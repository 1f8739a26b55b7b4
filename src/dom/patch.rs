//! Bringing a part of the page up to date with new markup, changing only what differs: what has the keyboard keeps it, and an open
//! `<details>` stays open.

use super::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlTemplateElement, Node};

/// Makes the contents of the element called `id` equal to `html`.
pub(crate) fn patch(id: &str, html: &str) {
    let Some(region) = document().get_element_by_id(id) else {
        return;
    };
    let template = document()
        .create_element("template")
        .ok()
        .and_then(|element| element.dyn_into::<HtmlTemplateElement>().ok());
    let Some(template) = template else { return };
    template.set_inner_html(html);
    let focused = document()
        .active_element()
        .filter(|e| region.contains(Some(e)));
    children(&region, &template.content());
    if let Some(focused) = focused {
        keep_focus(&region, &focused);
    }
}

/// Makes the children of `old` equal to those of `new`, which are used up.
fn children(old: &Node, new: &Node) {
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
                if !here.is_equal_node(Some(&node)) && !update(&here, &node) {
                    have = place(old, here, &node, have);
                }
            }
        }
    }
}

/// Puts `node`, which is another thing than `here`, in its place: if it is on the page further on, it is moved here, and what
/// stands here waits. Returns what is looked at next.
fn place(parent: &Node, here: Node, node: &Node, next: Option<Node>) -> Option<Node> {
    let mut later = next.clone();
    while let Some(found) = later {
        later = found.next_sibling();
        if key(&found).is_some() && key(&found) == key(node) {
            let _ = parent.insert_before(&found, Some(&here));
            update(&found, node);
            return Some(here);
        }
    }
    let _ = parent.replace_child(node, &here);
    next
}

/// Makes `old` equal to `new` if it is the same thing; says whether it is.
fn update(old: &Node, new: &Node) -> bool {
    if old.node_type() != new.node_type()
        || old.node_name() != new.node_name()
        || key(old) != key(new)
    {
        return false;
    }
    let (Some(old), Some(new)) = (old.dyn_ref::<Element>(), new.dyn_ref::<Element>()) else {
        old.set_node_value(new.node_value().as_deref());
        return true;
    };
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
    children(old, new);
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
    ]
    .concat();
    let target = region.query_selector(&same).ok().flatten();
    let target = target.or_else(|| region.closest("[tabindex=\"-1\"]").ok().flatten());
    if let Some(element) = target.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
