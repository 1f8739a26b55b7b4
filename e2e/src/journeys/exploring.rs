//! Filters, search and quotes, with the pointer.

use devkit::{Outcome, ensure, same};

use super::sharing::{says, sentence};
use super::{ALL, Row};
use crate::page::Page;
use crate::site::Site;

pub(super) const JOURNEYS: &[Row] = &[
    (
        "a kind is switched off and on",
        ALL,
        a_kind_is_switched_off_and_on,
    ),
    (
        "filters combine, and are cleared",
        ALL,
        filters_combine_and_are_cleared,
    ),
    (
        "nothing matches, and it says what to drop",
        ALL,
        nothing_matches,
    ),
    (
        "the rest collapses and opens again",
        ALL,
        the_rest_collapses,
    ),
    (
        "a speaker filters everywhere",
        ALL,
        a_speaker_filters_everywhere,
    ),
    (
        "a quote is shown in the article, and Back",
        ALL,
        a_quote_is_shown,
    ),
    ("a card opens, holds and closes", ALL, a_card_opens),
];

/// How many paragraphs step back, and how many are hidden.
const DIM: &str = "document.querySelectorAll('#article .b.dim').length";
const GONE: &str = "document.querySelectorAll('#article .b.gone').length";

fn start(page: &Page<'_>, site: &Site<'_>, fragment: &str) -> Outcome {
    page.open(&site.link(fragment))?;
    page.ready()
}

fn a_kind_is_switched_off_and_on(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site, "")?;
    let line = "getComputedStyle(document.querySelector('#article .m.person')).textDecorationLine";
    same(
        "the line under a person's name",
        &page.js(line)?,
        &"underline".into(),
    )?;
    let people = page.by_role("button", "People")?;
    people.click()?;
    page.wait("no line is under people's names", |page| {
        Ok(page.js(line)? == "none")
    })?;
    same(
        "whether the button of People looks pressed",
        &people.attribute("aria-pressed")?.as_deref(),
        &Some("false"),
    )?;
    people.click()?;
    page.wait("a line is under people's names again", |page| {
        Ok(page.js(line)? == "underline")
    })?;
    page.by_role("button", "Only Places")?.click()?;
    page.wait(
        "people are unmarked, and the address says k=place",
        |page| Ok(page.js(line)? == "none" && page.fragment()? == "k=place"),
    )
}

fn filters_combine_and_are_cleared(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site, "")?;
    let plain = sentence(page)?;
    page.by_role("button", "Vladimir Putin")?.click()?;
    says(page, "Vladimir Putin")?;
    page.wait_js("some paragraphs step back", &format!("{DIM} > 0"))?;
    let one = page.js(DIM)?.as_u64();
    page.by_role("button", "Kim Jong Un")?.click()?;
    says(page, "Kim Jong Un")?;
    let all = page.by_role("button", "all of them")?;
    all.click()?;
    says(page, "both")?;
    // Chosen already, it stays so.
    all.click()?;
    page.frame()?;
    same(
        "what was chosen already",
        &all.attribute("aria-pressed")?.as_deref(),
        &Some("true"),
    )?;
    page.wait(
        "more paragraphs step back for both names than for one",
        |page| Ok(page.js(DIM)?.as_u64() > one),
    )?;
    page.by_role("button", "Clear")?.click()?;
    says(page, &plain)?;
    same(
        "how many paragraphs still step back",
        &page.js(DIM)?,
        &0.into(),
    )
}

fn nothing_matches(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site, "e=kamchatka")?;
    page.by_role("searchbox", "Search the article")?
        .type_text("satellite")?;
    says(page, "None of")?;
    let empty = page.by_role("region", "Nothing matches")?.text()?;
    ensure(
        empty.contains("Kamchatka") && empty.contains("satellite"),
        || format!("it does not say what to drop: {empty}"),
    )?;
    page.by_role("button", "Drop Kamchatka")?.click()?;
    says(page, "satellite")?;
    ensure(!sentence(page)?.contains("None"), || {
        "the sentence still says that nothing matches".to_owned()
    })
}

fn the_rest_collapses(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site, "e=vladimir-putin")?;
    page.by_role("button", "Hide the rest")?.click()?;
    page.wait_js(
        "more than three paragraphs are hidden",
        &format!("{GONE} > 3"),
    )?;
    let gone = page.js(GONE)?.as_u64();
    page.by_css("#article .fold")?.click()?;
    page.wait("the clicked run of hidden paragraphs has opened", |page| {
        Ok(page.js(GONE)?.as_u64() < gone)
    })?;
    page.by_role("button", "Hide the rest")?.click()?;
    page.wait_js("every paragraph is shown again", &format!("{GONE} === 0"))
}

fn a_speaker_filters_everywhere(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site, "")?;
    let quotes = "document.querySelectorAll('#panel figure').length";
    let all = page.js(quotes)?.as_u64();
    page.by_css("#desk .voice")?.click()?;
    page.wait_js("some paragraphs step back", &format!("{DIM} > 0"))?;
    page.wait("the gallery holds fewer quotes", |page| {
        Ok(page.js(quotes)?.as_u64() < all)
    })?;
    ensure(page.fragment()?.starts_with("s="), || {
        "the address does not hold the speaker".to_owned()
    })
}

fn a_quote_is_shown(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site, "")?;
    let quotes = page.all_by_role("button", "Show in article")?;
    quotes.last().ok_or("there is no quote to show")?.click()?;
    page.wait_js(
        "a quote is marked in the article",
        "document.querySelector('#article .q.here')",
    )?;
    page.wait("the quote is in view", |page| {
        Ok(page.js("(({top, bottom}) => top >= 0 && bottom <= innerHeight)(document.querySelector('#article .q.here').getBoundingClientRect())")? == true)
    })?;
    page.back()?;
    page.wait_js(
        "no quote is marked any more",
        "!document.querySelector('#article .q.here')",
    )
}

fn a_card_opens(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site, "")?;
    page.hover(&page.by_css("#article .par .m.person")?)?;
    let card = page.by_role("dialog", "About")?;
    // The pointer can go to it, and it stays.
    page.hover(&page.by_css("#card .card-name")?)?;
    page.frame()?;
    ensure(card.text()?.contains("People"), || {
        "the card does not say the kind".to_owned()
    })?;
    page.press("Escape")?;
    page.wait_js(
        "Escape has closed the card",
        "!document.querySelector('#card')",
    )?;
    page.by_css("#article .par .m.place")?.click()?;
    page.by_role("dialog", "About")?;
    page.by_role("button", "Close card")?.click()?;
    page.wait_js(
        "its button has closed the card",
        "!document.querySelector('#card')",
    )
}
