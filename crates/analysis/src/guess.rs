//! What a name may be that no list knows: by the words beside it, or by how it is written.

use crate::{
    classify::{GUESS, Name},
    doc::Doc,
    lists::lists,
    runs::PARTICLES,
    token::Token,
};
use article::Kind;

/// A run of two or more words that no list knows.
pub(crate) fn several(doc: &Doc, from: usize, to: usize) -> Name {
    let words = from..to;
    let initial = |i: usize| doc.word(i).len() == 2 && doc.word(i).ends_with('.');
    let common = words
        .clone()
        .filter(|&i| lists().common(doc.fold(i)) && !PARTICLES.contains(&doc.fold(i)))
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
    if let Some(name) = with_listed(doc, from, to) {
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

/// A listed name at one end says what the whole is: *Google Analytics*, *Mozilla Firefox*, *Air France*.
fn with_listed(doc: &Doc, from: usize, to: usize) -> Option<Name> {
    let known = |i: usize| {
        lists()
            .known(doc.fold(i))
            .filter(|_| !lists().first_name(doc.fold(i)))
    };
    let (first, last) = (known(from), known(to - 1));
    let made = |at: usize, kind: Kind, sure: u8| {
        Some(Name::new(
            from,
            to,
            kind,
            sure,
            format!("named with {}", doc.word(at)),
        ))
    };
    match (first.map(|k| k.kind), last.map(|k| (k.kind, k.list))) {
        (_, Some((Kind::Work, _))) => made(to - 1, Kind::Work, 68),
        (Some(Kind::Organisation), _) => made(from, Kind::Organisation, 62),
        (_, Some((Kind::Place, "countries"))) => made(to - 1, Kind::Organisation, 61),
        _ => None,
    }
}

/// One word that no list knows.
pub(crate) fn single(doc: &Doc, at: usize) -> Option<Name> {
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
    let speaks = lists().cue(doc.after(at)) || doc.after(at) == "who";
    if speaks && doc.before(at) == "the" {
        return Some(Name::new(
            at,
            at + 1,
            Kind::Organisation,
            50,
            "speaks, as bodies do",
        ));
    }
    if speaks && !idea {
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
        let article = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) {
            "an"
        } else {
            "a"
        };
        Some(Name::new(
            from,
            to,
            kind,
            sure,
            format!("called {article} {noun}"),
        ))
    };
    let before = doc.before(from);
    if let Some(name) = told(before, 78, true) {
        return Some(name);
    }
    if before == "of" && lists().is("placenoun", doc.before(from - 1)) {
        return told(doc.before(from - 1), 76, false);
    }
    if before == ","
        && !lists().first_name(doc.fold(from))
        && matches!(doc.after(to - 1), "," | ".")
        && let Some(name) = told(doc.before(from - 1), 74, false)
    {
        return Some(name);
    }
    apposition(doc, to).and_then(|noun| told(noun, 68, true))
}

/// The noun of a description behind the name: *Acme, a small company …*.
fn apposition<'d>(doc: &'d Doc, to: usize) -> Option<&'d str> {
    if doc.after(to - 1) == "," && matches!(doc.after(to), "a" | "an" | "the") {
        for at in to + 2..to + 8 {
            if !doc.together(to, at)
                || !doc.tokens[at].is_word()
                || matches!(doc.fold(at), "of" | "in" | "for" | "who" | "that")
            {
                break;
            }
            let ends = !doc.tokens.get(at + 1).is_some_and(Token::is_word)
                || lists().is("function", doc.after(at));
            if ends && noun_kind(doc.fold(at), true).is_some() {
                return Some(doc.fold(at));
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
