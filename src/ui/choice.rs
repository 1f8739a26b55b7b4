//! A preference as a row of radio buttons.

use maud::{Markup, html};

/// The values of a table of preferences, `chosen` checked; the page checks another when the reader's are known.
pub(crate) fn choice<T: PartialEq>(
    name: &str,
    legend: &str,
    table: &[(T, &str, &str)],
    chosen: &T,
) -> Markup {
    html! {
        fieldset.choice {
            legend { (legend) }
            div.segments {
                @for (value, key, words) in table {
                    input type="radio" autocomplete="off" id={(name) "-" (key)} name=(name) value=(key) checked[value == chosen];
                    label for={(name) "-" (key)} { (words) }
                }
            }
        }
    }
}
