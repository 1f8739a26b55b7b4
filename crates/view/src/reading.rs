//! What the page holds: an article, what was found in it, and the indexes that every view needs.

use crate::search::Folded;
use article::fold::fold;
use article::wire::Bundle;
use article::{Analysis, Article, Kind, Quote, QuoteKind, Span, slug};
use std::ops::Range;
use std::sync::OnceLock;

/// An article with its analysis, indexed. Built once, never changed.
#[derive(Debug, Default)]
pub struct Reading {
    /// The article.
    pub article: Article,
    /// What is in it.
    pub analysis: Analysis,
    /// Who speaks, in order of first quote; unknown speakers last.
    pub voices: Vec<Voice>,
    /// Per block: its mentions, as a range of [`Analysis::mentions`].
    pub block_mentions: Vec<Range<usize>>,
    /// Per block: the quotes with a part in it, as indices into [`Analysis::quotes`].
    pub block_quotes: Vec<Vec<u32>>,
    /// Per entity: its mentions that count, as indices into [`Analysis::mentions`]. None if it is named in an aside only.
    pub entity_mentions: Vec<Vec<u32>>,
    /// Per quote: who speaks, as indices into [`Reading::voices`]; a term has none.
    pub quote_voices: Vec<Vec<u32>>,
    folded: OnceLock<Vec<Folded>>,
}

/// Somebody who is quoted: an entity, a source without a name, or nobody known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// What links call it.
    pub slug: String,
    /// Its name, or the article's words for it.
    pub name: String,
    /// The entity, if it is one.
    pub entity: Option<u32>,
}

/// What the voice is called of whom the article does not say who it is.
pub(crate) const UNKNOWN: &str = "unknown";

impl Reading {
    /// Indexes a bundle.
    pub fn new(bundle: Bundle) -> Self {
        let Bundle { article, analysis } = bundle;
        let mut reading = Self {
            article,
            analysis,
            ..Self::default()
        };
        reading.index_blocks();
        reading.index_voices();
        reading
    }

    /// The kind of a mention.
    pub fn kind_of(&self, mention: usize) -> Kind {
        self.analysis.entities[self.analysis.mentions[mention].entity as usize].kind
    }

    /// The quotes of the gallery: all but terms.
    pub fn spoken(&self) -> impl Iterator<Item = (u32, &Quote)> {
        let all = self.analysis.quotes.iter().enumerate();
        all.filter(|(_, quote)| quote.kind != QuoteKind::Term)
            .map(|(index, quote)| (index as u32, quote))
    }

    /// The blocks' folded texts, made at the first search.
    pub fn folded(&self) -> &[Folded] {
        self.folded.get_or_init(|| {
            self.article
                .blocks
                .iter()
                .map(|block| Folded::new(self.article.block_text(block)))
                .collect()
        })
    }

    /// The numbers of the paragraphs that mention the entity, counted as a reader does, each once.
    pub fn paragraphs_of(&self, entity: u32) -> Vec<usize> {
        let mut numbers: Vec<usize> = self.entity_mentions[entity as usize]
            .iter()
            .filter_map(|&m| {
                self.article
                    .block_at(self.analysis.mentions[m as usize].span.start)
            })
            .filter_map(|block| self.article.paragraph_number(block))
            .collect();
        numbers.dedup();
        numbers
    }

    /// The index of the mention that covers exactly or, failing that, overlaps `span`.
    pub fn mention_at(&self, span: Span) -> Option<u32> {
        let mentions = &self.analysis.mentions;
        let first = mentions.partition_point(|m| m.span.end <= span.start);
        mentions
            .get(first)
            .filter(|m| m.span.overlaps(span))
            .map(|_| first as u32)
    }

    fn index_blocks(&mut self) {
        let mentions = &self.analysis.mentions;
        self.block_mentions = self
            .article
            .blocks
            .iter()
            .map(|block| {
                let start = mentions.partition_point(|m| m.span.start < block.span.start);
                start..mentions.partition_point(|m| m.span.start < block.span.end)
            })
            .collect();
        self.entity_mentions = vec![Vec::new(); self.analysis.entities.len()];
        for (index, mention) in mentions.iter().enumerate() {
            // What a standfirst repeats is not counted twice.
            let block = self.article.block_at(mention.span.start);
            if block.is_none_or(|block| self.article.counts(block)) {
                self.entity_mentions[mention.entity as usize].push(index as u32);
            }
        }
        self.block_quotes = vec![Vec::new(); self.article.blocks.len()];
        for (index, quote) in self.analysis.quotes.iter().enumerate() {
            for block in quote
                .content
                .iter()
                .filter_map(|span| self.article.block_at(span.start))
            {
                if self.block_quotes[block].last() != Some(&(index as u32)) {
                    self.block_quotes[block].push(index as u32);
                }
            }
        }
    }

    fn index_voices(&mut self) {
        let mut voices: Vec<Voice> = Vec::new();
        let mut of_quote = Vec::with_capacity(self.analysis.quotes.len());
        for quote in &self.analysis.quotes {
            let mut these = Vec::new();
            if quote.kind != QuoteKind::Term {
                for voice in self.voices_of(quote) {
                    let index = voices
                        .iter()
                        .position(|v| v.slug == voice.slug)
                        .unwrap_or_else(|| {
                            voices.push(voice);
                            voices.len() - 1
                        });
                    these.push(index as u32);
                }
            }
            of_quote.push(these);
        }
        if let Some(unknown) = voices.iter().position(|v| v.slug == UNKNOWN) {
            let last = voices.len() - 1;
            let voice = voices.remove(unknown);
            voices.push(voice);
            for index in of_quote.iter_mut().flatten() {
                *index = match *index as usize {
                    at if at == unknown => last as u32,
                    at if at > unknown => at as u32 - 1,
                    at => at as u32,
                };
            }
        }
        (self.voices, self.quote_voices) = (voices, of_quote);
    }

    fn voices_of(&self, quote: &Quote) -> Vec<Voice> {
        if !quote.speakers.is_empty() {
            let named = quote.speakers.iter().map(|&index| {
                let entity = &self.analysis.entities[index as usize];
                Voice {
                    slug: entity.slug.clone(),
                    name: entity.name.clone(),
                    entity: Some(index),
                }
            });
            return named.collect();
        }
        let words = quote
            .source
            .map(|span| span.text(&self.article.text))
            .unwrap_or_default();
        if words.is_empty() || PRONOUNS.contains(&fold(words).as_str()) {
            return vec![Voice {
                slug: UNKNOWN.to_owned(),
                name: "Unknown".to_owned(),
                entity: None,
            }];
        }
        let mut slug = slug(words);
        if slug == UNKNOWN || self.analysis.entity_by_slug(&slug).is_some() {
            slug.push_str("-source");
        }
        vec![Voice {
            slug,
            name: words.to_owned(),
            entity: None,
        }]
    }
}

/// Words that name a source without saying who it is.
const PRONOUNS: [&str; 9] = ["he", "she", "they", "it", "who", "i", "we", "you", "one"];

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use article::{Entity, Form, Mention};

    /// An article in which `[words|kind]` are mentions (same words, same entity) and `{words|speaker}` quotes (no speaker: unknown;
    /// in capitals: a source without a name).
    pub(crate) fn reading(marked: &str) -> Reading {
        let mut plain = String::new();
        let (mut mentions, mut quotes) = (Vec::new(), Vec::new());
        let mut open: Vec<usize> = Vec::new();
        let mut label: Option<String> = None;
        for c in marked.chars() {
            match (c, &mut label) {
                ('[' | '{', _) => open.push(plain.len()),
                ('|', None) => label = Some(String::new()),
                (']' | '}', Some(word)) => {
                    let start = open.pop().expect("opened");
                    let span = (start, plain.len());
                    if c == ']' { &mut mentions } else { &mut quotes }.push((span, word.clone()));
                    label = None;
                }
                (_, Some(word)) => word.push(c),
                (_, None) => plain.push(c),
            }
        }
        let article = article::parse("a", &plain).expect("parses");
        // Parsing drops one of the two line feeds between blocks, and a heading's mark.
        let moved = |(start, end): (usize, usize)| {
            let lost = |at: usize| {
                plain[..at].matches("\n\n").count() + 2 * plain[..at].matches("# ").count()
            };
            Span::new(start - lost(start), end - lost(end))
        };
        let mut analysis = Analysis::default();
        mentions.sort();
        for (span, kind) in mentions {
            let span = moved(span);
            let name = span.text(&article.text).to_owned();
            let known = analysis.entities.iter().position(|e| e.name == name);
            let entity = known.unwrap_or_else(|| {
                let kind = Kind::from_key(&kind).expect("a kind");
                analysis.entities.push(Entity {
                    slug: slug(&name),
                    kind,
                    name,
                    other_names: Vec::new(),
                    role: None,
                });
                analysis.entities.len() - 1
            }) as u32;
            analysis.mentions.push(Mention {
                span,
                entity,
                form: Form::Name,
                plain: false,
                confidence: 100,
                because: 0,
            });
        }
        quotes.sort();
        for (span, speaker) in quotes {
            let at = article.text.find(&speaker).filter(|_| !speaker.is_empty());
            let entity = analysis.entities.iter().position(|e| e.name == speaker);
            analysis.quotes.push(Quote {
                kind: QuoteKind::Direct,
                content: vec![moved(span)],
                source: at.map(|at| Span::new(at, at + speaker.len())),
                speakers: entity.map(|e| e as u32).into_iter().collect(),
                cue: None,
                citing: None,
                confidence: 100,
                because: 0,
            });
        }
        analysis.sentences = article.blocks.iter().map(|b| b.span).collect();
        Reading::new(Bundle { article, analysis })
    }

    #[test]
    fn voices_are_entities_sources_and_last_the_unknown() {
        let reading = reading(
            "T\n\n“{a|}” \n\n[Kim|person] said “{b|Kim}” two officials said “{c|two officials}” He: “{d|He}”",
        );
        let names: Vec<&str> = reading.voices.iter().map(|v| v.name.as_str()).collect();
        assert_eq!(names, ["Kim", "two officials", "Unknown"]);
        assert_eq!(reading.quote_voices, [[2], [0], [1], [2]]);
        assert_eq!(reading.voices[1].slug, "two-officials");
    }

    #[test]
    fn blocks_and_entities_know_their_mentions() {
        let reading =
            reading("[Kim|person]\n\n[Kim|person] in [Rome|place].\n\nNobody.\n\nIn [Rome|place].");
        assert_eq!(reading.block_mentions, [0..1, 1..3, 3..3, 3..4]);
        assert_eq!(reading.entity_mentions, [vec![0, 1], vec![2, 3]]);
        assert_eq!(reading.paragraphs_of(1), [1, 3]);
    }
}
