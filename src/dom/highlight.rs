//! Words highlighted without touching the markup, by the CSS Custom Highlight API.
//!
//! A browser without it shows the place by its mark and the hits in the list only.

use super::{blocks, document};
use article::{Article, Span, offsets::Unit};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Node, Range};

#[wasm_bindgen]
extern "C" {
    type Highlight;
    #[wasm_bindgen(constructor, catch)]
    fn new() -> Result<Highlight, JsValue>;
    #[wasm_bindgen(method)]
    fn add(this: &Highlight, range: &Range);

    type Registry;
    #[wasm_bindgen(thread_local_v2, js_namespace = CSS, js_name = highlights)]
    static HIGHLIGHTS: Option<Registry>;
    #[wasm_bindgen(method)]
    fn set(this: &Registry, name: &str, highlight: &Highlight);
    #[wasm_bindgen(method)]
    fn delete(this: &Registry, name: &str) -> bool;
}

/// The most places highlighted at once; a search for one letter in a long text has more, and they say nothing.
const MOST: usize = 2000;

/// Highlights `spans` under `name`, in place of what was so named before.
pub(crate) fn set(article: &Article, name: &str, spans: &[Span]) {
    HIGHLIGHTS.with(|registry| {
        let Some(registry) = registry else { return };
        registry.delete(name);
        if spans.is_empty() {
            return;
        }
        let Ok(highlight) = Highlight::new() else {
            return;
        };
        for range in spans
            .iter()
            .take(MOST)
            .filter_map(|&span| range(article, span))
        {
            highlight.add(&range);
        }
        registry.set(name, &highlight);
    });
}

/// The innermost element around the start of `span` in `block`.
pub(crate) fn element_at(article: &Article, block: usize, span: Span) -> Option<Element> {
    let (node, _) = position(article, block, span.start, true)?;
    node.parent_element()
}

fn range(article: &Article, span: Span) -> Option<Range> {
    let first = article.block_at(span.start)?;
    let last = article.block_at(span.end.saturating_sub(1))?;
    let (start, from) = position(article, first, span.start, true)?;
    let (end, to) = position(article, last, span.end, false)?;
    let range = document().create_range().ok()?;
    range.set_start(&start, from).ok()?;
    range.set_end(&end, to).ok()?;
    Some(range)
}

/// The text node, and the offset in it, where byte `at` of the article stands in `block`.
fn position(article: &Article, block: usize, at: u32, starts: bool) -> Option<(Node, u32)> {
    let span = article.blocks.get(block)?.span;
    let inside = at.checked_sub(span.start)? as usize;
    let mut left = Unit::Utf16.before(span.text(&article.text), inside) as u32;
    let element = blocks::element(block)?;
    // Text, spans of text, and links around both: down to the first text, and on from there.
    let mut at = element.first_child();
    while let Some(node) = at {
        if node.node_type() == Node::TEXT_NODE {
            let length = node
                .node_value()
                .map_or(0, |value| value.encode_utf16().count() as u32);
            if left < length || (!starts && left == length) {
                return Some((node, left));
            }
            left -= length;
        }
        at = node.first_child().or_else(|| after(node, &element));
    }
    None
}

/// What follows `node` and all it holds, within `element`.
fn after(mut node: Node, element: &Node) -> Option<Node> {
    while node != *element {
        if let Some(next) = node.next_sibling() {
            return Some(next);
        }
        node = node.parent_node()?;
    }
    None
}
