//! The dispersion strip: where every chosen thing occurs, along the article's length.

use crate::state::Explorer;
use article::Span;
use maud::{Markup, html};
use view::{Reading, Shown, View};

/// The strip's height in its own units; marks closer than one unit are drawn as one.
const UNITS: usize = 400;

/// Goes to what occurs nearest to a place on the strip, given as its share of the height.
#[expect(clippy::cast_sign_loss, reason = "a share is 0 to 1")]
pub(super) fn jump(explorer: Explorer, share: f64) {
    let reading = &explorer.reading();
    let byte = (f64::from(reading.article.text.len() as u32) * share.clamp(0.0, 1.0)) as u32;
    let spans = spans(reading, &explorer.view_now(), &explorer.shown_now()).into_iter();
    if let Some((span, _)) = spans.min_by_key(|(span, _)| span.start.abs_diff(byte)) {
        explorer.go_to(span);
    }
}

/// The strip's marks, each class once for each unit of the height.
pub(crate) fn ticks(explorer: Explorer) -> Markup {
    let (reading, view, shown) = (&explorer.reading(), explorer.view(), explorer.shown());
    let end = reading.article.text.len().max(1) as u64;
    let mut ticks: Vec<Vec<&str>> = vec![Vec::new(); UNITS + 1];
    for (span, class) in spans(reading, &view, &shown) {
        let at = &mut ticks[(u64::from(span.start) * UNITS as u64 / end) as usize];
        if !at.contains(&class) {
            at.push(class);
        }
    }
    html! {
        svg viewBox="0 0 10 402" preserveAspectRatio="none" {
            @for (y, classes) in ticks.into_iter().enumerate() {
                @for class in classes { rect class=(class) x="0" y=(y) width="10" height="2" {} }
            }
        }
    }
}

/// The chosen entities' mentions, the chosen speakers' quotes and the hits; where nothing is chosen, all quotes.
fn spans(reading: &Reading, view: &View, shown: &Shown) -> Vec<(Span, &'static str)> {
    let analysis = &reading.analysis;
    let mut spans: Vec<(Span, &'static str)> = Vec::new();
    let chosen = view.entities.iter();
    for entity in chosen.filter_map(|slug| analysis.entity_by_slug(slug)) {
        let kind = analysis.entities[entity as usize].kind;
        let mentions = reading.entity_mentions[entity as usize].iter();
        spans.extend(mentions.map(|&m| (analysis.mentions[m as usize].span, kind.key())));
    }
    spans.extend(shown.hits.iter().map(|&hit| (hit, "hit")));
    if spans.is_empty() || !view.speakers.is_empty() || !view.quotes.is_empty() {
        let quotes = shown.quotes.iter().map(|&q| &analysis.quotes[q as usize]);
        let starts = quotes.filter_map(|quote| quote.content.first());
        spans.extend(starts.map(|&span| (span, "quote")));
    }
    spans
}
