//! The lens: search, kinds, entities.

use super::entities::Entities;
use super::kinds::Kinds;
use super::search::Search;
use crate::state::{Explorer, Sheet};
use crate::ui::SheetHead;
use leptos::prelude::*;

/// The left column; a sheet on narrow screens.
#[component]
pub(crate) fn Lens() -> impl IntoView {
    let explorer = Explorer::here();
    view! {
        <section id="lens" class="side lens" aria-label="Lens" tabindex="-1">
            <SheetHead sheet=Sheet::Lens title="Lens" />
            <fieldset class="bare" disabled=move || !explorer.ready.get()>
                <legend class="unseen">"What is shown"</legend>
                <Search />
                <Kinds />
                <Entities />
            </fieldset>
        </section>
    }
}
