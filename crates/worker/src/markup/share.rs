//! Sharing an article that nobody else has: in the link itself, or as a file.

use super::{button, size};
use crate::bench::{Bench, LINK_LIMIT};
use intake::carry;
use maud::{Markup, html};

/// What the link contains, before it is copied.
pub(super) fn share(bench: &Bench) -> Markup {
    let Some((item, draft)) = bench.set.draft() else {
        return Markup::default();
    };
    if bench.read.article.text.is_empty() {
        return html! { p { "There is nothing to share yet." } };
    }
    let link = match &item.link {
        Some(words) if !item.changed => words.clone(),
        _ => carry::to_link(draft),
    };
    html! {
        div.bench-share {
            @if link.len() <= LINK_LIMIT {
                p {
                    b { "This link contains the article's text, " (size(link.len())) "." }
                    " Whoever has it can read the article, and it opens on what you see now. It is not sent anywhere until you send it: what stands \
                     behind the " code { "#" } " of an address never reaches a server."
                }
                p {
                    button.primary type="button" data-do="own-copy" data-of={"article=" (link)} { "Copy the link" }
                    " " (button("save", "", "Save as a file"))
                }
            } @else {
                p {
                    b { "The article is too long for a link: it would take " (size(link.len())) ", and " (size(LINK_LIMIT)) " is what mail and chat \
                    programs still pass on whole." }
                    " As a file it opens in any copy of the explorer, dropped on the page."
                }
                p { button.primary type="button" data-do="own-save" { "Save as a file" } }
            }
        }
    }
}
