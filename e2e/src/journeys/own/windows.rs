//! One kept article in two windows: who keeps it later is told, and loses nothing.

use devkit::{Outcome, ensure};

use super::super::{ALL, Row};
use super::keeping::{keep, list};
use super::{open_dialog, opens, tells};
use crate::page::Page;
use crate::site::Site;

pub(super) const JOURNEYS: &[Row] = &[
    ("of two windows both articles are kept", ALL, both_are_kept),
    (
        "of two windows the later one is kept",
        ALL,
        the_later_is_kept,
    ),
    (
        "of two windows the other one is opened",
        ALL,
        the_other_is_opened,
    ),
];

const FIRST: &str = " The first window adds this.";
const SECOND: &str = " The second window adds that.";

/// Adds to the article, and keeps it.
fn add(page: &Page<'_>, words: &str) -> Outcome {
    page.by_role("button", "Edit text")?.click()?;
    page.wait_js(
        "the editor has the keyboard",
        "document.activeElement?.id === 'editor'",
    )?;
    page.press("Control+End")?;
    page.type_text(words)?;
    opens(page, words)?;
    page.by_role("button", "Keep changes")?.click()
}

/// Keeps an article, opens it in a second window, changes it in both; the second, which is the later, is shown. Returns its link.
fn change_in_two(page: &Page<'_>, site: &Site<'_>) -> Outcome<String> {
    keep(page, site)?;
    let link = page.url()?;
    let first = page.browser.window()?;
    let second = page.browser.another_window()?;
    page.open(&link)?;
    page.ready()?;
    opens(page, "waited ten years")?;
    page.browser.show(&first)?;
    add(page, FIRST)?;
    page.wait_js(
        "the first window has kept it",
        "document.querySelector('#bench-head').textContent.includes('kept on this device')",
    )?;
    page.browser.show(&second)?;
    add(page, SECOND)?;
    tells(page, "Another tab has kept this article")?;
    Ok(link)
}

/// Opens the kept article anew: has it what the first window added, and what the second?
fn holds(page: &Page<'_>, link: &str, first: bool, second: bool) -> Outcome {
    page.browser.fresh_window()?;
    page.open(link)?;
    page.ready()?;
    opens(page, "waited ten years")?;
    let text = page.js("document.querySelector('#article').textContent")?;
    let has = |words: &str| {
        text.as_str()
            .is_some_and(|text| text.contains(words.trim()))
    };
    ensure((has(FIRST), has(SECOND)) == (first, second), || {
        format!("kept is: {text}")
    })
}

fn both_are_kept(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    let link = change_in_two(page, site)?;
    page.by_role("button", "Keep both")?.click()?;
    page.wait("the address leads to a copy", |page| {
        let url = page.url()?;
        Ok(url != link && url.contains("#kept="))
    })?;
    let copy = page.url()?;
    list(page, 2)?;
    holds(page, &link, true, false)?;
    holds(page, &copy, false, true)
}

fn the_later_is_kept(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    let link = change_in_two(page, site)?;
    page.by_role("button", "Keep mine instead")?.click()?;
    tells(page, "Kept on this device.")?;
    list(page, 1)?;
    holds(page, &link, false, true)
}

fn the_other_is_opened(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    let link = change_in_two(page, site)?;
    page.by_role("button", "Open the other")?.click()?;
    opens(page, FIRST)?;
    // Mine is not lost.
    page.by_role("button", "Back to “Harbour bridge opens”")?
        .click()?;
    opens(page, SECOND)?;
    open_dialog(page)?;
    holds(page, &link, true, false)
}
