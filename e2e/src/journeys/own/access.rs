//! The dialog and the bench for anyone: what axe finds, and all of it by keyboard.

use devkit::Outcome;

use super::super::access::Findings;
use super::super::keyboard::tab_to;
use super::super::{ALL, PRETENDING, Row};
use super::doors::{File, drop_files, paste};
use super::keeping::{keep, list};
use super::{BRIDGE, is_marked, open_dialog, opens, start, tells, wait_long};
use crate::page::Page;
use crate::site::Site;

pub(super) const JOURNEYS: &[Row] = &[
    (
        "axe finds nothing where a reader brings an article",
        PRETENDING,
        axe_finds_nothing,
    ),
    ("an article is brought by keyboard", ALL, all_by_keyboard),
];

fn axe_finds_nothing(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    let mut findings = Findings::default();
    for (scheme, width) in [("light", 1440), ("dark", 1440), ("light", 360)] {
        page.emulate_media(&[("prefers-color-scheme", scheme)])?;
        page.emulate_size(width, 900, width < 600)?;
        let screen = format!("{scheme}, {width} px");
        start(page, site)?;
        drop_files(page, &[File("a.pdf", "", b"%PDF-1.7")])?;
        tells(page, "This is a PDF file")?;
        findings.look(page, &format!("refused, {screen}"))?;
        paste(
            page,
            "Brücke eröffnet\n\nDie neue Brücke über die Elbe ist da, auf die alle seit vielen Jahren gewartet haben.",
        )?;
        opens(page, "Elbe")?;
        findings.look(page, &format!("German, {screen}"))?;
        paste(page, BRIDGE)?;
        opens(page, "waited ten years")?;
        for panel in ["edit", "details", "share"] {
            page.by_css(&format!("#bench-head [data-of={panel}]"))?
                .click()?;
            page.wait_js(
                "the panel is open",
                &format!("document.querySelector('#bench-head [data-of={panel}]').ariaExpanded === 'true'"),
            )?;
            findings.look(page, &format!("panel {panel}, {screen}"))?;
        }
    }
    page.emulate_size(1440, 900, false)?;
    keep(page, site)?;
    list(page, 1)?;
    findings.look(page, "the dialog")?;
    page.by_css("#shelf .menu summary")?.click()?;
    findings.look(page, "the menu of a kept article")?;
    findings.are_none()
}

fn all_by_keyboard(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site)?;
    tab_to(page, "the button that opens the dialog", ".open-own")?;
    page.press("Enter")?;
    page.by_role("dialog", "Open your own article")?;
    // Escape closes it, and the keyboard is where it was.
    page.press("Escape")?;
    page.wait_js(
        "the dialog is closed",
        "!document.querySelector('dialog[open]')",
    )?;
    page.wait_js(
        "the keyboard is on the button again",
        "document.activeElement.matches('.open-own')",
    )?;
    page.press("Enter")?;
    tab_to(page, "the button to write", "[data-do=own-write]")?;
    page.press("Enter")?;
    wait_long(
        page,
        "the editor has the keyboard",
        "document.activeElement.id === 'editor'",
    )?;
    // Letters are text here, not commands.
    page.type_text("Joe Biden was in Hamburg on 3 May 2024, with Angela Merkel. j 1 / ?")?;
    opens(page, "j 1 / ?")?;
    wait_long(page, "Joe Biden is marked", &is_marked("Joe Biden"))?;
    open_dialog(page)?;
    page.press("Escape")?;
    tab_to(page, "the button to keep it", "[data-do=own-keep]")?;
    page.press("Enter")?;
    tells(page, "Kept on this device.")?;
    tab_to(page, "the button that closes it", "[data-do=own-close]")?;
    page.press("Enter")?;
    super::home_is_back(page, site)
}
