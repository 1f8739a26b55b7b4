//! The words beside a name that say who somebody is.

use crate::{doc::Doc, lists::lists, token::Is};
use article::Kind;

/// The role of the person named by the tokens `from..to`, if words beside the name tell it: its first and past-the-last token.
pub(crate) fn role(doc: &Doc, from: usize, to: usize) -> Option<(usize, usize)> {
    if doc.title_case[doc.tokens[from].block] {
        return None;
    }
    before(doc, from).or_else(|| after(doc, to))
}

/// Forms of address, which say nothing about who somebody is.
const ADDRESS: [&str; 14] = [
    "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "sir", "prof.", "st.", "saint",
    "comrade",
];

fn role_noun(doc: &Doc, i: usize) -> bool {
    (lists().is("role", doc.fold(i)) || lists().is("title", doc.word(i)))
        && !ADDRESS.contains(&doc.fold(i))
}

/// *Russian Defense Minister*, *North Korean leader*.
fn before(doc: &Doc, name: usize) -> Option<(usize, usize)> {
    let mut last = name.checked_sub(1)?;
    while ADDRESS.contains(&doc.fold(last)) && last > 0 {
        last -= 1;
    }
    if !doc.together(last, name) {
        return None;
    }
    if !role_noun(doc, last) {
        return apposed(doc, name, last).or_else(|| office(doc, name, last));
    }
    let from = phrase(doc, name, last);
    // *Father John Smith* says little, *student John Smith* nothing.
    let word = doc.word(last);
    let bare = from == last && (word.ends_with('.') || word.starts_with(char::is_lowercase));
    (!bare).then_some((from, last + 1))
}

/// The start of the phrase that ends in the role noun `last`.
fn phrase(doc: &Doc, name: usize, last: usize) -> usize {
    let mut from = last;
    while let Some(at) = from.checked_sub(1).filter(|&at| doc.together(at, name)) {
        let word = doc.word(at);
        let token = &doc.tokens[at];
        let belongs = token.is == Is::Word
            && (role_noun(doc, at)
                || lists().is("modifier", &token.fold)
                || doc.capital(at) && !(token.starts && lists().is("function", &token.fold))
                || word == "of" && at > 0 && role_noun(doc, at - 1))
            || word == "and" && at > 0 && role_noun(doc, at - 1)
            || matches!(token.is, Is::Possessive) && at > 0 && doc.capital(at - 1);
        if !belongs || name - at > 10 {
            break;
        }
        from = at;
    }
    while from < last && matches!(doc.word(from), "and" | "of") {
        from += 1;
    }
    from
}

/// *Boeing's chairman, Larry Kellner*.
fn apposed(doc: &Doc, name: usize, comma: usize) -> Option<(usize, usize)> {
    let last = comma.checked_sub(1)?;
    if !doc.tokens[comma].is_mark(',') || !doc.together(last, name) || !role_noun(doc, last) {
        return None;
    }
    let from = phrase(doc, name, last);
    let owned = (from..last).any(|at| doc.tokens[at].is == Is::Possessive);
    let known = matches!(doc.before(from), "the" | "its" | "his" | "her" | "their");
    (owned || known).then_some((from, last + 1))
}

/// The most words between an office's noun and the name of who holds it.
const OFFICE: usize = 8;

/// *CEO of the Refugee Council Enver Solomon*, *Undersecretary for Education Mr. Toccafondi*.
fn office(doc: &Doc, name: usize, last: usize) -> Option<(usize, usize)> {
    // *a spokesman for Mr. Smith*, *the father of Palestinian John Smith*: there the name belongs to *for* and *of*.
    let group = lists()
        .known(doc.fold(last))
        .is_some_and(|known| known.kind == Kind::Group);
    if !doc.capital(last) || group {
        return None;
    }
    let noun = (last.saturating_sub(OFFICE)..last)
        .rev()
        .take_while(|&at| doc.together(at, name) && doc.tokens[at].is == Is::Word)
        .take_while(|&at| {
            doc.capital(at)
                || role_noun(doc, at)
                || matches!(doc.fold(at), "of" | "for" | "the" | "and" | "at")
        })
        .find(|&at| role_noun(doc, at))?;
    if !matches!(doc.fold(noun + 1), "of" | "for" | "at") || noun + 2 > last {
        return None;
    }
    Some((phrase(doc, name, noun), last + 1))
}

/// The most tokens of a description after the name.
const LONGEST: usize = 16;

/// *…, Director of the Munitions Industry Department*, *…, a spokesman for the group,*.
fn after(doc: &Doc, to: usize) -> Option<(usize, usize)> {
    if doc.word(to) != "," || !doc.together(to - 1, to) {
        return None;
    }
    let mut from = to + 1;
    // *Tom Hall, 45, the mayor*.
    let aged = doc.tokens.get(from).is_some_and(|t| t.is == Is::Number);
    if aged && doc.together(to, from + 2) && doc.tokens[from + 1].is_mark(',') {
        from += 2;
    }
    // *Tom Hall, 45, and his wife, a doctor*.
    if matches!(doc.fold(from), "and" | "or" | "but") {
        return None;
    }
    let articled = matches!(doc.fold(from), "a" | "an" | "the" | "who");
    from += usize::from(articled);
    let mut end = from;
    let mut noun = None;
    while doc.together(to, end) && end < from + LONGEST {
        let token = &doc.tokens[end];
        let stop = match token.is {
            Is::Mark(mark) => !matches!(mark, '\'' | '’' | '&'),
            _ => {
                matches!(
                    token.fold.as_str(),
                    "who"
                        | "which"
                        | "whose"
                        | "that"
                        | "said"
                        | "says"
                        | "told"
                        | "was"
                        | "were"
                        | "is"
                        | "are"
                        | "has"
                        | "had"
                        | "have"
                        | "will"
                        | "would"
                        | "did"
                        | "could"
                ) || lists().cue(&token.fold) && !doc.capital(end)
            }
        };
        if stop {
            break;
        }
        if noun.is_none() && role_noun(doc, end) {
            noun = Some(end);
        }
        end += 1;
    }
    let noun = noun.filter(|&n| n < from + 6)?;
    // Between the article and the noun stand adjectives and names, not clauses.
    let clause = (from..noun).any(|i| {
        lists().is("function", doc.fold(i))
            && !matches!(doc.fold(i), "his" | "her" | "their" | "of" | "the" | "and")
    });
    let list = matches!(doc.fold(from), "including" | "like" | "such" | "namely");
    let listed = list
        || doc.tokens.get(end).is_some_and(|t| t.is_mark(','))
            && doc.fold(end + 1) == "and"
            && !articled
            && noun + 1 == end
            && doc.capital(from);
    (!clause && !listed).then_some((from, end))
}

#[cfg(test)]
mod tests {
    use crate::check::entities;
    use article::Kind;

    fn check(text: &str, want: &[&str]) {
        assert_eq!(entities(text, Kind::Person), want, "{text}");
    }

    #[test]
    fn a_title_before_the_name() {
        check(
            "Russian Defense Minister Sergei Shoigu came.",
            &["Sergei Shoigu: Russian Defense Minister"],
        );
        check(
            "North Korean leader Kim Jong Un met Mr. Smith.",
            &["Kim Jong Un: North Korean leader", "Smith"],
        );
    }

    #[test]
    fn an_office_before_the_name() {
        check(
            "So CEO of the Refugee Council Enver Solomon told them.",
            &["Enver Solomon: CEO of the Refugee Council"],
        );
        check(
            "So Undersecretary for Education Mr. Toccafondi says it is good.",
            &["Toccafondi: Undersecretary for Education"],
        );
        check(
            "Boeing's chairman, Larry Kellner, said it was good.",
            &["Larry Kellner: Boeing's chairman"],
        );
        check("A spokesman for Mr. Smith left.", &["Smith"]);
        check(
            "A lawyer for President John Smith left.",
            &["John Smith: President"],
        );
    }

    #[test]
    fn a_description_after_the_name() {
        check(
            "It included Jo Chun Ryong, Director of the Munitions Industry Department.",
            &["Jo Chun Ryong: Director of the Munitions Industry Department"],
        );
        check(
            "So John Smith, a spokesman for the group, said no.",
            &["John Smith: spokesman for the group"],
        );
        check(
            "Tom Hall, 45, the mayor of Leeds, spoke.",
            &["Tom Hall: mayor of Leeds"],
        );
        check(
            "Tom Hall, 45, and his wife Mary Hall, 40, spoke.",
            &["Tom Hall", "Mary Hall"],
        );
        check(
            "So John Smith, who said that the leader left.",
            &["John Smith"],
        );
    }
}
