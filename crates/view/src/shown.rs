//! What follows from a reading and a view: matches, counts, stops.

use crate::filter::{self, Filter, Passes, of_kind};
use crate::{Reading, View};
use article::{Kind, QuoteKind, Role, Span};

/// Everything a page needs to know to show a view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// Whether any filter is set.
    pub filtered: bool,
    /// Per block: whether it stays; the others step back.
    pub stays: Vec<bool>,
    /// The number of the article's paragraphs.
    pub paragraphs: usize,
    /// How many of them stay.
    pub matching: usize,
    /// Mentions of each kind, in the order of [`Kind::ALL`], under all filters but that of kinds.
    pub kinds: [u32; Kind::ALL.len()],
    /// Mentions of each entity, under all filters but (with *any*) that of entities.
    pub entities: Vec<u32>,
    /// Quotes by each voice, under all filters but that of speakers.
    pub voices: Vec<u32>,
    /// Quotes of each spoken kind, in the order of [`QuoteKind::SPOKEN`], under all filters but that of quote kinds.
    pub quote_kinds: [u32; QuoteKind::SPOKEN.len()],
    /// The quotes of the gallery, in text order.
    pub quotes: Vec<u32>,
    /// The places that *next* and *previous* go through, in text order.
    pub stops: Vec<Stop>,
    /// Where the searched words stand in blocks that stay.
    pub hits: Vec<Span>,
}

/// A place to step to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The words.
    pub span: Span,
    /// The block they stand in.
    pub block: u32,
}

/// What `view` shows of `reading`.
pub fn show(reading: &Reading, view: &View) -> Shown {
    let filter = Filter::new(reading, view);
    let mut shown = Shown {
        filtered: filter::is_filtered(view),
        entities: vec![0; reading.analysis.entities.len()],
        voices: vec![0; reading.voices.len()],
        ..Shown::default()
    };
    shown.stays = stays(reading, &filter.passes);
    for (block, passes) in filter.passes.iter().enumerate() {
        if reading.article.blocks[block].role.is_body() {
            shown.paragraphs += 1;
            shown.matching += usize::from(passes.all());
        }
        count_mentions(&mut shown, reading, view, block, *passes);
    }
    count_quotes(&mut shown, reading, view, &filter);
    let in_match = |span: &Span| {
        reading
            .article
            .block_at(span.start)
            .filter(|&block| filter.passes[block].all())
    };
    shown.hits = filter
        .hits
        .iter()
        .filter(|hit| in_match(hit).is_some())
        .copied()
        .collect();
    let places = places(reading, view, &filter, &shown);
    shown.stops = places
        .into_iter()
        .filter_map(|span| {
            in_match(&span).map(|block| Stop {
                span,
                block: block as u32,
            })
        })
        .collect();
    shown
}

/// Which blocks stay: those that pass; headings over one that does; what repeats one that does; the title always.
fn stays(reading: &Reading, passes: &[Passes]) -> Vec<bool> {
    let blocks = &reading.article.blocks;
    let mut stays: Vec<bool> = passes.iter().map(|p| p.all()).collect();
    let mut section = false;
    for (index, block) in blocks.iter().enumerate().rev() {
        match block.role {
            Role::Title => stays[index] = true,
            Role::Heading => {
                stays[index] |= section;
                section = false;
            }
            _ => section |= stays[index],
        }
    }
    for (index, block) in blocks.iter().enumerate() {
        if let Some(&repeated) = block.repeats.and_then(|later| stays.get(later as usize)) {
            stays[index] = repeated;
        }
    }
    stays
}

fn count_mentions(shown: &mut Shown, reading: &Reading, view: &View, block: usize, passes: Passes) {
    let others = passes.quotes && passes.query;
    let for_kinds = others && passes.entities;
    let for_entities = others && passes.kinds && (passes.entities || !view.all);
    if !for_kinds && !for_entities {
        return;
    }
    for mention in reading.block_mentions[block].clone() {
        shown.kinds[reading.kind_of(mention) as usize] += u32::from(for_kinds);
        let entity = reading.analysis.mentions[mention].entity as usize;
        shown.entities[entity] += u32::from(for_entities);
    }
}

fn count_quotes(shown: &mut Shown, reading: &Reading, view: &View, filter: &Filter) {
    for (index, quote) in reading.spoken() {
        let in_place = quote.content.iter().any(|part| {
            reading.article.block_at(part.start).is_some_and(|block| {
                let passes = filter.passes[block];
                passes.kinds && passes.entities && passes.query
            })
        });
        if !in_place {
            continue;
        }
        let (by, of) = (
            filter.spoken_by(reading, view, index),
            of_kind(reading, view, index),
        );
        if of {
            for &voice in &reading.quote_voices[index as usize] {
                shown.voices[voice as usize] += 1;
            }
        }
        if by
            && let Some(kind) = QuoteKind::SPOKEN
                .iter()
                .position(|&kind| kind == quote.kind)
        {
            shown.quote_kinds[kind] += 1;
        }
        if by && of {
            shown.quotes.push(index);
        }
    }
}

/// What *next* goes through: hits if words are searched, else the chosen entities' mentions, else the chosen quotes,
/// else every mark.
fn places(reading: &Reading, view: &View, filter: &Filter, shown: &Shown) -> Vec<Span> {
    if !view.query.trim().is_empty() {
        return shown.hits.clone();
    }
    let mentions = reading.analysis.mentions.iter();
    if !view.entities.is_empty() {
        return mentions
            .filter(|m| filter.entities[m.entity as usize])
            .map(|m| m.span)
            .collect();
    }
    if !view.speakers.is_empty() || !view.quotes.is_empty() {
        let quotes = shown
            .quotes
            .iter()
            .map(|&q| &reading.analysis.quotes[q as usize]);
        return quotes
            .filter_map(|quote| quote.content.first().copied())
            .collect();
    }
    let shown = |entity: u32| {
        view.kinds
            .has(reading.analysis.entities[entity as usize].kind)
    };
    mentions
        .filter(|m| shown(m.entity))
        .map(|m| m.span)
        .collect()
}

impl Shown {
    /// The runs of blocks that do not stay: first and last block, and how many paragraphs that is.
    pub fn folds(&self, reading: &Reading) -> Vec<(usize, usize, usize)> {
        let mut folds: Vec<(usize, usize, usize)> = Vec::new();
        for (block, _) in self.stays.iter().enumerate().filter(|(_, stays)| !**stays) {
            let paragraphs = usize::from(reading.article.blocks[block].role.is_body());
            match folds.last_mut().filter(|(_, last, _)| last + 1 == block) {
                Some((_, last, count)) => (*last, *count) = (block, *count + paragraphs),
                None => folds.push((block, block, paragraphs)),
            }
        }
        folds
    }

    /// The stop after (or with `back` before) byte `at`, going round at the ends; with its number from 0.
    pub fn step(&self, at: Option<u32>, back: bool) -> Option<(usize, Stop)> {
        let count = self.stops.len();
        let index = match at {
            None if back => count.checked_sub(1)?,
            None => 0,
            Some(at) if back => self
                .stops
                .partition_point(|s| s.span.start < at)
                .checked_sub(1)
                .unwrap_or(count.checked_sub(1)?),
            Some(at) => match self.stops.partition_point(|s| s.span.start <= at) {
                past if past == count => 0,
                next => next,
            },
        };
        self.stops.get(index).map(|&stop| (index, stop))
    }
}

#[cfg(test)]
mod tests;
