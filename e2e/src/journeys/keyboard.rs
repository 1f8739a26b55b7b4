//! Without a pointer.

use devkit::{Outcome, ensure, same};

use super::sharing::says;
use super::{ALL, Row};
use crate::page::Page;
use crate::site::Site;

pub(super) const JOURNEYS: &[Row] = &[
    ("all of it by keyboard", ALL, all_of_it_by_keyboard),
    (
        "the article is one tab stop",
        ALL,
        the_article_is_one_tab_stop,
    ),
    (
        "single keys can be switched off",
        ALL,
        single_keys_can_be_switched_off,
    ),
];

/// Presses Tab until the focus is on an element that fits the selector.
fn tab_to(page: &Page<'_>, selector: &str) -> Outcome {
    for _ in 0..120 {
        let there = page.run(
            "return document.activeElement.matches(arguments[0]);",
            &serde_json::json!([selector]),
        )?;
        if there == true {
            return Ok(());
        }
        page.press("Tab")?;
    }
    Err(format!("`{selector}` is not reached by Tab").into())
}

fn all_of_it_by_keyboard(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    page.open(&site.link(""))?;
    page.ready()?;
    // Search, and back into the article.
    page.press("/")?;
    page.wait_js("document.activeElement.id === 'search'")?;
    page.type_text("cosmodrome")?;
    says(page, "cosmodrome")?;
    tab_to(page, ".clear")?;
    page.press("Enter")?;
    says(page, "All ")?;
    // A name, by the list.
    page.press("/")?;
    tab_to(page, ".name")?;
    let name = page.js("document.activeElement.querySelector('bdi').textContent")?;
    page.press("Space")?;
    says(page, name.as_str().unwrap_or_default())?;
    // From match to match, and the card of one.
    tab_to(page, "#article")?;
    page.press("j")?;
    page.wait_js("document.querySelector('#article .m.here')")?;
    page.press("j")?;
    page.press("k")?;
    page.press("Enter")?;
    page.wait_js("document.querySelector('#card')?.contains(document.activeElement)")?;
    page.press("Escape")?;
    page.wait_js("!document.querySelector('#card')")?;
    // A kind, the help.
    page.press("1")?;
    page.wait_js("document.querySelector('#article').dataset.hidden.includes('person')")?;
    page.press("?")?;
    page.wait_js("document.querySelector('dialog.help').open")?;
    page.press("Escape")?;
    page.wait_js("!document.querySelector('dialog.help').open")
}

fn the_article_is_one_tab_stop(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    page.open(&site.link(""))?;
    page.ready()?;
    tab_to(page, "#article")?;
    page.press("Tab")?;
    let inside = page.js("document.querySelector('#article').contains(document.activeElement)")?;
    same("whether Tab stays in the article", &inside, &false.into())?;
    page.press("Shift+Tab")?;
    page.wait_js("document.activeElement.id === 'article'")
}

fn single_keys_can_be_switched_off(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    page.open(&site.link(""))?;
    page.ready()?;
    page.press("?")?;
    page.by_role("checkbox", "Single letters")?.click()?;
    page.by_role("button", "Close")?.click()?;
    page.wait_js("!document.querySelector('dialog.help').open")?;
    page.press("1")?;
    page.frame()?;
    ensure(page.fragment()?.is_empty(), || {
        "a single key still works".to_owned()
    })?;
    page.reload()?;
    page.ready()?;
    page.press("1")?;
    page.frame()?;
    ensure(page.fragment()?.is_empty(), || {
        "a reload forgets it".to_owned()
    })
}
