//! What a run of capitalised words names.

use crate::{
    doc::Doc,
    guess::{several, single},
    lists::lists,
    runs::longest_known,
};
use article::Kind;

/// How sure a guess at a single word is that nothing else supports: it counts only where the word comes back.
pub(crate) const GUESS: u8 = 34;

/// A name found at one place.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    /// Its first token.
    pub(crate) from: usize,
    /// The token after its last.
    pub(crate) to: usize,
    /// What it seems to name.
    pub(crate) kind: Kind,
    /// How sure that is, per cent.
    pub(crate) sure: u8,
    /// Why, in words for the reader.
    pub(crate) why: String,
    /// The listed name it is a form of.
    pub(crate) canon: Option<String>,
}

impl Name {
    pub(crate) fn new(
        from: usize,
        to: usize,
        kind: Kind,
        sure: u8,
        why: impl Into<String>,
    ) -> Self {
        Self {
            from,
            to,
            kind,
            sure,
            why: why.into(),
            canon: None,
        }
    }

    /// Somebody with a title.
    pub(crate) fn titled(from: usize, to: usize, title: &str) -> Self {
        Self::new(
            from,
            to,
            Kind::Person,
            92,
            format!("follows the title {title}"),
        )
    }

    /// The listed name `from..to`.
    pub(crate) fn known(doc: &Doc, from: usize, to: usize) -> Option<Self> {
        let known = lists().known(&doc.folded(from, to))?;
        let mut name = Self::new(
            from,
            to,
            known.kind,
            88,
            format!("in the list of {}", known.list),
        );
        name.canon = Some(known.canon.clone());
        Some(name)
    }
}

const DIRECTIONS: [&str; 14] = [
    "Northern",
    "Southern",
    "Eastern",
    "Western",
    "North",
    "South",
    "East",
    "West",
    "Central",
    "Upper",
    "Lower",
    "Greater",
    "Southeast",
    "Northwest",
];

/// The names in the run `from..to`.
pub(crate) fn classify(doc: &Doc, from: usize, to: usize, out: &mut Vec<Name>) {
    if from >= to {
        return;
    }
    if let Some(mut name) = Name::known(doc, from, to) {
        // A listed name that is an everyday word too is one only in the middle of a sentence.
        name.sure -= if to - from == 1 && lists().common(doc.fold(from)) {
            25
        } else {
            0
        };
        out.push(name);
        return;
    }
    let title = (from..to).rev().find(|&i| lists().is("title", doc.word(i)));
    if let Some(title) =
        title.filter(|&t| !headed(doc, t + 1, to) && longest_known(doc, from, to) <= Some(t + 1))
    {
        titled(doc, from, title, to, out);
        return;
    }
    if let Some(body) = body_and_person(doc, from, to) {
        out.extend(head(doc, from, body));
        let why = format!("stands behind {}", doc.word(body - 1));
        out.push(Name::new(body, to, Kind::Person, 66, why));
        return;
    }
    if let Some(name) = head(doc, from, to) {
        out.push(name);
        return;
    }
    if parts(doc, from, to, out) {
        return;
    }
    let name = if to - from == 1 {
        single(doc, from)
    } else {
        Some(several(doc, from, to))
    };
    out.extend(name);
}

/// *Refugee Council Enver Solomon*: where the person starts.
fn body_and_person(doc: &Doc, from: usize, to: usize) -> Option<usize> {
    let middle = (from + 1..to.saturating_sub(2))
        .rev()
        .find(|&i| lists().head(doc.word(i)) == Some(Kind::Organisation) && doc.capital(i))?;
    let rest = middle + 1..to;
    let person = rest.len() <= 3
        && rest.clone().all(|i| {
            doc.capital(i) && !lists().common(doc.fold(i)) && lists().head(doc.word(i)).is_none()
        });
    person.then_some(middle + 1)
}

/// Whether the words end in one that says what they name.
fn headed(doc: &Doc, from: usize, to: usize) -> bool {
    from < to && lists().head(doc.word(to - 1)).is_some() && !lists().first_name(doc.fold(from))
}

/// *Russian Defense Minister Sergei Shoigu*.
fn titled(doc: &Doc, from: usize, title: usize, to: usize, out: &mut Vec<Name>) {
    let first = (from..=title)
        .find(|&i| lists().is("title", doc.word(i)))
        .unwrap_or(title);
    before_title(doc, from, first, out);
    let name = title + 1;
    if name >= to {
        return;
    }
    match Name::known(doc, name, to) {
        Some(known) if known.kind != Kind::Place || known.why.ends_with("countries") => {
            out.push(known);
        }
        _ => {
            out.push(Name::titled(name, to, doc.word(title)));
        }
    }
}

/// The names among the words before a title; a portfolio is none.
fn before_title(doc: &Doc, from: usize, to: usize, out: &mut Vec<Name>) {
    let mut at = from;
    while at < to {
        if let Some(end) = longest_known(doc, at, to) {
            out.extend(Name::known(doc, at, end));
            at = end;
        } else if at == from && to - from > 1 && headed(doc, from, to) {
            out.extend(head(doc, from, to));
            return;
        } else {
            at += 1;
        }
    }
}

/// By a last or first word that says what it is.
fn head(doc: &Doc, from: usize, to: usize) -> Option<Name> {
    let of = (from + 1..to).find(|&i| matches!(doc.word(i), "of" | "for"));
    let word = doc.word(of.unwrap_or(to) - 1);
    let why = |word: &str| format!("the word {word} says what it is");
    if to - from == 1 {
        let organisation = lists().head(word) == Some(Kind::Organisation);
        let said = organisation && doc.before(from) == "the" && !doc.tokens[from].starts;
        return said.then(|| Name::new(from, to, Kind::Organisation, 50, why(word)));
    }
    let first = doc.word(from);
    if of.is_some() {
        if let Some(kind) = lists().first_head(word) {
            return Some(Name::new(from, to, kind, 82, why(word)));
        }
    } else if lists().first_name(doc.fold(from))
        && to - from <= 3
        && lists().is("surname", word)
        && !matches!(doc.before(from), "the" | "in" | "at" | "near")
    {
        // *Wesley Park* is somebody; *Victoria Park* is listed as a place, or written with *the*.
        return None;
    }
    if let Some(kind) = lists().head(word) {
        return Some(Name::new(from, to, kind, 82, why(word)));
    }
    // *Sea of Japan*, but *Sea Org*.
    let kind = lists()
        .first_head(first)
        .filter(|_| of.is_some() || !lists().is("onlyof", first))?;
    let named = doc.capital(from + 1) || to - from > 1;
    (named && !matches!(kind, Kind::Organisation))
        .then(|| Name::new(from, to, kind, 78, why(first)))
}

/// Listed names at the start of a run that is more than the name; whether it has been dealt with.
fn parts(doc: &Doc, from: usize, to: usize, out: &mut Vec<Name>) -> bool {
    if to - from < 2 {
        return false;
    }
    if DIRECTIONS.contains(&doc.word(from))
        && longest_known(doc, from + 1, to) == Some(to)
        && let Some(mut name) = Name::known(doc, from + 1, to).filter(|n| n.kind == Kind::Place)
    {
        (name.from, name.canon) = (from, None);
        out.push(name);
        return true;
    }
    let Some(end) = longest_known(doc, from, to).filter(|&end| end < to) else {
        return false;
    };
    let Some(known) = Name::known(doc, from, end) else {
        return false;
    };
    let person = lists().first_name(doc.fold(from)) && !known.why.ends_with("countries");
    match known.kind {
        Kind::Group => {}
        Kind::Work => {
            let listed = doc.span(from, end).text(doc.text);
            let why = format!("starts with {listed}, which is listed");
            out.push(Name::new(from, to, Kind::Work, 70, why));
            return true;
        }
        Kind::Place
            if !person
                && (lists().first_name(doc.fold(end)) || known.why.ends_with("countries")) => {}
        _ => return false,
    }
    let group = known.kind == Kind::Group;
    out.push(known);
    // Adjacent group words are one mark: *Sunni Muslim Arab*.
    let next = Name::known(doc, end, to).filter(|n| group && n.kind == Kind::Group);
    if next.is_some() {
        if let Some(last) = out.last_mut() {
            (last.to, last.canon) = (to, None);
        }
        return true;
    }
    if to - end > 1 || !lists().common(doc.fold(end)) {
        classify(doc, end, to, out);
    }
    true
}
