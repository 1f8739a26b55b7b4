//! Filters on an article of the reader's, and links that carry it.

use devkit::{Failure, Outcome, ensure};
use serde_json::json;

use super::super::sharing::{says, sentence};
use super::super::{ALL, Row};
use super::doors::paste;
use super::samples::newer;
use super::{BRIDGE, blocks_are, home_is_back, is_marked, opens, start, tells};
use crate::page::Page;
use crate::site::Site;

pub(super) const JOURNEYS: &[Row] = &[
    (
        "a link carries the article and its view",
        ALL,
        a_link_carries_the_article,
    ),
    (
        "a link that was cut off opens what is left",
        ALL,
        a_link_that_was_cut_off,
    ),
    (
        "a link of a newer version says so",
        ALL,
        a_link_of_a_newer_version,
    ),
    (
        "an article too long for a link is offered as a file",
        ALL,
        too_long_for_a_link,
    ),
];

/// Takes what the page copies, for engines keep the clipboard shut to tests.
const LISTEN: &str = "Clipboard.prototype.writeText = (text) => { window.copied = text; return Promise.resolve(); };";

/// The link that the page copies, after it has said how large it is.
pub(super) fn copied_link(page: &Page<'_>) -> Outcome<String> {
    page.run(LISTEN, &json!([]))?;
    page.by_role("button", "Share with text")?.click()?;
    page.wait_js(
        "it is said how large the link is",
        r"/contains the article.s text, [\d.]+ (bytes|KB)/.test(document.querySelector('#bench-panel').textContent)",
    )?;
    page.by_role("button", "Copy the link")?.click()?;
    page.wait_js("the link is copied", "window.copied")?;
    let link = page.js("window.copied")?;
    let link = link.as_str().ok_or("the link is no text")?.to_owned();
    tells(page, "Link copied.")?;
    ensure(link.contains("#article="), || {
        format!("the link carries no article: {link}")
    })?;
    Ok(link)
}

/// What of a link is the article.
fn carried(link: &str) -> Outcome<&str> {
    let words = link.split_once("article=").map(|(_, words)| words);
    let words = words.and_then(|words| words.split('&').next());
    words.ok_or_else(|| Failure::new(format!("no article in {link}")))
}

fn a_link_carries_the_article(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site)?;
    paste(page, BRIDGE)?;
    opens(page, "waited ten years")?;
    page.by_role("button", "Angela Merkel")?.click()?;
    says(page, "Angela Merkel")?;
    let shown = sentence(page)?;
    let link = copied_link(page)?;
    page.browser.fresh_window()?;
    page.open(&link)?;
    page.ready()?;
    opens(page, "waited ten years")?;
    let blocks: Vec<&str> = BRIDGE.split("\n\n").collect();
    blocks_are(page, &blocks)?;
    says(page, &shown)?;
    page.wait_js("Angela Merkel is marked", &is_marked("Angela Merkel"))?;
    page.reload()?;
    page.ready()?;
    opens(page, "waited ten years")?;
    says(page, &shown)?;
    page.by_role("button", "Close")?.click()?;
    home_is_back(page, site)?;
    page.wait("nothing of it is left in the address", |page| {
        Ok(page.fragment()?.is_empty())
    })
}

fn a_link_that_was_cut_off(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site)?;
    let rest =
        "“It smells of bread here,” said Joe Biden, who had come from Vienna by train for the day.";
    paste(
        page,
        &format!("{BRIDGE}\n\n{rest}\n\n{}", rest.to_uppercase()),
    )?;
    opens(page, "SMELLS OF BREAD")?;
    let link = copied_link(page)?;
    let article = carried(&link)?;
    let half = &article[..article.len() * 3 / 5];
    page.browser.fresh_window()?;
    page.open(&site.link(&format!("article={half}")))?;
    page.ready()?;
    opens(page, "Harbour bridge opens")?;
    tells(page, "The link was cut off")?;
    // Of the first letters alone nothing can be read.
    page.browser.fresh_window()?;
    page.open(&site.link(&format!("article={}", &article[..6])))?;
    page.ready()?;
    tells(page, "too much of it was cut off")?;
    home_is_back(page, site)
}

fn a_link_of_a_newer_version(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site)?;
    paste(page, BRIDGE)?;
    opens(page, "waited ten years")?;
    let link = copied_link(page)?;
    page.browser.fresh_window()?;
    page.open(&site.link(&format!("article={}", newer(carried(&link)?))))?;
    page.ready()?;
    tells(page, "newer version of Article Explorer")?;
    home_is_back(page, site)
}

fn too_long_for_a_link(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site)?;
    // Words that do not repeat, so that they do not pack.
    let words = (0..9000_u32).map(|n| format!("w{:x}", n.wrapping_mul(2_654_435_761)));
    let words: Vec<String> = words.collect();
    paste(page, &format!("Numbers\n\n{}", words.join(" ")))?;
    opens(page, "Numbers")?;
    page.by_role("button", "Share with text")?.click()?;
    page.wait_js(
        "it is said that a file carries it",
        "document.querySelector('#bench-panel').textContent.includes('too long for a link')",
    )?;
    page.by_role("button", "Save as a file")?;
    ensure(
        page.all_by_role("button", "Copy the link")?.is_empty(),
        || "a link is offered that is too long".to_owned(),
    )
}
