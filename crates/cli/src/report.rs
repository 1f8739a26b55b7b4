//! The analysis of a text as JSON. `schemas/analysis.schema.json` describes it field by field.

use crate::model::{self, Findings};
use crate::{Input, places::Places};
use article::{Analysis, Form, Kind, Qualifier, QuoteKind, Sense};
use serde::Serialize;
use sha2::{Digest, Sha256};

/// First code point and the one past the last, counted in the input as it was given.
pub type Span = [u32; 2];

/// Everything found in a text.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// SHA-256 of the input's bytes, in hexadecimal digits.
    pub text_hash: String,
    /// Which analyser found this, in which version.
    pub model: String,
    /// The sentences in text order.
    pub sentences: Vec<Span>,
    /// The places where something is named, in text order; none overlap.
    pub mentions: Vec<Mention>,
    /// What is named, in order of first mention.
    pub entities: Vec<Entity>,
    /// The dates, amounts and quantities in text order.
    pub values: Vec<Value>,
    /// What people said, and marks that quote nobody, in text order.
    pub quotes: Vec<Quote>,
}

/// A place where an entity is named.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Mention {
    /// Where.
    pub span: Span,
    /// What kind of thing.
    pub kind: Kind,
    /// The entity's slug.
    pub entity: String,
    /// By name, role or pronoun.
    pub form: Form,
    /// From 0 to 1.
    pub confidence: f64,
    /// Why it is a mention of that entity.
    pub because: String,
}

/// One thing that the text names.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Entity {
    /// What the other lists call it; unique.
    pub slug: String,
    /// What kind of thing.
    pub kind: Kind,
    /// Its fullest name.
    pub name: String,
    /// Its other names in the text.
    pub other_names: Vec<String>,
    /// The words that say who it is.
    pub role: Option<Span>,
    /// Its mentions: indices into [`Report::mentions`].
    pub mentions: Vec<usize>,
}

/// A date, an amount or a quantity.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Value {
    /// Where.
    pub span: Span,
    /// Date, money or quantity.
    pub kind: Kind,
    /// What the number or date says: `date`, `duration`, `money`, `percent` …
    pub sense: Sense,
    /// The value in normal form, where the text settles it.
    pub normalised: Option<String>,
    /// The upper end of a range, or the other side of a score.
    pub upto: Option<String>,
    /// The currency's code or the unit's symbol.
    pub unit: Option<String>,
    /// How exactly: `approximate`, `at-least` …
    pub qualifier: Option<Qualifier>,
    /// The noun it counts.
    pub counts: Option<Span>,
    /// Why this value, or why none.
    pub because: String,
}

/// Who says a quote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Speaker {
    /// One entity, by its slug.
    One(String),
    /// Several together.
    Several(Vec<String>),
}

/// Words that somebody said, or marks that quote nobody.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Quote {
    /// What kind of quote.
    pub kind: QuoteKind,
    /// Its parts, without the marks.
    pub content: Vec<Span>,
    /// The words that name the speaker where the attribution stands.
    pub source: Option<Span>,
    /// Who speaks, where that is known.
    pub speaker: Option<Speaker>,
    /// The words that attribute.
    pub cue: Option<Span>,
    /// What the speaker cites.
    pub citing: Option<Span>,
    /// How sure the speaker is, from 0 to 1.
    pub confidence: f64,
    /// Why that speaker, or why none.
    pub because: String,
}

impl Report {
    /// Analyses `input`.
    pub fn new(input: &Input<'_>) -> Self {
        Self::of(input, &model::findings(&input.article))
    }

    fn of(input: &Input<'_>, Findings { analysis, values }: &Findings) -> Self {
        let places = Places::new(input);
        Self {
            text_hash: hash(input.text),
            model: model::version(),
            sentences: analysis.sentences.iter().map(|s| places.span(*s)).collect(),
            mentions: mentions(analysis, &places),
            entities: entities(analysis, &places),
            values: self::values(values, &places),
            quotes: quotes(analysis, &places),
        }
    }

    /// The report as one line of JSON.
    pub fn to_json(&self) -> String {
        // Strings, numbers and lists: writing them to a string cannot fail.
        serde_json::to_string(self).unwrap_or_default()
    }
}

fn mentions(analysis: &Analysis, places: &Places<'_>) -> Vec<Mention> {
    let mention = |m: &article::Mention| {
        let entity = analysis.entities.get(m.entity as usize)?;
        Some(Mention {
            span: places.span(m.span),
            kind: entity.kind,
            entity: entity.slug.clone(),
            form: m.form,
            confidence: share(m.confidence),
            because: analysis.reason(m.because).to_owned(),
        })
    };
    analysis.mentions.iter().filter_map(mention).collect()
}

fn entities(analysis: &Analysis, places: &Places<'_>) -> Vec<Entity> {
    let mut entities: Vec<Entity> = analysis
        .entities
        .iter()
        .map(|e| Entity {
            slug: e.slug.clone(),
            kind: e.kind,
            name: e.name.clone(),
            other_names: e.other_names.clone(),
            role: e.role.map(|role| places.span(role)),
            mentions: Vec::new(),
        })
        .collect();
    for (index, mention) in analysis.mentions.iter().enumerate() {
        if let Some(entity) = entities.get_mut(mention.entity as usize) {
            entity.mentions.push(index);
        }
    }
    entities
}

fn values(found: &[article::Value], places: &Places<'_>) -> Vec<Value> {
    let value = |v: &article::Value| Value {
        span: places.span(v.span),
        kind: v.kind,
        sense: v.sense,
        normalised: v.value.clone(),
        upto: v.upto.clone(),
        unit: v.unit.clone(),
        qualifier: v.qualifier,
        counts: v.counts.map(|noun| places.span(noun)),
        because: v.because.clone(),
    };
    found.iter().map(value).collect()
}

fn quotes(analysis: &Analysis, places: &Places<'_>) -> Vec<Quote> {
    let slug = |&index: &u32| Some(analysis.entities.get(index as usize)?.slug.clone());
    let place = |span: Option<article::Span>| span.map(|span| places.span(span));
    let quote = |q: &article::Quote| {
        let mut speakers: Vec<String> = q.speakers.iter().filter_map(slug).collect();
        let speaker = match speakers.len() {
            0 => None,
            1 => speakers.pop().map(Speaker::One),
            _ => Some(Speaker::Several(speakers)),
        };
        Quote {
            kind: q.kind,
            content: q.content.iter().map(|part| places.span(*part)).collect(),
            source: place(q.source),
            speaker,
            cue: place(q.cue),
            citing: place(q.citing),
            confidence: share(q.confidence),
            because: analysis.reason(q.because).to_owned(),
        }
    };
    analysis.quotes.iter().map(quote).collect()
}

/// Per cent as a share of 1.
fn share(per_cent: u8) -> f64 {
    f64::from(per_cent.min(100)) / 100.0
}

fn hash(text: &str) -> String {
    use std::fmt::Write;
    let mut out = String::with_capacity(64);
    for byte in Sha256::digest(text.as_bytes()) {
        let _ = write!(out, "{byte:02x}");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Format;

    /// The words of `text` at a span.
    fn words(text: &str, [start, end]: Span) -> String {
        let (start, end) = (start as usize, end as usize);
        text.chars().skip(start).take(end - start).collect()
    }

    fn report(text: &str, format: Format) -> Report {
        Report::new(&Input::new(text.as_bytes(), format, None).expect("an input"))
    }

    #[test]
    fn spans_count_the_input_as_given() {
        for (format, text) in [
            (Format::Text, "😀 “It is late,” said Jane Doe of France."),
            (
                Format::Plain,
                "\u{feff}A headline\r\n\r\n😀 “It is late,” said Jane Doe of France.\r\n",
            ),
            (
                Format::Markdown,
                "\u{feff}---\r\ntitle: \"A \\\"headline\\\"\"\r\n---\r\n\r\n- “It is late,” said Jane Doe of France.",
            ),
        ] {
            let report = report(text, format);
            let named: Vec<String> = report
                .mentions
                .iter()
                .map(|m| words(text, m.span))
                .collect();
            assert_eq!(named, ["Jane Doe", "France"], "{text:?}");
            let quote = report.quotes.last().expect("a quote");
            assert_eq!(words(text, quote.content[0]), "It is late,", "{text:?}");
            assert_eq!(quote.speaker, Some(Speaker::One("jane-doe".to_owned())));
            assert_eq!(
                quote.cue.map(|cue| words(text, cue)).as_deref(),
                Some("said")
            );
        }
    }

    #[test]
    fn entities_and_mentions_lead_to_each_other() {
        let report = report(
            "Jane Doe lives in France. Doe was born there.",
            Format::Text,
        );
        for (index, mention) in report.mentions.iter().enumerate() {
            let of = |e: &&Entity| e.slug == mention.entity;
            let entity = report.entities.iter().find(of).expect("the entity");
            assert!(entity.mentions.contains(&index) && entity.kind == mention.kind);
        }
        let count: usize = report.entities.iter().map(|e| e.mentions.len()).sum();
        assert!(count == report.mentions.len() && count >= 3, "{report:?}");
    }

    #[test]
    fn values_are_given_in_normal_form() {
        let text = "It cost $1.2 billion on Wednesday.";
        let date = "2026-11-26".parse().ok();
        let input = Input::new(text.as_bytes(), Format::Text, date).expect("UTF-8");
        let values = Report::new(&input).values;
        let found: Vec<_> = values
            .iter()
            .map(|v| {
                (
                    words(text, v.span),
                    v.normalised.as_deref(),
                    v.unit.as_deref(),
                )
            })
            .collect();
        let want = [
            ("$1.2 billion".to_owned(), Some("1200000000"), Some("USD")),
            ("Wednesday".to_owned(), Some("2026-11-25"), None),
        ];
        assert_eq!(found, want);
    }

    #[test]
    fn the_hash_is_that_of_the_bytes() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(report("", Format::Text).text_hash, empty);
        assert_ne!(report("\u{feff}", Format::Text).text_hash, empty);
    }
}
