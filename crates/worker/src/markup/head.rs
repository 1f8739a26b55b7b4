//! The bench's first lines: what is open, what can be done with it, what the reader should know.

use super::{button, counted, size};
use crate::bench::{Bench, Panel};
use intake::{Draft, Note};
use maud::{Markup, html};

/// Name, buttons, progress, notes.
pub(crate) fn head(bench: &Bench) -> Markup {
    let Some((item, draft)) = bench.set.draft() else {
        return Markup::default();
    };
    let words = bench.read.article.text.split_whitespace().count();
    let removed = draft.removed().count() + item.put_back.len();
    let kept = item.kept.is_some();
    html! {
        div.bench-line {
            p.bench-name {
                b { "Your article" }
                span.why {
                    " · " (counted(words, "word")) " · "
                    @if kept && !item.changed { "kept on this device" } @else if kept { "changed since it was kept" }
                    @else if item.link.is_some() && !item.changed { "came with the link, not kept here" } @else { "on this device only, not kept" }
                }
            }
            div.bench-actions {
                (toggle(bench, Panel::Edit, "edit", "Edit text"))
                (toggle(bench, Panel::Details, "details", "Details"))
                @if removed > 0 { (toggle(bench, Panel::Removed, "removed", &format!("Removed {}", draft.removed().count()))) }
                @if !kept { (button("keep", "", "Keep on this device")) } @else if item.changed { (button("keep", "", "Keep changes")) }
                (toggle(bench, Panel::Share, "share", "Share with text"))
                (button("close", "", "Close"))
            }
        }
        (progress(bench))
        (others(bench))
        (told(bench, draft))
    }
}

fn toggle(bench: &Bench, panel: Panel, key: &str, words: &str) -> Markup {
    html! {
        button type="button" data-key=(key) aria-expanded=(bench.panel == panel) aria-controls="bench-panel" data-do="own-panel" data-of=(key) { (words) }
    }
}

/// How far the analysis is.
fn progress(bench: &Bench) -> Markup {
    let Some(work) = bench.work.as_ref().filter(|work| work.all > 0) else {
        return Markup::default();
    };
    html! {
        div.bench-progress {
            p role="status" {
                @if work.stopped { "Stopped. Marked: " } @else { "Marking: " }
                (work.done) " of " (counted(work.all, "block"))
            }
            progress max=(work.all) value=(work.done) aria-label="Marked" {}
            @if work.stopped { (button("on", "", "Go on")) } @else { (button("stop", "", "Stop")) }
        }
    }
}

/// What else was brought with it, and what was open before.
fn others(bench: &Bench) -> Markup {
    html! {
        @if bench.set.items.len() > 1 {
            ul.bench-items aria-label="Brought together" {
                @for (index, item) in bench.set.items.iter().enumerate() {
                    li {
                        @if item.draft.is_ok() {
                            button type="button" aria-pressed=(index == bench.set.at) data-do="own-item" data-of=(index) { bdi { (item.title()) } }
                        } @else {
                            span.why { (item.why()) }
                        }
                    }
                }
            }
        }
        @let before = || bench.others.iter().rev().filter(|set| set.is_unkept());
        @if before().next().is_some() {
            div.bench-note {
                p { "Still here, and not kept:" }
                ul.bench-items {
                    @for set in before() {
                        @if let Some(item) = set.open() {
                            li { button type="button" data-do="own-before" data-of=(set.number) { "Back to “" bdi { (item.title()) } "”" } }
                        }
                    }
                }
            }
        }
    }
}

/// What was done to read it, what the analysis can do in its language, and what went wrong with keeping it.
fn told(bench: &Bench, draft: &Draft) -> Markup {
    html! {
        @for note in &draft.notes { p.bench-note { (said(note)) } }
        (language(bench))
        @if bench.conflict {
            div.bench-note role="alert" {
                p { b { "Another tab has kept this article since you opened it here." } " Yours is not lost. Which one is to stay?" }
                p.bench-actions {
                    (button("keep-copy", "", "Keep both"))
                    (button("keep-over", "", "Keep mine instead"))
                    @if let Some(kept) = bench.set.open().and_then(|item| item.kept.as_ref()) { (button("kept-there", &kept.id, "Open the other")) }
                }
            }
        }
        @if !bench.trouble.is_empty() {
            p.bench-note role="alert" { (bench.trouble) " The article itself works as before." }
        }
    }
}

fn said(note: &Note) -> String {
    match note {
        Note::Encoding(name) => format!("Read as {name}. If letters look wrong, save the file as UTF-8 and open it again."),
        Note::Shortened { whole, kept } => format!(
            "This is longer than what is read at once: of {} the first {} are here.",
            size(*whole as usize),
            size(*kept as usize)
        ),
        Note::CutOff => "The link was cut off: the end of the article is missing. Ask for the article as a file.".to_owned(),
        Note::LeftOut(what) => format!("Left out: {what}."),
        Note::Unlinked(many) => format!("Left out: {} without a whole address (https://…).", counted(*many, "link")),
    }
}

/// For a text that is not English, what still works and what does not.
fn language(bench: &Bench) -> Markup {
    let code = &bench.language;
    if code.is_empty() || code.starts_with("en") {
        return Markup::default();
    }
    let works = analysis::works(code);
    let all = [
        (works.quotes, "quotes in the marks of that language"),
        (works.numbers, "numbers with units and currencies"),
        (works.dates, "dates"),
    ];
    let can: Vec<&str> = all
        .iter()
        .filter(|(can, _)| *can)
        .map(|(_, what)| *what)
        .collect();
    html! {
        p.bench-note {
            "This text seems to be " b { (super::details::name_of(code)) } ". Names and speakers are found in English texts only, so none are \
             marked here. What works: " (can.join(", ")) ". Another language can be chosen under “Details”."
        }
    }
}
