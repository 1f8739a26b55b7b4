//! When the analyser breaks.

use devkit::Outcome;

use super::super::{ALL, Row};
use super::doors::{paste, workers_begin};
use super::{BRIDGE, MARKET, home_is_back, is_marked, opens, start, tells};
use crate::page::Page;
use crate::site::Site;

pub(super) const JOURNEYS: &[Row] = &[
    ("an analyser that breaks is started again", ALL, breaks_once),
    (
        "an analyser that breaks again is reported, and nothing is lost",
        ALL,
        breaks_always,
    ),
];

/// Breaks at the first thing that it is asked.
const BREAKS: &str = "code
addEventListener('message', (event) => { event.stopImmediatePropagation(); throw new Error('broken'); });";

fn breaks_once(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site)?;
    workers_begin(page, BREAKS, 1)?;
    paste(page, BRIDGE)?;
    opens(page, "waited ten years")?;
    page.wait_js("Angela Merkel is marked", &is_marked("Angela Merkel"))
}

fn breaks_always(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site)?;
    workers_begin(page, BREAKS, 2)?;
    paste(page, BRIDGE)?;
    tells(page, "the analyser stopped")?;
    home_is_back(page, site)?;
    // What was pasted is still there.
    page.by_role("button", "Try again")?.click()?;
    opens(page, "waited ten years")?;
    page.wait_js("Angela Merkel is marked", &is_marked("Angela Merkel"))?;
    paste(page, MARKET)?;
    opens(page, "smells of bread")?;
    page.by_role("button", "Back to “Harbour bridge opens”")?;
    Ok(())
}
