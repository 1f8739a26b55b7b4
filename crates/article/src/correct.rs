//! Applying corrections.

use crate::correction::{Correction, Words};
use crate::fold::{FoldedText, fold};
use crate::{Analysis, Article, Entity, Form, Kind, Mention, Quote, QuoteKind, Role, Span, slug};

/// What a reader is told of a thing that a person corrected.
const BY_HAND: &str = "corrected by hand";

/// Applies `corrections` in order. What could not be applied is left out whole and named: its index, and why.
pub fn correct(
    article: &Article,
    analysis: &mut Analysis,
    corrections: &[Correction],
) -> Vec<(usize, String)> {
    let mut desk = Desk {
        article,
        folded: FoldedText::new(&article.text),
        analysis,
    };
    let mut failed = Vec::new();
    for (index, correction) in corrections.iter().enumerate() {
        if let Err(why) = desk.apply(correction) {
            failed.push((index, why));
        }
        // Between two corrections too: the next may name an entity that this one left without a mention.
        desk.analysis.tidy(article);
    }
    failed
}

/// An article being corrected.
struct Desk<'a> {
    article: &'a Article,
    folded: FoldedText,
    analysis: &'a mut Analysis,
}

impl Desk<'_> {
    fn apply(&mut self, correction: &Correction) -> Result<(), String> {
        match correction {
            Correction::Mark {
                at,
                kind,
                name,
                every,
                plain,
            } => self.mark(&self.places(at, *every)?, *kind, name.as_deref(), *plain),
            Correction::Unmark { at, every } => self.unmark(at, *every),
            Correction::Merge { entity, into } => self.merge(entity, into),
            Correction::Entity {
                entity,
                name,
                kind,
                role,
            } => self.entity(entity, name.as_deref(), *kind, role.as_ref()),
            Correction::Quote { .. } => self.quote(correction),
            Correction::Unquote { at } => {
                let place = self.first(at)?;
                self.remove_quotes(&[place])
                    .then_some(())
                    .ok_or_else(|| format!("“{}” is no quote. Remove this line.", at.exact))
            }
        }
    }

    fn mark(
        &mut self,
        places: &[Span],
        kind: Kind,
        name: Option<&str>,
        plain: bool,
    ) -> Result<(), String> {
        let Some(first) = places.first() else {
            return Ok(());
        };
        let name = name.unwrap_or_else(|| first.text(&self.article.text));
        if name.trim().is_empty() {
            return Err("the name is empty. Leave `name` out, or fill it in.".to_owned());
        }
        let known = self.analysis.entity_by_slug(&slug(name));
        let entity = known.unwrap_or_else(|| {
            self.analysis.entities.push(Entity {
                slug: slug(name),
                kind,
                name: name.to_owned(),
                other_names: Vec::new(),
                role: None,
            });
            self.analysis.entities.len() as u32 - 1
        });
        self.analysis.entities[entity as usize].kind = kind;
        let because = self.analysis.add_reason(BY_HAND);
        self.remove_mentions(places);
        self.analysis
            .mentions
            .extend(places.iter().map(|&span| Mention {
                span,
                entity,
                form: Form::Name,
                plain,
                confidence: 100,
                because,
            }));
        Ok(())
    }

    fn unmark(&mut self, at: &Words, every: bool) -> Result<(), String> {
        let places = self.places(at, every)?;
        self.remove_mentions(&places)
            .then_some(())
            .ok_or_else(|| format!("“{}” is not marked. Remove this line.", at.exact))
    }

    fn merge(&mut self, entity: &str, into: &str) -> Result<(), String> {
        let (from, to) = (self.known(entity)?, self.known(into)?);
        if from == to {
            return Err(format!(
                "`{entity}` and `{into}` are one already. Remove this line."
            ));
        }
        let because = self.analysis.add_reason(BY_HAND);
        for mention in self
            .analysis
            .mentions
            .iter_mut()
            .filter(|m| m.entity == from)
        {
            (mention.entity, mention.because) = (to, because);
        }
        for quote in &mut self.analysis.quotes {
            for speaker in quote.speakers.iter_mut().filter(|s| **s == from) {
                *speaker = to;
                quote.because = because;
            }
        }
        let role = self.analysis.entities[from as usize].role;
        let kept = &mut self.analysis.entities[to as usize].role;
        *kept = kept.or(role);
        Ok(())
    }

    fn entity(
        &mut self,
        entity: &str,
        name: Option<&str>,
        kind: Option<Kind>,
        role: Option<&Words>,
    ) -> Result<(), String> {
        let index = self.known(entity)? as usize;
        let role = role.map(|words| self.first(words)).transpose()?;
        if let Some(name) = name {
            if name.trim().is_empty() {
                return Err("the name is empty. Leave `name` out, or fill it in.".to_owned());
            }
            name.clone_into(&mut self.analysis.entities[index].name);
            if slug(name) != entity {
                // Its own old slug does not stand in the way of the new one.
                self.analysis.entities[index].slug.clear();
                self.analysis.entities[index].slug = self.analysis.free_slug(name);
            }
        }
        let changed = &mut self.analysis.entities[index];
        changed.kind = kind.unwrap_or(changed.kind);
        changed.role = role.or(changed.role);
        let because = self.analysis.add_reason(BY_HAND);
        let mentions = self.analysis.mentions.iter_mut();
        for mention in mentions.filter(|m| m.entity as usize == index) {
            mention.because = because;
        }
        Ok(())
    }

    fn quote(&mut self, correction: &Correction) -> Result<(), String> {
        let Correction::Quote {
            at,
            kind,
            speakers,
            source,
            cue,
            citing,
            because,
        } = correction
        else {
            return Ok(());
        };
        let content = self.parts(at)?;
        let Some(first) = content.first().copied() else {
            return Err("`at` names no words.".to_owned());
        };
        let mut who: Vec<u32> = Vec::new();
        for slug in speakers {
            let speaker = self.known(slug)?;
            if !who.contains(&speaker) {
                who.push(speaker);
            }
        }
        let near = |words: &Option<Words>| {
            words
                .as_ref()
                .map(|words| self.nearest(words, first))
                .transpose()
        };
        let (source, cue, citing) = (near(source)?, near(cue)?, near(citing)?);
        let why = match because.as_deref().filter(|why| !why.trim().is_empty()) {
            Some(why) => format!("{BY_HAND}: {why}"),
            None => BY_HAND.to_owned(),
        };
        let because = self.analysis.add_reason(&why);
        self.remove_quotes(&content);
        self.analysis.quotes.push(Quote {
            kind: *kind,
            content,
            source,
            // Marks that quote nobody have no speaker, whatever the file says.
            speakers: if *kind == QuoteKind::Term {
                Vec::new()
            } else {
                who
            },
            cue,
            citing,
            confidence: 100,
            because,
        });
        Ok(())
    }

    /// The parts of a quote, each after the one before; marks at their ends are left out.
    fn parts(&self, at: &[Words]) -> Result<Vec<Span>, String> {
        let mut end = 0;
        at.iter()
            .map(|words| {
                let place = self
                    .places(words, true)?
                    .into_iter()
                    .map(|span| without_marks(&self.article.text, span))
                    .find(|span| span.start >= end && !span.is_empty())
                    .ok_or_else(|| lost(words))?;
                end = place.end;
                Ok(place)
            })
            .collect()
    }

    fn known(&self, slug: &str) -> Result<u32, String> {
        self.analysis.entity_by_slug(slug).ok_or_else(|| {
            format!(
                "nothing in the article is called `{slug}`. Correct the name, or remove this line."
            )
        })
    }

    fn first(&self, words: &Words) -> Result<Span, String> {
        Ok(self.places(words, false)?[0])
    }

    fn nearest(&self, words: &Words, to: Span) -> Result<Span, String> {
        let places = self.places(words, true)?;
        let distance =
            |span: &Span| span.start.saturating_sub(to.end) + to.start.saturating_sub(span.end);
        places
            .into_iter()
            .min_by_key(distance)
            .ok_or_else(|| lost(words))
    }

    /// Where `words` stand, at least one place, at most one unless `every`. Whole words, and within one block that is
    /// part of the story.
    fn places(&self, words: &Words, every: bool) -> Result<Vec<Span>, String> {
        let exact = fold(words.exact.trim());
        if exact.is_empty() {
            return Err("no words are named.".to_owned());
        }
        let (prefix, suffix) = (fold(&words.prefix), fold(&words.suffix));
        let (prefix, suffix) = (prefix.trim(), suffix.trim());
        let text = self.folded.text.as_str();
        let apart = |a: Option<char>, b: Option<char>| {
            !(a.is_some_and(char::is_alphanumeric) && b.is_some_and(char::is_alphanumeric))
        };
        let mut places: Vec<Span> = Vec::new();
        for (start, _) in text.match_indices(&exact) {
            let end = start + exact.len();
            let (before, after) = (&text[..start], &text[end..]);
            let fits = before.trim_end().ends_with(prefix)
                && after.trim_start().starts_with(suffix)
                && (!prefix.is_empty() || apart(before.chars().next_back(), exact.chars().next()))
                && (!suffix.is_empty() || apart(exact.chars().next_back(), after.chars().next()));
            if !fits {
                continue;
            }
            let (from, to) = self.folded.source(start, end);
            let span = Span::of(&self.article.text, from, to);
            let in_story = |span: &Span| {
                let block = self.article.block_at(span.start);
                block
                    .map(|b| &self.article.blocks[b])
                    .is_some_and(|block| block.role != Role::Aside && block.span.contains(*span))
            };
            let apart = |span: &Span| places.last().is_none_or(|last| last.end <= span.start);
            places.extend(span.filter(in_story).filter(apart));
            if !every && !places.is_empty() {
                break;
            }
        }
        if places.is_empty() {
            Err(lost(words))
        } else {
            Ok(places)
        }
    }

    fn remove_mentions(&mut self, places: &[Span]) -> bool {
        let before = self.analysis.mentions.len();
        let overlaps = |span: Span| places.iter().any(|place| place.overlaps(span));
        self.analysis.mentions.retain(|m| !overlaps(m.span));
        self.analysis.mentions.len() < before
    }

    fn remove_quotes(&mut self, places: &[Span]) -> bool {
        let before = self.analysis.quotes.len();
        let overlaps = |span: &Span| places.iter().any(|place| place.overlaps(*span));
        self.analysis
            .quotes
            .retain(|q| !q.content.iter().any(overlaps));
        self.analysis.quotes.len() < before
    }
}

fn lost(words: &Words) -> String {
    let context = match (words.prefix.as_str(), words.suffix.as_str()) {
        ("", "") => String::new(),
        (prefix, "") => format!(" after “{prefix}”"),
        ("", suffix) => format!(" before “{suffix}”"),
        (prefix, suffix) => format!(" between “{prefix}” and “{suffix}”"),
    };
    format!(
        "the words “{}”{context} are no longer in the article. Correct the words, or remove this line.",
        words.exact
    )
}

fn without_marks(text: &str, span: Span) -> Span {
    let marks = ['“', '”', '„', '"', '«', '»'];
    let words = span.text(text);
    let start = words.len() - words.trim_start_matches(marks).len();
    let end = words.trim_end_matches(marks).len();
    Span {
        start: span.start + start as u32,
        end: span.start + end.max(start) as u32,
    }
}

#[cfg(test)]
mod tests;
