//! The desk: quotes, and all about one entity, in tabs.

use super::entity::EntityPanel;
use super::gallery::Gallery;
use crate::dom;
use crate::state::{Explorer, Sheet};
use crate::ui::SheetHead;
use leptos::prelude::*;
use view::Panel;

/// The panels with their names.
const PANELS: [(Panel, &str, &str); 2] = [
    (Panel::Quotes, "tab-quotes", "Quotes"),
    (Panel::Entity, "tab-entity", "Entity"),
];

/// The right column; a sheet on narrow screens.
#[component]
pub(crate) fn Desk() -> impl IntoView {
    let explorer = Explorer::here();
    let is = move |panel: Panel| explorer.view(|view| view.panel == panel);
    // Arrow keys go between tabs, as in every tab list; only the chosen one is a tab stop.
    let keyed = move |event: leptos::ev::KeyboardEvent| {
        let other = match event.key().as_str() {
            "ArrowLeft" | "ArrowRight" | "Home" | "End" => {
                match (event.key().as_str(), explorer.view_now(|v| v.panel)) {
                    ("Home", _) | ("ArrowLeft" | "ArrowRight", Panel::Entity) => PANELS[0],
                    _ => PANELS[1],
                }
            }
            _ => return,
        };
        event.prevent_default();
        explorer.choose(|view| view.panel = other.0);
        dom::focus::on(other.1);
    };
    let tabs = PANELS.map(|(panel, id, name)| {
        view! {
            <button type="button" role="tab" id=id aria-controls="panel" aria-selected=move || is(panel).to_string()
                tabindex=move || if is(panel) { "0" } else { "-1" }
                on:click=move |_| explorer.choose(|view| view.panel = panel)>
                {name}
            </button>
        }
    });
    view! {
        <aside id="desk" class="side desk" aria-label="Desk" tabindex="-1">
            <SheetHead sheet=Sheet::Desk title="Desk" />
            <fieldset class="bare" disabled=move || !explorer.ready.get()>
                <legend class="unseen">"Quotes and entities"</legend>
                <div class="tabs" role="tablist" aria-label="Desk" on:keydown=keyed>{tabs}</div>
                <div id="panel" class="panel" role="tabpanel"
                    aria-labelledby=move || if is(Panel::Quotes) { PANELS[0].1 } else { PANELS[1].1 }>
                    {move || match explorer.view(|view| view.panel) {
                        Panel::Quotes => view! { <Gallery /> }.into_any(),
                        Panel::Entity => view! { <EntityPanel /> }.into_any(),
                    }}
                </div>
            </fieldset>
        </aside>
    }
}
