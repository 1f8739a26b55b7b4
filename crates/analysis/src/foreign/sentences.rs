//! Where sentences end in any script.
//!
//! Behind a point only a capital, or a script without any, starts a new one; initials, ordinal numbers and a few abbreviations have points too.

use super::{
    letters::{Run, digit, is_letter},
    quotes::is_end,
};
use article::{Span, fold::fold};

/// So many marks may stand between two sentences; more are no prose.
const LOOK: usize = 8;

/// Folded words that are written with a point and go before something.
const ABBREVIATIONS: [&str; 38] = [
    "abs", "art", "av", "bd", "bzw", "ca", "cca", "dott", "dr", "dra", "evtl", "fig", "gl", "hl",
    "ing", "jr", "kl", "mag", "max", "min", "mr", "mrs", "nr", "num", "pag", "prof", "sen", "sig",
    "sr", "sra", "st", "str", "tel", "ul", "vgl", "vol", "им", "ул",
];

/// Adds the sentences of a block.
pub(crate) fn sentences(run: &Run, out: &mut Vec<Span>) {
    let mut from = 0;
    let mut at = 0;
    while at < run.len() {
        let end = ends(run, at);
        at = end.unwrap_or(at + 1);
        if end.is_some() || at >= run.len() {
            let words = run.words(from, at);
            let start = run.span(from, at).range().start + words.len() - words.trim_start().len();
            let span = Span::new(start, start + words.trim().len());
            if !span.is_empty() {
                out.push(span);
            }
            from = at;
        }
    }
}

/// If a sentence ends with the character at `at`, where the next one may start.
fn ends(run: &Run, at: usize) -> Option<usize> {
    let mark = run.at(at);
    if !is_end(mark) || mark == '.' && abbreviates(run, at) {
        return None;
    }
    let mut next = at + 1;
    let mut closed = false;
    while next < at + LOOK && (is_end(run.at(next)) || closes(run, next)) {
        closed |= !is_end(run.at(next));
        next += 1;
    }
    // `« Oui. » Il part.`
    let angle = run.past_space(next);
    if matches!(run.at(angle), '»' | '›') && angle > next {
        next = angle + 1;
        closed = true;
    }
    if "。！？｡".contains(mark) {
        let fresh = |c: char| c.is_whitespace() || "「『“‘（".contains(c);
        return (!closed || fresh(run.at(next))).then_some(next);
    }
    if !run.at(next).is_whitespace() {
        return None;
    }
    let mut after = run.past_space(next);
    while after < next + LOOK && after < run.len() && !run.at(after).is_alphanumeric() {
        after += 1;
    }
    (!run.at(after).is_lowercase()).then_some(next)
}

/// Whether the mark stays with the sentence that it closes.
fn closes(run: &Run, at: usize) -> bool {
    let mark = run.at(at);
    let next = run.at(at + 1);
    // German and others close with marks that open elsewhere.
    let either = "“‘«‹".contains(mark) && !next.is_alphanumeric();
    either || "”’\"'»›)]」』）״".contains(mark)
}

/// Whether the point at `at` belongs to an initial, an ordinal number or an abbreviation, or stands inside a number or address.
fn abbreviates(run: &Run, at: usize) -> bool {
    if is_letter(run.before(at)) && is_letter(run.at(at + 1)) {
        return true;
    }
    let first = (at.saturating_sub(6)..at)
        .rev()
        .take_while(|&i| is_letter(run.at(i)))
        .last()
        .unwrap_or(at);
    let word = run.words(first, at);
    let letters = word.chars().count();
    if letters > 0 && word.chars().all(|c| digit(c).is_some()) {
        return letters < 3 && is_letter(run.at(run.past_space(at + 1)));
    }
    letters == 1 && !is_letter(run.before(first)) || ABBREVIATIONS.contains(&fold(word).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, want: &[&str]) {
        let mut out = Vec::new();
        sentences(&Run::new(text, 0), &mut out);
        let got: Vec<&str> = out.iter().map(|s| s.text(text)).collect();
        assert_eq!(got, want);
    }

    #[test]
    fn points_end_sentences_unless_they_abbreviate() {
        check("Es ist so. Er ging.", &["Es ist so.", "Er ging."]);
        check(
            "Am 1. September kam Dr. A. Merz, z. B. Er.",
            &["Am 1. September kam Dr. A. Merz, z. B. Er."],
        );
        check(
            "Das war 2015. Danach 3.5 km.",
            &["Das war 2015.", "Danach 3.5 km."],
        );
        check("Fue en EE.UU. y acabó.", &["Fue en EE.UU. y acabó."]);
    }

    #[test]
    fn closing_marks_stay_with_their_sentence() {
        check(
            "„Ja.“ Er ging. «Oui.» Il part.",
            &["„Ja.“", "Er ging.", "«Oui.»", "Il part."],
        );
        check("« Oui. » Il part.", &["« Oui. »", "Il part."]);
        check("¿Sí? ¡No! Bien…", &["¿Sí?", "¡No!", "Bien…"]);
    }

    #[test]
    fn every_script_has_its_marks() {
        check(
            "雨が降る。「行く。」と言った。終わり",
            &["雨が降る。", "「行く。」と言った。", "終わり"],
        );
        check("هل جاء؟ نعم. ذهب", &["هل جاء؟", "نعم.", "ذهب"]);
        check("वह आया। वह गया।", &["वह आया।", "वह गया।"]);
    }
}
