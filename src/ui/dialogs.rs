//! Modal dialogs.

use maud::{Markup, html};

/// Where the browser refuses to copy: the text, selected, to be copied by hand.
pub(crate) fn by_hand() -> Markup {
    html! {
        dialog #by-hand aria-labelledby="by-hand-title" {
            h2 #by-hand-title { "Copy by hand" }
            p { "This browser does not let the page copy. Here is the text, to be selected and copied:" }
            textarea readonly rows="6" aria-label="Text to copy" autocomplete="off" {}
            form method="dialog" { button { "Close" } }
        }
    }
}
