//! What a run of capitalised words names.

use crate::{doc::Doc, lists::lists, runs::longest_known};
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
    fn new(from: usize, to: usize, kind: Kind, sure: u8, why: impl Into<String>) -> Self {
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
    let kind = lists().first_head(first)?;
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

/// A run of two or more words that no list knows.
fn several(doc: &Doc, from: usize, to: usize) -> Name {
    let words = from..to;
    let initial = |i: usize| doc.word(i).len() == 2 && doc.word(i).ends_with('.');
    let common = words
        .clone()
        .filter(|&i| lists().common(doc.fold(i)))
        .count();
    let shout = |i: usize| {
        doc.word(i).chars().filter(|c| c.is_uppercase()).count() > 1
            && !doc.word(i).contains(['-', '.', '’', '\''])
            && !doc.word(i).starts_with("Mc")
            && !doc.word(i).starts_with("Mac")
    };
    let odd = words
        .clone()
        .any(|i| shout(i) || doc.word(i) == "&" || doc.word(i).bytes().any(|b| b.is_ascii_digit()));
    let count = to - from;
    let article = matches!(doc.before(from), "the" | "a" | "an");
    if let Some(name) = described(doc, from, to) {
        return name;
    }
    let first =
        lists().first_name(doc.fold(from)) && (!lists().common(doc.fold(from)) || common == 1);
    if first && !odd && count <= 5 && !(article && common > 0) && (common == 0 || count == 2) {
        let why = format!("starts with the first name {}", doc.word(from));
        return Name::new(from, to, Kind::Person, 86, why);
    }
    let syllables = doc
        .word(to - 1)
        .split('-')
        .nth(1)
        .is_some_and(|p| p.starts_with(char::is_lowercase));
    if syllables && !odd && count <= 3 {
        return Name::new(from, to, Kind::Person, 74, "written as a person’s name is");
    }
    if words.clone().any(initial) && !odd && count <= 4 {
        return Name::new(from, to, Kind::Person, 78, "has initials as a person does");
    }
    if common == 0 && !odd && count <= 4 && !article {
        return Name::new(from, to, Kind::Person, 60, "written as a person’s name is");
    }
    if common == 1
        && count == 2
        && !lists().common(doc.fold(from))
        && !article
        && !odd
        && !doc.tokens[from].starts
    {
        return Name::new(from, to, Kind::Person, 42, "written as a person’s name is");
    }
    Name::new(
        from,
        to,
        Kind::Organisation,
        40,
        "written as a name, of what is a guess",
    )
}

/// One word that no list knows.
fn single(doc: &Doc, at: usize) -> Option<Name> {
    let word = doc.word(at);
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    if word.len() == 2 && word.ends_with('.') || letters < 2 {
        return None;
    }
    let shout = (2..=8).contains(&letters) && !word.chars().any(char::is_lowercase);
    let fold = doc.fold(at);
    if lists().is("never", fold) {
        return None;
    }
    if shout {
        let everyday = lists().common(fold) && letters > 2;
        let why = "initials, as organisations have them";
        return (!everyday).then(|| Name::new(at, at + 1, Kind::Organisation, 58, why));
    }
    if word.bytes().any(|b| b.is_ascii_digit()) {
        return Some(Name::new(
            at,
            at + 1,
            Kind::Work,
            45,
            "a figure in the name, as products have them",
        ));
    }
    if let Some(parts) = pair(word) {
        return Some(Name::new(at, at + 1, parts, 70, "two listed names in one"));
    }
    if lists().common(doc.fold(at)) || lists().head(word).is_some() {
        return None;
    }
    if let Some(name) = described(doc, at, at + 1) {
        return Some(name);
    }
    if word
        .split('-')
        .nth(1)
        .is_some_and(|part| part.starts_with(char::is_lowercase))
        && word.split('-').count() > 2
    {
        return Some(Name::new(
            at,
            at + 1,
            Kind::Place,
            70,
            "written as a place’s name is",
        ));
    }
    let idea = ["ology", "ism", "phobia", "ness"]
        .iter()
        .any(|s| fold.ends_with(s));
    if lists().is("placeprep", doc.before(at)) && !idea {
        return Some(Name::new(
            at,
            at + 1,
            Kind::Place,
            52,
            format!("stands after “{}”", doc.before(at)),
        ));
    }
    if lists().cue(doc.after(at)) || doc.after(at) == "who" {
        return Some(Name::new(
            at,
            at + 1,
            Kind::Person,
            50,
            "speaks, as people do",
        ));
    }
    if lists().first_name(doc.fold(at)) {
        return Some(Name::new(at, at + 1, Kind::Person, 48, "a first name"));
    }
    let camel = word.chars().skip(1).any(char::is_uppercase) || word.contains('.');
    let (kind, sure) = if camel {
        (Kind::Organisation, 38)
    } else {
        (Kind::Organisation, GUESS)
    };
    Some(Name::new(
        at,
        at + 1,
        kind,
        sure,
        "written as a name, of what is a guess",
    ))
}

/// *U.S.-Iraqi*, *Egypt-Gaza*.
fn pair(word: &str) -> Option<Kind> {
    let mut group = false;
    let mut count = 0;
    for part in word.split(['-', '/']) {
        let kind = lists().known(&article::fold::fold(part))?.kind;
        group |= kind == Kind::Group;
        count += 1;
        if !matches!(kind, Kind::Group | Kind::Place) {
            return None;
        }
    }
    (count == 2).then_some(if group { Kind::Group } else { Kind::Place })
}

/// By a noun beside it: *the rocket, Angara,* or *spokesman Smith* or *Acme, a company …*.
fn described(doc: &Doc, from: usize, to: usize) -> Option<Name> {
    let told = |noun: &str, sure: u8, roles: bool| {
        let kind = noun_kind(noun, roles)?;
        Some(Name::new(from, to, kind, sure, format!("called a {noun}")))
    };
    let before = doc.before(from);
    if let Some(name) = told(before, 78, true) {
        return Some(name);
    }
    if before == "of" && lists().is("placenoun", doc.before(from - 1)) {
        return told(doc.before(from - 1), 76, false);
    }
    if before == ","
        && matches!(doc.after(to - 1), "," | ".")
        && let Some(name) = told(doc.before(from - 1), 74, false)
    {
        return Some(name);
    }
    if doc.after(to - 1) == "," && matches!(doc.after(to), "a" | "an" | "the") {
        for at in to + 2..to + 8 {
            if !doc.together(to, at)
                || !doc.tokens[at].is_word()
                || matches!(doc.fold(at), "of" | "in" | "for" | "who" | "that")
            {
                break;
            }
            let ends = !doc
                .tokens
                .get(at + 1)
                .is_some_and(super::token::Token::is_word)
                || lists().is("function", doc.after(at));
            if ends && let Some(name) = told(doc.fold(at), 68, true) {
                return Some(name);
            }
        }
    }
    None
}

fn noun_kind(noun: &str, roles: bool) -> Option<Kind> {
    let is = |section: &str| lists().is(section, noun);
    if is("worknoun") {
        Some(Kind::Work)
    } else if is("organisationnoun") {
        Some(Kind::Organisation)
    } else if is("placenoun") {
        Some(Kind::Place)
    } else {
        (roles && is("role")).then_some(Kind::Person)
    }
}
