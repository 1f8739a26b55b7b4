//! The page.

use crate::panels::{desk, lens};
use crate::reader::{card, clicked, hover, reader};
use crate::state::{Explorer, effect};
use crate::ui::{Around, after, before, by_hand, failed, help, open, toolbar};
use crate::{dom, live};
use leptos::prelude::*;
use maud::{Markup, html};

/// The page of an article: header, lens, article, desk.
///
/// It is one element, hydrated: what it holds is prerendered and stays; the [`live`] parts in it follow the view. All events reach it.
#[component]
#[expect(
    clippy::needless_pass_by_value,
    reason = "Leptos owns a component's props"
)]
pub(crate) fn App(
    /// What is read.
    explorer: Explorer,
    /// What of the site stands around the article, where the page is made.
    around: Around,
) -> impl IntoView {
    let pointer = hover(explorer);
    // Hydration takes the markup as it stands: the browser's program holds none of it.
    let markup = if cfg!(feature = "ssr") {
        page(explorer, &around).into_string()
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
    effect(move || dom::frame::soon(Box::new(move || begin(explorer))));
    root
}

/// Makes the page follow the view, in two tasks, neither so long that a slow phone would not answer meanwhile.
fn begin(explorer: Explorer) {
    live::follow(explorer);
    dom::frame::soon(Box::new(move || {
        dom::history::follow(explorer);
        dom::keys::listen(explorer);
        dom::bring::listen(explorer);
        explorer.follow_link(&dom::history::fragment());
        explorer.ready.set(true);
        dom::focus::enable();
    }));
}

/// What is prerendered.
fn page(explorer: Explorer, around: &Around) -> Markup {
    html! {
        (before(around))
        div.columns {
            (lens(explorer))
            main.read tabindex="-1" {
                (failed())
                (live::part(explorer, "notices"))
                (reader(explorer, around))
            }
            (desk(explorer))
        }
        (after(explorer, around))
        (toolbar(explorer))
        (help())
        (by_hand())
        (open())
        (live::part(explorer, "toast"))
        (card::place())
    }
}
