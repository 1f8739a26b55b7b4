//! Everybody who is named in full.

mod meant;
mod name;

pub(crate) use name::levelled;

use crate::{doc::Doc, gender, lists::lists, names::Name};
use article::Kind;
use name::PersonName;
use std::collections::{BTreeMap, BTreeSet};

/// A person introduced by at least two words of a name.
#[derive(Clone, Debug)]
struct Full {
    /// The longest form, in parts and as written.
    name: PersonName,
    written: String,
    /// Where it is introduced, in words.
    place: String,
    /// Whether that is in the body of the article.
    body: bool,
    /// The token of the first full name in the body.
    first: usize,
    /// How often the name stands in full.
    count: usize,
    /// `m` or `f`, if known.
    gender: Option<char>,
    /// Words right before the full name, folded: titles and roles.
    titles: BTreeSet<String>,
}

/// More people of one name than this are not told apart.
const MOST: usize = 8;

/// Those who share (part of) a name: the first few.
#[derive(Clone, Debug, Default)]
struct Holders {
    ids: Vec<usize>,
    /// The paragraph in which one of them was last named in full, who, and whether others were.
    here: Option<(usize, usize, bool)>,
}

impl Holders {
    fn add(&mut self, id: usize) {
        if self.ids.len() <= MOST && !self.ids.contains(&id) {
            self.ids.push(id);
        }
    }
}

/// Everybody who is named in full.
#[derive(Default)]
pub(crate) struct People {
    full: Vec<Full>,
    /// Who has a full name, by the folded words of the whole.
    forms: BTreeMap<String, usize>,
    /// By first and last part, both ways round, familiar forms of first names levelled.
    ends: BTreeMap<(String, String), Holders>,
    /// By two or more parts at the start or end of a longer name.
    runs: BTreeMap<String, Holders>,
    /// Who has the word for a surname, and who anywhere in the name.
    last: BTreeMap<String, Holders>,
    any: BTreeMap<String, Holders>,
    /// Of single names with a number: *Charles III*; `None` where two numbers have the name.
    reigning: BTreeMap<String, Option<String>>,
    /// Of single names: whether a *Mr.* and a *Mrs.* have it.
    addressed: BTreeMap<String, (bool, bool)>,
}

impl People {
    /// Reads all full names: the longest first, so that shorter forms find them, and those with an initial last.
    pub(crate) fn new(doc: &Doc, names: &[Name]) -> Self {
        let mut people = Self::default();
        let mut full = Vec::new();
        for name in names.iter().filter(|n| n.kind == Kind::Person) {
            let parts = PersonName::new(doc, name.from, name.to);
            if parts.is_full() {
                full.push((parts, name));
                continue;
            }
            if parts.suffix.is_some() {
                let form = parts.form();
                let one = people.reigning.entry(parts.last().to_owned());
                let one = one.or_insert_with(|| Some(form.clone()));
                if one.as_ref() != Some(&form) {
                    *one = None;
                }
            }
            if let Some(gender) = gender::addressed(doc, name.from) {
                let seen = people.addressed.entry(parts.last().to_owned()).or_default();
                seen.0 |= gender == 'm';
                seen.1 |= gender == 'f';
            }
        }
        full.sort_by_key(|(parts, _)| {
            (
                parts.opens_with_initial(),
                core::cmp::Reverse(parts.words.len().min(9)),
            )
        });
        for (parts, name) in full {
            people.introduce(doc, name, parts);
        }
        people
    }

    fn introduce(&mut self, doc: &Doc, name: &Name, parts: PersonName) {
        let place = doc.place(doc.tokens[name.from].block);
        let body = place.starts_with("in paragraph");
        let form = parts.form();
        let known = self.forms.get(&form).copied();
        let id = known
            .or_else(|| self.same(&parts))
            .unwrap_or(self.full.len());
        if known.is_none() {
            self.index(&parts, id);
            self.forms.insert(form, id);
        }
        let gender =
            gender::addressed(doc, name.from).or_else(|| gender::by_first_name(parts.given()));
        if id == self.full.len() {
            self.full.push(Full {
                written: crate::who::written(doc, name.from, name.to),
                name: parts,
                place: place.clone(),
                body,
                first: usize::MAX,
                count: 0,
                gender: None,
                titles: BTreeSet::new(),
            });
        }
        let full = &mut self.full[id];
        full.count += 1;
        full.gender = full.gender.or(gender);
        let title = doc.before(name.from);
        if !title.is_empty() && full.titles.len() < MOST {
            full.titles.insert(title.to_owned());
        }
        if body && name.from < full.first {
            (full.place, full.body, full.first) = (place, true, name.from);
        }
    }

    /// Makes the person findable by the parts of the name.
    fn index(&mut self, name: &PersonName, id: usize) {
        let words = &name.words;
        let (first, last) = (name.given().to_owned(), name.last().to_owned());
        if words.len() == 2 {
            let ends = self.ends.entry((last.clone(), words[0].clone()));
            ends.or_default().add(id);
        }
        for first in [name.initial(), first] {
            let ends = self.ends.entry((first, last.clone()));
            ends.or_default().add(id);
        }
        if (3..=8).contains(&words.len()) {
            for at in 1..words.len() - 1 {
                for run in [&words[at..], &words[..=at]] {
                    self.runs.entry(run.join(" ")).or_default().add(id);
                }
            }
        }
        // *Kim Jong Un*, but *Kim Novak*: which is the surname is a guess.
        for surname in [name.last(), name.surname()] {
            self.last.entry(surname.to_owned()).or_default().add(id);
        }
        for word in words.iter().chain(&name.nickname) {
            self.any.entry(word.clone()).or_default().add(id);
        }
    }

    /// The person already known of whose name this is another full form.
    fn same(&self, name: &PersonName) -> Option<usize> {
        let last = name.last().to_owned();
        let fits = |holders: Option<&Holders>| {
            let ids = &holders?.ids;
            let mut fits = ids.iter().filter(|&&id| self.full[id].name.fits(name));
            let id = *fits.next()?;
            fits.next().is_none().then_some(id)
        };
        let initial = name.opens_with_initial();
        let initial = initial.then(|| fits(self.ends.get(&(name.initial(), last.clone()))));
        fits(self.ends.get(&(name.given().to_owned(), last.clone())))
            .or_else(|| initial.flatten())
            .or_else(|| self.longer(name))
            .or_else(|| self.misspelt(name))
    }

    /// The one person of whose longer name this is the start or the end: *Lula da Silva*.
    fn longer(&self, name: &PersonName) -> Option<usize> {
        let run = self.runs.get(&name.words.join(" "))?;
        let id = *run.ids.first().filter(|_| run.ids.len() == 1)?;
        let end = self.full[id].name.words.ends_with(&name.words);
        // *Maria Smith* is not *Anna Maria Smith*.
        let other = end && lists().first_name(&name.words[0]);
        (!other && name.one_suffix(&self.full[id].name)).then_some(id)
    }

    /// Somebody with the same surname and a first name that differs by one letter in its middle.
    fn misspelt(&self, name: &PersonName) -> Option<usize> {
        let holders = self
            .last
            .get(name.surname())
            .filter(|h| h.ids.len() < MOST)?;
        holders.ids.iter().copied().find(|&id| {
            let other = &self.full[id].name;
            other.words.len() == 2 && name.words.len() == 2 && other.misspells(name)
        })
    }
}
