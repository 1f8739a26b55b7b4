//! The entity list: grouped by kind, sorted, filtered by typing.

use crate::state::Explorer;
use article::Kind;
use article::fold::fold;
use leptos::prelude::*;
use view::sentence::many_of;
use view::{Reading, Shown, Sort};

/// The list, with its order and its filter.
#[component]
pub(crate) fn Entities() -> impl IntoView {
    let explorer = Explorer::here();
    let typed = RwSignal::new(String::new());
    let groups = Memo::new(move |_| {
        let reading = explorer.reading();
        let sort = explorer.view(|view| view.sort);
        typed.with(|typed| {
            explorer
                .shown
                .with(|shown| groups(&reading, shown, sort, typed))
        })
    });
    let visible = move || {
        let kinds = explorer.view(|view| view.kinds);
        groups
            .get()
            .into_iter()
            .filter(|(kind, _)| kinds.has(*kind))
            .collect::<Vec<_>>()
    };
    let nobody = move || visible().is_empty();
    let several = move || explorer.view(|view| view.entities.len() > 1);
    view! {
        <section class="group entities" aria-labelledby="entities-title">
            <header class="group-head">
                <h2 id="entities-title">"Names and values"</h2>
                <label class="unseen" for="sort">"Sort by"</label>
                <select id="sort" autocomplete="off" prop:value=move || sort_key(explorer.view(|view| view.sort))
                    on:change=move |event| {
                        let key = event_target_value(&event);
                        explorer.choose(|view| view.sort = sort_of(&key));
                    }>
                    <option value="count">"Most mentioned"</option>
                    <option value="first">"First mentioned"</option>
                    <option value="name">"By name"</option>
                </select>
            </header>
            <input type="search" class="field" autocomplete="off" placeholder="Find a name" aria-label="Find a name"
                prop:value=typed on:input=move |event| typed.set(event_target_value(&event)) />
            <div class="any-all" role="group" aria-label="Paragraphs must mention" hidden=move || !several()>
                <AnyAll all=false words="any of them" />
                <AnyAll all=true words="all of them" />
            </div>
            <For each=visible key=|(kind, _)| *kind let((kind, _))>
                <h3 class="kind-title">{many_of(kind)}</h3>
                <ul class="names">
                    <For each=move || of_kind(groups, kind) key=|entity| *entity let(entity)>
                        <Row entity=entity />
                    </For>
                </ul>
            </For>
            <p class="nothing" hidden=move || !nobody()>"No name here fits."</p>
        </section>
    }
}

#[component]
fn AnyAll(all: bool, words: &'static str) -> impl IntoView {
    let explorer = Explorer::here();
    view! {
        <button type="button" class="chip" aria-pressed=move || explorer.view(|view| view.all == all).to_string()
            on:click=move |_| explorer.choose(|view| view.all = all)>
            {words}
        </button>
    }
}

#[component]
fn Row(entity: u32) -> impl IntoView {
    let explorer = Explorer::here();
    let known = explorer.reading().analysis.entities[entity as usize].clone();
    let chosen = {
        let slug = known.slug.clone();
        move || explorer.view(|view| view.entities.has(&slug))
    };
    let count = move || explorer.shown.with(|shown| shown.entities[entity as usize]);
    let others = (!known.other_names.is_empty())
        .then(|| view! { <span class="others">{known.other_names.join(", ")}</span> });
    view! {
        <li>
            <button type="button" class=["name ", known.kind.key()].concat() class:none=move || count() == 0
                aria-pressed=move || chosen().to_string() on:click=move |_| explorer.toggle_entity(entity)>
                <span class="name-words"><bdi>{known.name.clone()}</bdi>{others}</span>
                <span class="count">{move || count().to_string()}</span>
            </button>
        </li>
    }
}

/// The kinds with their entities whose names fit what was typed, in the wanted order.
fn groups(reading: &Reading, shown: &Shown, sort: Sort, typed: &str) -> Vec<(Kind, Vec<u32>)> {
    let typed = fold(typed.trim());
    let entities = &reading.analysis.entities;
    let fits = |index: &u32| {
        let entity = &entities[*index as usize];
        typed.is_empty()
            || fold(&entity.name).contains(&typed)
            || entity
                .other_names
                .iter()
                .any(|name| fold(name).contains(&typed))
    };
    Kind::ALL
        .into_iter()
        .map(|kind| {
            let all = 0..entities.len() as u32;
            let mut these: Vec<u32> = all
                .filter(|&e| entities[e as usize].kind == kind)
                .filter(fits)
                .collect();
            match sort {
                Sort::Count => these.sort_by_key(|&e| u32::MAX - shown.entities[e as usize]),
                Sort::First => {}
                Sort::Name => these.sort_by_cached_key(|&e| fold(&entities[e as usize].name)),
            }
            (kind, these)
        })
        .filter(|(_, these)| !these.is_empty())
        .collect()
}

fn of_kind(groups: Memo<Vec<(Kind, Vec<u32>)>>, kind: Kind) -> Vec<u32> {
    groups.with(|groups| {
        groups
            .iter()
            .find(|(k, _)| *k == kind)
            .map(|(_, these)| these.clone())
            .unwrap_or_default()
    })
}

const fn sort_key(sort: Sort) -> &'static str {
    match sort {
        Sort::Count => "count",
        Sort::First => "first",
        Sort::Name => "name",
    }
}

fn sort_of(key: &str) -> Sort {
    match key {
        "first" => Sort::First,
        "name" => Sort::Name,
        _ => Sort::Count,
    }
}
