//! On any static host.

use devkit::{Outcome, same};

use super::reading::text_is_as_its_source;
use super::{ALL, Row};
use crate::page::Page;
use crate::site::Site;

pub(super) const JOURNEYS: &[Row] = &[("works below a path", ALL, works_below_a_path)];

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
