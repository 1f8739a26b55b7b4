//! Where an article says what somebody or something named is.

use super::{
    epithet::{Epithets, How, OF},
    nouns::{noun_for, phrase_end, predicate},
};
use crate::{doc::Doc, lists::lists, roles, token::Is};
use article::Kind;

impl Epithets {
    /// Takes note of a name: the nouns that are said of it there.
    pub(super) fn named(&mut self, doc: &Doc, entity: u32, kind: Kind, from: usize, to: usize) {
        if doc.title_case[doc.tokens[from].block] {
            return;
        }
        let called = How::Called(doc.tokens[from].block);
        if kind == Kind::Person {
            if let Some((first, end)) = roles::role(doc, from, to) {
                self.phrase(doc, entity, kind, (first, end), called);
            }
        } else {
            if self.is_new(entity) {
                self.by_name(doc, entity, kind, from, to);
            }
            self.beside(doc, entity, kind, from, to);
        }
        if let Some((first, end)) = predicate(doc, to) {
            self.phrase(doc, entity, kind, (first, end), called);
        }
        self.spoken_of(doc, entity, from);
    }

    /// The nouns of a phrase that describes the entity.
    fn phrase(&mut self, doc: &Doc, entity: u32, kind: Kind, (from, to): (usize, usize), how: How) {
        let of = (from..to)
            .find(|&i| OF.contains(&doc.fold(i)))
            .unwrap_or(to);
        for at in from..of {
            if noun_for(kind, doc.fold(at)) {
                let words = (from..to).filter(|&i| doc.tokens[i].is == Is::Word);
                let words = words.map(|i| doc.fold(i).to_owned());
                self.add(entity, doc.fold(at), words, how);
            }
        }
    }

    /// What the name itself says: *Bank of England*, *Acme Corp.*, a listed country.
    fn by_name(&mut self, doc: &Doc, entity: u32, kind: Kind, from: usize, to: usize) {
        let words = || (from..to).map(|i| doc.fold(i).to_owned());
        let of = (from + 1..to).find(|&i| OF.contains(&doc.fold(i)));
        let head = of.unwrap_or(to) - 1;
        let fold = doc.fold(head);
        let telling = match kind {
            Kind::Place => lists().is("placenoun", fold) || lists().is("lowerheads.place", fold),
            _ => noun_for(kind, fold) || fold != "press" && lists().head(doc.word(head)).is_some(),
        };
        let several = to - from > 1 && kind != Kind::Group;
        if telling && several {
            self.add(entity, fold, words(), How::Named);
        }
        // *Cyclone Phailin*.
        if several && noun_for(kind, doc.fold(from)) {
            self.add(entity, doc.fold(from), words(), How::Named);
        }
        let bare = fold.strip_suffix('.').unwrap_or(fold);
        if kind == Kind::Organisation
            && matches!(bare, "inc" | "corp" | "ltd" | "plc" | "llc" | "corporation")
        {
            for noun in ["company", "firm"] {
                self.add(entity, noun, words(), How::Listed);
            }
        }
        if kind == Kind::Place
            && let Some(known) = lists().known(&doc.folded(from, to))
        {
            let nouns: &[&str] = match known.list {
                "countries" => &["country", "nation"],
                "cities" => &["city"],
                _ => &[],
            };
            for noun in nouns {
                self.add(entity, noun, words(), How::Listed);
            }
        }
    }

    /// *the newspaper Haaretz*, *the city of Livorno*, *Haaretz, a newspaper*.
    fn beside(&mut self, doc: &Doc, entity: u32, kind: Kind, from: usize, to: usize) {
        let how = How::Called(doc.tokens[from].block);
        if from > 0 && doc.together(from - 1, from) {
            let noun = from - 1 - usize::from(doc.fold(from - 1) == "of" && from > 1);
            let close = doc.together(noun, from);
            if close && noun_for(kind, doc.fold(noun)) && !doc.capital(noun) {
                let start = (noun.saturating_sub(3)..noun)
                    .rev()
                    .take_while(|&i| doc.together(i, noun) && doc.tokens[i].is == Is::Word)
                    .take_while(|&i| !lists().is("function", doc.fold(i)))
                    .last()
                    .unwrap_or(noun);
                self.phrase(doc, entity, kind, (start, noun + 1), how);
            }
        }
        let articled = matches!(doc.fold(to + 1), "a" | "an" | "the");
        if doc.word(to) == "," && articled && doc.together(from, to + 1) {
            self.phrase(doc, entity, kind, (to + 2, phrase_end(doc, to + 2)), how);
        }
    }
}
