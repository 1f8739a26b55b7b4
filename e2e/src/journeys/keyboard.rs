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

/// How often a person may have to press Tab.
const TABS: usize = 120;

/// Presses Tab until the focus is on `what`, an element that fits the selector.
pub(super) fn tab_to(page: &Page<'_>, what: &str, selector: &str) -> Outcome {
    for _ in 0..TABS {
        let there = page.run(
            "return document.activeElement.matches(arguments[0]);",
            &serde_json::json!([selector]),
        )?;
        if there == true {
            return Ok(());
        }
        page.press("Tab")?;
    }
    Err(format!("{TABS} times Tab do not lead to {what} (`{selector}`)").into())
}

fn all_of_it_by_keyboard(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    page.open(&site.link(""))?;
    page.ready()?;
    // Search, and back into the article.
    page.press("/")?;
    page.wait_js(
        "the search field has the focus",
        "document.activeElement.id === 'search'",
    )?;
    page.type_text("cosmodrome")?;
    says(page, "cosmodrome")?;
    tab_to(page, "the button that clears", ".clear")?;
    page.press("Enter")?;
    says(page, "All ")?;
    // A name, by the list.
    page.press("/")?;
    tab_to(page, "a name in the list", ".name")?;
    let name = page.js("document.activeElement.querySelector('bdi').textContent")?;
    page.press("Space")?;
    says(page, name.as_str().unwrap_or_default())?;
    // From match to match, and the card of one.
    tab_to(page, "the article", "#article")?;
    page.press("j")?;
    page.wait_js(
        "j has gone to a match",
        "document.querySelector('#article .m.here')",
    )?;
    page.press("j")?;
    page.press("k")?;
    page.press("Enter")?;
    page.wait_js(
        "Enter has opened the match's card, and the focus is in it",
        "document.querySelector('#card')?.contains(document.activeElement)",
    )?;
    page.press("Escape")?;
    page.wait_js(
        "Escape has closed the card",
        "!document.querySelector('#card')",
    )?;
    // A kind, the help.
    page.press("1")?;
    page.wait_js(
        "1 has switched people off",
        "document.querySelector('#article').dataset.hidden.includes('person')",
    )?;
    page.press("?")?;
    page.wait_js(
        "? has opened the help",
        "document.querySelector('dialog.help').open",
    )?;
    page.press("Escape")?;
    page.wait_js(
        "Escape has closed the help",
        "!document.querySelector('dialog.help').open",
    )
}

fn the_article_is_one_tab_stop(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    page.open(&site.link(""))?;
    page.ready()?;
    tab_to(page, "the article", "#article")?;
    page.press("Tab")?;
    let inside = page.js("document.querySelector('#article').contains(document.activeElement)")?;
    same(
        "whether a second Tab stays in the article",
        &inside,
        &false.into(),
    )?;
    page.press("Shift+Tab")?;
    page.wait_js(
        "Shift+Tab goes back to the article",
        "document.activeElement.id === 'article'",
    )
}

fn single_keys_can_be_switched_off(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    page.open(&site.link(""))?;
    page.ready()?;
    page.press("?")?;
    page.by_role("checkbox", "Single letters")?.click()?;
    page.by_role("button", "Close")?.click()?;
    page.wait_js(
        "the help is closed",
        "!document.querySelector('dialog.help').open",
    )?;
    page.press("1")?;
    page.frame()?;
    ensure(page.fragment()?.is_empty(), || {
        "1 still switches people off, although single keys are off".to_owned()
    })?;
    page.reload()?;
    page.ready()?;
    page.press("1")?;
    page.frame()?;
    ensure(page.fragment()?.is_empty(), || {
        "after a reload 1 switches people off again, although single keys are off".to_owned()
    })
}
