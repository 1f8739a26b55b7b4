//! Puts an analysis into the shape that everyone relies on, after mentions came and went.

use crate::{Analysis, Article, Form, fold::fold};
use std::collections::BTreeSet;

impl Analysis {
    /// A slug for `name` that no entity has yet: a second *Kim* is `kim-2`.
    pub fn free_slug(&self, name: &str) -> String {
        let base = crate::slug(name);
        let taken: BTreeSet<&str> = self.entities.iter().map(|e| e.slug.as_str()).collect();
        let mut slug = base.clone();
        let mut number = 2;
        while taken.contains(slug.as_str()) {
            slug = format!("{base}-{number}");
            number += 1;
        }
        slug
    }

    /// Sorts mentions and quotes, drops entities without a mention and reasons without a use, numbers the rest in order
    /// of first use, and lists each entity's other names.
    pub fn tidy(&mut self, article: &Article) {
        self.mentions.sort_by_key(|m| (m.span.start, m.span.end));
        self.quotes
            .sort_by_key(|q| q.content.first().map(|part| (part.start, part.end)));

        let mut order = Order::new(self.entities.len());
        for mention in &mut self.mentions {
            mention.entity = order.place(mention.entity);
        }
        for quote in &mut self.quotes {
            let mut seen = BTreeSet::new();
            quote.speakers = quote
                .speakers
                .iter()
                .filter_map(|&speaker| order.placed(speaker))
                .filter(|&speaker| seen.insert(speaker))
                .collect();
        }
        self.entities = order.apply(std::mem::take(&mut self.entities));

        let mut order = Order::new(self.reasons.len());
        for mention in &mut self.mentions {
            mention.because = order.place(mention.because);
        }
        for quote in &mut self.quotes {
            quote.because = order.place(quote.because);
        }
        self.reasons = order.apply(std::mem::take(&mut self.reasons));
        self.list_other_names(article);
    }

    fn list_other_names(&mut self, article: &Article) {
        let mut known: Vec<BTreeSet<String>> = self
            .entities
            .iter()
            .map(|entity| BTreeSet::from([fold(&entity.name)]))
            .collect();
        for entity in &mut self.entities {
            entity.other_names.clear();
        }
        for mention in self.mentions.iter().filter(|m| m.form == Form::Name) {
            let words = mention.span.text(&article.text);
            let index = mention.entity as usize;
            if known[index].insert(fold(words)) {
                self.entities[index].other_names.push(words.to_owned());
            }
        }
    }
}

/// Old indices → new ones, in order of first use.
struct Order {
    new: Vec<Option<u32>>,
    used: u32,
}

impl Order {
    fn new(len: usize) -> Self {
        Self {
            new: vec![None; len],
            used: 0,
        }
    }

    fn place(&mut self, old: u32) -> u32 {
        let slot = &mut self.new[old as usize];
        if slot.is_none() {
            *slot = Some(self.used);
            self.used += 1;
        }
        slot.unwrap_or_default()
    }

    fn placed(&self, old: u32) -> Option<u32> {
        self.new[old as usize]
    }

    fn apply<T>(&self, old: Vec<T>) -> Vec<T> {
        let mut kept: Vec<(u32, T)> = old
            .into_iter()
            .zip(&self.new)
            .filter_map(|(thing, new)| Some(((*new)?, thing)))
            .collect();
        kept.sort_by_key(|(new, _)| *new);
        kept.into_iter().map(|(_, thing)| thing).collect()
    }
}
