//! When something is missing.

use devkit::{Outcome, ensure, same};

use super::reading::text_is_as_its_source;
use super::{PRETENDING, Row};
use crate::page::Page;
use crate::site::Site;

pub(super) const JOURNEYS: &[Row] = &[
    ("reads without scripts", PRETENDING, reads_without_scripts),
    (
        "reads without WebAssembly, and says so",
        PRETENDING,
        reads_without_webassembly,
    ),
];

/// What the first article quotes: words that the list of quotes must have.
pub(super) const QUOTED: &[&str] = &[
    "great Russia",
    "That’s why we came here.",
    "comrades",
    "Good clothes are those that are new, but old friends are best friends.",
    "This folk wisdom is fully applicable to modern relations between our countries.",
];

fn reads_without_scripts(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    page.scripts_off(true)?;
    page.open(&site.link(""))?;
    is_readable(page, site)?;
    ensure(page.js("document.documentElement.className")? == "", || {
        "a script has run, although scripts are off".to_owned()
    })
}

fn reads_without_webassembly(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    page.block(&["*.wasm"])?;
    page.open(&site.link(""))?;
    page.wait_js(
        "a notice says that the page could not start",
        "document.querySelector('#failed').checkVisibility()",
    )?;
    is_readable(page, site)?;
    let notice = page.by_role("alert", "")?.text()?;
    ensure(notice.contains("could not start"), || {
        format!("the notice says: {notice}")
    })?;
    // Nothing that looks as if it worked.
    for button in page.all_by_role("button", "")? {
        let enabled = button.js("!element.matches(':disabled')")? == true;
        let name = button.name()?;
        ensure(!enabled, || {
            format!("the button “{name}” is there and does nothing")
        })?;
    }
    Ok(())
}

/// The title, every word, and the list of quotes.
fn is_readable(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    let article = site.article();
    let title = page.by_role("heading", &article.meta.title)?;
    same("the heading", &title.text()?, &article.meta.title)?;
    text_is_as_its_source(page, article)?;
    let last = page.by_css("#article [data-b]:last-of-type")?;
    ensure(last.js("element.checkVisibility()")? == true, || {
        "the end of the article is hidden".to_owned()
    })?;
    let quotes = page.by_role("complementary", "Desk")?.text()?;
    for words in QUOTED {
        ensure(quotes.contains(words), || {
            format!("the list of quotes lacks “{words}”:\n{quotes}")
        })?;
    }
    Ok(())
}
