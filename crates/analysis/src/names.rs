//! All names of an article, as the tagger reads them, with what speaks for each.

use crate::{
    doc::Doc,
    lists::lists,
    names_mend,
    stated::stated,
    tagger,
    token::{Is, Token},
};
use article::Kind;
use std::collections::BTreeMap;

/// A name found at one place.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    /// Its first token.
    pub(crate) from: usize,
    /// The token after its last.
    pub(crate) to: usize,
    /// What it names.
    pub(crate) kind: Kind,
    /// How sure that is, per cent.
    pub(crate) sure: u8,
    /// Why, in words for the reader.
    pub(crate) why: String,
    /// The listed name it is a form of.
    pub(crate) canon: Option<String>,
}

/// What the tagger reads in an article.
pub(crate) struct Names {
    /// The names in text order, not overlapping.
    pub(crate) names: Vec<Name>,
    /// Per token: the tagger takes it for a part of a date, an amount or a quantity.
    pub(crate) counts: Vec<bool>,
}

/// The names of an article.
pub(crate) fn names(doc: &Doc) -> Names {
    let mut counts = vec![false; doc.tokens.len()];
    let tokens = || doc.tokens.chunk_by(|a, b| a.sentence == b.sentence);
    let words = |sentence: &[Token]| sentence.iter().map(|t| t.text(doc.text)).collect();
    let sentences: Vec<Vec<&str>> = tokens().map(words).collect();
    let mut out = Vec::new();
    let mut start = 0;
    for (sentence, spans) in sentences.iter().zip(tagger::tag(&sentences)) {
        let mut at = start;
        for span in spans {
            let (from, to) = (start + span.from, start + span.to);
            out.extend((at..from).filter_map(|at| hyphened(doc, at)));
            at = to;
            if span.is_value() {
                counts[from..to].fill(true);
            } else {
                let name = name(doc, from, to, span);
                // A name that took in the word behind it must not run into the next.
                if out.last().is_none_or(|last: &Name| last.to <= from) {
                    out.push(name);
                }
            }
        }
        start += sentence.len();
        out.extend((at..start).filter_map(|at| hyphened(doc, at)));
    }
    let mut out = names_mend::mend(doc, out);
    let turns = turns(doc, &out);
    out.extend(turns);
    out.sort_by_key(|name| name.from);
    Names { names: out, counts }
}

/// A place with a small word between hyphens, *Port-au-Prince*. The tagger leaves it out, since those who marked what it learned from took it for a
/// name glued to a word.
fn hyphened(doc: &Doc, at: usize) -> Option<Name> {
    let parts = || doc.word(at).split('-');
    let capital = |part: &str| part.starts_with(char::is_uppercase);
    let (first, last) = (parts().next()?, parts().next_back()?);
    if parts().count() != 3
        || !capital(first)
        || !capital(last)
        || parts().nth(1).is_none_or(capital)
    {
        return None;
    }
    let known = lists()
        .known(doc.fold(at))
        .filter(|known| known.kind == Kind::Place);
    let why = match known {
        Some(known) => format!("in the list of {}", known.list),
        None if lists().is("placeprep", doc.before(at)) => {
            format!("stands after “{}”", doc.before(at))
        }
        None => return None,
    };
    Some(Name {
        from: at,
        to: at + 1,
        kind: Kind::Place,
        sure: 80,
        why,
        canon: known.map(|known| known.canon.clone()),
    })
}

/// Somebody whose turns in a conversation start with the name in capitals: *WALLACE: …*, twice or more.
fn turns(doc: &Doc, named: &[Name]) -> Vec<Name> {
    let mut labels: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (start, end) in doc.blocks() {
        let at = start + usize::from(matches!(doc.tokens[start].is, Is::Mark(_)));
        let shouts = doc.word(at).chars().filter(|c| c.is_uppercase()).count() > 2
            && doc.word(at).chars().all(char::is_alphabetic);
        if at + 1 < end
            && shouts
            && doc.tokens[at + 1].is_mark(':')
            && !lists().common(doc.fold(at))
        {
            labels.entry(doc.fold(at)).or_default().push(at);
        }
    }
    let free = |at: &usize| {
        let next = named.partition_point(|name| name.to <= *at);
        named.get(next).is_none_or(|name| name.from > *at)
    };
    labels
        .into_values()
        .filter(|places| places.len() > 1)
        .flatten()
        .filter(free)
        .map(|at| Name {
            from: at,
            to: at + 1,
            kind: Kind::Person,
            sure: 75,
            why: "the name before a turn in a conversation".to_owned(),
            canon: None,
        })
        .collect()
}

/// Below this the words that state a kind outright are believed more than the tagger.
const UNSURE: u8 = 75;

fn name(doc: &Doc, from: usize, to: usize, span: tagger::Span) -> Name {
    let mut name = Name {
        from,
        to,
        kind: span.kind,
        sure: span.sure,
        why: String::new(),
        canon: None,
    };
    let known = lists()
        .known(&doc.folded(from, to))
        .filter(|known| known.kind == span.kind);
    let stated = stated(doc, from, to)
        .filter(|(kind, _)| *kind == span.kind || span.sure < UNSURE && known.is_none());
    let before = from
        .checked_sub(1)
        .filter(|&b| doc.together(b, from))
        .map_or("", |b| doc.word(b));
    if let Some(known) = known {
        name.why = format!("in the list of {}", known.list);
        name.canon = Some(known.canon.clone());
    } else if span.kind == Kind::Person && lists().is("title", before) {
        name.why = format!("follows the title {before}");
    } else if let Some((kind, why)) = stated {
        (name.kind, name.why) = (kind, why);
    } else if span.kind == Kind::Person && to - from > 1 && lists().first_name(doc.fold(from)) {
        name.why = format!("{} is a first name", doc.word(from));
    } else {
        "read so from its form and the words around it".clone_into(&mut name.why);
    }
    lower_head(doc, &mut name);
    name
}

/// A lower-case word behind the name that belongs to it: *Pacific fleet*, *Songhua river*.
fn lower_head(doc: &Doc, name: &mut Name) {
    if !doc.together(name.from, name.to) || !doc.tokens[name.to].spaced {
        return;
    }
    let word = doc.word(name.to);
    for (section, kind) in LOWER_HEADS {
        // *the Hilton hotel* has its name from a person.
        let called = name.kind == Kind::Person
            && kind == Kind::Facility
            && name.to - name.from == 1
            && doc.before(name.from) == "the";
        let fits = kind == Kind::Place
            || called
            || !matches!(name.kind, Kind::Group | Kind::Person | Kind::Organisation);
        if lists().is(section, word) && fits {
            (name.to, name.kind, name.canon) = (name.to + 1, kind, None);
            name.why = format!("the word {word} says what it is");
            return;
        }
    }
}

/// The sections of the lists that have such words.
const LOWER_HEADS: [(&str, Kind); 3] = [
    ("lowerheads.organisation", Kind::Organisation),
    ("lowerheads.facility", Kind::Facility),
    ("lowerheads.place", Kind::Place),
];

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
            "He died in Port-au-Prince with a U.S.-led force.",
            &["place Port-au-Prince"],
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
