//! Short forms of names that are no persons': initials, the words around what says what it is, a company without its suffix.

use crate::{
    doc::Doc,
    index::Index,
    names::Name,
    short_forms::{initials, initials_of, level, parts},
    who::{Key, written},
};
use article::Kind;

/// Short forms and initials of names that are no persons'.
#[derive(Default)]
pub(crate) struct Links {
    /// The names, each once.
    long: Vec<Long>,
    /// By form, levelled: its kinds in the order they come, and which name it is.
    whole: Index<String, Vec<(Kind, usize)>>,
    /// What a levelled short form can stand for.
    short: Index<String, Vec<Short>>,
}

/// A name in full.
struct Long {
    key: Key,
    written: String,
    place: String,
    /// The paragraph where it was last named in full.
    here: usize,
}

/// One reading of a short form.
#[derive(Clone, Copy)]
struct Short {
    long: usize,
    how: How,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    /// Given in brackets beside it.
    Bracket,
    Initials,
    Part,
}

/// Names of more words have no short forms but initials.
const WORDS: usize = 10;
/// More readings of one short form are not told apart.
const READINGS: usize = 4;

impl Links {
    pub(crate) fn new(doc: &Doc, names: &[Name]) -> Self {
        let mut links = Self::default();
        for name in names {
            if !matches!(name.kind, Kind::Person | Kind::Group) {
                links.add(doc, name);
            }
        }
        for pair in names.windows(2) {
            links.bracket(doc, &pair[0], &pair[1]);
        }
        links
    }

    /// Which of the names the form is.
    fn index(&self, form: &str) -> Option<usize> {
        self.whole.get(form)?.first().map(|k| k.1)
    }

    fn add(&mut self, doc: &Doc, name: &Name) {
        let folded = doc.folded(name.from, name.to);
        let form = level(&folded);
        let kinds = self.whole.entry(form.clone()).or_default();
        // Several words name one thing, whatever kind they are taken for.
        if kinds.iter().any(|k| k.0 == name.kind || form.contains(' ')) {
            return;
        }
        let long = self.long.len();
        kinds.push((name.kind, long));
        self.long.push(Long {
            key: (
                name.kind,
                name.canon.clone().unwrap_or_else(|| form.clone()),
            ),
            written: written(doc, name.from, name.to),
            place: doc.place(doc.tokens[name.from].block),
            here: usize::MAX,
        });
        let words: Vec<&str> = form.split(' ').collect();
        if words.len() < 2 {
            return;
        }
        let initials = initials(&self.long[long].written);
        if initials.len() > 2 || words.len() == 2 && initials.len() == 2 {
            self.short(initials, long, How::Initials);
        }
        if words.len() <= WORDS {
            for part in parts(name.kind, &words) {
                self.short(part, long, How::Part);
            }
        }
    }

    fn short(&mut self, form: String, long: usize, how: How) {
        let readings = self.short.entry(form).or_default();
        if readings.len() <= READINGS && readings.iter().all(|r| r.long != long) {
            readings.push(Short { long, how });
        }
    }

    /// *Korean Central News Agency (KCNA)*, *KCNA (Korean Central News Agency)*, *…, known as KCNA*.
    fn bracket(&mut self, doc: &Doc, one: &Name, two: &Name) {
        let between = one.to..two.from;
        let bracket = between.len() == 1 && doc.word(one.to) == "(" && doc.word(two.to) == ")";
        let known = (2..=5).contains(&between.len())
            && doc.fold(two.from - 1) == "as"
            && matches!(doc.fold(two.from - 2), "known" | "abbreviated");
        if !bracket && !known {
            return;
        }
        let length = |name: &Name| name.to - name.from;
        let (short, full) = if length(one) < length(two) {
            (one, two)
        } else {
            (two, one)
        };
        if matches!(full.kind, Kind::Person | Kind::Group) || short.canon.is_some() {
            return;
        }
        let form = written(doc, short.from, short.to);
        let capitals = form.chars().filter(|c| c.is_uppercase()).count();
        let spelt = initials_of(&form, &written(doc, full.from, full.to));
        // The initials may be those of the name in another language.
        let shouted = capitals > 1
            && form.len() < 9
            && !form.contains(char::is_lowercase)
            && full.kind == Kind::Organisation
            && short.kind != Kind::Place;
        if length(short) != 1 || length(full) == 1 || !(spelt || shouted || known) {
            return;
        }
        if let Some(long) = self.index(&level(&doc.folded(full.from, full.to))) {
            let form = level(&doc.folded(short.from, short.to));
            self.short.insert(
                form,
                vec![Short {
                    long,
                    how: How::Bracket,
                }],
            );
        }
    }

    /// What the name stands for, and why if that is not the name itself; to be asked in text order.
    pub(crate) fn get(&mut self, doc: &Doc, name: &Name) -> Option<(Key, Option<String>)> {
        let form = level(&doc.folded(name.from, name.to));
        let block = doc.tokens[name.from].block;
        let acronym = doc
            .word(name.from)
            .chars()
            .filter(|c| c.is_uppercase())
            .count()
            > 1
            && name.to == name.from + 1;
        let found = self.reading(&form, name, block, acronym);
        if let Some(Short { long, how }) = found {
            let Long {
                key,
                written,
                place,
                ..
            } = &self.long[long];
            let why = match how {
                How::Bracket => format!("short for {written}, given in brackets {place}"),
                How::Initials => format!("initials of {written}, named in full {place}"),
                How::Part => format!("short for {written}, named in full {place}"),
            };
            return Some((key.clone(), Some(why)));
        }
        let kinds = self.whole.get(&form)?;
        let same = kinds.iter().find(|k| k.0 == name.kind);
        // *Moscow* the city is not *Moscow* the team, but several words name one thing, and so do initials.
        let any = (form.contains(' ') || acronym)
            .then(|| kinds.first())
            .flatten();
        let long = any.or(same)?.1;
        self.long[long].here = block;
        Some((self.long[long].key.clone(), None))
    }

    /// The one reading of a short form that fits.
    fn reading(&self, form: &str, name: &Name, block: usize, acronym: bool) -> Option<Short> {
        let readings = self.short.get(form).filter(|r| r.len() <= READINGS)?;
        let fits = |r: &&Short| {
            let kind = self.long[r.long].key.0;
            let same = match r.how {
                How::Bracket => true,
                How::Initials => acronym && (kind == name.kind || form.len() > 2),
                How::Part => {
                    kind == name.kind
                        || name.sure < 60
                            && !matches!(name.kind, Kind::Place | Kind::Group)
                            && kind != Kind::Place
                }
            };
            let free = match r.how {
                How::Bracket => true,
                How::Initials => kind == name.kind || name.canon.is_none(),
                How::Part => name.canon.is_none(),
            };
            same && free
        };
        let fitting = || readings.iter().filter(fits);
        let sole = |mut found: Vec<&Short>| found.pop().filter(|_| found.is_empty()).copied();
        sole(fitting().collect()).or_else(|| {
            sole(
                fitting()
                    .filter(|r| self.long[r.long].here == block)
                    .collect(),
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::check::entities;
    use article::Kind;

    fn check(text: &str, kind: Kind, want: &[&str]) {
        assert_eq!(entities(text, kind), want, "{text}");
    }

    #[test]
    fn brackets_define_initials_either_way_round() {
        for text in [
            "The Korean Central News Agency (KCNA) said so. Later KCNA left.",
            "So KCNA (Korean Central News Agency) said so.",
            "The Korean Central News Agency said so. Later KCNA left.",
        ] {
            check(
                text,
                Kind::Organisation,
                &["Korean Central News Agency (KCNA)"],
            );
        }
    }

    #[test]
    fn what_it_is_stands_for_the_whole() {
        check(
            "The Munitions Industry Department and the Bank of Utopia. Later the Department and the Bank left.",
            Kind::Organisation,
            &[
                "Munitions Industry Department (Department)",
                "Bank of Utopia (Bank)",
            ],
        );
    }

    #[test]
    fn a_part_that_two_names_share_is_neither() {
        check(
            "The Munitions Department and the Justice Department met.\n\nLater the Department left.",
            Kind::Organisation,
            &["Munitions Department", "Justice Department", "Department"],
        );
    }

    #[test]
    fn countries_are_no_part_of_others() {
        check(
            "From North Korea to South Korea and Korea.",
            Kind::Place,
            &["North Korea", "South Korea", "Korea"],
        );
    }
}
