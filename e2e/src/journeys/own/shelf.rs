//! The list of what is kept: opening, renaming, deleting, taking along, wiping.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use devkit::{Failure, Outcome, ensure};
use serde_json::json;

use super::super::{ALL, Row};
use super::doors::{File, drop_files};
use super::keeping::{keep, list, lists};
use super::{open_dialog, opens, tells};
use crate::page::Page;
use crate::site::Site;

pub(super) const JOURNEYS: &[Row] = &[
    ("a kept article is renamed", ALL, renamed),
    ("a deleted article is brought back", ALL, deleted),
    ("kept articles are taken along", ALL, taken_along),
    ("an article is saved as a file", ALL, saved_as_a_file),
    ("all is wiped in one click", ALL, wiped),
];

/// Takes what the page offers to save, so that nothing is downloaded.
pub(super) const LISTEN: &str = "
window.saved = [];
const make = URL.createObjectURL;
const blobs = new Map();
URL.createObjectURL = (blob) => { const url = make.call(URL, blob); blobs.set(url, blob); return url; };
HTMLAnchorElement.prototype.click = function () {
    if (this.download) window.saved.push([this.download, blobs.get(this.href)]);
};";

/// The name and the bytes of what was offered last.
fn saved(page: &Page<'_>) -> Outcome<(String, Vec<u8>)> {
    page.wait_js("a file is offered", "window.saved.length > 0")?;
    let file = page.run_async(
        "const done = arguments[arguments.length - 1];
         const [name, blob] = window.saved.pop();
         const reader = new FileReader();
         reader.onload = () => done([name, reader.result.split(',')[1]]);
         reader.readAsDataURL(blob);",
        &json!([]),
    )?;
    let name = file[0].as_str().unwrap_or_default().to_owned();
    let bytes = STANDARD.decode(file[1].as_str().unwrap_or_default());
    Ok((
        name,
        bytes.map_err(|error| Failure::new(error.to_string()))?,
    ))
}

fn menu(page: &Page<'_>, title: &str) -> Outcome {
    page.by_css(&format!("#shelf summary[aria-label='More about {title}']"))?
        .click()
}

fn renamed(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    keep(page, site)?;
    list(page, 1)?;
    menu(page, "Harbour bridge opens")?;
    let field = page.by_role("textbox", "Title in this list")?;
    field.clear()?;
    field.type_text("My bridge")?;
    page.by_role("button", "Rename")?.click()?;
    page.wait_js(
        "the list has the new title",
        "document.querySelector('#shelf .kept b').textContent === 'My bridge'",
    )?;
    page.press("Escape")?;
    page.reload()?;
    page.ready()?;
    list(page, 1)?;
    page.by_role("button", "My bridge")?.click()?;
    opens(page, "waited ten years")
}

fn deleted(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    keep(page, site)?;
    list(page, 1)?;
    menu(page, "Harbour bridge opens")?;
    page.by_role("button", "Delete")?.click()?;
    lists(page, 0)?;
    tells(page, "“Harbour bridge opens” was deleted.")?;
    page.by_role("button", "Bring it back")?.click()?;
    lists(page, 1)?;
    page.by_role("button", "Harbour bridge opens")?.click()?;
    opens(page, "waited ten years")
}

fn taken_along(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    keep(page, site)?;
    list(page, 1)?;
    page.run(LISTEN, &json!([]))?;
    page.by_role("button", "Export all")?.click()?;
    let (name, bytes) = saved(page)?;
    ensure(name == "kept-articles.json", || {
        format!("the file is called {name}")
    })?;
    page.by_role("button", "Wipe all")?.click()?;
    lists(page, 0)?;
    page.press("Escape")?;
    drop_files(page, &[File(&name, "application/json", &bytes)])?;
    tells(page, "1 article")?;
    list(page, 1)?;
    page.by_role("button", "Harbour bridge opens")?.click()?;
    opens(page, "waited ten years")
}

fn saved_as_a_file(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    keep(page, site)?;
    page.run(LISTEN, &json!([]))?;
    page.by_role("button", "Share with text")?.click()?;
    page.by_role("button", "Save as a file")?.click()?;
    let (name, bytes) = saved(page)?;
    ensure(name == "harbour-bridge-opens.article", || {
        format!("the file is called {name}")
    })?;
    page.browser.fresh_window()?;
    super::start(page, site)?;
    drop_files(page, &[File(&name, "", &bytes)])?;
    opens(page, "waited ten years")
}

fn wiped(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    keep(page, site)?;
    list(page, 1)?;
    page.by_role("button", "Wipe all")?.click()?;
    lists(page, 0)?;
    page.wait_js(
        "the list says that there is nothing",
        "document.querySelector('#shelf').textContent.includes('Nothing yet')",
    )?;
    tells(page, "Wiped: 1 article.")?;
    page.press("Escape")?;
    // What is open stays open, as not kept.
    opens(page, "waited ten years")?;
    page.by_role("button", "Keep on this device")?;
    page.browser.fresh_window()?;
    super::start(page, site)?;
    open_dialog(page)?;
    lists(page, 0)
}
