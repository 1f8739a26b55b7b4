//! Everybody who is named in full.

mod meant;
mod name;

pub(crate) use name::{PersonName, levelled};

use crate::{doc::Doc, gender, index::Index, lists::lists, names::Name};
use article::Kind;
use std::collections::BTreeSet;

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
    /// The token of the first full name anywhere.
    earliest: usize,
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
    forms: Index<String, usize>,
    /// By first and last part, both ways round, familiar forms of first names levelled.
    ends: Index<(String, String), Holders>,
    /// By two or more parts at the start or end of a longer name.
    runs: Index<String, Holders>,
    /// Who has the word for a surname, and who anywhere in the name.
    last: Index<String, Holders>,
    any: Index<String, Holders>,
    /// Of single names with a number: *Charles III*; `None` where two numbers have the name.
    reigning: Index<String, Option<String>>,
    /// First words of the organisations with several.
    bodies: BTreeSet<String>,
    /// Pairs of full names of which the text says that they are parent and child, or brothers.
    kin: BTreeSet<(String, String)>,
    /// Of single names: whether a *Mr.* and a *Mrs.* have it.
    addressed: Index<String, (bool, bool)>,
}

impl People {
    /// Reads all full names: the longest first, so that shorter forms find them, and those with an initial last.
    pub(crate) fn new(doc: &Doc, names: &[Name]) -> Self {
        let mut people = Self::default();
        let mut full: Vec<(PersonName, &Name)> = Vec::new();
        let bodies = names
            .iter()
            .filter(|n| n.kind == Kind::Organisation && n.to - n.from > 1);
        people.bodies = bodies.map(|n| doc.fold(n.from).to_owned()).collect();
        for name in names.iter().filter(|n| n.kind == Kind::Person) {
            let parts = PersonName::new(doc, name.from, name.to);
            if parts.is_full() {
                if let Some((elder, before)) = full.last()
                    && is_kin(doc, before, name)
                {
                    people.kin.insert((elder.form(), parts.form()));
                }
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
                earliest: usize::MAX,
                count: 0,
                gender: None,
                titles: BTreeSet::new(),
            });
        }
        let full = &mut self.full[id];
        full.count += 1;
        full.earliest = full.earliest.min(name.from);
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
            let mut fits = ids.iter().filter(|&&id| {
                let other = &self.full[id].name;
                other.fits(name) && !self.are_kin(other, name)
            });
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
        let full = &self.full[id].name;
        (!other && name.one_suffix(full) && !self.are_kin(full, name)).then_some(id)
    }

    /// Whether the text makes two of the names by saying how they are related.
    fn are_kin(&self, one: &PersonName, two: &PersonName) -> bool {
        let listed = |one: &PersonName, two| self.kin.contains(&(one.form(), two));
        !self.kin.is_empty() && (listed(one, two.form()) || listed(two, one.form()))
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

/// Words between a possessive and the name of a relative.
const TO_KIN: usize = 5;

/// Whether the second name is introduced as a relative of the first: *…, his son, President George W. Bush*.
fn is_kin(doc: &Doc, one: &Name, two: &Name) -> bool {
    let start = one.to.max(two.from.saturating_sub(TO_KIN));
    doc.together(one.from, two.from)
        && (start..two.from).any(|at| {
            matches!(doc.fold(at), "his" | "her" | "their" | "'s" | "’s")
                && doc.tokens[at + 1..two.from]
                    .iter()
                    .any(|token| KIN.contains(&token.fold.as_str()))
        })
}

/// Relatives who may bear the same name.
const KIN: [&str; 10] = [
    "son",
    "father",
    "grandson",
    "grandfather",
    "brother",
    "uncle",
    "nephew",
    "cousin",
    "mother",
    "daughter",
];
