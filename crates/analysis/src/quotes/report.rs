//! Reported speech: verbs and phrases that report, who is their subject, and how far the words go that they report.

use super::{
    Scene,
    clause::{self, phrase_end},
    complement::{Complement, Sort, acts, complement},
    extent::{extent, subordinate, trimmed},
    fronted::{fronted, inverted},
    source::{Source, forward},
    subject::{Subject, agrees, group, opening, subject},
    verbs::{self, Form, Frames, Verb},
    worded::{according, by_noun, headline},
    words,
};
use crate::token::Is;
use article::{Kind, Role};

/// One report: its cue, its source and what it reports, as token ranges.
#[derive(Clone, Debug)]
pub(crate) struct Report {
    /// The words that attribute.
    pub(crate) cue: (usize, usize),
    /// Who says it.
    pub(crate) source: Option<Source>,
    /// The words reported, in text order.
    pub(crate) parts: Vec<(usize, usize)>,
    /// The cue stands behind the words or between them.
    pub(crate) behind: bool,
    /// How surely it is a report, per cent.
    pub(crate) sure: u8,
}

/// All reports of the article, by their cues.
pub(crate) fn reports(scene: &Scene) -> Vec<Report> {
    let doc = scene.doc;
    let mut out: Vec<Report> = Vec::new();
    let mut start = 0;
    for sentence in doc.tokens.chunk_by(|a, b| a.sentence == b.sentence) {
        let end = start + sentence.len();
        let first = out.len();
        if doc.article.blocks[doc.tokens[start].block].role == Role::Title {
            out.extend(headline(scene, start, end));
        }
        for at in start..end {
            if let Some(report) = report(scene, (start, end), at, &out[first..]) {
                out.push(report);
            }
        }
        start = end;
    }
    out
}

fn report(scene: &Scene, sentence: (usize, usize), at: usize, before: &[Report]) -> Option<Report> {
    let doc = scene.doc;
    let token = &doc.tokens[at];
    if token.is != Is::Word {
        return None;
    }
    if token.fold == "according" && doc.fold(at + 1) == "to" {
        return according(scene, sentence, at);
    }
    if let Some(verb) = scene.verb(at) {
        if doc.capital(at) && !token.starts && !doc.title_case[token.block] {
            return None;
        }
        if let Some(found) = by_verb(scene, sentence, at, verb, before) {
            return Some(found);
        }
    }
    verbs::saying(&token.fold)
        .then(|| by_noun(scene, sentence, at))
        .flatten()
}

/// *X said that …*, *…, X said*, *…, said X*.
fn by_verb(
    scene: &Scene,
    sentence: (usize, usize),
    at: usize,
    verb: &Verb,
    before: &[Report],
) -> Option<Report> {
    let doc = scene.doc;
    let group = group(scene, at);
    let previous = doc.before(at);
    let articled = clause::determiner(previous) && !words::PRONOMINAL.contains(&previous);
    if articled
        || clause::preposition(previous) && verb.form != Form::Ing
        || matches!(previous, "’s" | "'s") && !group.helped
    {
        return None;
    }
    // *was told*: who tells is not the subject.
    if group.being && verb.form == Form::Past {
        return passive(scene, sentence, at, verb);
    }
    if group.negated && !verb.frames.has(Frames::WH) {
        return None;
    }
    // *It goes without saying that …*
    if previous == "without" && at > 1 && matches!(doc.fold(at - 2), "goes" | "went" | "go") {
        return None;
    }
    if !group.helped && verb.form == Form::Past && doc.fold(at + 1) == "by" {
        return None;
    }
    let complement = complement(scene, at, verb);
    let subject = subject(scene, at, group, verb.form);
    if !(matches!(subject, Subject::Found(..)) && complement.is_some())
        && let Some(found) = inverted(scene, sentence, at, verb, group)
    {
        return Some(found);
    }
    let (source, subject_from, relative) = match subject {
        Subject::Not => return None,
        Subject::Found(source, from) => (Some(source), from, false),
        Subject::Relative(source) => (Some(source), group.from, true),
        Subject::Shared => {
            let spoken = |r: &&Report| r.cue.0 < at && r.source.is_some() && r.sure >= 80;
            let last = before
                .iter()
                .rev()
                .find(spoken)
                .filter(|_| verb.frames.has(Frames::SPEECH));
            let shared = last
                .or(before.last())
                .and_then(|r| r.source)
                .or_else(|| opening(scene, sentence.0, group.from));
            shared?;
            (shared, group.from, false)
        }
    };
    // *a drink called Santorum* names it.
    let naming = words::NAMING.contains(&doc.fold(at));
    if naming
        && !group.helped
        && source.is_some_and(|s| s.sort == super::source::Sort::Noun && !scene.is_noun(s.to - 1))
    {
        return None;
    }
    if let Some(source) = source
        && !agrees(doc, source, verb.form, group)
    {
        return None;
    }
    if let Some(complement) = complement {
        // *Kim, showing interest*: a person shows no evidence.
        let person = matches!(source, Some(Source { sort: super::source::Sort::Name(m), .. }) if scene.kind(m) == Kind::Person);
        if complement.sort == Sort::Noun
            && verb.frames.has(Frames::EVIDENCE)
            && person
            && !matches!(doc.fold(at), "citing" | "cited" | "cites" | "cite")
        {
            return None;
        }
        let under = subordinate(scene, sentence.0, group.from);
        let end = extent(scene, sentence.1, complement, relative, at);
        let end = if under {
            (complement.from + 1..end)
                .find(|&i| doc.tokens[i].is_mark(','))
                .unwrap_or(end)
        } else {
            end
        };
        let parts = trimmed(scene, complement.from, end)?;
        return Some(Report {
            cue: (at, complement.cue_end),
            source,
            parts: vec![parts],
            behind: false,
            sure: if verb.frames.has(Frames::SPEECH) {
                80
            } else {
                65
            },
        });
    }
    if !verb.frames.has(Frames::SPEECH) || verb.form == Form::Ing && !group.helped || relative {
        return None;
    }
    fronted(scene, sentence, (at, at + 1), subject_from, source)
}

/// *was told that …*, *was asked by Smith to …*: the subject only hears it.
fn passive(scene: &Scene, sentence: (usize, usize), at: usize, verb: &Verb) -> Option<Report> {
    let doc = scene.doc;
    if !verb.frames.has(Frames::ADDRESSEE) {
        return None;
    }
    let source = (doc.fold(at + 1) == "by")
        .then(|| forward(scene, at + 2))
        .flatten();
    let next = source.map_or(at + 1, |s| phrase_end(scene, s.to).max(s.to));
    let complement = match doc.fold(next) {
        "that" if verb.frames.has(Frames::THAT) => Complement {
            from: next + 1,
            cue_end: at + 1,
            sort: Sort::Clause,
        },
        "to" if verb.frames.has(Frames::INFINITIVE) && acts(doc, next) => Complement {
            from: next,
            cue_end: at + 1,
            sort: Sort::Infinitive,
        },
        _ => return None,
    };
    if !doc.together(at, complement.from) {
        return None;
    }
    let end = extent(scene, sentence.1, complement, false, at);
    let parts = trimmed(scene, complement.from, end)?;
    Some(Report {
        cue: (at, at + 1),
        source,
        parts: vec![parts],
        behind: false,
        sure: 55,
    })
}

#[cfg(test)]
mod tests {
    use crate::check::indirect;

    fn check(text: &str, want: &[&str]) {
        assert_eq!(indirect(text), want, "{text}");
    }

    #[test]
    fn a_clause_with_that_or_without() {
        check(
            "So John Smith said that the law is dead.",
            &["the law is dead|John Smith|said"],
        );
        check(
            "So John Smith said the law is dead.",
            &["the law is dead|John Smith|said"],
        );
        check(
            "Two officials argue the law will not pass.",
            &["the law will not pass|Two officials|argue"],
        );
        check(
            "So John Smith told reporters on Monday that he would stay.",
            &["he would stay|John Smith|told"],
        );
        check(
            "So John Smith said at a meeting in Paris, France, that he would stay.",
            &["he would stay|John Smith|said"],
        );
        check(
            "She asked whether it was so.",
            &["whether it was so|She|asked"],
        );
    }

    #[test]
    fn the_cue_behind_its_words_or_between_them() {
        check(
            "The law is dead, John Smith said.",
            &["The law is dead|John Smith|said"],
        );
        check(
            "The law is dead, said John Smith.",
            &["The law is dead|John Smith|said"],
        );
        check(
            "The law, John Smith said on Monday, is dead.",
            &["The law … is dead|John Smith|said"],
        );
    }

    #[test]
    fn to_do_and_what_to_think_of() {
        check(
            "So John Smith vowed to stay.",
            &["to stay|John Smith|vowed"],
        );
        check(
            "So John Smith urged the voters to stay.",
            &["the voters to stay|John Smith|urged"],
        );
        check(
            "So John Smith denied the charge.",
            &["the charge|John Smith|denied"],
        );
        check(
            "So John Smith called for calm.",
            &["calm|John Smith|called for"],
        );
        check("He wanted to stay. They plan to leave.", &[]);
    }

    #[test]
    fn a_subject_behind_asides_and_verbs_that_share_one() {
        check(
            "So John Smith, a spokesman for the group, said it was over.",
            &["it was over|John Smith|said"],
        );
        check(
            "So John Smith, who said he was ill, left.",
            &["he was ill|who|said"],
        );
        check(
            "So John Smith said it was over and added that he would leave.",
            &[
                "it was over|John Smith|said",
                "he would leave|John Smith|added",
            ],
        );
        check(
            "So John Smith said it was over, adding that he would leave.",
            &[
                "it was over|John Smith|said",
                "he would leave|John Smith|adding",
            ],
        );
        check(
            "Spokesman for the police said it was over.",
            &["it was over|Spokesman for the police|said"],
        );
    }

    #[test]
    fn a_number_that_is_not_exact_opens_a_clause() {
        for about in [
            "about 200",
            "over 200",
            "at least 12",
            "more than two",
            "as many as 20",
        ] {
            check(
                &format!("Police said {about} people took part."),
                &[&format!("{about} people took part|Police|said")],
            );
        }
    }

    #[test]
    fn a_word_in_capitals_is_no_pronoun() {
        check("WHO say iodine is good.", &["iodine is good|WHO|say"]);
        check("So WHO said iodine is good.", &["iodine is good|WHO|said"]);
    }

    #[test]
    fn it_goes_without_saying() {
        check("It goes without saying that he won.", &[]);
    }

    #[test]
    fn an_aside_stands_before_that() {
        check(
            "The paper reported, citing two people, that the deal was near.",
            &[
                "two people|The paper|citing",
                "the deal was near|The paper|reported",
            ],
        );
    }

    #[test]
    fn a_subject_behind_a_relative_clause_that_quotes() {
        check(
            "The minister, who said he was “deeply sorry,” added that it was over.",
            &["it was over|The minister|added"],
        );
        check(
            "So John Smith, known as “Jo”, said France would go.",
            &["France would go|John Smith|said"],
        );
    }

    #[test]
    fn who_is_told_does_not_tell() {
        check("He was told that it was over.", &["it was over|-|told"]);
        check(
            "He was asked by John Smith to leave.",
            &["to leave|John Smith|asked"],
        );
    }

    #[test]
    fn nouns_that_look_like_cues_are_none() {
        check("The report was long. His claims are many.", &[]);
        check("A drink called Fire was sold.", &[]);
        check("He said nothing. She told a story.", &[]);
    }

    #[test]
    fn words_in_marks_stand_for_their_clause() {
        check(
            "So John Smith said the law was “dead and gone” already.",
            &[],
        );
        check(
            "“I think the others said that it is over,” John Smith said.",
            &[],
        );
    }
}
