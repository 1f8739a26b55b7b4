//! Mends what the tagger reads wrongly where the text plainly says otherwise.

use crate::{
    doc::Doc,
    lists::lists,
    names::Name,
    people::PersonName,
    token::{Is, Token},
};
use article::Kind;
use std::collections::BTreeSet;

/// Mends the names of an article, which stand in text order.
pub(crate) fn mend(doc: &Doc, names: Vec<Name>) -> Vec<Name> {
    let names = names.into_iter().flat_map(|name| cut(doc, name)).collect();
    let mut names = joined(doc, names);
    surnames(doc, &mut names);
    names
}

/// A name does not run over a bar, a colon or half a pair of quote marks: its parts without them.
fn cut(doc: &Doc, name: Name) -> Vec<Name> {
    let titled = matches!(name.kind, Kind::Work | Kind::Event);
    let count = |mark: char| {
        let tokens = &doc.tokens[name.from..name.to];
        tokens.iter().filter(|token| token.is_mark(mark)).count()
    };
    let paired = count('“') == count('”') && count('"') % 2 == 0;
    let over = |token: &Token| match token.is {
        Is::Mark('|') => true,
        Is::Mark(':') => !titled,
        Is::Mark('“' | '”' | '"') => !paired,
        _ => false,
    };
    if !doc.tokens[name.from..name.to].iter().any(over) {
        return vec![name];
    }
    let mut from = name.from;
    doc.tokens[name.from..name.to]
        .split(over)
        .filter_map(|part| {
            let start = from;
            from += part.len() + 1;
            part.iter().any(Token::is_word).then(|| Name {
                from: start,
                to: start + part.len(),
                canon: None,
                ..name.clone()
            })
        })
        .collect()
}

/// Small words that join the parts of one person's name.
const JOINING: [&str; 19] = [
    "von", "van", "de", "der", "den", "la", "del", "della", "di", "du", "da", "dos", "das", "bin",
    "ibn", "bint", "al", "zu", "ter",
];

/// *Ursula von der Leyen*, read as two people with small words between them.
fn joined(doc: &Doc, names: Vec<Name>) -> Vec<Name> {
    let mut out: Vec<Name> = Vec::with_capacity(names.len());
    let mut names = names.into_iter().peekable();
    while let Some(mut name) = names.next() {
        if let Some(last) = out.last_mut() {
            let between = last.to..name.from;
            let one = last.kind == Kind::Person
                && name.kind == Kind::Person
                && (1..=3).contains(&between.len())
                && doc.together(last.from, name.from)
                && between
                    .into_iter()
                    .all(|at| JOINING.contains(&doc.word(at)));
            if one {
                last.to = name.to;
                last.sure = last.sure.max(name.sure);
                last.canon = None;
                continue;
            }
        }
        let end = names.peek().map_or(doc.tokens.len(), |next| next.from);
        if name.kind == Kind::Person
            && let Some(to) = tail(doc, &name).filter(|&to| to <= end)
        {
            (name.to, name.canon) = (to, None);
        }
        out.push(name);
    }
    out
}

/// The end of a name that goes on behind small words, of which only the start was read.
fn tail(doc: &Doc, name: &Name) -> Option<usize> {
    let small = (name.to..name.to + 3)
        .take_while(|&at| JOINING.contains(&doc.word(at)))
        .count();
    let last = name.to + small;
    (small > 0 && doc.together(name.from, last) && doc.capital(last)).then_some(last + 1)
}

/// Whether a verb in lower case stands at the token that has a person for its subject.
fn speaks(doc: &Doc, at: usize) -> bool {
    doc.tokens
        .get(at)
        .is_some_and(|t| t.is == Is::Word && t.spaced)
        && !doc.capital(at)
        && lists().cue(doc.fold(at))
}

/// *Moon said*, read as something else where *Moon Jae-in* has been named: the surname of somebody who speaks.
fn surnames(doc: &Doc, names: &mut [Name]) {
    let bare = |name: &Name| name.to - name.from == 1 && name.kind != Kind::Person;
    let wanted = |name: &Name| {
        bare(name)
            && name.kind != Kind::Group
            && doc.together(name.from, name.to)
            && speaks(doc, name.to)
            && !matches!(doc.before(name.from), "the" | "in" | "at" | "of")
    };
    if !names.iter().any(wanted) {
        return;
    }
    // What is a place elsewhere may be its government here.
    let places: BTreeSet<&str> = names
        .iter()
        .filter(|name| bare(name) && lists().is("placeprep", doc.before(name.from)))
        .map(|name| doc.fold(name.from))
        .collect();
    let mut known: BTreeSet<String> = BTreeSet::new();
    for name in names.iter_mut() {
        if name.kind == Kind::Person {
            let parts = PersonName::new(doc, name.from, name.to);
            if parts.is_full() {
                known.insert(parts.surname().to_owned());
            }
        } else if wanted(name)
            && known.contains(doc.fold(name.from))
            && !places.contains(doc.fold(name.from))
        {
            (name.kind, name.canon, name.sure) = (Kind::Person, None, 75);
            name.why = format!(
                "the surname of somebody named before, who “{}”",
                doc.word(name.to)
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::mentions;

    fn check(text: &str, want: &[&str]) {
        assert_eq!(mentions(text), want, "{text}");
    }

    #[test]
    fn small_words_join_a_name() {
        check(
            "So Ursula von der Leyen spoke in Brussels.",
            &["person Ursula von der Leyen", "place Brussels"],
        );
    }

    #[test]
    fn a_surname_that_speaks_is_a_person() {
        check(
            "South Korean President Moon Jae-in flew home. Moon said it was good.",
            &["group South Korean", "person Moon Jae-in", "person Moon"],
        );
    }

    #[test]
    fn a_name_runs_over_no_bar_or_colon() {
        check(
            "Hello | Paris | London | Berlin",
            &["place Paris", "place London", "place Berlin"],
        );
    }
}
