//! The sentence that says what is shown, and what to drop where nothing is.

use crate::filter::{cleared, constrains, is_filtered};
use crate::{Kinds, Reading, Shown, View, order, show};
use article::{Kind, QuoteKind};

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Plain words.
    Plain(String),
    /// Words that carry the meaning.
    Strong(String),
}

/// A sentence in parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence(pub Vec<Part>);

impl Sentence {
    fn plain(&mut self, words: &str) {
        if let Some(Part::Plain(last)) = self.0.last_mut() {
            last.push_str(words);
        } else {
            self.0.push(Part::Plain(words.to_owned()));
        }
    }

    fn strong(&mut self, words: String) {
        self.0.push(Part::Strong(words));
    }

    /// Things in a row: *a*, *a or b*, *a, b or c*.
    fn row(&mut self, things: Vec<String>, and: &str) {
        let count = things.len();
        for (index, thing) in things.into_iter().enumerate() {
            match index {
                0 => {}
                _ if index + 1 == count => self.plain(&[" ", and, " "].concat()),
                _ => self.plain(", "),
            }
            self.strong(thing);
        }
    }
}

impl std::fmt::Display for Sentence {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|part| match part {
            Part::Plain(words) | Part::Strong(words) => f.write_str(words),
        })
    }
}

/// *5 of 19 paragraphs mention Vladimir Putin and contain a quote.*
pub fn sentence(reading: &Reading, view: &View, shown: &Shown) -> Sentence {
    let mut out = Sentence::default();
    let many = shown.paragraphs != 1;
    let noun = if many { " paragraphs" } else { " paragraph" };
    if !shown.filtered {
        if many {
            out.plain("All ");
        }
        out.strong(shown.paragraphs.to_string());
        out.plain(noun);
        let quotes = reading.spoken().count();
        if quotes > 0 {
            let s = if quotes == 1 { "" } else { "s" };
            out.plain(&[", ", &quotes.to_string(), " quote", s].concat());
        }
        out.plain(".");
        return out;
    }
    if shown.matching == 0 {
        out.strong("None".to_owned());
        out.plain(&[" of the ", &shown.paragraphs.to_string(), noun].concat());
    } else {
        let (matching, all) = (shown.matching.to_string(), shown.paragraphs.to_string());
        out.strong([&matching, " of ", &all].concat());
        out.plain(noun);
    }
    out.plain(" ");
    conditions(&mut out, reading, view, shown.matching == 1);
    out.plain(".");
    out
}

/// What a link to `view` shows, as a sentence.
pub fn describe(reading: &Reading, view: &View, shown: &Shown) -> String {
    let mut out = if is_filtered(view) {
        sentence(reading, view, shown).to_string()
    } else {
        "The whole article.".to_owned()
    };
    if let Some(at) = &view.at {
        let words = at.words.trim_matches(['“', '”', '"']);
        // An anchor may end within a word.
        let cut = at.words.chars().count() >= crate::anchor::LONGEST && words.contains(' ');
        let whole = words.rsplit_once(' ').map_or(words, |(whole, _)| whole);
        let (words, dots) = if cut { (whole, "…") } else { (words, "") };
        out.push_str(&[" It opens at “", words, dots, "”."].concat());
    }
    out
}

fn conditions(out: &mut Sentence, reading: &Reading, view: &View, one: bool) {
    let (mention, contain) = if one {
        ("mentions ", "contains ")
    } else {
        ("mention ", "contain ")
    };
    let mut joined = false;
    let mut also = |out: &mut Sentence, verb: &str| {
        out.plain(&[if joined { " and " } else { "" }, verb].concat());
        joined = true;
    };
    if !view.entities.is_empty() {
        also(out, mention);
        if view.all && view.entities.len() > 1 {
            out.plain(if view.entities.len() == 2 {
                "both "
            } else {
                "all of "
            });
        }
        let names = view
            .entities
            .iter()
            .map(|slug| entity_name(reading, slug))
            .collect();
        out.row(names, if view.all { "and" } else { "or" });
    }
    if constrains(view.kinds) {
        also(out, mention);
        kinds(out, view.kinds);
    }
    if !view.speakers.is_empty() || !view.quotes.is_empty() {
        also(out, contain);
        quote(out, reading, view);
    }
    if !view.query.trim().is_empty() {
        also(out, contain);
        out.strong(["“", view.query.trim(), "”"].concat());
    }
}

fn kinds(out: &mut Sentence, kinds: Kinds) {
    let shown: Vec<Kind> = kinds.iter().collect();
    if shown.len() * 2 <= Kind::ALL.len() {
        out.row(
            shown
                .into_iter()
                .map(|kind| one_of(kind).to_owned())
                .collect(),
            "or",
        );
    } else {
        out.plain("something other than ");
        let hidden = Kind::ALL.into_iter().filter(|&kind| !kinds.has(kind));
        out.row(hidden.map(|kind| one_of(kind).to_owned()).collect(), "or");
    }
}

fn quote(out: &mut Sentence, reading: &Reading, view: &View) {
    let kinds: Vec<QuoteKind> = view.quotes.iter().collect();
    if kinds.is_empty() || kinds.len() == QuoteKind::SPOKEN.len() {
        out.strong("a quote".to_owned());
    } else {
        out.row(
            kinds
                .into_iter()
                .map(|kind| one_quote(kind).to_owned())
                .collect(),
            "or",
        );
    }
    if !view.speakers.is_empty() {
        out.plain(" by ");
        out.row(
            view.speakers
                .iter()
                .map(|slug| voice_name(reading, slug))
                .collect(),
            "or",
        );
    }
}

fn entity_name(reading: &Reading, slug: &str) -> String {
    let known = reading.analysis.entity_by_slug(slug);
    known.map_or_else(
        || slug.to_owned(),
        |index| reading.analysis.entities[index as usize].name.clone(),
    )
}

fn voice_name(reading: &Reading, slug: &str) -> String {
    let known = reading.voices.iter().find(|voice| voice.slug == slug);
    known.map_or_else(
        || slug.to_owned(),
        |voice| {
            if voice.slug == crate::reading::UNKNOWN {
                "an unknown speaker".to_owned()
            } else {
                voice.name.clone()
            }
        },
    )
}

/// *a person*.
pub const fn one_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "a person",
        Kind::Organisation => "an organisation",
        Kind::Place => "a place",
        Kind::Facility => "a facility",
        Kind::Group => "a group",
        Kind::Event => "an event",
        Kind::Work => "a work",
        Kind::Date => "a date",
        Kind::Money => "an amount of money",
        Kind::Quantity => "a quantity",
    }
}

/// *People*.
pub const fn many_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "People",
        Kind::Organisation => "Organisations",
        Kind::Place => "Places",
        Kind::Facility => "Facilities",
        Kind::Group => "Groups",
        Kind::Event => "Events",
        Kind::Work => "Works",
        Kind::Date => "Dates",
        Kind::Money => "Money",
        Kind::Quantity => "Quantities",
    }
}

const fn one_quote(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "a verbatim quote",
        QuoteKind::Mixed => "quoted words",
        QuoteKind::Indirect => "reported speech",
        QuoteKind::Transcript => "an interview turn",
        QuoteKind::Term => "a term",
    }
}

/// *Verbatim*.
pub const fn quote_label(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "Verbatim",
        QuoteKind::Mixed => "Quoted words",
        QuoteKind::Indirect => "Reported",
        QuoteKind::Transcript => "Interview",
        QuoteKind::Term => "Term",
    }
}

/// One filter that may be dropped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drop {
    /// What it is called.
    pub label: String,
    /// The view without it.
    pub view: View,
    /// How many paragraphs match then.
    pub matching: usize,
}

/// Each filter of `view` that may be dropped, those that help most first.
pub fn drops(reading: &Reading, view: &View) -> Vec<Drop> {
    let mut out = Vec::new();
    let mut put = |label: String, change: &dyn Fn(&mut View)| {
        let mut without = view.clone();
        change(&mut without);
        let matching = show(reading, &without).matching;
        out.push(Drop {
            label,
            view: without,
            matching,
        });
    };
    for slug in view.entities.iter() {
        put(entity_name(reading, slug), &|v| v.entities.toggle(slug));
    }
    if view.all && view.entities.len() > 1 {
        put("all of them (any will do)".to_owned(), &|v| v.all = false);
    }
    for slug in view.speakers.iter() {
        put(["quoted by ", &voice_name(reading, slug)].concat(), &|v| {
            v.speakers.toggle(slug);
        });
    }
    if !view.quotes.is_empty() {
        let mut label = Sentence::default();
        label.row(
            view.quotes
                .iter()
                .map(|kind| one_quote(kind).to_owned())
                .collect(),
            "or",
        );
        put(label.to_string(), &|v| v.quotes = cleared(v).quotes);
    }
    if !view.query.trim().is_empty() {
        put(["“", view.query.trim(), "”"].concat(), &|v| {
            v.query.clear();
        });
    }
    if constrains(view.kinds) {
        put("the choice of kinds".to_owned(), &|v| v.kinds = Kinds::ALL);
    }
    let order = order::by_key(out.len(), &|drop| u64::MAX - out[drop].matching as u64);
    order.into_iter().map(|drop| out[drop].clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link;
    use crate::reading::tests::reading;

    const TEXT: &str =
        "T\n\n[Kim Jong Un|person] met [Putin|person].\n\n[Putin|person] said “{So|Putin}”.\n\nNo.";

    fn check(fragment: &str, want: &str) {
        let reading = reading(TEXT);
        let view = link::parse(fragment).0;
        assert_eq!(
            sentence(&reading, &view, &show(&reading, &view)).to_string(),
            want
        );
    }

    #[test]
    fn the_sentence_says_what_is_shown() {
        check("", "All 3 paragraphs, 1 quote.");
        check("e=putin", "2 of 3 paragraphs mention Putin.");
        check(
            "e=putin.kim-jong-un&m=all",
            "1 of 3 paragraphs mentions both Putin and Kim Jong Un.",
        );
        check(
            "e=putin&c=direct.mixed.indirect.transcript",
            "1 of 3 paragraphs mentions Putin and contains a quote.",
        );
        check(
            "s=putin&c=direct",
            "1 of 3 paragraphs contains a verbatim quote by Putin.",
        );
        check(
            "q=north_korea",
            "None of the 3 paragraphs contain “north korea”.",
        );
        check(
            "k=place.date.money",
            "None of the 3 paragraphs mention a place, a date or an amount of money.",
        );
        check(
            "k=person.organisation.place.facility.group.event.work.date.money",
            "2 of 3 paragraphs mention something other than a quantity.",
        );
    }

    #[test]
    fn what_to_drop_is_ranked_by_what_it_gives() {
        let reading = reading(TEXT);
        let view = link::parse("e=putin&q=No").0;
        let got: Vec<(String, usize)> = drops(&reading, &view)
            .into_iter()
            .map(|d| (d.label, d.matching))
            .collect();
        assert_eq!(got, [("“No”".to_owned(), 2), ("Putin".to_owned(), 1)]);
    }
}
