//! Help and display.

use super::choice;
use crate::state::{TextSize, Theme};
use maud::{Markup, html};

/// The keys with what they do.
const KEYS: [(&str, &str); 7] = [
    ("/", "Search the article"),
    ("j  k", "Next and previous match"),
    (
        "Enter",
        "With the article focused: the card of the current match",
    ),
    ("1 – 9, 0", "Show or hide a kind, in the order of the list"),
    ("Esc", "Close what is open"),
    ("?", "This help"),
    ("Tab", "Go through the controls; the article is one stop"),
];

/// The dialog: what the marks mean, the keys, theme and text size.
pub(crate) fn help() -> Markup {
    html! {
            dialog #help .help aria-labelledby="help-title" {
            h2 #help-title { "Help and display" }
            p {
                "Underlines mark names and values, one pattern and colour for each kind. A rule in the margin and a tint mark what "
                "somebody said: solid for their very words, dotted for reported speech. Choose kinds, names, speakers and words: "
                "paragraphs that match all of it stay, the rest steps back, and the address in your browser restores the view."
            }
            (choice("theme", "Colours", &Theme::ALL, &Theme::Auto))
            (choice("size", "Text size", &TextSize::ALL, &TextSize::Normal))
            h3 { "Keys" }
            dl.keys {
                @for (key, words) in KEYS { div { dt { kbd { (key) } } dd { (words) } } }
            }
            p.check {
                input type="checkbox" id="keys-on" name="keys" value="on" autocomplete="off" checked;
                label for="keys-on" { "Single letters and digits are shortcuts" }
            }
            form method="dialog" { button { "Close" } }
        }
    }
}
