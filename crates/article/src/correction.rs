//! A person's word against the machine's.
//!
//! Corrections are kept beside the article in `SLUG.corrections.jsonl`: one JSON object a line, applied in order. They point by
//! words, never by numbers, so that they survive a better analyser and an edited text.

pub use crate::correct::correct;

use crate::{Kind, QuoteKind};
use serde::{Deserialize, Serialize};

/// Words in the text: the first place where `exact` stands with `prefix` just before and `suffix` just after
/// it, compared folded (the `TextQuoteSelector` of the W3C Web Annotation model). Whole words, unless the context says otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// The words themselves.
    pub exact: String,
    /// Words just before them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub prefix: String,
    /// Words just after them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub suffix: String,
}

/// One correction. Entities are called by slug.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "lowercase", deny_unknown_fields)]
pub enum Correction {
    /// These words mention an entity: a known one, or a new one of that kind and name.
    Mark {
        /// The words.
        at: Words,
        /// The kind of a new entity, or of the known one if it differs.
        kind: Kind,
        /// The entity's name; its slug decides whether it is known. The words themselves if left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<String>,
        /// All places with these words, not only the first.
        #[serde(default)]
        every: bool,
        /// A plain count, marked only when all marks are shown.
        #[serde(default)]
        plain: bool,
    },
    /// These words mention nothing.
    Unmark {
        /// The words.
        at: Words,
        /// All places with these words, not only the first.
        #[serde(default)]
        every: bool,
    },
    /// The two are one: `entity`'s mentions and quotes go to `into`.
    Merge {
        /// The slug that goes.
        entity: String,
        /// The slug that stays.
        into: String,
    },
    /// The entity has another name, kind or role than the machine thought.
    Entity {
        /// Its slug, which follows the name.
        entity: String,
        /// The right name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<String>,
        /// The right kind.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        kind: Option<Kind>,
        /// The words that say who it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        role: Option<Words>,
    },
    /// These words are a quote of that kind and attribution, whatever the machine thought of them.
    Quote {
        /// Its parts in text order, without the quote marks.
        at: Vec<Words>,
        /// Its kind.
        kind: QuoteKind,
        /// The slugs of who said it.
        #[serde(default)]
        speakers: Vec<String>,
        /// The words that name the source: of several places, here and below, the one nearest to the quote.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        source: Option<Words>,
        /// The words that attribute.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cue: Option<Words>,
        /// What the speaker cites.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        citing: Option<Words>,
        /// Why, for the reader.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        because: Option<String>,
    },
    /// These words are no quote.
    Unquote {
        /// The words.
        at: Words,
    },
}
