//! The page.

use crate::dom;
use crate::panels::{Desk, Lens};
use crate::reader::Reader;
use crate::state::Explorer;
use crate::ui::{ByHand, Footer, Header, Help, Notices, Print, Toast, Toolbar};
use leptos::prelude::*;

/// The page of the article `slug`: header, lens, article, desk.
#[component]
pub fn App(
    /// The article; the first one if none is called that.
    slug: String,
) -> impl IntoView {
    let explorer = Explorer::new(&slug);
    provide_context(explorer);
    // Effects run in the browser only, once the page is hydrated.
    Effect::new(move |_| {
        dom::history::follow(explorer);
        dom::keys::listen(explorer);
        explorer.prefs.set(dom::prefs::load());
        explorer.follow_link(&dom::history::fragment());
        explorer.ready.set(true);
    });
    Effect::new(move |_| explorer.prefs.with(dom::prefs::save));
    Effect::new(move |_| {
        let (ready, sheet) = (explorer.ready.get(), explorer.sheet.get());
        dom::focus::mark_root(ready, sheet);
    });
    view! {
        <a class="skip" href="#article">"Skip to the article"</a>
        <Header />
        <div class="columns">
            <Lens />
            <main class="read">
                <Notices />
                <Reader />
            </main>
            <Desk />
        </div>
        <Print />
        <Footer />
        <Toolbar />
        <Help />
        <ByHand />
        <Toast />
    }
}
