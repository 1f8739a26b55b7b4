//! Whom a pronoun means.

use super::seen::Seen;
use crate::{doc::Doc, lists::lists, token::Is};
use article::Kind;

/// What a pronoun means, how sure that is, and in which sentence it was spoken of last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Antecedent {
    /// The entity; `None` for somebody who is not named.
    pub(crate) entity: Option<u32>,
    /// Per cent.
    pub(crate) sure: u8,
    /// 0 for the pronoun's own sentence, 1 for the one before.
    pub(crate) back: usize,
}

/// What pronouns there are that may mean one person or thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pronoun {
    /// *he*, *she* with their forms: `m`, `f`.
    Human(char),
    /// *it*, *its*.
    Thing,
}

impl Pronoun {
    /// The pronoun that the folded word is.
    pub(crate) fn new(fold: &str) -> Option<Self> {
        match fold {
            "he" | "him" | "his" | "himself" => Some(Self::Human('m')),
            "she" | "her" | "hers" | "herself" => Some(Self::Human('f')),
            "it" | "its" | "itself" => Some(Self::Thing),
            _ => None,
        }
    }
}

/// How far back a pronoun looks.
const SENTENCES: usize = 3;
const BLOCKS: usize = 2;
const MENTIONS: usize = 24;

/// By how many points the best must lead.
const MARGIN: i32 = 10;

/// What the pronoun at token `at` means of what has been `seen` before it, in text order; `None` if that is unclear.
pub(crate) fn antecedent(doc: &Doc, seen: &[Seen], at: usize) -> Option<Antecedent> {
    match Pronoun::new(doc.fold(at))? {
        Pronoun::Human(gender) => human(doc, seen, at, gender),
        Pronoun::Thing => thing(doc, seen, at),
    }
}

fn human(doc: &Doc, seen: &[Seen], at: usize, gender: char) -> Option<Antecedent> {
    let pronoun = &doc.tokens[at];
    let mut scored: Vec<(i32, Antecedent, bool)> = Vec::new();
    let recent = seen.iter().rev().take(MENTIONS);
    let (mut first, object) = (true, object(doc, at));
    for one in recent.filter(|s| s.kind == Kind::Person) {
        let token = &doc.tokens[one.from];
        let back = pronoun.sentence - token.sentence;
        if back > SENTENCES || pronoun.block - token.block > BLOCKS {
            break;
        }
        let nearest = core::mem::replace(&mut first, false);
        // *Smith met him*: the object is somebody else.
        let subject = nearest && back == 0 && object && one_clause(doc, one.to, at);
        if one.gender.is_some_and(|g| g != gender) || subject {
            continue;
        }
        let near = match back {
            0 => 60,
            1 => 42,
            2 => 22,
            _ => 12,
        };
        let mut points = near;
        points += if one.subject { 22 } else { 0 };
        points += if one.leads { 8 } else { 0 };
        points += if one.gender.is_some() { 20 } else { 0 };
        points += if one.pronoun { 10 } else { 0 };
        points -= if pronoun.block == token.block { 0 } else { 8 };
        let told = Antecedent {
            entity: one.entity,
            sure: 0,
            back,
        };
        match scored.iter_mut().find(|s| s.1.entity == one.entity) {
            Some(known) => {
                known.0 = known.0.max(points) + 4;
                known.1.back = known.1.back.min(back);
                known.2 |= one.gender.is_some();
            }
            None => scored.push((points, told, one.gender.is_some())),
        }
    }
    let best = *scored.iter().max_by_key(|s| s.0)?;
    let others = scored.iter().filter(|s| s.1.entity != best.1.entity);
    let lead = best.0 - others.map(|s| s.0).max().unwrap_or(0);
    let alone = scored.len() == 1;
    if best.0 < 20 || lead < MARGIN {
        return None;
    }
    let sure = 60 + u8::from(alone) * 14 + u8::from(best.2) * 8 + u8::from(lead > 25) * 8;
    Some(Antecedent { sure, ..best.1 })
}

/// *him*, and *her* where no noun follows.
fn object(doc: &Doc, at: usize) -> bool {
    match doc.fold(at) {
        "him" => true,
        "her" => {
            let next = doc.after(at);
            next.is_empty() || !doc.tokens[at + 1].is_word() || lists().is("function", next)
        }
        _ => false,
    }
}

/// Whether nothing between the two tokens starts another clause.
fn one_clause(doc: &Doc, from: usize, to: usize) -> bool {
    to - from < 14
        && (from..to).all(|i| {
            !matches!(doc.tokens[i].is, Is::Mark(_))
                && !matches!(
                    doc.fold(i),
                    "that"
                        | "who"
                        | "which"
                        | "and"
                        | "but"
                        | "because"
                        | "when"
                        | "as"
                        | "if"
                        | "after"
                        | "before"
                        | "while"
                        | "to"
                )
        })
}

/// Verbs behind *It* of which something named is hardly the subject, unless more follows.
const EMPTY: [&str; 16] = [
    "is", "was", "'s", "s", "seems", "seemed", "appears", "appeared", "takes", "took", "turns",
    "turned", "would", "may", "might", "remains",
];

/// A body or thing is meant where it is the subject, and nothing else named could be.
fn thing(doc: &Doc, seen: &[Seen], at: usize) -> Option<Antecedent> {
    let fold = doc.fold(at);
    let opens = doc.tokens[at].starts;
    if fold == "it" && (!opens || EMPTY.contains(&doc.after(at))) {
        return None;
    }
    let pronoun = &doc.tokens[at];
    let mut found: Option<(Seen, usize)> = None;
    for one in seen.iter().rev().take(MENTIONS) {
        let token = &doc.tokens[one.from];
        let back = pronoun.sentence - token.sentence;
        if back > 1 || token.block != pronoun.block {
            break;
        }
        if matches!(one.kind, Kind::Person | Kind::Group) || one.entity.is_none() {
            continue;
        }
        let leads = one.leads && one.subject;
        let fits = match fold {
            "it" => back == 1 && leads,
            _ => back == 0 && one.subject || back == 1 && opens && leads,
        };
        match &found {
            Some((other, _)) if other.entity == one.entity => {}
            // In one sentence the nearer of two may be the owner or not.
            Some((_, other)) if *other == back && fits => return None,
            None if fits => found = Some((*one, back)),
            None if back == 0 && fold != "it" => return None,
            _ => {}
        }
    }
    let (seen, back) = found?;
    (seen.kind != Kind::Place || fold != "it").then_some(Antecedent {
        entity: seen.entity,
        sure: 62,
        back,
    })
}

#[cfg(test)]
mod tests {
    use crate::check::references;

    fn check(text: &str, want: &[&str]) {
        assert_eq!(references(text), want, "{text}");
    }

    #[test]
    fn a_pronoun_means_the_subject_before_it() {
        check(
            "Then Mary Jones met Anna Smith. She smiled.",
            &["She = Mary Jones"],
        );
        check(
            "Then John Smith lost his hat, and he left.",
            &["his = John Smith", "he = John Smith"],
        );
    }

    #[test]
    fn men_and_women_are_told_apart() {
        check(
            "Then John Smith met Mary Jones. She smiled at him.",
            &["She = Mary Jones", "him = John Smith"],
        );
        check("Then Mrs. Zorb met Mr. Blorg. She smiled.", &["She = Zorb"]);
    }

    #[test]
    fn an_object_is_not_the_subject() {
        check("Then John Smith saw him.", &[]);
    }

    #[test]
    fn somebody_not_named_may_be_meant() {
        check("Then John Smith left. A spokesman said he was ill.", &[]);
        check("It rained. He left.", &[]);
    }

    #[test]
    fn two_who_fit_as_well_are_left_out() {
        check("Then John Smith and Peter Jones met. He left.", &[]);
    }

    #[test]
    fn a_speaker_does_not_call_himself_he() {
        check(
            "Then John Smith met Peter Jones.\n\n“He is tired,” said Smith.",
            &["He = Peter Jones"],
        );
    }

    #[test]
    fn bodies_are_it_where_they_are_the_subject() {
        check(
            "The Munitions Industry Department lost its head. It hired another.",
            &[
                "its = Munitions Industry Department",
                "It = Munitions Industry Department",
            ],
        );
        check(
            "The Munitions Industry Department failed. It is clear that all left.",
            &[],
        );
    }
}
