//! Short forms of names that are no persons': initials, a name's last words, a company without its suffix.

use crate::{
    doc::Doc,
    names::Name,
    who::{Key, written},
};
use article::{Kind, fold::fold};
use std::collections::BTreeMap;

/// Short forms and initials of names that are no persons'.
pub(crate) struct Links {
    /// By kind class and folded short form: what it stands for, why, and whether a bracket says so.
    short: BTreeMap<String, (Key, String, bool)>,
}

/// Words that end the name of a company and may be left out.
const COMPANY: [&str; 12] = [
    "inc",
    "inc.",
    "corp",
    "corp.",
    "corporation",
    "ltd",
    "ltd.",
    "company",
    "group",
    "limited",
    "plc",
    "llc",
];

impl Links {
    pub(crate) fn new(doc: &Doc, names: &[Name]) -> Self {
        let mut links = Self {
            short: BTreeMap::new(),
        };
        for (index, name) in names.iter().enumerate() {
            if matches!(name.kind, Kind::Person | Kind::Group) {
                continue;
            }
            let folded = doc.folded(name.from, name.to);
            let key = (
                name.kind,
                name.canon.clone().unwrap_or_else(|| folded.clone()),
            );
            let full = written(doc, name.from, name.to);
            let place = doc.place(doc.tokens[name.from].block);
            let bracket = doc.word(name.to) == "(";
            if let Some(next) = names
                .get(index + 1)
                .filter(|n| bracket && n.from == name.to + 1)
            {
                let short = doc.word(next.from);
                if next.to - next.from == 1 && doc.word(next.to) == ")" && initials_of(short, &full)
                {
                    let why = format!("short for {full}, given in brackets {place}");
                    links.short.insert(fold(short), (key.clone(), why, true));
                }
            }
            let words: Vec<&str> = folded.split(' ').collect();
            if words.len() < 2 || name.kind == Kind::Place {
                continue;
            }
            let mut forms = vec![words[1..].join(" ")];
            if words.len() > 2 {
                forms.push(words[words.len() - 2..].join(" "));
                forms.push(initials(&full));
            }
            if COMPANY.contains(&words[words.len() - 1]) {
                forms.push(words[..words.len() - 1].join(" "));
            }
            if name.kind == Kind::Organisation {
                forms.push(words[words.len() - 1].to_owned());
            }
            for form in forms {
                let why = format!("short for {full}, named in full {place}");
                links
                    .short
                    .entry(form)
                    .or_insert_with(|| (key.clone(), why, false));
            }
        }
        links
    }

    pub(crate) fn get(&self, kind: Kind, folded: &str, listed: bool) -> Option<(&Key, &String)> {
        let (key, why, bracket) = self.short.get(folded)?;
        let same = key.0 == kind && key.1 != folded && !listed;
        (*bracket || same).then_some((key, why))
    }
}

fn initials(name: &str) -> String {
    let letters = name.split([' ', '-']).filter_map(|w| w.chars().next());
    fold(&letters.filter(|c| c.is_uppercase()).collect::<String>())
}

/// Whether a bracket's word can stand for the name: its letters occur in the name in that order.
fn initials_of(short: &str, full: &str) -> bool {
    let full = fold(full);
    let mut rest = full.chars();
    let capitals = short.chars().filter(|c| c.is_uppercase()).count();
    capitals > 1
        && fold(short)
            .chars()
            .filter(|c| c.is_alphanumeric())
            .all(|c| rest.any(|f| f == c))
}
