//! What stands above and below the columns. Nothing of it changes, so that the browser's program does not hold it.

use crate::embedded::Entry;
use crate::state::Explorer;
use maud::{Markup, html};
use paper::{print, source};

/// Brand, the other articles, and what concerns the whole page. Its controls are enabled when the page listens.
pub(crate) fn before(explorer: Explorer) -> Markup {
    html! {
        a.skip href="#article" { "Skip to the article" }
        header.top {
            p.brand { "Article " b { "Explorer" } }
            (switcher(&explorer.entries, &explorer.reading().article.slug))
            fieldset.top-actions aria-label="This page" disabled {
                button type="button" data-do="help" aria-label="Aa ? Help and display" title="Help and display (?)" { "Aa ?" }
                button.open-own type="button" data-do="own-open" { "Open your own" }
                button.primary.share type="button" data-do="share" { "Share this view" }
            }
        }
    }
}

/// What only the printed page has; where the article comes from, and what this page does with what is read.
pub(crate) fn after(explorer: Explorer) -> Markup {
    html! {
        section #printed .print-only { (print(&explorer.reading())) }
        footer.bottom {
            p.meta #origin { (source(&explorer.reading().article.meta)) }
            p {
                "Names, values and quotes were found by rules and may be wrong; each says why it was marked. Everything runs in your "
                "browser: nothing you read or choose here is sent anywhere."
            }
        }
    }
}

/// Links to the other articles; plain links, so that they work without script.
fn switcher(entries: &[Entry], here: &str) -> Markup {
    let number = entries
        .iter()
        .position(|entry| entry.slug == here)
        .unwrap_or_default();
    // Each article has a folder; the first one's page is the root.
    let up = if number == 0 { "./" } else { "../" };
    html! {
        @if entries.len() > 1 {
            details.menu.switcher {
                summary { (number + 1) " of " (entries.len()) " articles" }
                nav.menu-items aria-label="Articles" {
                    ul {
                        @for (index, entry) in entries.iter().enumerate() {
                            @let folder = if index == 0 { String::new() } else { [&entry.slug, "/"].concat() };
                            li { a href={(up) (folder)} aria-current=[(index == number).then_some("page")] { (entry.title) } }
                        }
                    }
                }
            }
        }
    }
}
