//! All names of an article: found run by run, then made consistent over the whole text.

use crate::{
    agree::agree,
    classify::{Name, classify},
    doc::Doc,
    lists::lists,
    runs::{longest_known, run_end},
    token::Is,
};
use article::Kind;
use std::collections::BTreeMap;

/// The names in text order, not overlapping.
pub(crate) fn names(doc: &Doc) -> Vec<Name> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < doc.tokens.len() {
        if doc.title_case[doc.tokens[at].block] {
            at += 1;
            continue;
        }
        if let Some(end) = edition(doc, at) {
            found.extend(Name::known(doc, at, end));
            at = end;
            continue;
        }
        if !doc.capital(at) {
            at += 1;
            continue;
        }
        at = one_run(doc, at, &mut found);
    }
    agree(doc, &mut found);
    let mut all = headlines(doc, &found);
    all.extend(found);
    all.sort_by_key(|n| n.from);
    all
}

/// A listed name that holds a month or a figure, which end runs: *May Day*, *Channel 4*.
fn edition(doc: &Doc, at: usize) -> Option<usize> {
    if !doc
        .word(at)
        .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
    {
        return None;
    }
    let end = longest_known(doc, at, at + 6)?;
    let odd = |i: usize| {
        let word = doc.word(i);
        doc.tokens[i].is != Is::Word || lists().is("month", word) || lists().is("weekday", word)
    };
    // Not if the name goes on behind it.
    let whole = !doc.capital(end) || !doc.together(at, end);
    ((at..end).any(odd) && whole).then_some(end)
}

/// Takes the names from the run at `at`; returns where to go on.
fn one_run(doc: &Doc, at: usize, found: &mut Vec<Name>) -> usize {
    let mut from = at;
    if doc.tokens[from].starts && !opens_name(doc, from, run_end(doc, at)) {
        from += 1;
        if !doc.capital(from) || !doc.together(at, from) || !doc.tokens[from].spaced {
            return from;
        }
    }
    let mut to = run_end(doc, from);
    let resume = to;
    // A function word in capitals (*THE*, or *The* in the middle) is no part of a name at its edges.
    while from < to
        && lists().is("function", doc.fold(from))
        && lists().known(&doc.folded(from, to)).is_none()
    {
        from += 1;
    }
    while from < to
        && (!doc.capital(to - 1) && !doc.fold(to - 1).starts_with(|c: char| c.is_ascii_digit()))
    {
        to -= 1;
    }
    if from >= to {
        return resume;
    }
    if let Some(person) = behind_portfolio(doc, from, to) {
        found.push(person);
        return resume;
    }
    let before = found.len();
    classify(doc, from, to, found);
    if to == resume {
        lower_head(doc, from, to, &mut found[before..]);
    }
    edition_year(doc, before, found);
    found.last().map_or(resume, |n| n.to.max(resume))
}

/// *Minister of Education Jane Doe*: the person.
fn behind_portfolio(doc: &Doc, from: usize, to: usize) -> Option<Name> {
    let title = from.checked_sub(2)?;
    let titled = lists().is("title", doc.word(title)) && matches!(doc.before(from), "of" | "for");
    if !titled || !doc.together(title, from) || Name::known(doc, from, to).is_some() {
        return None;
    }
    let at = (from + 1..to).find(|&i| doc.capital(i) && !lists().common(doc.fold(i)))?;
    let person =
        (from..at).all(|i| lists().common(doc.fold(i))) && lists().head(doc.word(to - 1)).is_none();
    (person && to - at <= 4).then(|| Name::titled(at, to, doc.word(title)))
}

/// Whether the word that starts a sentence belongs to the name that follows, or is one.
fn opens_name(doc: &Doc, from: usize, to: usize) -> bool {
    let (fold, word) = (doc.fold(from), doc.word(from));
    let known = longest_known(doc, from, to);
    if lists().is("function", fold) {
        return known.is_some_and(|end| end > from + 1);
    }
    let common = lists().common(fold) || doc.seen_lower.contains(fold);
    if to - from > 1 {
        let headed = lists().head(doc.word(to - 1)).is_some();
        let listed = known.is_some_and(|end| end > from + 1 || !common);
        return !common
            || headed
            || listed
            || lists().is("title", word)
            || lists().first_name(fold)
            || doc.seen_capital.contains(fold);
    }
    let shouted = word.chars().filter(|c| c.is_uppercase()).count() > 1;
    let telling = word
        .chars()
        .skip(1)
        .any(|c| c.is_uppercase() || c.is_ascii_digit())
        || lists().cue(doc.after(from))
        || doc
            .tokens
            .get(from + 1)
            .is_some_and(|t| t.is == Is::Possessive);
    !common
        && (shouted
            || known.is_some()
            || lists().first_name(fold)
            || doc.seen_capital.contains(fold)
            || telling)
        || common && doc.seen_capital.contains(fold) && known.is_some()
}

/// A lower-case word behind the name that belongs to it: *Pacific fleet*, *Songhua river*.
fn lower_head(doc: &Doc, from: usize, to: usize, found: &mut [Name]) {
    if !doc.together(from, to) || !doc.tokens[to].spaced {
        return;
    }
    let Some(name) = found.last_mut().filter(|n| n.to == to) else {
        return;
    };
    let word = doc.word(to);
    for kind in [Kind::Organisation, Kind::Facility, Kind::Place] {
        let listed = lists().is(&format!("lowerheads.{}", kind.key()), word);
        let fits = kind == Kind::Place
            || !matches!(name.kind, Kind::Group | Kind::Person | Kind::Organisation)
            || name.sure < 60;
        if listed && fits {
            (name.to, name.kind, name.sure, name.canon) = (to + 1, kind, 80, None);
            name.why = format!("the word {word} says what it is");
        }
    }
}

/// The year before an edition's name is part of it: *2006 World Cup*.
fn edition_year(doc: &Doc, before: usize, found: &mut [Name]) {
    let Some(name) = found
        .get_mut(before)
        .filter(|n| n.kind == Kind::Event && n.from > 0)
    else {
        return;
    };
    let year = doc.fold(name.from - 1);
    if doc.together(name.from - 1, name.from)
        && year.len() == 4
        && year.bytes().all(|b| b.is_ascii_digit())
    {
        name.from -= 1;
        name.canon = None;
    }
}

/// In headlines where every word has a capital: names that the body has, and listed ones.
fn headlines(doc: &Doc, found: &[Name]) -> Vec<Name> {
    let mut known: BTreeMap<String, &Name> = BTreeMap::new();
    let mut longest: BTreeMap<&str, usize> = BTreeMap::new();
    for name in found {
        known.entry(doc.folded(name.from, name.to)).or_insert(name);
        let entry = longest.entry(doc.fold(name.from)).or_default();
        *entry = (name.to - name.from).max(*entry);
    }
    let mut out = Vec::new();
    let mut at = 0;
    while at < doc.tokens.len() {
        if !doc.title_case[doc.tokens[at].block] {
            at += 1;
            continue;
        }
        let most = longest.get(doc.fold(at)).copied().unwrap_or_default();
        let from_body = (at + 1..=at + most)
            .rev()
            .filter(|&to| doc.together(at, to - 1))
            .find_map(|to| known.get(&doc.folded(at, to)).map(|n| (to, *n)));
        let listed = longest_known(doc, at, at + 6)
            .filter(|&to| to > at + 1 || !lists().common(doc.fold(at)))
            .filter(|&to| from_body.is_none_or(|b| to > b.0))
            .filter(|_| doc.word(at).starts_with(char::is_uppercase))
            .and_then(|to| Name::known(doc, at, to));
        let name = listed.or_else(|| {
            from_body.map(|(to, n)| {
                let mut name = n.clone();
                (name.from, name.to) = (at, to);
                name
            })
        });
        at = name.as_ref().map_or(at + 1, |n| n.to);
        out.extend(name);
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::check::mentions;

    fn check(text: &str, want: &[&str]) {
        assert_eq!(mentions(text), want, "{text}");
    }

    #[test]
    fn titles_and_portfolios_stay_outside() {
        check(
            "On arrival Russian Defense Minister Sergei Shoigu met Gov. Smith.",
            &["group Russian", "person Sergei Shoigu", "person Smith"],
        );
        check("Then Pope John Paul came.", &["person John Paul"]);
    }

    #[test]
    fn the_last_word_says_what_it_is() {
        check("At the Vostok Cosmodrome.", &["facility Vostok Cosmodrome"]);
        check(
            "Head of the Munitions Industry Department.",
            &["organisation Munitions Industry Department"],
        );
        check(
            "Near Mount Hagen and the Songhua river.",
            &["place Mount Hagen", "place Songhua river"],
        );
        check(
            "The U.N. Security Council met.",
            &["organisation U.N. Security Council"],
        );
        check("The Bank of China fell.", &["organisation Bank of China"]);
        check(
            "The Department of Health and Human Services.",
            &["organisation Department of Health and Human Services"],
        );
        check(
            "The Food and Drug Administration.",
            &["organisation Food and Drug Administration"],
        );
        check(
            "From Russia’s Pacific fleet.",
            &["place Russia", "organisation Pacific fleet"],
        );
    }

    #[test]
    fn words_that_start_sentences_are_no_names() {
        check("Following this, officials left. Amid rain.", &[]);
        check(
            "However Putin spoke. Mr. Putin left.",
            &["person Putin", "person Putin"],
        );
        check("Residents said “That is so.”", &[]);
    }

    #[test]
    fn nouns_beside_a_name_describe_it() {
        check("A new rocket, Ortunga, is here.", &["work Ortunga"]);
        check("It hit the town of Yeoncheon.", &["place Yeoncheon"]);
        check("So spokesman Blarg Blorg agreed.", &["person Blarg Blorg"]);
    }

    #[test]
    fn a_credit_is_no_part_of_the_caption() {
        check(
            "So it shows Mary Jones Image: by us.",
            &["person Mary Jones"],
        );
    }

    #[test]
    fn hyphens_make_names_or_break_them() {
        check(
            "In Komsomolsk-on-Amur a U.S.-led force.",
            &["place Komsomolsk-on-Amur"],
        );
        check(
            "Then Ban Ki-moon and pro-Moscow men.",
            &["person Ban Ki-moon"],
        );
        check("The U.S.-Iraqi pact.", &["group U.S.-Iraqi"]);
    }

    #[test]
    fn nationalities_stand_apart() {
        check(
            "The U.S. and South Korean officials.",
            &["place U.S.", "group South Korean"],
        );
        check(
            "An American John Smith.",
            &["group American", "person John Smith"],
        );
        check(
            "The Israeli Supreme Court.",
            &["organisation Israeli Supreme Court"],
        );
    }
}
