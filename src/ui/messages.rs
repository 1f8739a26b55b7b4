//! What the page tells the reader.

use crate::state::Explorer;
use maud::{Markup, html};

/// What of the link was not understood, or moved since it was made.
pub(crate) fn notices(explorer: Explorer) -> Markup {
    let notices = explorer.notices.get();
    html! {
        div.notices role="status" {
            @if !notices.is_empty() {
                section.notice aria-label="About what was opened" {
                    @if notices.iter().any(|notice| !notice.piece.is_empty()) {
                        p { "Part of this link could not be followed; everything else is shown as it says." }
                    }
                    ul {
                        @for notice in &notices {
                            li {
                                @if notice.piece.is_empty() { (notice.why) } @else { code { (notice.piece) } ": " (notice.why) "." }
                            }
                        }
                    }
                    button.quiet type="button" data-do="close-notices" { "Dismiss" }
                }
            }
        }
    }
}

/// What is said where the program does not start.
pub(crate) fn failed() -> Markup {
    html! {
        p #failed .notice role="alert" {
            "The explorer could not start here. The article below is complete, with its names and quotes; filters and "
            "search need a web server and WebAssembly. Reloading may help."
        }
    }
}

/// A line that says what was just done; it goes when something else is done, or with Escape.
pub(crate) fn toast(explorer: Explorer) -> Markup {
    let toast = explorer.toast.get();
    html! {
        div.toast-place role="status" {
            @if let Some(toast) = toast {
                p.toast {
                    span { (toast.words) }
                    @if let Some(quote) = toast.back_to {
                        button.back type="button" data-do="quote" data-of=(quote) { "Back to its card" }
                    }
                    button.icon type="button" aria-label="Dismiss" data-do="close-toast" { "×" }
                }
            }
        }
    }
}
