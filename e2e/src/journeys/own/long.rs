//! A book of an article: 100,000 words.

use std::time::Duration;

use devkit::{Outcome, ensure};

use super::super::sharing::says;
use super::super::{ALL, LONG, Row};
use super::doors::paste;
use super::samples::long;
use super::{is_marked, start, tells, wait_long};
use crate::page::Page;
use crate::site::Site;
use crate::wait::until;

pub(super) const JOURNEYS: &[Row] = &[(
    "100,000 words are brought, stopped and gone on with",
    LONG,
    a_hundred_thousand_words,
)];

/// How long all of it may take, on a processor that is shared.
const VERY_LONG: Duration = Duration::from_secs(240);

fn a_hundred_thousand_words(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site)?;
    paste(page, &long(100_000))?;
    wait_long(
        page,
        "all of the text is there, and its marks are coming",
        "document.querySelectorAll('#article [data-b]').length > 3000 && document.querySelector('#bench-head progress')",
    )?;
    wait_long(
        page,
        "the first marks are there",
        &is_marked("Angela Merkel"),
    )?;
    page.by_role("button", "Stop")?.click()?;
    tells(page, "Stopped")?;
    let marks = "document.querySelectorAll('#article .m').length";
    let some = page.js(marks)?.as_u64().unwrap_or_default();
    ensure(some > 0, || "nothing that was marked has stayed".to_owned())?;
    page.by_role("button", "Go on")?.click()?;
    // Meanwhile the page answers.
    page.by_role("searchbox", "Search the article")?
        .type_text("numbered 77 ")?;
    says(page, "numbered 77")?;
    until("all of it is marked", VERY_LONG, || {
        let done = page.js(
            "document.querySelector('#bench-head .bench-line') && !document.querySelector('#bench-head progress, #loading progress')",
        )?;
        Ok((done == true).then_some(()))
    })?;
    let all = page.js(marks)?.as_u64().unwrap_or_default();
    ensure(all > some && all > 15_000, || {
        format!("{some} marks when stopped, {all} at the end")
    })
}
