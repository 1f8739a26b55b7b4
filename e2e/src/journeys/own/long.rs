//! A book of an article: 100,000 words.

use std::time::Duration;

use devkit::{Outcome, ensure};

use super::super::sharing::says;
use super::super::{ALL, LONG, Row};
use super::doors::paste;
use super::linking::copied_link;
use super::samples::long;
use super::{blocks_are, is_marked, start, tells, wait_long};
use crate::page::Page;
use crate::site::Site;
use crate::wait::until;

pub(super) const JOURNEYS: &[Row] = &[
    (
        "100,000 words are brought, stopped and gone on with",
        LONG,
        a_hundred_thousand_words,
    ),
    (
        "the longest link there is opens on its article",
        ALL,
        the_longest_link,
    ),
];

/// The longest fragment that the page makes, and how much shorter the one here may be.
const LONGEST: usize = 32_000;
const NEARLY: usize = 28_000;

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

fn the_longest_link(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    // Words that hardly get shorter; with as many articles as English has.
    let word = |n: u32| {
        let article = if n.is_multiple_of(5) { " the" } else { "" };
        format!("{:07x}{article}", n.wrapping_mul(2_654_435_761) >> 4)
    };
    let words: Vec<String> = (1..4_800).map(word).collect();
    let text = format!(
        "The longest link\n\nAngela Merkel said: {}.",
        words.join(" ")
    );
    start(page, site)?;
    paste(page, &text)?;
    wait_long(page, "it is marked", &is_marked("Angela Merkel"))?;
    let link = copied_link(page)?;
    let length = link
        .split_once('#')
        .map_or(0, |(_, fragment)| fragment.len());
    ensure((NEARLY..=LONGEST + 20).contains(&length), || {
        format!("{length} characters are not nearly {LONGEST}")
    })?;
    page.browser.fresh_window()?;
    page.open(&link)?;
    page.ready()?;
    wait_long(page, "it is marked again", &is_marked("Angela Merkel"))?;
    blocks_are(page, &text.split("\n\n").collect::<Vec<_>>())
}
