//! The bar at the bottom of a phone, and the head of the sheets it opens.

use crate::dom;
use crate::state::{Explorer, Sheet};
use leptos::prelude::*;

/// Lens, quotes, search, share: within reach of one hand.
#[component]
pub(crate) fn Toolbar() -> impl IntoView {
    let explorer = Explorer::here();
    let idle = move || !explorer.ready.get();
    let open = move |sheet: Sheet| move || (explorer.sheet.get() == Some(sheet)).to_string();
    view! {
        <nav class="toolbar" aria-label="Tools">
            <button type="button" id="open-lens" disabled=idle aria-expanded=open(Sheet::Lens) aria-controls="lens"
                on:click=move |_| explorer.open_sheet(Sheet::Lens)>
                <svg aria-hidden="true"><use href="#icon-lens"></use></svg>
                "Lens"
            </button>
            <button type="button" id="open-desk" disabled=idle aria-expanded=open(Sheet::Desk) aria-controls="desk"
                on:click=move |_| explorer.open_sheet(Sheet::Desk)>
                <svg aria-hidden="true"><use href="#icon-quotes"></use></svg>
                "Quotes"
            </button>
            <button type="button" disabled=idle on:click=move |_| {
                explorer.sheet.set(Some(Sheet::Lens));
                dom::focus::on("search");
            }>
                <svg aria-hidden="true"><use href="#icon-search"></use></svg>
                "Search"
            </button>
            <button type="button" disabled=idle on:click=move |_| explorer.share()>
                <svg aria-hidden="true"><use href="#icon-share"></use></svg>
                "Share"
            </button>
        </nav>
    }
}

/// A sheet's title and the button that closes it; not shown where the sheet is a column.
#[component]
pub(crate) fn SheetHead(sheet: Sheet, title: &'static str) -> impl IntoView {
    let explorer = Explorer::here();
    view! {
        <header class="sheet-head">
            <p>{title}</p>
            <button type="button" class="icon" aria-label=["Close ", title].concat() on:click=move |_| {
                explorer.sheet.set(None);
                dom::focus::back_from_sheet(sheet);
            }>
                "×"
            </button>
        </header>
    }
}
