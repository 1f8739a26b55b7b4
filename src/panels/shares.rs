//! Share of voice: who says how much, and how much is nobody's.

use crate::state::Explorer;
use leptos::prelude::*;
use view::quotes::shares;

/// A bar for each voice; choosing one filters everywhere.
#[component]
pub(crate) fn Shares() -> impl IntoView {
    let explorer = Explorer::here();
    let reading = explorer.reading();
    let shares = shares(&reading);
    let most = shares.first().map_or(1, |share| share.words.max(1));
    let rows = shares.into_iter().map(|share| {
        let voice = reading.voices[share.voice as usize].clone();
        let index = share.voice as usize;
        let words = format!("{} word{}", share.words, if share.words == 1 { "" } else { "s" });
        let count = move || match explorer.shown.with(|shown| shown.voices[index]) {
            1 => "1 quote".to_owned(),
            n => format!("{n} quotes"),
        };
        let (slug, chosen) = (voice.slug.clone(), voice.slug);
        view! {
            <li>
                <button type="button" class="voice"
                    aria-pressed=move || explorer.view(|view| view.speakers.has(&chosen)).to_string()
                    on:click=move |_| explorer.toggle_speaker(&slug)>
                    <span class="voice-name"><bdi>{voice.name}</bdi></span>
                    <svg class="voice-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                        <rect class="track" width="100" height="8"></rect>
                        <rect class="fill" width=(share.words * 100 / most).to_string() height="8"></rect>
                    </svg>
                    <span class="voice-count">{words} " · " {count}</span>
                </button>
            </li>
        }
    });
    let rows = rows.collect_view();
    view! {
        <section class="shares" aria-labelledby="shares-title">
            <h2 id="shares-title">"Share of voice"</h2>
            <ul>{rows}</ul>
        </section>
    }
}
