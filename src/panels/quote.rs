//! A quote in the gallery.

use maud::{Markup, html};
use view::{Reading, quotes};

/// The quotation, who said it and how we know, and what can be done with it.
pub(crate) fn card(reading: &Reading, index: u32, here: bool) -> Markup {
    let quote = quotes::card(reading, index);
    let kind = reading.analysis.quotes[index as usize].kind.key();
    let [before, words, after] = &quote.context;
    html! {
        figure #{"quote-" (index)} class={"quote " (kind) @if here { " here" }} data-key=(index) tabindex="-1" {
            blockquote dir="auto" { (quote.words) }
            figcaption {
                p.who {
                    b { bdi { (quote.speaker) } }
                    @if !quote.role.is_empty() { ", " (quote.role) }
                    @if !quote.citing.is_empty() { ", citing " (quote.citing) }
                    " " span.tag { (quote.label) }
                    @if quote.unsure { " " span.tag.unsure { "Unsure" } }
                }
                p.why {
                    @if !quote.cue.is_empty() { "Cue " i { (quote.cue) } ". " }
                    @if !quote.source.is_empty() { "Named as " i { (quote.source) } ". " }
                    (quote.because)
                }
                details.context {
                    summary { "In its sentence" }
                    p dir="auto" { (before) b { (words) } (after) }
                }
                (actions(index))
            }
        }
    }
}

fn actions(index: u32) -> Markup {
    let item = |deed: &str, name: &str| {
        html! { button.quiet type="button" data-do=(deed) data-of=(index) { (name) } }
    };
    html! {
        div.actions {
            (item("show-quote", "Show in article"))
            details.menu {
                summary { "Copy" }
                div.menu-items {
                    (item("copy-text", "Text"))
                    (item("copy-markdown", "Markdown"))
                    (item("copy-html", "HTML"))
                    (item("copy-link", "Link"))
                }
            }
        }
    }
}
