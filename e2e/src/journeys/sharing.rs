//! Links: the view goes into them, and comes out of them again.

use devkit::{Outcome, ensure, same};
use serde_json::Value;

use super::{ALL, Row};
use crate::page::Page;
use crate::site::Site;

pub(super) const JOURNEYS: &[Row] = &[
    ("a link restores the view", ALL, a_link_restores_the_view),
    (
        "Back and Forward walk the choices",
        ALL,
        back_and_forward_walk_the_choices,
    ),
    (
        "a link to a quote opens on it",
        ALL,
        a_link_to_a_quote_opens_on_it,
    ),
    (
        "nonsense in a link is named",
        ALL,
        nonsense_in_a_link_is_named,
    ),
    (
        "Share says what the link shows",
        ALL,
        share_says_what_the_link_shows,
    ),
];

/// What is shown, as far as a reader can tell: the sentence, what is pressed, which paragraphs step back, what is hidden.
const SHOWN: &str = "[
    document.querySelector('.bar .sentence').textContent,
    [...document.querySelectorAll('[aria-pressed=true], [aria-selected=true]')].map((button) => button.textContent),
    [...document.querySelectorAll('#article [data-b]')].map((block) => block.className),
    document.querySelector('#article').dataset.hidden,
    document.querySelector('#search').value,
]";

/// The sentence above the article.
pub(super) fn sentence(page: &Page<'_>) -> Outcome<String> {
    let words = page.js("document.querySelector('.bar .sentence').textContent")?;
    Ok(words.as_str().unwrap_or_default().to_owned())
}

/// Waits until the sentence has these words.
pub(super) fn says(page: &Page<'_>, words: &str) -> Outcome {
    page.wait(&format!("the sentence says “{words}”"), |page| {
        Ok(sentence(page)?.contains(words))
    })
}

fn a_link_restores_the_view(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    page.open(&site.link(""))?;
    page.ready()?;
    page.by_role("button", "Groups")?.click()?;
    page.by_role("button", "Kim Jong Un")?.click()?;
    page.by_role("searchbox", "Search the article")?
        .type_text("satellite")?;
    page.wait("the search is in the link", |page| {
        Ok(page.fragment()?.contains("q=satellite"))
    })?;
    says(page, "Kim Jong Un")?;
    page.frame()?;
    let (url, shown) = (page.url()?, page.js(SHOWN)?);
    // Sent on: a new window, and then a reload.
    page.browser.fresh_window()?;
    page.open(&url)?;
    page.ready()?;
    restored(page, &shown, "in another window")?;
    page.reload()?;
    page.ready()?;
    restored(page, &shown, "after a reload")?;
    same("the link", &page.url()?, &url)
}

fn restored(page: &Page<'_>, shown: &Value, place: &str) -> Outcome {
    let restored = page.wait("the view is restored", |page| Ok(page.js(SHOWN)? == *shown));
    restored.or_else(|_| same(&format!("the view {place}"), &page.js(SHOWN)?, shown))
}

fn back_and_forward_walk_the_choices(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    page.open(&site.link(""))?;
    page.ready()?;
    let plain = sentence(page)?;
    page.by_role("button", "Kim Jong Un")?.click()?;
    says(page, "Kim Jong Un")?;
    let one = sentence(page)?;
    page.by_role("button", "Russia ")?.click()?;
    says(page, "Russia")?;
    let two = sentence(page)?;
    for (step, should) in [(true, &one), (true, &plain), (false, &one), (false, &two)] {
        if step {
            page.back()?;
        } else {
            page.forward()?;
        }
        says(page, should)?;
    }
    Ok(())
}

fn a_link_to_a_quote_opens_on_it(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    page.open(&site.link(""))?;
    page.ready()?;
    let quotes = page.all_by_role("button", "Show in article")?;
    let last = quotes.last().ok_or("there is no quote to show")?;
    last.click()?;
    page.wait("the place is in the link", |page| {
        Ok(page.fragment()?.contains("at="))
    })?;
    let link = page.url()?;
    page.browser.fresh_window()?;
    page.open(&link)?;
    page.ready()?;
    page.wait("the quote is in view and marked", |page| {
        let there = page.js(
            "[...document.querySelectorAll('#article .q.here')].some((quote) => {
                const {top, bottom} = quote.getBoundingClientRect();
                return quote.textContent.includes('folk wisdom') && top >= 0 && bottom <= innerHeight;
            })",
        )?;
        Ok(there == true)
    })
}

fn nonsense_in_a_link_is_named(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    page.open(&site.link("k=unicorn&e=nobody-at-all.kim-jong-un&zzz=1&%E2%82=&at=999.9.gone"))?;
    page.ready()?;
    says(page, "Kim Jong Un")?;
    let notice = page.by_role("region", "About what was opened")?.text()?;
    for piece in ["unicorn", "nobody-at-all", "zzz", "gone"] {
        ensure(notice.contains(piece), || {
            format!("the notice does not name {piece}: {notice}")
        })?;
    }
    Ok(())
}

fn share_says_what_the_link_shows(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    page.open(&site.link("e=vladimir-putin"))?;
    page.ready()?;
    let shown = sentence(page)?;
    page.by_role("button", "Share this view")?.click()?;
    // By the clipboard, or where the browser keeps it shut, in a field to copy from.
    page.wait("it is said what the link shows", |page| {
        let said = page.js("document.body.innerText")?;
        let said = said.as_str().unwrap_or_default();
        Ok(said.contains("Link copied") && said.matches(&shown).count() > 1
            || page.js("[...document.querySelectorAll('dialog[open] input, dialog[open] textarea')].some((field) => field.value.includes('e=vladimir-putin'))")? == true)
    })
}
