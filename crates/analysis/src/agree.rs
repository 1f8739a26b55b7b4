//! One reading of a name for the whole article.

use crate::{
    classify::{GUESS, Name},
    doc::Doc,
    lists::lists,
};
use article::Kind;
use std::collections::{BTreeMap, BTreeSet};

/// The best reading of a name at one place counts wherever the same words stand.
pub(crate) fn agree(doc: &Doc, found: &mut Vec<Name>) {
    let mut best: BTreeMap<String, (u8, Kind, String)> = BTreeMap::new();
    let mut parts: BTreeMap<String, usize> = BTreeMap::new();
    for (index, name) in found.iter().enumerate() {
        let key = doc.folded(name.from, name.to);
        let entry = best
            .entry(key)
            .or_insert_with(|| (0, name.kind, String::new()));
        if name.sure > entry.0 {
            *entry = (name.sure, name.kind, name.why.clone());
        }
        if name.kind == Kind::Person && name.to - name.from > 1 && name.sure >= 60 {
            for i in name.from..name.to {
                parts.entry(doc.fold(i).to_owned()).or_insert(index);
            }
        }
    }
    trim(doc, found);
    for name in &mut *found {
        let key = doc.folded(name.from, name.to);
        let single = name.to - name.from == 1;
        if single && parts.contains_key(&key) && !place_here(doc, name) && name.kind != Kind::Group
        {
            (name.kind, name.sure, name.canon) = (Kind::Person, 84, None);
            "part of a person’s full name".clone_into(&mut name.why);
        } else if let Some((sure, kind, why)) = best.get(&key).filter(|b| b.0 > name.sure) {
            (name.sure, name.kind, name.why) = (*sure, *kind, why.clone());
        }
    }
    // A guess made once or twice is more often wrong than right.
    let mut guesses: BTreeMap<String, usize> = BTreeMap::new();
    for name in found.iter().filter(|n| n.sure <= GUESS) {
        *guesses.entry(doc.folded(name.from, name.to)).or_default() += 1;
    }
    found.retain(|n| {
        n.sure > GUESS
            || guesses
                .get(&doc.folded(n.from, n.to))
                .is_some_and(|&count| count > 2)
    });
}

/// A word before somebody's name that is no part of it: *Scientologist Tom Cruise*.
fn trim(doc: &Doc, found: &mut [Name]) {
    let full: BTreeSet<String> = found
        .iter()
        .filter(|n| n.kind == Kind::Person && n.to - n.from > 1)
        .map(|n| doc.folded(n.from, n.to))
        .collect();
    for name in found
        .iter_mut()
        .filter(|n| n.kind == Kind::Person && n.to - n.from > 2)
    {
        let (next, first) = (name.from + 1, doc.fold(name.from));
        if lists().first_name(first) || doc.word(name.from).ends_with('.') {
            continue;
        }
        let noun = ["ist", "er", "or", "ian"]
            .iter()
            .any(|s| first.ends_with(s))
            && lists().first_name(doc.fold(next));
        if noun || full.contains(&doc.folded(next, name.to)) {
            name.from = next;
        }
    }
}

/// Whether the name is used as a place's where it stands.
fn place_here(doc: &Doc, name: &Name) -> bool {
    name.kind == Kind::Place
        && name.canon.is_some()
        && lists().is("placeprep", doc.before(name.from))
}

#[cfg(test)]
mod tests {
    use crate::check::mentions;

    fn check(text: &str, want: &[&str]) {
        assert_eq!(mentions(text), want, "{text}");
    }

    #[test]
    fn the_best_reading_counts_everywhere() {
        check(
            "A rocket, Ortunga, flew. Then Ortunga fell.",
            &["work Ortunga", "work Ortunga"],
        );
    }

    #[test]
    fn a_guess_counts_where_the_word_comes_back() {
        check("They saw Blarg here.", &[]);
        check(
            "They saw Blarg here, then Blarg left, so Blarg fell.",
            &[
                "organisation Blarg",
                "organisation Blarg",
                "organisation Blarg",
            ],
        );
    }

    #[test]
    fn a_noun_before_somebody_is_no_name() {
        check("So Flumist Tom Cruise left.", &["person Tom Cruise"]);
    }
}
