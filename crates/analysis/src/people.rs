//! Which person a name means.

use crate::{classify::Name, doc::Doc};
use article::Kind;
use std::collections::BTreeMap;

/// A person introduced by at least two words of a name.
#[derive(Clone, Debug)]
pub(crate) struct Full {
    /// The folded words of the longest form.
    parts: Vec<String>,
    /// The longest form, as written.
    pub(crate) name: String,
    /// Where it is introduced, in words.
    pub(crate) place: String,
    /// Whether that is in the body of the article.
    body: bool,
}

/// Everybody who is named in full.
pub(crate) struct People {
    full: Vec<Full>,
    /// By first and last word.
    ends: BTreeMap<(String, String), usize>,
    /// By each word: the first person with it in the article, and the last one seen so far.
    first: BTreeMap<String, usize>,
    latest: BTreeMap<String, usize>,
}

/// Whom a name means, and how that is known.
pub(crate) struct Meant {
    /// An index among the people; `None` for somebody never named in full.
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
            first: BTreeMap::new(),
            latest: BTreeMap::new(),
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
        let block = doc.tokens[name.from].block;
        let place = doc.place(block);
        let body = place.starts_with("in paragraph");
        let written = crate::who::written(doc, name.from, name.to);
        let key = (parts[0].clone(), parts[parts.len() - 1].clone());
        let id = *self.ends.entry(key).or_insert(self.full.len());
        for part in &parts {
            self.first.entry(part.clone()).or_insert(id);
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
        let parts = parts(doc, name);
        let Some(last) = parts.last() else {
            return Meant {
                person: None,
                why: None,
                ambiguous: false,
            };
        };
        if parts.len() > 1 {
            let id = self.ends.get(&(parts[0].clone(), last.clone())).copied();
            if let Some(id) = id {
                for part in &parts {
                    self.latest.insert(part.clone(), id);
                }
            }
            return Meant {
                person: id,
                why: None,
                ambiguous: false,
            };
        }
        let first = self.first.get(last).copied();
        let Some(id) = self.latest.get(last).copied().or(first) else {
            return Meant {
                person: None,
                why: None,
                ambiguous: false,
            };
        };
        let full = &self.full[id];
        let relation = if full.parts.last() == Some(last) {
            "surname of"
        } else {
            "short for"
        };
        Meant {
            person: Some(id),
            why: Some(format!(
                "{relation} {}, named in full {}",
                full.name, full.place
            )),
            ambiguous: first != Some(id),
        }
    }
}
