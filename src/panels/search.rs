//! What is found, in context.

use super::{counted, result};
use crate::state::Explorer;
use maud::{Markup, html};

/// The most results listed; the count says how many there are. The words below name it.
const MOST: usize = 40;
/// The bytes of context on either side of a result.
const REACH: usize = 36;

/// While something is searched: where it stands.
pub(crate) fn results(explorer: Explorer) -> Markup {
    let (reading, view, shown) = (&explorer.reading(), explorer.view(), explorer.shown());
    let asked = !view.query.trim().is_empty();
    let found = shown.hits.len();
    let words = match found {
        _ if !asked => String::new(),
        0 => "Nothing found".to_owned(),
        _ if found > MOST => [&counted(found, "place"), ", the first 40:"].concat(),
        _ => counted(found, "place"),
    };
    html! {
        p.results-count role="status" { (words) }
        @if asked && !shown.hits.is_empty() {
            ol.results {
                @for &hit in shown.hits.iter().take(MOST) {
                    li data-key=(hit.start) { (result(reading, hit, REACH, "found")) }
                }
            }
        }
    }
}
