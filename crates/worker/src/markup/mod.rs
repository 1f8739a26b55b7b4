//! What the page shows of the bench, as markup.

mod details;
mod editor;
mod head;
mod removed;
mod share;
mod shelf;

pub(crate) use editor::mirror;
pub(crate) use head::head;
pub(crate) use shelf::shelf;

use crate::bench::{Bench, Panel};
use maud::{Markup, html};

/// The bench, with nothing on it yet.
pub(crate) fn bench(style: &str) -> Markup {
    html! {
        link rel="stylesheet" href=(style);
        section.bench aria-label="Your article" {
            div #bench-head {}
            div #bench-panel {}
        }
    }
}

/// What is open below the buttons.
pub(crate) fn panel(bench: &Bench) -> Markup {
    match bench.panel {
        Panel::None => Markup::default(),
        Panel::Edit => editor::editor(bench),
        Panel::Details => details::details(bench),
        Panel::Removed => removed::removed(bench),
        Panel::Share => share::share(bench),
    }
}

/// *1 article*, *2 articles*.
pub(crate) fn articles(count: usize) -> String {
    counted(count, "article")
}

/// *1 word*, *2 words*.
fn counted(count: usize, thing: &str) -> String {
    let s = if count == 1 { "" } else { "s" };
    format!("{count} {thing}{s}")
}

/// A size as people read it: *820 bytes*, *4.1 KB*, *12 MB*.
#[expect(
    clippy::cast_precision_loss,
    reason = "a size to be read, in two digits"
)]
fn size(bytes: usize) -> String {
    let bytes = bytes as f64;
    let short = |value: f64, unit: &str| {
        if value < 9.95 {
            format!("{value:.1} {unit}")
        } else {
            format!("{value:.0} {unit}")
        }
    };
    if bytes < 1000.0 {
        format!("{bytes} bytes")
    } else if bytes < 999_500.0 {
        short(bytes / 1e3, "KB")
    } else {
        short(bytes / 1e6, "MB")
    }
}

/// A button of the bench.
fn button(deed: &str, of: &str, words: &str) -> Markup {
    // Its own element: what had the keyboard does not become another button.
    html! { button type="button" data-key=(deed) data-do={"own-" (deed)} data-of=(of) { (words) } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_for_people() {
        for (bytes, want) in [
            (0, "0 bytes"),
            (999, "999 bytes"),
            (4096, "4.1 KB"),
            (9_960, "10 KB"),
            (999_499, "999 KB"),
            (999_600, "1.0 MB"),
            (12_300_000, "12 MB"),
        ] {
            assert_eq!(size(bytes), want);
        }
    }
}
