//! The list of what is kept on the device.

use super::{articles, button, size};
use crate::bench::Shelf;
use crate::store::Row;
use maud::{Markup, html};

/// The kept articles, and what can be done with all of them.
pub(crate) fn shelf(shelf: &Shelf) -> Markup {
    let Some(rows) = &shelf.rows else {
        return Markup::default();
    };
    let whole: usize = rows.iter().map(|row| row.size).sum();
    html! {
        section.shelf aria-labelledby="shelf-title" {
            h3 #shelf-title { "Kept on this device" }
            @if !shelf.trouble.is_empty() { p.bench-note role="alert" { (shelf.trouble) } }
            @else if rows.is_empty() { p.why { "Nothing yet. Open an article and choose “Keep on this device”." } }
            @if let Some(deleted) = &shelf.deleted {
                p.bench-note role="status" { "“" bdi { (deleted.title) } "” was deleted. " (button("undelete", "", "Bring it back")) }
            }
            @if !rows.is_empty() {
                ul { @for row in rows { (kept(row)) } }
                p.bench-actions {
                    span.why { (articles(rows.len())) ", " (size(whole)) }
                    (button("export", "", "Export all"))
                    button type="button" data-do="own-wipe" { "Wipe all" }
                }
            }
            p.why { "A file of exported articles comes in again through “Choose files”." }
        }
    }
}

fn kept(row: &Row) -> Markup {
    html! {
        li.kept-row data-key=(row.id) {
            button.kept type="button" data-do="own-kept" data-of=(row.id) { b { bdi { (row.title) } } " " span.why { (row.when) " · " (size(row.size)) } }
            details.menu {
                summary aria-label={"More about " (row.title)} { "More" }
                div.menu-items {
                    input.field name={"rename-" (row.id)} value=(row.title) aria-label="Title in this list" autocomplete="off";
                    (button("rename", &row.id, "Rename"))
                    (button("delete", &row.id, "Delete"))
                }
            }
        }
    }
}
