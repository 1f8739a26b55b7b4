//! Texts that are not English: only what shows without knowing the language.
//!
//! Words in the language's quote marks, numbers with signs and units known everywhere, dates whose months are known. Names, roles, pronouns and who
//! speaks take the English lists and the model that was trained on English: here they would be guesses.

mod dates;
mod language;
mod letters;
mod marks;
mod money;
mod months;
mod numbers;
mod quotes;
mod sentences;
mod units;
mod values;

use crate::{
    index::Index,
    who::{Reasons, Slugs},
};
use article::{Analysis, Article, Entity, Form, Kind, Mention, Quote, QuoteKind, Role, fold::fold};
use language::Language;
use letters::Run;
use quotes::Shape;
use values::Value;

/// What the analysis finds in texts of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is told to the reader by itself"
)]
pub struct Works {
    /// Who and what is named, by names, roles and pronouns.
    pub names: bool,
    /// Who says what.
    pub speakers: bool,
    /// What stands in quote marks.
    pub quotes: bool,
    /// Amounts of money, and numbers with a unit.
    pub numbers: bool,
    /// Dates in words, as *1. September 2015*. Dates in figures are found in any language.
    pub dates: bool,
}

/// What [`analyse_in`] finds in texts of that language (BCP 47; empty is English).
pub fn works(language: &str) -> Works {
    let language = Language::new(language);
    let english = language.english();
    Works {
        names: english,
        speakers: english,
        quotes: true,
        numbers: true,
        dates: english || language.east() || months::known(language.code()),
    }
}

/// Finds what an article in that language (BCP 47; empty is English) says, as far as [`works`] tells. For English it is what [`analyse`](crate::analyse)
/// finds. Asides are left out.
pub fn analyse_in(article: &Article, language: &str) -> Analysis {
    let language = Language::new(language);
    if language.english() {
        return crate::analyse(article);
    }
    let mut analysis = Analysis::default();
    let mut found = Found::default();
    let mut finder = quotes::Finder::new(language);
    let months = months::Months::new(language.code());
    for block in article.blocks.iter().filter(|b| b.role != Role::Aside) {
        let run = Run::new(article.block_text(block), block.span.range().start);
        sentences::sentences(&run, &mut analysis.sentences);
        for value in values::values(&run, language, &months) {
            found.value(&value, &article.text, &mut analysis);
        }
        finder.block(&run, block.role);
    }
    for (content, shape) in finder.finish(&article.text) {
        let (kind, why) = told(shape, language);
        let because = found.reasons.add(&mut analysis, why);
        analysis
            .quotes
            .push(Quote::of_nobody(kind, content, because));
    }
    analysis
}

/// The kind of quote, and why it is one, for the reader.
fn told(shape: Shape, language: Language) -> (QuoteKind, String) {
    match shape {
        Shape::Spoken => {
            let name = language.name();
            let space = if name.is_empty() { "" } else { " " };
            let why =
                format!("in {name}{space}quote marks; who speaks is only found in English texts");
            (QuoteKind::Direct, why)
        }
        Shape::Short => (
            QuoteKind::Term,
            "too few words in marks to be surely somebody’s".to_owned(),
        ),
        Shape::Nested => (QuoteKind::Term, "in marks inside another quote".to_owned()),
    }
}

/// What is known across blocks while mentions are collected.
#[derive(Default)]
struct Found {
    reasons: Reasons,
    slugs: Slugs,
    known: Index<(Kind, String), u32>,
}

impl Found {
    /// Adds the value as a mention of its entity: the same words are the same value.
    fn value(&mut self, value: &Value, text: &str, analysis: &mut Analysis) {
        let words = value.span.text(text);
        let key = (value.kind, fold(words));
        let next = analysis.entities.len() as u32;
        let entity = *self.known.entry(key).or_insert(next);
        if entity == next {
            let name = words.split_whitespace().collect::<Vec<_>>().join(" ");
            analysis.entities.push(Entity {
                slug: self.slugs.free(&name),
                kind: value.kind,
                name,
                other_names: Vec::new(),
                role: None,
            });
        }
        let why = match value.kind {
            Kind::Date => "a date",
            Kind::Money => "an amount with its currency",
            _ => "a number with its unit",
        };
        let because = self.reasons.add(analysis, why.to_owned());
        analysis.mentions.push(Mention {
            span: value.span,
            entity,
            form: Form::Name,
            plain: false,
            confidence: 90,
            because,
        });
    }
}

#[cfg(test)]
mod tests;
