//! The article of a page that carries it.

use super::{all, document};
use crate::embedded;
use article::wire::{Bundle, carried};
use view::Reading;

/// The page's own article: what the page carries and shows, or the one called `slug` of those in the program, failing that the first;
/// `None` if the page carries one that this program does not understand.
pub(crate) fn reading(slug: &str) -> Option<Reading> {
    let bundle = if cfg!(carried) {
        on_page()
    } else {
        of_program(slug)
    };
    bundle.map(Reading::new)
}

fn on_page() -> Option<Bundle> {
    let data = document().get_element_by_id("data")?.text_content()?;
    let blocks = all("[data-b]");
    let texts: Vec<String> = blocks.iter().filter_map(|b| b.text_content()).collect();
    carried(&data, texts.join("\n"))
}

fn of_program(slug: &str) -> Option<Bundle> {
    let mut bundles = embedded::bundles();
    if bundles.is_empty() {
        return None;
    }
    let index = bundles.iter().position(|b| b.article.slug == slug);
    Some(bundles.swap_remove(index.unwrap_or_default()))
}
