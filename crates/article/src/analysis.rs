//! What an article says: mentions, entities and quotes.

use crate::Span;
use serde::{Deserialize, Serialize};

/// The kinds of things an article mentions; `GUIDELINES` of the training data draw the lines between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A named human.
    Person,
    /// A company, agency, party, team, seat of power as the actor.
    Organisation,
    /// A country, city, region, river.
    Place,
    /// A built thing with a name.
    Facility,
    /// A nationality, religion or political camp.
    Group,
    /// A named war, disaster, sports event, holiday.
    Event,
    /// A named product, vehicle, weapon, law, award, book.
    Work,
    /// A date, time, period or age.
    Date,
    /// An amount with its currency.
    Money,
    /// Any other number with its unit.
    Quantity,
}

impl Kind {
    /// All kinds, in the order they are listed.
    pub const ALL: [Self; 10] = [
        Self::Person,
        Self::Organisation,
        Self::Place,
        Self::Facility,
        Self::Group,
        Self::Event,
        Self::Work,
        Self::Date,
        Self::Money,
        Self::Quantity,
    ];

    /// The kind's key in links, files and styles.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organisation => "organisation",
            Self::Place => "place",
            Self::Facility => "facility",
            Self::Group => "group",
            Self::Event => "event",
            Self::Work => "work",
            Self::Date => "date",
            Self::Money => "money",
            Self::Quantity => "quantity",
        }
    }

    /// The kind with that key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// How a mention names its entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// By a name, whole or in part, or initials.
    Name,
    /// By a role (*the Russian president*).
    Role,
    /// By a pronoun.
    Pronoun,
}

/// One place where the article names an entity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// Where; within one block.
    pub span: Span,
    /// What it names: an index into [`Analysis::entities`].
    pub entity: u32,
    /// How.
    pub form: Form,
    /// A plain count (*two*, *first*): listed, but marked in the text only when all marks are shown.
    pub plain: bool,
    /// How sure the analyser is, per cent, 0–100.
    pub confidence: u8,
    /// Why it is a mention of that entity: an index into [`Analysis::reasons`].
    pub because: u32,
}

/// One thing the article mentions, at least once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entity {
    /// What links call it: `[a-z0-9-]`, unique in the article, never empty.
    pub slug: String,
    /// What it is.
    pub kind: Kind,
    /// The fullest name the article gives it.
    pub name: String,
    /// The other names the article uses, each once, in order of first use.
    pub other_names: Vec<String>,
    /// The words that say who it is (*Russian Defense Minister*), where the article has them beside the name.
    pub role: Option<Span>,
}

/// What kind of quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum QuoteKind {
    /// Whole words in marks.
    Direct,
    /// A few words in marks inside a sentence that reports them.
    Mixed,
    /// Reported without marks.
    Indirect,
    /// A turn in an interview.
    Transcript,
    /// Marks that quote nobody: a title, a gloss, scare quotes. Kept out of the gallery.
    Term,
}

impl QuoteKind {
    /// The kinds the gallery shows, in order.
    pub const SPOKEN: [Self; 4] = [Self::Direct, Self::Mixed, Self::Indirect, Self::Transcript];

    /// The kind's key in links, files and styles.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Mixed => "mixed",
            Self::Indirect => "indirect",
            Self::Transcript => "transcript",
            Self::Term => "term",
        }
    }

    /// The kind with that key.
    pub fn from_key(key: &str) -> Option<Self> {
        [
            Self::Direct,
            Self::Mixed,
            Self::Indirect,
            Self::Transcript,
            Self::Term,
        ]
        .into_iter()
        .find(|kind| kind.key() == key)
    }
}

/// Words that somebody said, or marks that quote nobody ([`QuoteKind::Term`]).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// What kind.
    pub kind: QuoteKind,
    /// The parts in text order, at least one, each within one block: the words inside the marks with the punctuation that
    /// stands there, never the marks themselves.
    pub content: Vec<Span>,
    /// The words that name the source where the attribution stands (*He*, *two officials*).
    pub source: Option<Span>,
    /// Who said it: indices into [`Analysis::entities`]; empty is *unknown* or, with a source, *not named*.
    pub speakers: Vec<u32>,
    /// The words that attribute (*said*, *according to*).
    pub cue: Option<Span>,
    /// What the speaker cites, in the article's words (*an old Korean proverb*).
    pub citing: Option<Span>,
    /// How sure the analyser is of the speaker, per cent, 0–100.
    pub confidence: u8,
    /// Why that speaker, in words: an index into [`Analysis::reasons`].
    pub because: u32,
}

impl Quote {
    /// A quote of nobody known: its kind, its parts, and the index of the reason.
    pub fn of_nobody(kind: QuoteKind, content: Vec<Span>, because: u32) -> Self {
        Self {
            kind,
            content,
            source: None,
            speakers: Vec::new(),
            cue: None,
            citing: None,
            confidence: 0,
            because,
        }
    }

    /// The words of its parts in `text`, the article's.
    pub fn words<'t>(&self, text: &'t str) -> Vec<&'t str> {
        self.content.iter().map(|part| part.text(text)).collect()
    }
}

/// What was found in one article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Analysis {
    /// Mentions in text order; no two overlap.
    pub mentions: Vec<Mention>,
    /// Entities in order of first mention.
    pub entities: Vec<Entity>,
    /// Quotes by the start of their first part, terms included.
    pub quotes: Vec<Quote>,
    /// Sentences in text order, each within one block.
    pub sentences: Vec<Span>,
    /// The reasons that mentions and quotes point to, in words for the reader, each once.
    pub reasons: Vec<String>,
}

impl Analysis {
    /// The reason with that index; empty if there is none.
    pub fn reason(&self, index: u32) -> &str {
        self.reasons.get(index as usize).map_or("", String::as_str)
    }

    /// The index of `reason`, which is added if it is new.
    pub fn add_reason(&mut self, reason: &str) -> u32 {
        let index = self
            .reasons
            .iter()
            .position(|known| known == reason)
            .unwrap_or_else(|| {
                self.reasons.push(reason.to_owned());
                self.reasons.len() - 1
            });
        index as u32
    }

    /// The names of those who say `quote`.
    pub fn speakers(&self, quote: &Quote) -> Vec<&str> {
        let named = |&index: &u32| self.entities.get(index as usize);
        let speakers = quote.speakers.iter().filter_map(named);
        speakers.map(|speaker| &*speaker.name).collect()
    }

    /// The entity a link calls `slug`.
    pub fn entity_by_slug(&self, slug: &str) -> Option<u32> {
        self.entities
            .iter()
            .position(|entity| entity.slug == slug)
            .map(|index| index as u32)
    }

    /// The sentence that holds byte `at`.
    pub fn sentence_at(&self, at: u32) -> Option<Span> {
        let index = self.sentences.partition_point(|s| s.end <= at);
        self.sentences.get(index).copied().filter(|s| s.start <= at)
    }
}
