//! The entity list: grouped by kind, sorted, filtered by typing.

use super::more;
use crate::state::Explorer;
use article::fold::fold;
use article::{Entity, Kind};
use maud::{Markup, html};
use view::sentence::many_of;
use view::{Reading, Shown, Sort, View, order};

/// The most names of a kind before more are asked for.
const MOST: usize = 30;

/// The names by kind. What the order counts are all mentions, whatever the filters are: a list that sorts itself anew at each
/// choice moves away under the pointer.
pub(crate) fn names(explorer: Explorer) -> Markup {
    let (reading, view, shown) = (&explorer.reading(), explorer.view(), explorer.shown());
    let typed = fold(explorer.typed.get().trim());
    let most = MOST * (1 + explorer.more.get());
    let groups = groups(reading, view.sort, &typed);
    html! {
        @for (kind, entities) in &groups {
            section.kind-group data-key=(kind.key()) {
                h3.kind-title { (many_of(*kind)) }
                ul class=(if view.kinds.has(*kind) { "names" } else { "names off" }) {
                    @for &entity in entities.iter().take(most) { (row(reading, &view, &shown, entity)) }
                }
                (more(most.min(entities.len()), entities.len(), "names"))
            }
        }
        @if groups.is_empty() { p.nothing { "No name here fits." } }
    }
}

fn row(reading: &Reading, view: &View, shown: &Shown, index: u32) -> Markup {
    let entity: &Entity = &reading.analysis.entities[index as usize];
    let count = shown.entities[index as usize];
    let none = if count == 0 { " none" } else { "" };
    html! {
        li data-key=(entity.slug) {
            button type="button" class={"name " (entity.kind.key()) (none)} aria-pressed=(view.entities.has(&entity.slug))
                data-do="entity" data-of=(entity.slug) {
                span.name-words {
                    bdi { (entity.name) }
                    @if !entity.other_names.is_empty() { " " span.others { (entity.other_names.join(", ")) } }
                }
                " "
                span.count { (count) }
            }
        }
    }
}

/// The kinds with their entities whose names fit what was typed, in the wanted order.
fn groups(reading: &Reading, sort: Sort, typed: &str) -> Vec<(Kind, Vec<u32>)> {
    let mut groups: Vec<(Kind, Vec<u32>)> = Kind::ALL.map(|kind| (kind, Vec::new())).into();
    for (index, entity) in reading.analysis.entities.iter().enumerate() {
        let fits = |name: &String| fold(name).contains(typed);
        if typed.is_empty() || fits(&entity.name) || entity.other_names.iter().any(fits) {
            groups[entity.kind as usize].1.push(index as u32);
        }
    }
    for (_, entities) in &mut groups {
        let order = match sort {
            Sort::First => continue,
            Sort::Count => order::by_key(entities.len(), &|at| {
                u64::MAX - reading.entity_mentions[entities[at] as usize].len() as u64
            }),
            Sort::Name => {
                let name = |&e: &u32| fold(&reading.analysis.entities[e as usize].name);
                order::by_name(&entities.iter().map(name).collect::<Vec<_>>())
            }
        };
        *entities = order.into_iter().map(|at| entities[at]).collect();
    }
    groups.retain(|(_, entities)| !entities.is_empty());
    groups
}
