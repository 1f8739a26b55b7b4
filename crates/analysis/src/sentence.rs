//! Where sentences start and end.

use crate::{
    lists::lists,
    token::{Is, Token},
};
use article::{Article, Role, Span};

/// Marks that may stand between the point and the end of a sentence.
const CLOSING: [char; 10] = ['”', '’', '"', '\'', '»', '›', ')', ']', '…', '.'];
/// Marks that may open a sentence.
pub(crate) const OPENING: [char; 8] = ['“', '‘', '"', '\'', '«', '„', '(', '['];

/// How many marks may stand between two sentences: more are no prose, and would take quadratic time.
const LOOK: usize = 8;

/// The sentences of all blocks; tells the tokens which they are in, and whether they start one.
pub(crate) fn sentences(article: &Article, tokens: &mut [Token]) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    let mut at = 0;
    for (index, block) in article.blocks.iter().enumerate() {
        if block.role == Role::Aside {
            continue;
        }
        let start = at;
        while tokens.get(at).is_some_and(|t| t.block == index) {
            at += 1;
        }
        split(article, &mut tokens[start..at], &mut out);
    }
    out
}

fn split(article: &Article, tokens: &mut [Token], out: &mut Vec<Span>) {
    let text = article.text.as_str();
    let mut first = 0;
    let mut at = 0;
    while at < tokens.len() {
        let end = ends(text, tokens, at);
        let next = end.unwrap_or(at + 1);
        if end.is_some() || next >= tokens.len() {
            let last = next.min(tokens.len());
            out.push(Span {
                start: tokens[first].span.start,
                end: tokens[last - 1].span.end,
            });
            let sentence = out.len() - 1;
            let mut fresh = true;
            for token in &mut tokens[first..last] {
                token.sentence = sentence;
                token.starts = fresh;
                fresh = match token.is {
                    Is::Mark(mark) => {
                        OPENING[..6].contains(&mark) && token.spaced
                            || matches!(mark, '“' | '‘' | '«' | ':' | '[')
                            || fresh
                    }
                    _ => false,
                };
            }
            first = last;
        }
        at = next;
    }
}

/// If a sentence ends with token `at`, the index after its last token.
fn ends(text: &str, tokens: &[Token], at: usize) -> Option<usize> {
    if tokens.get(at + 1).is_some_and(|t| t.breaks) {
        return Some(at + 1);
    }
    let token = &tokens[at];
    let before = at.checked_sub(1).map(|b| &tokens[b]);
    let abbreviation = match token.is {
        // `Feb . 22`, as tokenised texts have it.
        Is::Mark('.') if token.spaced => {
            before.is_some_and(|b| lists().is("abbreviation", b.text(text)))
        }
        Is::Mark('.' | '!' | '?' | '…') => false,
        Is::Word if token.text(text).ends_with('.') => true,
        _ => return None,
    };
    let mut next = at + 1;
    while let Some(t) = tokens.get(next).filter(|_| next < at + LOOK) {
        match t.is {
            Is::Mark(mark) if CLOSING.contains(&mark) && !t.spaced => next += 1,
            // `„Ja.“` closes with the mark that opens elsewhere.
            Is::Mark('“' | '‘') if !t.spaced && tokens.get(next + 1).is_none_or(|t| t.spaced) =>
            {
                next += 1;
            }
            Is::Mark('!' | '?') if !t.spaced => next += 1,
            _ => break,
        }
    }
    let Some(mut after) = tokens.get(next) else {
        return Some(next);
    };
    if !after.spaced && !abbreviation && next == at + 1 {
        // `word.Next`: the tokeniser has found two sentences.
        let capital = after.text(text).starts_with(char::is_uppercase);
        return (token.is == Is::Mark('.') && capital).then_some(next);
    }
    if !after.spaced {
        // `“Go.”Next`.
        let closed = matches!(tokens[next - 1].is, Is::Mark('”' | '»' | ')'));
        let capital = after.text(text).starts_with(char::is_uppercase);
        return (closed && capital && !abbreviation && token.is == Is::Mark('.')).then_some(next);
    }
    let mut look = next;
    while let Is::Mark(mark) = after.is {
        if !OPENING.contains(&mark) || look > next + LOOK {
            return None;
        }
        look += 1;
        after = tokens.get(look)?;
    }
    let word = after.text(text);
    let capital = word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    // After an abbreviation only a word that is capital for no other reason starts a sentence.
    let starter = look > next || lists().is("function", &after.fold);
    // *J. The* is an initial, *plan B. The* is not.
    let small = |b: &Token| b.is == Is::Word && b.text(text).starts_with(char::is_lowercase);
    let initial = token.text(text).chars().nth(2).is_none() && !before.is_some_and(small);
    let title = lists().is("title", token.text(text)) || initial;
    let point = token.is == Is::Mark('.') && next == at + 1 && look == next && !token.spaced;
    let lower = point && !abbreviation && !capital && starts_low(text, before, after);
    (lower || capital && (!abbreviation || starter && !title)).then_some(next)
}

/// Whether a point between two words ends a sentence though the next one has no capital: *It fell. iPhones rose*, *it is so. he left*.
fn starts_low(text: &str, before: Option<&Token>, after: &Token) -> bool {
    let word = after.text(text);
    let inner = word.chars().skip(1).take(4).any(char::is_uppercase);
    let said =
        before.is_some_and(|b| b.is == Is::Word && b.fold.len() > 3 && lists().common(&b.fold));
    after.is == Is::Word && (inner || said && word.starts_with(char::is_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{check::article, token::tokens};

    fn check(text: &str, want: &[&str]) {
        let article = article(text);
        let mut tokens = tokens(&article);
        let got: Vec<&str> = sentences(&article, &mut tokens)
            .iter()
            .skip(1)
            .map(|s| s.text(&article.text))
            .collect();
        assert_eq!(got, want);
    }

    #[test]
    fn points_end_sentences_unless_they_abbreviate() {
        check("It is so. He left.", &["It is so.", "He left."]);
        check(
            "The U.N. Security Council met. Gov. Smith left.",
            &["The U.N. Security Council met.", "Gov. Smith left."],
        );
        check(
            "He went to the U.S. The end.",
            &["He went to the U.S.", "The end."],
        );
        check(
            "It cost 4.5 pounds. 20 came.",
            &["It cost 4.5 pounds.", "20 came."],
        );
    }

    #[test]
    fn what_looks_like_an_end_may_be_none() {
        check(
            "Gov. Mike Pence (R-IN) met J. K. Rowling.",
            &["Gov. Mike Pence (R-IN) met J. K. Rowling."],
        );
        check(
            "At 9 a.m. Monday he left. At 9 a.m. The end.",
            &["At 9 a.m. Monday he left.", "At 9 a.m.", "The end."],
        );
        check(
            "It is No. 2 in Jan. 2006. No. We won.",
            &["It is No. 2 in Jan. 2006.", "No.", "We won."],
        );
        check(
            "So . . . they left... and ran. . . . He",
            &["So . . . they left... and ran. . . .", "He"],
        );
        check(
            "It came Feb . 22 . He left .",
            &["It came Feb . 22 .", "He left ."],
        );
        check("It was plan B. The end.", &["It was plan B.", "The end."]);
    }

    #[test]
    fn sentences_start_with_anything() {
        check(
            "It was quiet. he left. iPhones rang",
            &["It was quiet.", "he left.", "iPhones rang"],
        );
        check(
            "It is the end.Next one. In 2006.The end",
            &["It is the end.", "Next one.", "In 2006.", "The end"],
        );
        check(
            "„Ja.“ Er ging. «Oui.» Il part.",
            &["„Ja.“", "Er ging.", "«Oui.»", "Il part."],
        );
        check("“Go.”Next one.", &["“Go.”", "Next one."]);
    }

    #[test]
    fn closing_marks_stay_with_their_sentence() {
        check("He said, “Go.” The rest.", &["He said, “Go.”", "The rest."]);
        check(
            "\"Why?\" he asked. \"So.\" \"No.\"",
            &["\"Why?\" he asked.", "\"So.\"", "\"No.\""],
        );
        check("” He added.", &["” He added."]);
    }
}
