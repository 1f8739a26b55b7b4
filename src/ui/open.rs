//! The dialog through which a reader opens an article of their own.

use maud::{Markup, html};

/// The kinds of files that are read; others can be dropped, and are told why they cannot.
const FILES: &str = ".txt,.md,.markdown,.html,.htm,.docx,.article,.json";

/// Files, words, what is kept; and what becomes of it all.
pub(crate) fn open() -> Markup {
    html! {
        dialog #open .open aria-labelledby="open-title" {
            h2 #open-title { "Open your own article" }
            p { "Paste or drop it anywhere on this page, at any time: words, a saved web page, a document. Or:" }
            p.open-ways {
                button.primary type="button" data-do="own-write" { "Write or paste" }
                button type="button" data-do="own-pick" { "Choose files" }
                span.why { "Text, Markdown, HTML, Word (.docx)" }
            }
            input #files type="file" multiple accept=(FILES) aria-label="Files to open" tabindex="-1";
            div #shelf .own tabindex="-1" {}
            details.trust {
                summary { "Nothing leaves this device" }
                p {
                    "This page alone reads, marks and keeps the article. Its policy (" code { "connect-src 'self'" } ", in the page's source) lets it "
                    "talk to nothing but its own files. To check: watch the network list of the developer tools, or cut the network off: it goes on "
                    "working."
                }
            }
            form method="dialog" { button { "Close" } }
        }
    }
}
