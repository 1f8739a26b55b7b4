//! Links that lead to no article: what is said, and that the page's own stays usable.

use devkit::{Outcome, same};

use super::super::sharing::says;
use super::super::{ALL, Row};
use super::{home_is_back, tells};
use crate::page::Page;
use crate::site::Site;

pub(super) const JOURNEYS: &[Row] = &[
    ("nonsense for an article says so", ALL, nonsense),
    ("a link to another tab says so", ALL, another_tab),
    ("a link to another browser says so", ALL, another_browser),
];

fn nonsense(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    for words in [
        "article=",
        "article=%25%25!!",
        "article=unicorn",
        "article=AQ",
    ] {
        leads_nowhere(page, site, words, "nothing of it can be read")?;
    }
    Ok(())
}

fn another_tab(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    leads_nowhere(page, site, "own=7", "was open in another tab only")
}

fn another_browser(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    leads_nowhere(page, site, "kept=nope", "was kept in another browser")
}

/// It says why; the article can be read, filtered and shared, by links that are its own.
fn leads_nowhere(page: &Page<'_>, site: &Site<'_>, fragment: &str, why: &str) -> Outcome {
    page.browser.fresh_window()?;
    page.open(&site.link(fragment))?;
    page.ready()?;
    tells(page, why)?;
    home_is_back(page, site)?;
    page.by_role("button", "Dismiss")?.click()?;
    page.by_role("button", "Kim Jong Un")?.click()?;
    says(page, "Kim Jong Un")?;
    page.frame()?;
    page.wait("the choice is in the address", |page| {
        Ok(page.fragment()?.contains("kim-jong-un"))
    })?;
    same(
        &format!("the address, after `#{fragment}` and a choice"),
        &page.fragment()?,
        &"e=kim-jong-un".to_owned(),
    )
}
