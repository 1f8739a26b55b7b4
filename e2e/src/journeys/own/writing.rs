//! Writing an article in the editor.

use devkit::{Outcome, ensure};

use super::super::{ALL, Row};
use super::{blocks_are, is_marked, open_dialog, opens, start, wait_long};
use crate::page::Page;
use crate::site::Site;

pub(super) const JOURNEYS: &[Row] = &[
    ("an article is written", ALL, an_article_is_written),
    (
        "what was written survives a reload",
        ALL,
        what_was_written_survives_a_reload,
    ),
];

/// What is typed: what a keyboard has.
const LINES: [&str; 3] = [
    "Harbour bridge opens",
    "Angela Merkel opened the new bridge in Hamburg on 3 May 2024. It cost $4 million.",
    "\"We have waited ten years for this,\" said Angela Merkel.",
];

/// Writes it, from the button on.
pub(super) fn write(page: &Page<'_>) -> Outcome {
    open_dialog(page)?;
    page.by_role("button", "Write or paste")?.click()?;
    wait_long(
        page,
        "the editor has the keyboard",
        "document.activeElement?.id === 'editor'",
    )?;
    for (index, line) in LINES.iter().enumerate() {
        if index > 0 {
            page.press("Enter")?;
            page.press("Enter")?;
        }
        page.type_text(line)?;
    }
    opens(page, "said Angela Merkel.")?;
    page.wait_js("Angela Merkel is marked", &is_marked("Angela Merkel"))
}

fn an_article_is_written(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site)?;
    write(page)?;
    blocks_are(page, &LINES)?;
    page.wait_js("Hamburg is marked", &is_marked("Hamburg"))?;
    page.by_role("button", "Angela Merkel")?;
    page.wait_js(
        "the quote is in the gallery",
        "document.querySelector('#panel figure')?.textContent.includes('waited ten years')",
    )?;
    page.wait("the address says that it is the reader's own", |page| {
        Ok(page.fragment()?.starts_with("own="))
    })?;
    // More of it.
    let editor = page.by_role("textbox", "The article's text")?;
    editor.type_text(" Joe Biden came, too.")?;
    page.wait_js("a name that was added is marked", &is_marked("Joe Biden"))?;
    ensure(
        editor.js("element === document.activeElement")? == true,
        || "the editor has lost the keyboard".to_owned(),
    )?;
    // And less of it.
    editor.clear()?;
    editor.type_text("Nothing but this.")?;
    page.wait_js(
        "no name is left",
        "document.querySelector('#article').textContent.trim() === 'Nothing but this.'
         && !document.querySelector('#names .name')",
    )
}

fn what_was_written_survives_a_reload(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site)?;
    write(page)?;
    page.wait("the address says that it is the reader's own", |page| {
        Ok(page.fragment()?.starts_with("own="))
    })?;
    page.reload()?;
    page.ready()?;
    opens(page, "said Angela Merkel.")?;
    blocks_are(page, &LINES)?;
    page.wait_js("Angela Merkel is marked", &is_marked("Angela Merkel"))?;
    page.by_role("button", "Edit text")?.click()?;
    let editor = page.by_role("textbox", "The article's text")?;
    ensure(editor.js("element.value")? == LINES.join("\n\n"), || {
        "the editor does not hold what was written".to_owned()
    })
}
