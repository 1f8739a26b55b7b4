//! Back to the page's own article: by closing the reader's, and by the browser's own buttons.

use devkit::Outcome;

use super::super::sharing::says;
use super::super::{ALL, Row};
use super::doors::paste;
use super::samples::long;
use super::writing::write;
use super::{home_is_back, is_marked, opens, start, wait_long};
use crate::page::Page;
use crate::site::Site;

pub(super) const JOURNEYS: &[Row] = &[
    (
        "an article that is closed while it is marked is gone",
        ALL,
        closed_while_it_is_marked,
    ),
    (
        "an article that is reloaded while it is marked is not lost",
        ALL,
        reloaded_while_it_is_marked,
    ),
    (
        "Back leads to the page's own article, Forward to the reader's",
        ALL,
        back_and_forward,
    ),
];

/// Brings a text that takes long enough to be met half marked.
fn is_being_marked(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site)?;
    paste(page, &long(20_000))?;
    wait_long(
        page,
        "it is being marked",
        "document.querySelector('#bench-head progress')",
    )
}

fn closed_while_it_is_marked(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    is_being_marked(page, site)?;
    page.by_role("button", "Close")?.click()?;
    home_is_back(page, site)?;
    for name in ["Kim Jong Un", "Vladimir Putin"] {
        page.by_role("button", name)?.click()?;
        says(page, name)?;
        page.by_role("button", "Clear")?.click()?;
    }
    home_is_back(page, site)?;
    page.wait("nothing of it is in the address", |page| {
        Ok(page.fragment()?.is_empty())
    })?;
    page.wait_js(
        "the bench is gone",
        "!document.querySelector('#bench-head')",
    )
}

fn reloaded_while_it_is_marked(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    is_being_marked(page, site)?;
    page.wait("the address says that it is the reader's own", |page| {
        Ok(page.fragment()?.starts_with("own="))
    })?;
    page.reload()?;
    page.ready()?;
    opens(page, "On the day numbered 600 ")?;
    page.wait_js("Angela Merkel is marked", &is_marked("Angela Merkel"))
}

fn back_and_forward(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site)?;
    let title = page.js("document.title")?;
    write(page)?;
    page.wait_js(
        "the window is called as the article is",
        "document.title.startsWith('Harbour bridge opens')",
    )?;
    page.wait("the address says that it is the reader's own", |page| {
        Ok(page.fragment()?.starts_with("own="))
    })?;
    for _ in 0..2 {
        page.back()?;
        home_is_back(page, site)?;
        page.wait("the window is called as before", |page| {
            Ok(page.js("document.title")? == title)
        })?;
        page.wait_js(
            "the bench is gone",
            "!document.querySelector('#bench-head')",
        )?;
        page.forward()?;
        opens(page, "said Angela Merkel.")?;
        page.wait_js("Angela Merkel is marked", &is_marked("Angela Merkel"))?;
    }
    page.back()?;
    home_is_back(page, site)?;
    page.by_role("button", "Kim Jong Un")?.click()?;
    says(page, "Kim Jong Un")?;
    page.wait_js(
        "paragraphs step back",
        "document.querySelectorAll('#article .b.dim').length > 0",
    )
}
