//! Picking files in the dialog.

use std::fs;

use devkit::{Outcome, Scratch, ensure};

use super::super::{ALL, Row};
use super::{BRIDGE, is_marked, open_dialog, opens, start};
use crate::page::Page;
use crate::site::Site;

pub(super) const JOURNEYS: &[Row] = &[("a file is picked", ALL, a_file_is_picked)];

fn a_file_is_picked(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    let home = Scratch::new()?;
    let text = home.path().join("bridge.txt");
    fs::write(&text, BRIDGE)?;
    let saved = home.path().join("market.html");
    fs::write(
        &saved,
        "<!doctype html><html lang=en><title>Market</title><article><h1>Market moves</h1><p>Joe Biden visited the market in Vienna, which has moved to the river and smells of bread.</p></article>",
    )?;
    start(page, site)?;
    pick(page, &[&text.to_string_lossy()])?;
    opens(page, "waited ten years")?;
    page.wait_js("Angela Merkel is marked", &is_marked("Angela Merkel"))?;
    ensure(
        page.js("document.querySelector('dialog[open]')")?.is_null(),
        || "the dialog is still open".to_owned(),
    )?;
    // The same once more, and another.
    pick(page, &[&text.to_string_lossy()])?;
    page.wait("it is open once more", |page| {
        Ok(page.fragment()? == "own=2")
    })?;
    pick(page, &[&saved.to_string_lossy()])?;
    opens(page, "smells of bread")?;
    page.wait_js("Joe Biden is marked", &is_marked("Joe Biden"))
}

/// Picks files as the system's own window would hand them over.
pub(super) fn pick(page: &Page<'_>, files: &[&str]) -> Outcome {
    open_dialog(page)?;
    page.by_role("button", "Choose files")?;
    // What the button opens is the system's; the field behind it takes the paths.
    page.by_css("#files")?.type_text(&files.join("\n"))
}
