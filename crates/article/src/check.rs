//! What must hold between an article and its analysis, whoever made it.

use crate::{Analysis, Article, Link, Span};
use std::collections::BTreeSet;

impl Article {
    /// Checks that the blocks fill the text, one behind the other with a line feed between, that none is empty, that links
    /// lie in order within blocks and lead somewhere safe, and that what repeats names a later block. For tests, and for bytes of
    /// unknown origin.
    ///
    /// # Errors
    /// The first thing that does not hold, in words.
    pub fn check(&self) -> Result<(), String> {
        let mut next = 0;
        for (index, block) in self.blocks.iter().enumerate() {
            let Span { start, end } = block.span;
            let whole = Span::of(&self.text, start as usize, end as usize).is_some();
            let behind = start as usize == next;
            let last = index + 1 == self.blocks.len();
            next = block.span.range().end + 1;
            let feed = last || self.text.as_bytes().get(next - 1) == Some(&b'\n');
            if !whole || !behind || !feed {
                return Err(format!("not in its place: block {index}, {:?}", block.span));
            }
            let later = |r: u32| r as usize > index && (r as usize) < self.blocks.len();
            if !block.repeats.is_none_or(later) {
                return Err(format!("repeats no later block: {index}"));
            }
        }
        if next.saturating_sub(1) != self.text.len() {
            return Err("text outside the blocks".to_owned());
        }
        let mut end = 0;
        for Link { span, href } in &self.links {
            let block = self.block_at(span.start).map(|b| self.blocks[b].span);
            let whole = Span::of(&self.text, span.start as usize, span.end as usize).is_some();
            if !whole || span.start < end || !block.is_some_and(|b| b.contains(*span)) {
                return Err(format!("link not in its place: {span:?} {href:?}"));
            }
            if !Link::safe(href) {
                return Err(format!("link that is not safe: {href:?}"));
            }
            end = span.end;
        }
        Ok(())
    }
}

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

#[cfg(test)]
mod tests {
    use crate::{Article, Link, Role, Span};

    /// An article of two paragraphs and a link, changed.
    fn check(change: impl Fn(&mut Article)) -> bool {
        let mut article = Article::default();
        article.push(Role::Paragraph, "One é.");
        article.push(Role::Paragraph, "Two.");
        article.links.push(Link {
            span: Span::new(8, 11),
            href: "https://a.example/".to_owned(),
        });
        assert_eq!(article.check(), Ok(()));
        change(&mut article);
        article.check().is_err()
    }

    #[test]
    fn an_article_that_is_none_is_told() {
        assert!(check(|a| a.text.push('x')));
        assert!(check(|a| a.text.clear()));
        assert!(check(|a| a.blocks.clear()));
        assert!(check(|a| a.blocks.swap(0, 1)));
        assert!(check(|a| a.blocks[0].span.end = 5));
        assert!(check(|a| a.blocks[1].span.start = u32::MAX));
        assert!(check(|a| a.blocks[1].span.end = u32::MAX));
        assert!(check(|a| a.blocks[1].repeats = Some(1)));
        assert!(check(|a| a.blocks[0].repeats = Some(2)));
        assert!(check(|a| a.links[0].span = Span::new(5, 9)));
        assert!(check(|a| a.links[0].span = Span::new(9, 9)));
        assert!(check(|a| a.links[0].span.end = u32::MAX));
        assert!(check(|a| a.links[0].href = "javascript:a".to_owned()));
        assert!(check(|a| a.links.push(a.links[0].clone())));
    }
}
