//! Which blocks pass which filter.

use crate::{Kinds, Order, Panel, Reading, Rest, Sort, View, search};
use article::{QuoteKind, Span};

/// The filters, each answered for each block: with them, a count may leave out its own filter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "four filters, each of which is passed or not"
)]
pub struct Passes {
    /// Mentions a kind that is shown.
    pub kinds: bool,
    /// Mentions the chosen entities, any or all of them.
    pub entities: bool,
    /// Has a quote of a chosen kind by a chosen speaker.
    pub quotes: bool,
    /// Has the searched words.
    pub query: bool,
}

impl Passes {
    /// Whether all filters are passed.
    pub const fn all(self) -> bool {
        self.kinds && self.entities && self.quotes && self.query
    }
}

/// A view's choices, resolved against a reading.
#[derive(Debug)]
pub struct Filter {
    /// Per entity: whether it is chosen.
    pub entities: Vec<bool>,
    /// Per voice: whether it is chosen.
    pub voices: Vec<bool>,
    /// Where the searched words stand.
    pub hits: Vec<Span>,
    /// Per block: what it passes; blocks that do not count pass nothing.
    pub passes: Vec<Passes>,
}

impl Filter {
    /// Resolves and applies `view`.
    pub fn new(reading: &Reading, view: &View) -> Self {
        let entities: Vec<bool> = reading
            .analysis
            .entities
            .iter()
            .map(|e| view.entities.has(&e.slug))
            .collect();
        let voices: Vec<bool> = reading
            .voices
            .iter()
            .map(|v| view.speakers.has(&v.slug))
            .collect();
        let hits = search::hits(reading, &view.query);
        let mut filter = Self {
            entities,
            voices,
            hits,
            passes: Vec::new(),
        };
        filter.passes = (0..reading.article.blocks.len())
            .map(|block| {
                if reading.article.counts(block) {
                    filter.block(reading, view, block)
                } else {
                    Passes::default()
                }
            })
            .collect();
        filter
    }

    fn block(&self, reading: &Reading, view: &View, block: usize) -> Passes {
        let span = reading.article.blocks[block].span;
        let mentions = reading.block_mentions[block].clone();
        let first_hit = self.hits.partition_point(|hit| hit.start < span.start);
        Passes {
            kinds: !constrains(view.kinds)
                || mentions.clone().any(|m| view.kinds.has(reading.kind_of(m))),
            entities: self.has_entities(reading, view, mentions),
            quotes: (view.speakers.is_empty() && view.quotes.is_empty())
                || reading.block_quotes[block]
                    .iter()
                    .any(|&q| self.quote(reading, view, q)),
            query: view.query.trim().is_empty()
                || self
                    .hits
                    .get(first_hit)
                    .is_some_and(|hit| hit.start < span.end),
        }
    }

    fn has_entities(
        &self,
        reading: &Reading,
        view: &View,
        mentions: std::ops::Range<usize>,
    ) -> bool {
        if view.entities.is_empty() {
            return true;
        }
        let mut named = mentions
            .map(|m| reading.analysis.mentions[m].entity)
            .filter(|&entity| self.entities[entity as usize]);
        if !view.all {
            return named.next().is_some();
        }
        let mut different: Vec<u32> = Vec::new();
        for entity in named {
            if !different.contains(&entity) {
                different.push(entity);
            }
        }
        different.len() == view.entities.len()
    }

    /// Whether the quote is of a chosen kind and by a chosen speaker.
    pub fn quote(&self, reading: &Reading, view: &View, quote: u32) -> bool {
        self.spoken_by(reading, view, quote) && of_kind(reading, view, quote)
    }

    /// Whether a chosen speaker said the quote; anyone will do where none is chosen.
    pub fn spoken_by(&self, reading: &Reading, view: &View, quote: u32) -> bool {
        let voices = &reading.quote_voices[quote as usize];
        !voices.is_empty()
            && (view.speakers.is_empty() || voices.iter().any(|&v| self.voices[v as usize]))
    }
}

/// Whether the quote is of a chosen kind; any will do where none is chosen, but never a term.
pub fn of_kind(reading: &Reading, view: &View, quote: u32) -> bool {
    let kind = reading.analysis.quotes[quote as usize].kind;
    kind != QuoteKind::Term && (view.quotes.is_empty() || view.quotes.has(kind))
}

/// Whether a choice of kinds filters paragraphs: all is no filter, and none only hides the marks.
pub fn constrains(kinds: Kinds) -> bool {
    kinds != Kinds::ALL && kinds != Kinds::NONE
}

/// Whether the view filters paragraphs at all.
pub fn is_filtered(view: &View) -> bool {
    constrains(view.kinds)
        || !view.entities.is_empty()
        || !view.speakers.is_empty()
        || !view.quotes.is_empty()
        || !view.query.trim().is_empty()
}

/// Only the filters of `view`: what order, panel and place it has changes nothing in what they show.
#[must_use]
pub fn alone(view: &View) -> View {
    View {
        rest: Rest::default(),
        panel: Panel::default(),
        order: Order::default(),
        sort: Sort::default(),
        at: None,
        ..view.clone()
    }
}

/// `view` without its filters and what becomes of the rest: order, panel and place stay.
#[must_use]
pub fn cleared(view: &View) -> View {
    let View {
        panel,
        order,
        sort,
        at,
        ..
    } = view.clone();
    View {
        panel,
        order,
        sort,
        at,
        ..View::default()
    }
}
