//! What is known of an entity: in the card in short, in the desk in full.

use crate::state::Explorer;
use article::{Form, Kind};
use leptos::prelude::*;
use view::search::context;
use view::{Reading, quotes};

/// The bytes of context on either side of a mention.
const REACH: usize = 44;
/// How many mentions and neighbours are listed in short.
const BRIEF: usize = 3;

/// Role, other names, who it appears with, its quotes, its mentions with the reason for each.
#[component]
pub(crate) fn EntityFacts(
    /// Which entity.
    entity: u32,
    /// Whether only the first few of each list are wanted.
    brief: bool,
) -> impl IntoView {
    let explorer = Explorer::here();
    let reading = explorer.reading();
    let known = &reading.analysis.entities[entity as usize];
    let role = known
        .role
        .map(|span| span.text(&reading.article.text).to_owned());
    let others = (!known.other_names.is_empty()).then(|| known.other_names.join(", "));
    let with = companions(&reading, entity, if brief { BRIEF } else { 8 });
    let said = quotes_by(&reading, entity);
    let row = |term: &'static str, words: Option<String>| {
        words.map(|words| view! { <div><dt>{term}</dt><dd>{words}</dd></div> })
    };
    let said_count = (!said.is_empty()).then(|| {
        format!(
            "{} quote{}",
            said.len(),
            if said.len() == 1 { "" } else { "s" }
        )
    });
    view! {
        <dl class="facts">
            {row("Role", role)}
            {row("Also called", others)}
            {row("With", (!with.is_empty()).then(|| with.join(", ")))}
            {row("Quoted", said_count)}
        </dl>
        {(!brief && !said.is_empty()).then(|| view! { <Said quotes=said /> })}
        <Mentions entity=entity brief=brief />
    }
}

/// The mentions in context, each with why it is taken for this entity.
#[component]
fn Mentions(entity: u32, brief: bool) -> impl IntoView {
    let explorer = Explorer::here();
    let reading = explorer.reading();
    let all = &reading.entity_mentions[entity as usize];
    let most = if brief { BRIEF } else { all.len() };
    let rows = all.iter().take(most).map(|&index| {
        let mention = &reading.analysis.mentions[index as usize];
        let around = context(&reading, mention.span, REACH);
        let dots = |more: bool| if more { "…" } else { "" };
        let before = [dots(around.more_before), around.before].concat();
        let after = [around.after, dots(around.more_after)].concat();
        let why = reading.analysis.reason(mention.because).to_owned();
        let span = mention.span;
        let words = around.words.to_owned();
        let unsure = (mention.form != Form::Pronoun && mention.confidence < 50).then_some(" (unsure)");
        view! {
            <li>
                <button type="button" class="result" on:click=move |_| {
                    explorer.go_to(span);
                    explorer.sheet.set(None);
                }>
                    <bdi>{(!before.is_empty()).then_some(before)}<mark>{words}</mark>{(!after.is_empty()).then_some(after)}</bdi>
                </button>
                {(!brief && !why.is_empty()).then(|| view! { <p class="why">{why}{unsure}</p> })}
            </li>
        }
    });
    let rows = rows.collect_view();
    let more = all.len().saturating_sub(most);
    view! {
        <ol class="results mentions" aria-label="Mentions">{rows}</ol>
        {(more > 0).then(|| view! { <p class="why">{format!("and {more} more")}</p> })}
    }
}

/// The entity's quotes, short, each leading to its card.
#[component]
fn Said(quotes: Vec<u32>) -> impl IntoView {
    let explorer = Explorer::here();
    let reading = explorer.reading();
    let rows = quotes.into_iter().map(|index| {
        let words = quotes::card(&reading, index).words;
        let span = reading.analysis.quotes[index as usize].content[0];
        view! {
            <li>
                <button type="button" class="result" on:click=move |_| {
                    explorer.go_to(span);
                    explorer.sheet.set(None);
                }>
                    <q>{words}</q>
                </button>
            </li>
        }
    });
    view! { <ol class="results" aria-label="Quotes">{rows.collect_view()}</ol> }
}

/// The names that stand in the same paragraphs, most often first.
fn companions(reading: &Reading, entity: u32, most: usize) -> Vec<String> {
    let mut together = vec![0u32; reading.analysis.entities.len()];
    let mut last = None;
    for &mention in &reading.entity_mentions[entity as usize] {
        let block = reading
            .article
            .block_at(reading.analysis.mentions[mention as usize].span.start);
        let Some(block) = block.filter(|&b| Some(b) != last && reading.article.counts(b)) else {
            continue;
        };
        last = Some(block);
        let mut here: Vec<u32> = reading.block_mentions[block]
            .clone()
            .map(|m| reading.analysis.mentions[m].entity)
            .collect();
        here.sort_unstable();
        here.dedup();
        for other in here {
            together[other as usize] += 1;
        }
    }
    let named = |e: &usize| {
        let kind = reading.analysis.entities[*e].kind;
        !matches!(kind, Kind::Date | Kind::Money | Kind::Quantity)
            && together[*e] > 0
            && *e != entity as usize
    };
    let mut others: Vec<usize> = (0..together.len()).filter(named).collect();
    others.sort_by_key(|&e| u32::MAX - together[e]);
    others.truncate(most);
    others
        .into_iter()
        .map(|e| reading.analysis.entities[e].name.clone())
        .collect()
}

fn quotes_by(reading: &Reading, entity: u32) -> Vec<u32> {
    reading
        .spoken()
        .filter(|(_, quote)| quote.speakers.contains(&entity))
        .map(|(index, _)| index)
        .collect()
}
