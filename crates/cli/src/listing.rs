//! The analysis of a text for people to read.

use crate::Input;
use crate::model::{self, Findings};
use article::{Analysis, Entity, Kind, Quote, Span, Value};
use std::collections::BTreeMap;
use std::fmt::Write;

/// What is in `input`, kind by kind, then its quotes.
pub fn listing(input: &Input<'_>) -> String {
    let Findings { analysis, values } = model::findings(&input.article);
    let text = &input.article.text;
    let values: BTreeMap<Span, &Value> = values.iter().map(|v| (v.span, v)).collect();
    // How often each entity is named, and what it says where it is a value.
    let mut about = vec![(0_usize, None); analysis.entities.len()];
    for mention in &analysis.mentions {
        if let Some((count, value)) = about.get_mut(mention.entity as usize) {
            *count += 1;
            *value = value.or(values.get(&mention.span).copied());
        }
    }
    let mut out = String::new();
    for kind in Kind::ALL {
        let all = analysis.entities.iter().zip(&about);
        let mut entities = all.filter(|(entity, _)| entity.kind == kind).peekable();
        if entities.peek().is_some() {
            let _ = writeln!(out, "{}", heading(kind));
        }
        for (entity, (count, value)) in entities {
            write_entity(&mut out, text, entity, *count);
            if let Some(value) = value.and_then(normalised) {
                let _ = write!(out, " = {value}");
            }
            out.push('\n');
        }
    }
    if !analysis.quotes.is_empty() {
        out.push_str("Quotes\n");
    }
    for quote in &analysis.quotes {
        write_quote(&mut out, text, &analysis, quote);
    }
    if out.is_empty() {
        out.push_str("No names, values or quotes were found.\n");
    }
    out
}

const fn heading(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "People",
        Kind::Organisation => "Organisations",
        Kind::Place => "Places",
        Kind::Facility => "Facilities",
        Kind::Group => "Groups",
        Kind::Event => "Events",
        Kind::Work => "Works",
        Kind::Date => "Dates",
        Kind::Money => "Money",
        Kind::Quantity => "Quantities",
    }
}

/// `  Jane Doe (Doe) ×3, the town's mayor`
fn write_entity(out: &mut String, text: &str, entity: &Entity, count: usize) {
    let _ = write!(out, "  {}", one_line(&entity.name));
    if !entity.other_names.is_empty() {
        let _ = write!(out, " ({})", one_line(&entity.other_names.join(", ")));
    }
    if count > 1 {
        let _ = write!(out, " ×{count}");
    }
    if let Some(role) = entity.role {
        let _ = write!(out, ", {}", one_line(role.text(text)));
    }
}

/// `20–30 USD`
fn normalised(value: &Value) -> Option<String> {
    let mut out = value.value.clone()?;
    for (before, more) in [("–", &value.upto), (" ", &value.unit)] {
        if let Some(more) = more {
            out.push_str(before);
            out.push_str(more);
        }
    }
    Some(out)
}

/// Its words, and below them kind, speaker, certainty and reason.
fn write_quote(out: &mut String, text: &str, analysis: &Analysis, quote: &Quote) {
    let words = one_line(&quote.words(text).join(" … "));
    let speakers = analysis.speakers(quote);
    let source = |span: Span| one_line(span.text(text));
    let who = match (speakers.is_empty(), quote.source) {
        (false, _) => one_line(&speakers.join(", ")),
        (true, Some(span)) => source(span),
        (true, None) => "unknown".to_owned(),
    };
    let _ = writeln!(
        out,
        "  “{words}”\n      {}, {who} ({} %): {}",
        quote.kind.key(),
        quote.confidence,
        analysis.reason(quote.because)
    );
}

/// Without line breaks and whatever else might steer a terminal.
fn one_line(words: &str) -> String {
    words
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Format;

    #[test]
    fn names_by_kind_then_quotes() {
        for (text, lines) in [
            ("", &["No names, values or quotes were found."][..]),
            (
                "“It is late,” said Jane Doe.\nDoe lives in France.",
                &[
                    "People",
                    "  Jane Doe (Doe) ×2",
                    "Places",
                    "  France",
                    "Quotes",
                    "  “It is late,”",
                ],
            ),
        ] {
            let input = Input::new(text.as_bytes(), Format::Text, None).expect("UTF-8");
            let out = listing(&input);
            let mut rest = &out[..];
            for line in lines {
                let found = rest.split_once(line);
                rest = found.unwrap_or_else(|| panic!("no {line:?} in {out}")).1;
            }
        }
    }

    #[test]
    fn a_terminal_is_not_steered() {
        assert_eq!(one_line("a\nb\u{1b}[2Jc\u{9b}"), "a b [2Jc ");
    }
}
