//! What must hold between an article and its analysis, whoever made it.

use crate::{Analysis, Article, Span};
use std::collections::BTreeSet;

impl Analysis {
    /// Checks that this analysis fits `article`: spans within one block, mentions sorted and apart, every entity
    /// mentioned, slugs unique, indices in range. For tests, and for bytes of unknown origin.
    ///
    /// # Errors
    /// The first thing that does not hold, in words.
    pub fn check(&self, article: &Article) -> Result<(), String> {
        let in_block = |span: Span| {
            Span::of(&article.text, span.start as usize, span.end as usize).is_some()
                && article
                    .block_at(span.start)
                    .is_some_and(|b| article.blocks[b].span.contains(span))
        };
        let hold = |ok: bool, what: &str, span: Span| {
            if ok {
                Ok(())
            } else {
                Err(format!("{what}: {span:?} “{}”", span.text(&article.text)))
            }
        };
        let reason = |index: u32| (index as usize) < self.reasons.len();
        let mut mentioned = vec![false; self.entities.len()];
        let mut end = 0;
        for mention in &self.mentions {
            hold(in_block(mention.span), "not in one block", mention.span)?;
            hold(mention.span.start >= end, "mentions overlap", mention.span)?;
            hold(reason(mention.because), "no reason", mention.span)?;
            end = mention.span.end;
            match mentioned.get_mut(mention.entity as usize) {
                Some(entity) => *entity = true,
                None => hold(false, "no such entity", mention.span)?,
            }
        }
        let mut slugs = BTreeSet::new();
        for (entity, mentioned) in self.entities.iter().zip(mentioned) {
            let good = !entity.slug.is_empty() && slugs.insert(&entity.slug);
            if !good || !mentioned || entity.name.is_empty() {
                return Err(format!(
                    "entity not unique, named and mentioned: {entity:?}"
                ));
            }
            if let Some(role) = entity.role {
                hold(in_block(role), "role not in one block", role)?;
            }
        }
        let mut start = 0;
        for quote in &self.quotes {
            let first = quote.content.first().copied().unwrap_or(Span::new(0, 0));
            hold(first.start >= start, "quotes out of order", first)?;
            hold(reason(quote.because), "no reason", first)?;
            start = first.start;
            let mut end = 0;
            for &part in &quote.content {
                hold(in_block(part), "part not in one block", part)?;
                hold(part.start >= end, "parts overlap", part)?;
                end = part.end;
            }
            for &span in [quote.source, quote.cue, quote.citing].iter().flatten() {
                hold(in_block(span), "attribution not in one block", span)?;
            }
            let speakers: BTreeSet<u32> = quote.speakers.iter().copied().collect();
            let known = speakers.iter().all(|&s| (s as usize) < self.entities.len());
            hold(
                !first.is_empty() && known && speakers.len() == quote.speakers.len(),
                "quote without words or with impossible speakers",
                first,
            )?;
        }
        let mut end = 0;
        for &sentence in &self.sentences {
            hold(
                in_block(sentence) && sentence.start >= end,
                "sentence",
                sentence,
            )?;
            end = sentence.end;
        }
        Ok(())
    }
}
