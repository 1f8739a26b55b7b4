//! Which words stand between quote marks.

use crate::{
    doc::Doc,
    token::{Is, Token},
};
use article::Role;

/// Words between marks.
#[derive(Clone, Debug)]
pub(crate) struct Marked {
    /// Its parts, as token ranges without the marks; one for each paragraph it runs through.
    pub(crate) parts: Vec<(usize, usize)>,
    /// The token of the first opening mark.
    pub(crate) open: usize,
    /// The token after the last closing mark.
    pub(crate) close: usize,
    /// It stands inside another.
    pub(crate) nested: bool,
}

/// A mark that waits for its partner.
struct Open {
    at: usize,
    double: bool,
    curly: bool,
    ticked: bool,
    /// The parts in earlier paragraphs, and the mark that opened the first.
    earlier: Option<(Vec<(usize, usize)>, usize)>,
}

/// A quote that was still open at the end of its paragraph.
struct Carried {
    parts: Vec<(usize, usize)>,
    open: usize,
    end: usize,
    curly: bool,
}

/// All quotes in marks, by their first mark.
pub(crate) fn marked(doc: &Doc) -> Vec<Marked> {
    let mut out = Vec::new();
    let mut carried: Option<Carried> = None;
    for (start, end) in doc.blocks() {
        carried = paragraph(doc, start, end, carried, &mut out);
    }
    if let Some(carried) = carried {
        out.extend(carried.given_up(doc));
    }
    out.retain_mut(|quote: &mut Marked| {
        quote
            .parts
            .retain(|&(from, to)| doc.tokens[from..to].iter().any(Token::is_word));
        !quote.parts.is_empty()
    });
    out.sort_by_key(|q| (q.parts[0].0, q.open));
    out
}

impl Carried {
    /// A comma or colon leads to it.
    fn meant(&self, doc: &Doc) -> bool {
        let before = self.open.checked_sub(1);
        before.is_some_and(|b| doc.tokens[b].is_mark(',') || doc.tokens[b].is_mark(':'))
    }

    /// Nobody closed it: a curly mark is meant all the same, and a straight one that a comma or colon leads to.
    fn given_up(self, doc: &Doc) -> Option<Marked> {
        (self.curly || self.parts.len() > 1 || self.meant(doc)).then_some(Marked {
            parts: self.parts,
            open: self.open,
            close: self.end,
            nested: false,
        })
    }
}

const OPENING: [char; 3] = ['“', '„', '«'];

fn paragraph(
    doc: &Doc,
    from: usize,
    end: usize,
    carried: Option<Carried>,
    out: &mut Vec<Marked>,
) -> Option<Carried> {
    let tokens = &doc.tokens;
    let mut stack: Vec<Open> = Vec::new();
    let mut at = from;
    if let Some(carried) = carried {
        let first = &tokens[from];
        let tight = from + 1 < end && !tokens[from + 1].spaced;
        let straight = first.is_mark('"');
        if matches!(first.is, Is::Mark(c) if OPENING.contains(&c)) || straight && tight {
            let earlier = Some((carried.parts, carried.open));
            stack.push(Open {
                at: from,
                double: true,
                curly: carried.curly,
                ticked: false,
                earlier,
            });
            at += 1;
        } else if first.is_mark('”') || first.is_mark('»') || straight {
            let Carried { parts, open, .. } = carried;
            out.push(Marked {
                parts,
                open,
                close: from + 1,
                nested: false,
            });
            at += 1;
        } else if let Some(close) = closed_in(doc, from, end).filter(|_| carried.meant(doc)) {
            // The paragraph between goes on without a mark of its own: *“One.¶Two.”*
            let Carried {
                mut parts, open, ..
            } = carried;
            parts.push((from, close));
            out.push(Marked {
                parts,
                open,
                close: close + 1,
                nested: false,
            });
            at = close + 1;
        } else {
            out.extend(carried.given_up(doc));
        }
    }
    let later = later_closings(doc, from, end);
    let mut straight = tokens[at..end].iter().filter(|t| t.is_mark('"')).count();
    while at < end {
        let Is::Mark(mark) = tokens[at].is else {
            at += 1;
            continue;
        };
        let next = tokens.get(at + 1).filter(|_| at + 1 < end);
        let tight = next.is_some_and(|t| !t.spaced);
        let spaced = tokens[at].spaced || at == from || opens(&tokens[at - 1]);
        let double_open = stack.iter().any(|o| o.double);
        straight -= usize::from(mark == '"');
        // *He said," The end."*: set to the wrong side of its space.
        let slipped = !double_open
            && straight % 2 == 1
            && at > from
            && matches!(tokens[at - 1].is, Is::Mark(',' | ':'));
        if tight && tokens[at + 1].is_mark(mark) && ticks(&mut stack, mark, at, out) {
            at += 2;
            continue;
        }
        let within = |mark| stack.iter().any(|o| o.double && tokens[o.at].is_mark(mark));
        match mark {
            '“' if within('„') => close(&mut stack, at, true, out),
            '«' if within('»') => close(&mut stack, at, true, out),
            // Left open it is a pointer: *»More*.
            '»' if !double_open && tight && spaced => push(&mut stack, at, true, false),
            '“' | '„' | '«' => push(&mut stack, at, true, true),
            '”' | '»' => close(&mut stack, at, true, out),
            // *"I'm 5'11" tall"*: inches, as one more mark closes the quote.
            '"' if double_open && inch(doc, at) && straight % 2 == 1 => {}
            '"' if double_open && !(spaced && tight) => close(&mut stack, at, true, out),
            '"' if !tokens[at].spaced && at > from && tokens[at - 1].is == Is::Number => {}
            '"' if slipped || tight || spaced && next.is_some() => {
                push(&mut stack, at, true, false);
            }
            '‘' if spaced && tight => push(&mut stack, at, false, true),
            '\'' if spaced && tight && !elision(doc, at + 1) => push(&mut stack, at, false, false),
            '’' | '\''
                if stack.last().is_some_and(|o| !o.double)
                    && !tokens[at].spaced
                    && (!plural(doc, at) || later[at - from].is_none()) =>
            {
                close(&mut stack, at, false, out);
            }
            _ => {}
        }
        at += 1;
    }
    let open = stack.into_iter().find(|o| o.double)?;
    if open.at + 1 >= end || doc.article.blocks[tokens[from].block].role == Role::Title {
        return None;
    }
    let (mut parts, first) = open.earlier.unwrap_or((Vec::new(), open.at));
    parts.push((open.at + 1, end));
    Some(Carried {
        parts,
        open: first,
        end,
        curly: open.curly,
    })
}

/// The first double mark of the block, if it closes what an earlier block has opened.
fn closed_in(doc: &Doc, from: usize, end: usize) -> Option<usize> {
    let first =
        (from..end).find(|&i| matches!(doc.tokens[i].is, Is::Mark('"' | '“' | '”' | '«' | '»')))?;
    let token = &doc.tokens[first];
    let next_spaced =
        first + 1 >= end || doc.tokens[first + 1].spaced || !doc.tokens[first + 1].is_word();
    let closes = matches!(token.is, Is::Mark('”' | '»'))
        || token.is_mark('"') && !token.spaced && next_spaced;
    closes.then_some(first)
}

fn opens(token: &Token) -> bool {
    matches!(
        token.is,
        Is::Mark('“' | '‘' | '"' | '(' | '[' | '—' | '–' | '«')
    )
}

fn push(stack: &mut Vec<Open>, at: usize, double: bool, curly: bool) {
    // The same mark twice: the first was never closed.
    if let Some(same) = stack.iter().position(|o| o.double == double) {
        stack.truncate(same);
    }
    stack.push(Open {
        at,
        double,
        curly,
        ticked: false,
        earlier: None,
    });
}

fn close(stack: &mut Vec<Open>, at: usize, double: bool, out: &mut Vec<Marked>) {
    let Some(index) = stack.iter().rposition(|o| o.double == double) else {
        return;
    };
    let nested = index > 0;
    stack.truncate(index + 1);
    let Some(open) = stack.pop() else {
        return;
    };
    let (mut parts, first) = open.earlier.unwrap_or((Vec::new(), open.at));
    parts.push((open.at + 1, at));
    out.push(Marked {
        parts,
        open: first,
        close: at + 1,
        nested,
    });
}

/// Opens or closes a quote with two of the mark, the first at `at`: two ticks, two apostrophes.
fn ticks(stack: &mut Vec<Open>, mark: char, at: usize, out: &mut Vec<Marked>) -> bool {
    let ticked = stack.iter().any(|o| o.ticked);
    if mark == '`' && !stack.iter().any(|o| o.double) {
        stack.clear();
        stack.push(Open {
            at: at + 1,
            double: true,
            curly: true,
            ticked: true,
            earlier: Some((Vec::new(), at)),
        });
        return true;
    }
    if mark == '\'' && ticked {
        close(stack, at, true, out);
        if let Some(quote) = out.last_mut() {
            quote.close += 1;
        }
        return true;
    }
    false
}

/// `5'11"`, or `11"` and the quote goes on.
fn inch(doc: &Doc, at: usize) -> bool {
    let tokens = &doc.tokens;
    let number = |i: usize| tokens[i].is == Is::Number;
    let feet = at > 1 && matches!(tokens[at - 2].is, Is::Mark('\'' | '’'));
    let goes_on = tokens
        .get(at + 1)
        .is_some_and(|t| t.is == Is::Word && doc.word(at + 1).starts_with(char::is_lowercase));
    at > 0 && !tokens[at].spaced && number(at - 1) && (feet || goes_on)
}

/// `'em`, `'90s`.
fn elision(doc: &Doc, at: usize) -> bool {
    doc.tokens[at].is == Is::Number
        || matches!(
            doc.fold(at),
            "em" | "til" | "tis" | "twas" | "n" | "cause" | "bout"
        )
}

/// Whether the mark may be that of a plural's owner: *the countries’ interest*.
fn plural(doc: &Doc, at: usize) -> bool {
    let word = at > 0 && doc.tokens[at - 1].is == Is::Word && doc.fold(at - 1).ends_with('s');
    word && doc
        .tokens
        .get(at + 1)
        .is_some_and(|t| t.spaced && t.is_word())
}

/// For each token, the next mark behind it that surely closes a single quote, if none opens before.
fn later_closings(doc: &Doc, from: usize, end: usize) -> Vec<Option<usize>> {
    let mut out = vec![None; end - from];
    let mut next = None;
    for at in (from..end).rev() {
        out[at - from] = next;
        let token = &doc.tokens[at];
        match token.is {
            Is::Mark('‘' | '”') => next = None,
            Is::Mark('\'') if token.spaced => next = None,
            Is::Mark('’' | '\'') if !plural(doc, at) => next = Some(at),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::article;

    fn check(text: &str, want: &[&str]) {
        let article = article(text);
        let doc = Doc::new(&article);
        let got: Vec<String> = marked(&doc)
            .iter()
            .map(|q| {
                let parts: Vec<&str> = q
                    .parts
                    .iter()
                    .map(|&(a, b)| doc.span(a, b).text(doc.text))
                    .collect();
                format!("{}{}", if q.nested { ">" } else { "" }, parts.join(" / "))
            })
            .collect();
        assert_eq!(got, want, "{text}");
    }

    #[test]
    fn marks_of_all_styles() {
        check(
            "He “a b,” said \"c d.\" «e» ‘f g’ and 'h i'.",
            &["a b,", "c d.", "e", "f g", "h i"],
        );
        check("“A ‘b’ c.”", &["A ‘b’ c.", ">b"]);
        check(
            "„A b“, he said. »C d«, ``E f,'' he said.",
            &["A b", "C d", "E f,"],
        );
        check("So „a b” and «c d».", &["a b", "c d"]);
        check("He said \"'tis 'so' now\".", &["'tis 'so' now", ">so"]);
    }

    #[test]
    fn apostrophes_are_no_marks() {
        check(
            "‘The countries’ interest is all,’ he said. Don’t.",
            &["The countries’ interest is all,"],
        );
        check("The countries’ men and 'em in the '90s.", &[]);
        check("A 6'2\" man and a 5\" pipe.", &[]);
        check("\"I'm 5'11\" tall,\" he said.", &["I'm 5'11\" tall,"]);
    }

    #[test]
    fn quotes_run_over_paragraphs() {
        check("He: “One.\n\n“Two.”", &["One. / Two."]);
        check("He: “Good.\n\n” He left.", &["Good."]);
        check("He: \"One.\n\n\"Two.\"", &["One. / Two."]);
        check("A 5 \"One.\n\nTwo “three” four.", &["three"]);
        check("He: \"One.\n\nTwo “three” four.", &["One.", "three"]);
    }
}
