//! A preference as a row of radio buttons.

use crate::state::{Explorer, Prefs};
use leptos::prelude::*;

/// One of the values of a table of preferences.
#[component]
pub(crate) fn Choice<T>(
    /// The radio group's name, unique on the page.
    name: &'static str,
    /// What is chosen, in words.
    legend: &'static str,
    /// Values, keys and names.
    table: &'static [(T, &'static str, &'static str)],
    /// The value in the preferences.
    read: fn(&Prefs) -> T,
    /// Sets it.
    write: fn(&mut Prefs, T),
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let explorer = Explorer::here();
    let options = table.iter().map(|&(value, key, words)| {
        let checked = move || explorer.prefs.with(read) == value;
        let id = [name, "-", key].concat();
        view! {
            <input type="radio" autocomplete="off" id=id.clone() name=name value=key prop:checked=checked
                on:change=move |_| explorer.prefs.update(|prefs| write(prefs, value)) />
            <label for=id>{words}</label>
        }
    });
    view! {
        <fieldset class="choice">
            <legend>{legend}</legend>
            <div class="segments">{options.collect_view()}</div>
        </fieldset>
    }
}
