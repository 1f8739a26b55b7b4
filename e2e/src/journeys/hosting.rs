//! On any static host.

use devkit::{Outcome, ensure, same};

use super::reading::text_is_as_its_source;
use super::{ALL, Row};
use crate::page::Page;
use crate::site::Site;

pub(super) const JOURNEYS: &[Row] = &[
    ("works below a path", ALL, works_below_a_path),
    (
        "goes from article to article",
        ALL,
        goes_from_article_to_article,
    ),
];

fn works_below_a_path(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    let url = site.below.url("");
    page.open(url.trim_end_matches('/'))?;
    page.ready()?;
    same("the address", &page.url()?, &url)?;
    text_is_as_its_source(page, site.article())?;
    same(
        "what the page asked the host for in vain",
        &site.take_missing(),
        &vec![],
    )
}

/// By the switcher, there and back.
fn goes_from_article_to_article(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    page.open(&site.others.url(""))?;
    page.ready()?;
    let first = page.js("document.title")?;
    page.by_css(".switcher summary")?.click()?;
    let links = page.all_by_role("link", "")?;
    let link = page.by_role("link", "Night Market Stays")?;
    ensure(links.len() > 4, || {
        format!("the switcher has {} links", links.len())
    })?;
    link.click()?;
    page.wait_js(
        "the article about the night market is open",
        "document.querySelector('#app')?.dataset.article === 'night-market'",
    )?;
    page.ready()?;
    page.back()?;
    page.wait("the first article is back", |page| {
        Ok(page.js("document.title")? == first)
    })?;
    page.ready()
}
