//! A quote in the gallery.

use crate::dom;
use crate::state::Explorer;
use leptos::prelude::*;
use view::quotes::{Card, Format, card, copy};

/// The quotation, who said it and how we know, and what can be done with it.
#[component]
pub(crate) fn QuoteCard(quote: u32) -> impl IntoView {
    let explorer = Explorer::here();
    let reading = explorer.reading();
    let shown = card(&reading, quote);
    let span = reading.analysis.quotes[quote as usize].content[0];
    let verbatim = reading.analysis.quotes[quote as usize].kind.key();
    let here = move || {
        explorer
            .place
            .get()
            .is_some_and(|place| place.quote == Some(quote))
    };
    let Card {
        words,
        speaker,
        role,
        source,
        cue,
        citing,
        label,
        because,
        context,
        unsure,
        ..
    } = shown;
    let attribution = [
        (!role.is_empty()).then(|| [", ", &role].concat()),
        (!citing.is_empty()).then(|| [", citing ", &citing].concat()),
    ];
    let [before, middle, after] = context;
    view! {
        <figure id=format!("quote-{quote}") class=["quote ", verbatim].concat() class:here=here tabindex="-1">
            <blockquote dir="auto">{words}</blockquote>
            <figcaption>
                <p class="who"><b><bdi>{speaker}</bdi></b>{attribution} " " <span class="tag">{label}</span></p>
                <p class="why">
                    {(!cue.is_empty()).then(|| view! { "Cue " <i>{cue}</i> ". " })}
                    {(!source.is_empty()).then(|| view! { "Named as " <i>{source}</i> ". " })}
                    {(!because.is_empty()).then_some(because)}
                    {unsure.then_some(" Unsure.")}
                </p>
                <details class="context">
                    <summary>"In its sentence"</summary>
                    <p dir="auto">{(!before.is_empty()).then_some(before)}<b>{middle}</b>{(!after.is_empty()).then_some(after)}</p>
                </details>
                <div class="actions">
                    <button type="button" class="quiet" on:click=move |_| {
                        explorer.sheet.set(None);
                        explorer.go_to(span);
                    }>
                        "Show in article"
                    </button>
                    <CopyMenu quote=quote />
                </div>
            </figcaption>
        </figure>
    }
}

/// The ways to copy a quote.
#[component]
fn CopyMenu(quote: u32) -> impl IntoView {
    let explorer = Explorer::here();
    let copy_as = move |format: Option<Format>| {
        let reading = explorer.reading();
        let link = explorer.link_to(reading.analysis.quotes[quote as usize].content[0]);
        let (text, what) = match format {
            None => (link, "Link to this quote"),
            Some(format) => {
                let name = match format {
                    Format::Text => "Quote as text",
                    Format::Markdown => "Quote as Markdown",
                    Format::Html => "Quote as HTML",
                };
                (copy(&reading, &card(&reading, quote), &link, format), name)
            }
        };
        explorer.copy(text, [what, " copied."].concat());
        dom::focus::close_details();
    };
    let item = |name: &'static str, format: Option<Format>| {
        view! { <button type="button" class="quiet" on:click=move |_| copy_as(format)>{name}</button> }
    };
    view! {
        <details class="menu">
            <summary>"Copy"</summary>
            <div class="menu-items">
                {item("Text", Some(Format::Text))}
                {item("Markdown", Some(Format::Markdown))}
                {item("HTML", Some(Format::Html))}
                {item("Link", None)}
            </div>
        </details>
    }
}
