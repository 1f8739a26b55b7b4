//! What is found, in context.

use super::result;
use crate::state::Explorer;
use maud::{Markup, html};

/// The most results listed; the count says how many there are.
const MOST: usize = 40;
/// The bytes of context on either side of a result.
const REACH: usize = 36;

/// While something is searched: where it stands.
pub(crate) fn results(explorer: Explorer) -> Markup {
    let (reading, view, shown) = (&explorer.reading, explorer.view(), explorer.shown());
    let asked = !view.query.trim().is_empty();
    let words = match shown.hits.len() {
        _ if !asked => String::new(),
        0 => "Nothing found".to_owned(),
        1 => "1 place".to_owned(),
        n if n > MOST => format!("{n} places, the first {MOST}:"),
        n => format!("{n} places"),
    };
    html! {
        p.results-count role="status" { (words) }
        @if asked && !shown.hits.is_empty() {
            ol.results {
                @for &hit in shown.hits.iter().take(MOST) {
                    li data-key=(hit.start) { (result(&reading, hit, REACH, "found")) }
                }
            }
        }
    }
}
