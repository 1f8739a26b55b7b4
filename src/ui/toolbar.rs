//! The bar at the bottom of a phone, and the head of the sheets it opens.

use crate::live::part;
use crate::state::{Explorer, Sheet};
use maud::{Markup, html};

/// Lens, quotes, search, share: within reach of one hand. Its controls are enabled when the page listens.
pub(crate) fn toolbar(explorer: Explorer) -> Markup {
    html! {
        nav.toolbar aria-label="Tools" {
            fieldset.bare aria-label="Tools" disabled { (part(explorer, "tools")) }
        }
    }
}

/// The tools, with what they have opened.
pub(crate) fn tools(explorer: Explorer) -> Markup {
    let sheet = explorer.sheet.get();
    let icon = |name: &str| html! { svg aria-hidden="true" { use href={"#icon-" (name)} {} } };
    html! {
            button #open-lens type="button" aria-expanded=(sheet == Some(Sheet::Lens)) aria-controls="lens" data-do="lens" {
                (icon("lens")) "Lens"
            }
            button #open-desk type="button" aria-expanded=(sheet == Some(Sheet::Desk)) aria-controls="desk" data-do="desk" {
                (icon("quotes")) "Quotes"
            }
            button type="button" data-do="search" { (icon("search")) "Search" }
            button type="button" data-do="own-open" { (icon("open")) "Yours" }
            button type="button" data-do="share" { (icon("share")) "Share" }
    }
}

/// A sheet's title and the button that closes it; not shown where the sheet is a column.
pub(crate) fn sheet_head(title: &str) -> Markup {
    html! {
        header.sheet-head {
            p { (title) }
            button.icon type="button" aria-label={"Close " (title)} data-do="close-sheet" { "×" }
        }
    }
}
