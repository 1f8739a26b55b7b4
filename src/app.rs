//! The page.

use crate::panels::{desk, lens};
use crate::reader::{card, clicked, hover, reader};
use crate::state::{Explorer, effect};
use crate::ui::{after, before, by_hand, failed, help, open, toolbar};
use crate::{dom, live};
use leptos::prelude::*;
use maud::{Markup, html};

/// The page of the article `slug`: header, lens, article, desk.
///
/// It is one element, hydrated: what it holds is prerendered and stays; the [`live`] parts in it follow the view. All events reach it.
#[component]
#[expect(
    clippy::needless_pass_by_value,
    reason = "Leptos owns a component's props"
)]
pub fn App(
    /// The article; the first one if none is called that.
    slug: String,
) -> impl IntoView {
    let explorer = Explorer::new(&slug);
    let pointer = hover(explorer);
    // Hydration takes the markup as it stands: the browser's program holds none of it.
    let markup = if cfg!(feature = "ssr") {
        page(explorer).into_string()
    } else {
        String::new()
    };
    let root = view! {
        <div id="page"
            on:click=move |event| {
                dom::controls::clicked(explorer, &event);
                clicked(explorer, &event);
            }
            on:input=move |event| dom::controls::typed(explorer, &event)
            on:change=move |event| dom::controls::chosen(explorer, &event)
            on:pointerover=pointer.clone()
            on:pointerout=pointer
            inner_html=markup
        ></div>
    };
    // Effects run in the browser only, once the page is hydrated, in this order.
    effect(move || explorer.prefs.set(dom::prefs::load()));
    live::follow(explorer);
    effect(move || {
        dom::history::follow(explorer);
        dom::keys::listen(explorer);
        dom::bring::listen(explorer);
        explorer.follow_link(&dom::history::fragment());
        dom::focus::enable();
    });
    root
}

/// What is prerendered.
fn page(explorer: Explorer) -> Markup {
    html! {
        (before(explorer))
        div.columns {
            (lens(explorer))
            main.read tabindex="-1" {
                (failed())
                (live::part(explorer, "notices"))
                (reader(explorer))
            }
            (desk(explorer))
        }
        (after(explorer))
        (toolbar(explorer))
        (help())
        (by_hand())
        (open())
        (live::part(explorer, "toast"))
        (card::place())
    }
}
