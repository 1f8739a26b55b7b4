//! Keeping an article on the device.

use devkit::{Outcome, ensure};
use serde_json::json;

use super::super::{ALL, Row};
use super::doors::{paste, workers_begin};
use super::{BRIDGE, blocks_are, is_marked, open_dialog, opens, start, tells};
use crate::page::Page;
use crate::site::Site;

pub(super) const JOURNEYS: &[Row] = &[
    ("an article is kept", ALL, an_article_is_kept),
    (
        "where nothing can be kept it is said",
        ALL,
        nothing_can_be_kept,
    ),
];

/// Pastes an article and keeps it.
pub(super) fn keep(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site)?;
    paste(page, BRIDGE)?;
    opens(page, "waited ten years")?;
    page.by_role("button", "Keep on this device")?.click()?;
    tells(page, "Kept on this device.")?;
    page.wait("the address leads to the kept article", |page| {
        Ok(page.fragment()?.starts_with("kept="))
    })
}

/// Opens the dialog, and waits for the list to have so many articles.
pub(super) fn list(page: &Page<'_>, count: usize) -> Outcome {
    open_dialog(page)?;
    lists(page, count)
}

/// Waits for the list to have so many articles.
pub(super) fn lists(page: &Page<'_>, count: usize) -> Outcome {
    page.by_role("region", "Kept on this device")?;
    page.wait_js(
        &format!("{count} articles are listed"),
        &format!("document.querySelectorAll('#shelf .kept-row').length === {count}"),
    )
}

fn an_article_is_kept(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    keep(page, site)?;
    ensure(page.all_by_role("button", "Keep")?.is_empty(), || {
        "what is kept already can be kept once more".to_owned()
    })?;
    list(page, 1)?;
    let row = page.by_role("button", "Harbour bridge opens")?.text()?;
    ensure(row.contains(" KB") || row.contains(" bytes"), || {
        format!("the list does not say the size: {row}")
    })?;
    page.press("Escape")?;
    // From another window, by the list and by the address.
    let link = page.url()?;
    page.browser.fresh_window()?;
    start(page, site)?;
    list(page, 1)?;
    page.by_role("button", "Harbour bridge opens")?.click()?;
    opens(page, "waited ten years")?;
    page.wait_js("Angela Merkel is marked", &is_marked("Angela Merkel"))?;
    page.browser.fresh_window()?;
    page.open(&link)?;
    page.ready()?;
    opens(page, "waited ten years")?;
    let blocks: Vec<&str> = BRIDGE.split("\n\n").collect();
    blocks_are(page, &blocks)?;
    // Changed, it can be kept again.
    page.by_role("button", "Edit text")?.click()?;
    page.by_role("textbox", "The article's text")?
        .type_text(" So did Joe Biden.")?;
    opens(page, "So did Joe Biden.")?;
    page.by_role("button", "Keep changes")?.click()?;
    tells(page, "Kept on this device.")?;
    page.browser.fresh_window()?;
    page.open(&link)?;
    page.ready()?;
    opens(page, "So did Joe Biden.")
}

fn nothing_can_be_kept(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site)?;
    // As in private windows of some browsers.
    workers_begin(
        page,
        "code\nObject.defineProperty(self, 'indexedDB', {get() { throw new DOMException('no', 'SecurityError'); }});",
        9,
    )?;
    paste(page, BRIDGE)?;
    opens(page, "waited ten years")?;
    page.by_role("button", "Keep on this device")?.click()?;
    tells(page, "does not let the page keep anything")?;
    page.wait_js("the article is still marked", &is_marked("Angela Merkel"))?;
    open_dialog(page)?;
    page.wait_js(
        "the list says so, too",
        "document.querySelector('#shelf').textContent.includes('does not let the page keep anything')",
    )?;
    page.press("Escape")?;
    // What it advises can be done.
    page.by_role("button", "Share with text")?.click()?;
    page.run(super::shelf::LISTEN, &json!([]))?;
    page.by_role("button", "Save as a file")?.click()?;
    page.wait_js("a file is offered", "window.saved.length === 1")
}
