//! Header and footer.

use crate::state::Explorer;
use leptos::prelude::*;

/// Brand, the other articles, and what concerns the whole page.
#[component]
pub(crate) fn Header() -> impl IntoView {
    let explorer = Explorer::here();
    let idle = move || !explorer.ready.get();
    view! {
        <header class="top">
            <p class="brand">"Article " <b>"Explorer"</b></p>
            <Switcher />
            <div class="top-actions">
                <button type="button" disabled=idle on:click=move |_| explorer.help.set(true)
                    aria-label="Help and display" title="Help and display (?)">
                    "Aa ?"
                </button>
                <button type="button" class="primary share" disabled=idle on:click=move |_| explorer.share()>
                    "Share this view"
                </button>
            </div>
        </header>
    }
}

/// Links to the other articles; plain links, so that they work without script.
#[component]
fn Switcher() -> impl IntoView {
    let explorer = Explorer::here();
    let entries = explorer.entries();
    let here = explorer.reading().article.slug.clone();
    let number = entries
        .iter()
        .position(|entry| entry.slug == here)
        .map_or(1, |index| index + 1);
    let count = entries.len();
    (count > 1).then(|| {
        let first = number == 1;
        let links = entries.into_iter().enumerate().map(|(index, entry)| {
            let current = (entry.slug == here).then_some("page");
            // Each article has a folder; the first one's page is the root.
            let up = if first { "./" } else { "../" };
            let href = if index == 0 {
                up.to_owned()
            } else {
                [up, &entry.slug, "/"].concat()
            };
            view! { <li><a href=href aria-current=current>{entry.title}</a></li> }
        });
        view! {
            <details class="menu switcher">
                <summary>{format!("{number} of {count} articles")}</summary>
                <nav class="menu-items" aria-label="Articles"><ul>{links.collect_view()}</ul></nav>
            </details>
        }
    })
}

/// Where the article comes from, and what this page does with what is read.
#[component]
pub(crate) fn Footer() -> impl IntoView {
    let meta = Explorer::here().reading().article.meta.clone();
    let facts = [
        ("By", meta.author),
        ("Date", meta.date),
        ("Licence", meta.licence),
    ];
    let facts = facts.into_iter().filter(|(_, words)| !words.is_empty());
    let facts = facts
        .map(|(name, words)| view! { <span>{name} " " {words}</span> })
        .collect_view();
    let source = meta.source.starts_with("https://").then(|| {
        view! { <a href=meta.source rel="noopener noreferrer">"Source"</a> }
    });
    view! {
        <footer class="bottom">
            <p class="meta">{facts}{source}</p>
            <p>"Names, values and quotes were found by rules and may be wrong; each says why it was marked. Everything runs in your browser: nothing you read or choose here is sent anywhere."</p>
        </footer>
    }
}
