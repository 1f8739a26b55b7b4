//! What is known of an entity: in the card in short, in the desk in full.

use super::{ROWS, counted, more, result};
use crate::state::Explorer;
use article::{Form, Kind};
use maud::{Markup, html};
use view::{Reading, order, quotes};

/// The bytes of context on either side of a mention.
const REACH: usize = 44;
/// How many mentions and neighbours are listed in short.
const BRIEF: usize = 3;

/// Role, other names, who it appears with, its quotes, its mentions with the reason for each. In the card of a mention, only
/// the first few, and the reason for that one.
pub(crate) fn facts(explorer: Explorer, entity: u32, of: Option<u32>) -> Markup {
    let reading = &explorer.reading();
    let known = &reading.analysis.entities[entity as usize];
    let said = quotes_by(reading, entity);
    let rows = [
        (
            "Role",
            known
                .role
                .map_or("", |span| span.text(&reading.article.text))
                .to_owned(),
        ),
        ("Also called", known.other_names.join(", ")),
        (
            "With",
            companions(reading, entity, if of.is_some() { BRIEF } else { 8 }),
        ),
        (
            "Quoted",
            if said.is_empty() {
                String::new()
            } else {
                counted(said.len(), "quote")
            },
        ),
    ];
    html! {
        dl.facts {
            @for (term, words) in rows.iter().filter(|(_, words)| !words.is_empty()) {
                div { dt { (term) } dd { (words) } }
            }
        }
        @if let Some(mention) = of {
            (why(reading, mention))
            (mentions(reading, entity, BRIEF, false))
        } @else {
            @if !said.is_empty() {
                h3.kind-title { "Quotes" }
                ol.results aria-label="Quotes" {
                    @for &quote in said.iter().take(ROWS) {
                        li { button.result type="button" data-do="quote" data-of=(quote) { bdi { (quotes::card(reading, quote).words) } } }
                    }
                }
            }
            h3.kind-title { "Mentions" }
            (mentions(reading, entity, ROWS * (1 + explorer.more.get()), true))
        }
    }
}

/// The mentions in context; in full with why each is taken for this entity.
fn mentions(reading: &Reading, entity: u32, most: usize, full: bool) -> Markup {
    let all = &reading.entity_mentions[entity as usize];
    html! {
        ol.results.mentions aria-label="Mentions" {
            @for &index in all.iter().take(most) {
                li data-key=(index) {
                    (result(reading, reading.analysis.mentions[index as usize].span, REACH, ""))
                    @if full { (why(reading, index)) }
                }
            }
        }
        @if full {
            (more(most, all.len(), "mentions"))
        } @else if all.len() > most {
            p.why { "and " (all.len() - most) " more" }
        }
    }
}

fn why(reading: &Reading, mention: u32) -> Markup {
    let mention = &reading.analysis.mentions[mention as usize];
    let because = reading.analysis.reason(mention.because);
    let unsure = mention.form != Form::Pronoun && mention.confidence < 50;
    html! {
        @if !because.is_empty() {
            p.why { (because) @if unsure { " (unsure)" } }
        }
    }
}

/// The names that stand in the same paragraphs, most often first.
fn companions(reading: &Reading, entity: u32, most: usize) -> String {
    let entities = &reading.analysis.entities;
    // Per entity: in how many paragraphs with this one, and the last of them.
    let mut together = vec![(0u32, usize::MAX); entities.len()];
    for &mention in &reading.entity_mentions[entity as usize] {
        let start = reading.analysis.mentions[mention as usize].span.start;
        let Some(block) = reading
            .article
            .block_at(start)
            .filter(|&b| reading.article.counts(b))
        else {
            continue;
        };
        if together[entity as usize].1 == block {
            continue;
        }
        for other in reading.block_mentions[block].clone() {
            let (count, last) = &mut together[reading.analysis.mentions[other].entity as usize];
            if *last != block {
                (*count, *last) = (*count + 1, block);
            }
        }
    }
    let is_name = |&e: &usize| {
        let value = matches!(entities[e].kind, Kind::Date | Kind::Money | Kind::Quantity);
        !value && together[e].0 > 0 && e != entity as usize
    };
    let order = order::by_key(entities.len(), &|e| u64::from(u32::MAX - together[e].0));
    let names = order.into_iter().filter(is_name).take(most);
    let names: Vec<&str> = names.map(|e| entities[e].name.as_str()).collect();
    names.join(", ")
}

fn quotes_by(reading: &Reading, entity: u32) -> Vec<u32> {
    reading
        .spoken()
        .filter(|(_, quote)| quote.speakers.contains(&entity))
        .map(|(index, _)| index)
        .collect()
}
