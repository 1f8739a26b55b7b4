//! When the analyser does not come, or is another one.

use devkit::Outcome;

use super::super::{ALL, Row};
use super::doors::{paste, workers_begin};
use super::{BRIDGE, home_is_back, is_marked, opens, start, tells};
use crate::page::Page;
use crate::site::Site;

pub(super) const JOURNEYS: &[Row] = &[
    (
        "without the analyser it is said, and tried again",
        ALL,
        without_the_analyser,
    ),
    (
        "an analyser of another version asks for a reload",
        ALL,
        another_version,
    ),
];

fn without_the_analyser(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    for part in ["analyser-", "wasm"] {
        // Its scripts, or its program: what the host has lost.
        let (host, lost) = site.without(|name| {
            name.starts_with("analyser-") && (part == "analyser-" || name.ends_with(part))
        })?;
        page.open(&host.url(""))?;
        page.ready()?;
        paste(page, BRIDGE)?;
        tells(page, "the analyser could not be loaded")?;
        home_is_back(page, site)?;
        page.by_role("button", "Try again")?.click()?;
        tells(page, "the analyser could not be loaded")?;
        // It comes back, and what was pasted is still there.
        lost.restore()?;
        page.by_role("button", "Try again")?.click()?;
        opens(page, "waited ten years")?;
        page.wait_js("Angela Merkel is marked", &is_marked("Angela Merkel"))?;
    }
    Ok(())
}

fn another_version(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site)?;
    // What it says first is its version.
    workers_begin(page, "postMessage([0, 1, 12345]);", 1)?;
    paste(page, BRIDGE)?;
    tells(page, "of another version than this page; reload the page")?;
    home_is_back(page, site)?;
    page.by_role("button", "Try again")?.click()?;
    opens(page, "waited ten years")
}
