//! What stands above and below the columns. Nothing of it changes, so that the browser's program does not hold it.

use crate::state::Explorer;
use maud::{Markup, PreEscaped, html};
use paper::{print, source};

/// What of the site stands around an article: made where pages are made, and not known to the browser's program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Around {
    /// What the header begins with: the site's name, and ways to other pages. Markup.
    pub top: String,
    /// What stands over the article: its picture. Markup.
    pub picture: String,
    /// What follows the article: ways to other articles. Markup.
    pub onward: String,
    /// What the footer begins with. Markup.
    pub bottom: String,
    /// Whether readers can open articles of their own.
    pub own: bool,
}

/// Brand, the other articles, and what concerns the whole page. Its controls are enabled when the page listens.
pub(crate) fn before(around: &Around) -> Markup {
    html! {
        a.skip href="#article" { "Skip to the article" }
        header.top {
            (PreEscaped(&around.top))
            fieldset.top-actions aria-label="This page" disabled {
                button type="button" data-do="help" aria-label="Aa ? Help and display" title="Help and display (?)" { "Aa ?" }
                @if around.own {
                    button.open-own type="button" data-do="own-open" { "Open your own" }
                }
                button.primary.share type="button" data-do="share" { "Share this view" }
            }
        }
    }
}

/// What only the printed page has; where the article comes from, and what this page does with what is read.
pub(crate) fn after(explorer: Explorer, around: &Around) -> Markup {
    html! {
        section #printed .print-only { (print(&explorer.reading())) }
        (PreEscaped(&around.onward))
        footer.bottom {
            (PreEscaped(&around.bottom))
            p.meta #origin { (source(&explorer.reading().article.meta)) }
            p {
                "Names, values and quotes were found by rules and may be wrong; each says why it was marked. Everything runs in your "
                "browser: nothing you read or choose here is sent anywhere."
            }
        }
    }
}
