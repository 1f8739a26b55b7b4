//! The forms by which a name of several words may go that is no person's.

use crate::lists::lists;
use article::{Kind, fold::fold};

/// Words that end the name of a company and may be left out.
const COMPANY: [&str; 14] = [
    "inc",
    "corp",
    "corporation",
    "ltd",
    "company",
    "co",
    "group",
    "limited",
    "plc",
    "llc",
    "holdings",
    "ag",
    "gmbh",
    "sa",
];

/// Words that end the name of a place and may be left out.
const AREA: [&str; 10] = [
    "city",
    "dc",
    "county",
    "province",
    "river",
    "island",
    "islands",
    "peninsula",
    "region",
    "district",
];

/// Words behind which a name goes on to say of what or for whom.
const OF: [&str; 6] = ["of", "for", "at", "in", "on", "to"];

/// The form in which names are compared: without points and *'s*, the hyphens as spaces.
pub(crate) fn level(folded: &str) -> String {
    let folded = folded.replace("'s", "");
    let mut out = String::with_capacity(folded.len());
    for c in folded.chars() {
        match c {
            '.' => {}
            '-' => out.push(' '),
            '&' => out.push_str("and"),
            c => out.push(c),
        }
    }
    out
}

/// The parts of a name by which it may go.
pub(crate) fn parts(kind: Kind, words: &[&str]) -> Vec<String> {
    let mut out = Vec::new();
    let last = words.len() - 1;
    match kind {
        Kind::Place => {
            if AREA.contains(&words[last]) {
                out.push(words[..last].join(" "));
            }
            if OF.contains(&words[1]) && AREA.contains(&words[0]) {
                out.push(words[2..].join(" "));
            }
            return out;
        }
        Kind::Organisation if COMPANY.contains(&words[last]) => out.push(words[..last].join(" ")),
        _ => {}
    }
    // *Church of Scientology*.
    if kind == Kind::Organisation
        && last == 2
        && OF.contains(&words[1])
        && lists().known(words[2]).is_none()
    {
        out.push(words[2].to_owned());
    }
    // What it is stands last, or before *of*: *Supreme Court of Cassation* is *the Supreme Court*, *the Court of Cassation*, *the Court*.
    let of = words
        .iter()
        .position(|word| OF.contains(word))
        .filter(|&of| of > 0);
    let head = of.unwrap_or(words.len()) - 1;
    if words[head].starts_with(|c: char| c.is_ascii_digit()) {
        return out;
    }
    for from in 0..=head {
        out.push(words[from..=head].join(" "));
        if from > 0 && of.is_some() {
            out.push(words[from..].join(" "));
        }
    }
    out.retain(|part| part.len() > 2 && *part != words.join(" "));
    // *Goldman Sachs*: a first word that is nothing else.
    let own = |word: &str| {
        !lists().common(word) && lists().known(word).is_none() && !lists().first_name(word)
    };
    if own(words[0]) && of.is_none() {
        out.push(words[0].to_owned());
    }
    out
}

pub(crate) fn initials(name: &str) -> String {
    let letters = name.split([' ', '-']).filter_map(|w| w.chars().next());
    fold(&letters.filter(|c| c.is_uppercase()).collect::<String>())
}

/// Whether a bracket's word can stand for the name: its letters occur in the name in that order.
pub(crate) fn initials_of(short: &str, full: &str) -> bool {
    let full = fold(full);
    let mut rest = full.chars();
    let capitals = short.chars().filter(|c| c.is_uppercase()).count();
    capitals > 1
        && fold(short)
            .chars()
            .filter(|c| c.is_alphanumeric())
            .all(|c| rest.any(|f| f == c))
}
