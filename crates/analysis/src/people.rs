//! Which person a name means.

use crate::{doc::Doc, names::Name};
use article::Kind;
use std::collections::{BTreeMap, BTreeSet};

/// A person introduced by at least two words of a name.
#[derive(Clone, Debug)]
struct Full {
    /// The folded words of the longest form.
    parts: Vec<String>,
    /// The longest form, as written.
    name: String,
    /// Where it is introduced, in words.
    place: String,
    /// Whether that is in the body of the article.
    body: bool,
}

/// Everybody who is named in full.
pub(crate) struct People {
    full: Vec<Full>,
    /// By first and last word.
    ends: BTreeMap<(String, String), usize>,
    /// Who has the word as the last of the name, and who anywhere in it.
    last: BTreeMap<String, BTreeSet<usize>>,
    any: BTreeMap<String, BTreeSet<usize>>,
    /// Who has been named in full in the paragraph at hand.
    here: (usize, BTreeSet<usize>),
}

/// Whom a name means, and how that is known.
#[derive(Default)]
pub(crate) struct Meant {
    /// An index among the people; `None` for somebody never named in full, or nobody knows whom.
    pub(crate) person: Option<usize>,
    /// Why, if it is not the full name itself.
    pub(crate) why: Option<String>,
    /// Whether several people in the article have that name.
    pub(crate) ambiguous: bool,
}

fn parts(doc: &Doc, name: &Name) -> Vec<String> {
    doc.folded(name.from, name.to)
        .split([' ', '-'])
        .filter(|p| !p.is_empty())
        .map(str::to_owned)
        .collect()
}

impl People {
    /// Reads all full names.
    pub(crate) fn new(doc: &Doc, names: &[Name]) -> Self {
        let mut people = Self {
            full: Vec::new(),
            ends: BTreeMap::new(),
            last: BTreeMap::new(),
            any: BTreeMap::new(),
            here: (0, BTreeSet::new()),
        };
        for name in names.iter().filter(|n| n.kind == Kind::Person) {
            let parts = parts(doc, name);
            if parts.len() > 1 {
                people.introduce(doc, name, parts);
            }
        }
        people
    }

    fn introduce(&mut self, doc: &Doc, name: &Name, parts: Vec<String>) {
        let place = doc.place(doc.tokens[name.from].block);
        let body = place.starts_with("in paragraph");
        let written = crate::who::written(doc, name.from, name.to);
        let last = parts[parts.len() - 1].clone();
        let id = *self
            .ends
            .entry((parts[0].clone(), last.clone()))
            .or_insert(self.full.len());
        self.last.entry(last).or_default().insert(id);
        for part in &parts {
            self.any.entry(part.clone()).or_default().insert(id);
        }
        let Some(full) = self.full.get_mut(id) else {
            self.full.push(Full {
                parts,
                name: written,
                place,
                body,
            });
            return;
        };
        if parts.len() > full.parts.len() {
            (full.parts, full.name) = (parts, written);
        }
        if body && !full.body {
            (full.place, full.body) = (place, true);
        }
    }

    /// Whom the name at this place means; to be asked in text order.
    pub(crate) fn meant(&mut self, doc: &Doc, name: &Name) -> Meant {
        let block = doc.tokens[name.from].block;
        if self.here.0 != block {
            self.here = (block, BTreeSet::new());
        }
        let parts = parts(doc, name);
        let Some(word) = parts.last() else {
            return Meant::default();
        };
        if parts.len() > 1 {
            let person = self.ends.get(&(parts[0].clone(), word.clone())).copied();
            self.here.1.extend(person);
            return Meant {
                person,
                ..Meant::default()
            };
        }
        let sole = |holders: Option<&BTreeSet<usize>>| {
            holders
                .filter(|h| h.len() == 1)
                .and_then(|h| h.first().copied())
        };
        let surname = self.last.get(word);
        let any = self.any.get(word);
        let person = if surname.is_some() {
            sole(surname)
        } else {
            sole(any)
        };
        if let Some(id) = person {
            let full = &self.full[id];
            let relation = if surname.is_some() {
                "surname of"
            } else {
                "short for"
            };
            let why = format!("{relation} {}, named in full {}", full.name, full.place);
            return Meant {
                person,
                why: Some(why),
                ambiguous: false,
            };
        }
        let Some(holders) = surname.or(any) else {
            return Meant::default();
        };
        // Several people share the name: only one of them named in full beside it is meant.
        let mut near = self
            .here
            .1
            .iter()
            .copied()
            .filter(|id| holders.contains(id));
        let why = match (near.next(), near.next()) {
            (Some(id), None) => {
                let why = format!(
                    "of those with that name, only {} is named in full in this paragraph",
                    self.full[id].name
                );
                return Meant {
                    person: Some(id),
                    why: Some(why),
                    ambiguous: true,
                };
            }
            _ => format!(
                "{} people in the article have that name; which is meant is not clear",
                holders.len()
            ),
        };
        Meant {
            person: None,
            why: Some(why),
            ambiguous: true,
        }
    }
}
