//! Articles that a reader brings: every way in, what is done with them, and what is said where that cannot be.

mod access;
mod crashing;
mod doors;
mod dropping;
mod folder;
mod keeping;
mod languages;
mod linking;
mod long;
mod missing;
mod pasting;
mod picking;
mod policy;
mod returning;
mod samples;
mod shelf;
mod trouble;
mod unreadable;
mod windows;
mod writing;

use std::time::Duration;

use devkit::{Outcome, same};

use super::Row;
use super::reading::text_is_as_its_source;
use crate::page::Page;
use crate::site::Site;
use crate::wait::until;

/// All of them.
pub(super) fn journeys() -> Vec<Row> {
    [
        writing::JOURNEYS,
        returning::JOURNEYS,
        pasting::JOURNEYS,
        dropping::JOURNEYS,
        picking::JOURNEYS,
        folder::JOURNEYS,
        linking::JOURNEYS,
        missing::JOURNEYS,
        keeping::JOURNEYS,
        shelf::JOURNEYS,
        windows::JOURNEYS,
        unreadable::JOURNEYS,
        trouble::JOURNEYS,
        crashing::JOURNEYS,
        languages::JOURNEYS,
        policy::JOURNEYS,
        long::JOURNEYS,
        access::JOURNEYS,
    ]
    .concat()
}

/// How long the analyser may take to come, and to read a few thousand words; the processor may be shared.
const LONG: Duration = Duration::from_secs(60);

/// An article with names, a date, an amount and a quote.
const BRIDGE: &str = "Harbour bridge opens\n\nAngela Merkel opened the new bridge in Hamburg on 3 May 2024. It cost $4 million.\n\n“We have waited ten years for this,” said Angela Merkel.";

/// Another one.
const MARKET: &str = "Market moves to the river\n\nJoe Biden visited the market in Vienna on Tuesday.\n\n“It smells of bread,” he said.";

/// Opens the page's own article.
fn start(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    page.open(&site.link(""))?;
    page.ready()
}

/// Opens the dialog by its button.
fn open_dialog(page: &Page<'_>) -> Outcome {
    page.by_role("button", "Open your own")?.click()?;
    page.by_role("dialog", "Open your own article")?;
    Ok(())
}

/// Waits, with the patience that a first analysis takes, until an expression is true.
fn wait_long(page: &Page<'_>, what: &str, expression: &str) -> Outcome {
    until(what, LONG, || {
        let is = page.js(&format!("!!({expression})"))? == true;
        Ok(is.then_some(()))
    })
}

/// Waits until the article has these words, and all of it is marked.
fn opens(page: &Page<'_>, words: &str) -> Outcome {
    let words = serde_json::json!(words);
    wait_long(
        page,
        &format!("an article with the words {words} is open and marked"),
        &format!(
            "document.querySelector('#article').textContent.includes({words})
             && document.querySelector('#bench-head .bench-line')
             && !document.querySelector('#bench-head progress, #loading progress')"
        ),
    )
}

/// What the page tells its reader now.
const TOLD: &str = "[...document.querySelectorAll('[role=status], [role=alert], .bench-note')]
    .filter((place) => place.checkVisibility()).map((place) => place.textContent).join('\\n')";

/// Waits until the page tells its reader something with these words.
fn tells(page: &Page<'_>, words: &str) -> Outcome {
    let told = until(&format!("the reader is told “{words}”"), LONG, || {
        let told = page.js(TOLD)?;
        let told = told.as_str().unwrap_or_default();
        Ok(told.contains(words).then_some(()))
    });
    told.or_else(|failure| {
        let told = page.js(TOLD)?;
        Err(devkit::Failure::new(format!("{failure}; told: {told}")))
    })
}

/// Waits until the page's own article is there, word for word.
fn home_is_back(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    let title = site.article().meta.title.as_str();
    page.wait("the page's own article is there", |page| {
        Ok(page.js("document.querySelector('#article h1')?.textContent")? == title)
    })?;
    text_is_as_its_source(page, site.article())
}

/// What is typed into the editor and shown in the article, as a list of blocks.
fn blocks_are(page: &Page<'_>, blocks: &[&str]) -> Outcome {
    let shown = page.js(
        "[...document.querySelectorAll('#article [data-b]')].map((block) => block.textContent)",
    )?;
    same("the article's blocks", &shown, &serde_json::json!(blocks))
}

/// Whether this name is marked in the article.
fn is_marked(name: &str) -> String {
    format!(
        "[...document.querySelectorAll('#article .m')].some((mark) => mark.textContent === {})",
        serde_json::json!(name)
    )
}
