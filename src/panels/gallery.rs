//! The quote gallery.

use super::{ROWS, more, quote, shares};
use crate::state::Explorer;
use article::QuoteKind;
use maud::{Markup, html};
use view::Order;
use view::sentence::quote_label;

/// Share of voice, the kinds of quotes, and the quotes themselves.
pub(crate) fn gallery(explorer: Explorer) -> Markup {
    let (reading, view, shown) = (&explorer.reading(), explorer.view(), explorer.shown());
    if reading.spoken().next().is_none() {
        return html! {
            div.invite {
                p.empty-title { "No quotes" }
                p { "Nobody is quoted in this article, or the marks were not understood." }
            }
        };
    }
    let groups = view::quotes::gallery(reading, &view, &shown);
    let here = explorer.place().and_then(|place| place.quote);
    // The focused quote is always among those listed.
    let order = groups.iter().flat_map(|(_, quotes)| quotes);
    let at = order.into_iter().position(|&quote| Some(quote) == here);
    let most = (ROWS * (1 + explorer.more.get())).max(at.map_or(0, |at| at + 1));
    // Of each group what is left of the rows.
    let starts = groups.iter().scan(0, |before, (_, quotes)| {
        *before += quotes.len();
        Some(*before - quotes.len())
    });
    let starts: Vec<usize> = starts.collect();
    html! {
        (shares::shares(explorer))
        (filters(explorer))
        @for ((voice, quotes), start) in groups.iter().zip(starts).filter(|(_, start)| *start < most) {
            @if let Some(voice) = *voice {
                h3.voice-title data-key={"voice-" (voice)} { bdi { (reading.voices[voice as usize].name) } }
            }
            @for &quote in quotes.iter().take(most - start) { (quote::card(reading, quote, Some(quote) == here)) }
        }
        (more(most.min(shown.quotes.len()), shown.quotes.len(), "quotes"))
        @if shown.quotes.is_empty() {
            div.invite {
                p.empty-title { "No quote fits" }
                p { "None of the quotes stands in a paragraph that matches all filters." }
                button type="button" data-do="clear" { "Clear the filters" }
            }
        }
    }
}

/// The kinds of quotes as a filter, and the order.
fn filters(explorer: Explorer) -> Markup {
    let (reading, view, shown) = (&explorer.reading(), explorer.view(), explorer.shown());
    let present = |kind: QuoteKind| reading.spoken().any(|(_, quote)| quote.kind == kind);
    html! {
        div.chips role="group" aria-label="Kinds of quotes" {
            @for (index, kind) in QuoteKind::SPOKEN.into_iter().enumerate().filter(|(_, kind)| present(*kind)) {
                button.chip type="button" aria-pressed=(view.quotes.has(kind)) data-do="quote-kind" data-of=(kind.key()) {
                    (quote_label(kind)) " " span.count { (shown.quote_kinds[index]) }
                }
            }
            button.chip.order type="button" aria-pressed=(view.order == Order::Speaker) data-do="order" { "Group by speaker" }
        }
    }
}
