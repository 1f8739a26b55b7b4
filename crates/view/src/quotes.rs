//! The quote gallery's contents.

use crate::{Order, Reading, Shown, View, order, sentence::quote_label};
use article::{QuoteKind, Span};

/// A quote as the gallery shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// Its index in the analysis.
    pub quote: u32,
    /// The words, parts joined by an ellipsis, without the marks.
    pub words: String,
    /// The speakers' names, or the article's words for them, or *Unknown*.
    pub speaker: String,
    /// The speaker's role, in the article's words; empty if it gives none, or there are several speakers.
    pub role: String,
    /// The words that name the source, where they are others than the speaker's name.
    pub source: String,
    /// The cue, or empty.
    pub cue: String,
    /// What the speaker cites, or empty.
    pub citing: String,
    /// Verbatim, quoted words, reported, …
    pub label: &'static str,
    /// Why it is attributed so.
    pub because: String,
    /// The sentence around it: before, the words with their marks, after.
    pub context: [String; 3],
    /// Whether the attribution is less than sure.
    pub unsure: bool,
}

/// Below this confidence an attribution is called unsure.
const SURE: u8 = 60;

/// The card of a quote.
pub fn card(reading: &Reading, index: u32) -> Card {
    let text = &reading.article.text;
    let quote = &reading.analysis.quotes[index as usize];
    let words = |span: Option<Span>| span.map(|s| s.text(text).to_owned()).unwrap_or_default();
    let voices = &reading.quote_voices[index as usize];
    let names: Vec<&str> = voices
        .iter()
        .map(|&v| reading.voices[v as usize].name.as_str())
        .collect();
    let speaker = join(&names);
    let role = match voices.as_slice() {
        [voice] => {
            let entity = reading.voices[*voice as usize].entity;
            words(entity.and_then(|e| reading.analysis.entities[e as usize].role))
        }
        _ => String::new(),
    };
    let source = words(quote.source);
    Card {
        quote: index,
        words: content(reading, index),
        source: if source == speaker {
            String::new()
        } else {
            source
        },
        speaker,
        role,
        cue: words(quote.cue),
        citing: words(quote.citing),
        label: quote_label(quote.kind),
        because: reading.analysis.reason(quote.because).to_owned(),
        context: around(reading, &quote.content),
        unsure: quote.confidence < SURE && !quote.speakers.is_empty(),
    }
}

/// The quote's words, an ellipsis where it is interrupted, a space where it goes on in the next paragraph.
fn content(reading: &Reading, index: u32) -> String {
    let parts = &reading.analysis.quotes[index as usize].content;
    let mut out = String::new();
    for (at, part) in parts.iter().enumerate() {
        if at > 0 {
            let block = |span: Span| reading.article.block_at(span.start);
            out.push_str(if block(parts[at - 1]) == block(*part) {
                " … "
            } else {
                " "
            });
        }
        out.push_str(part.text(&reading.article.text).trim());
    }
    out
}

fn around(reading: &Reading, parts: &[Span]) -> [String; 3] {
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else {
        return Default::default();
    };
    let text = &reading.article.text;
    let start = reading
        .analysis
        .sentence_at(first.start)
        .map_or(first.start, |s| s.start.min(first.start));
    let end = reading
        .analysis
        .sentence_at(last.end - 1)
        .map_or(last.end, |s| s.end.max(last.end));
    [
        (start, first.start),
        (first.start, last.end),
        (last.end, end),
    ]
    .map(|(start, end)| Span { start, end }.text(text).to_owned())
}

/// *a*, *a and b*, *a, b and c*.
fn join(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [most @ .., last] => [&most.join(", "), " and ", last].concat(),
    }
}

/// A voice's share of what is quoted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The voice.
    pub voice: u32,
    /// How many quotes.
    pub quotes: u32,
    /// How many words, of all kinds of quotes.
    pub words: u32,
}

/// All voices' shares of the whole article's quotes, who says most first; what several say together counts for each.
pub fn shares(reading: &Reading) -> Vec<Share> {
    let mut shares: Vec<Share> = (0..reading.voices.len())
        .map(|voice| Share {
            voice: voice as u32,
            quotes: 0,
            words: 0,
        })
        .collect();
    for (index, quote) in reading.spoken() {
        let words =
            |span: &Span| span.text(&reading.article.text).split_whitespace().count() as u32;
        let words: u32 = quote.content.iter().map(words).sum();
        for &voice in &reading.quote_voices[index as usize] {
            shares[voice as usize].quotes += 1;
            shares[voice as usize].words += words;
        }
    }
    let order = order::by_key(shares.len(), &|voice| {
        u64::from(u32::MAX - shares[voice].words)
    });
    order
        .into_iter()
        .map(|voice| shares[voice].clone())
        .collect()
}

/// The quotes of a view in the order in which the gallery shows them, with the voice each group belongs to.
pub fn gallery(reading: &Reading, view: &View, shown: &Shown) -> Vec<(Option<u32>, Vec<u32>)> {
    if shown.quotes.is_empty() {
        return Vec::new();
    }
    if view.order == Order::Text {
        return vec![(None, shown.quotes.clone())];
    }
    let of = |voice: u32| -> Vec<u32> {
        let first = |q: &&u32| reading.quote_voices[**q as usize].first() == Some(&voice);
        shown.quotes.iter().filter(first).copied().collect()
    };
    shares(reading)
        .iter()
        .map(|share| (Some(share.voice), of(share.voice)))
        .filter(|(_, quotes)| !quotes.is_empty())
        .collect()
}

/// How a quote is copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
    /// HTML.
    Html,
}

/// The card with its attribution, the article's title and a link to the quote, to be pasted elsewhere.
pub fn copy(reading: &Reading, card: &Card, link: &str, format: Format) -> String {
    let title = &reading.article.meta.title;
    let mut who = card.speaker.clone();
    if !card.role.is_empty() {
        who.push_str(", ");
        who.push_str(&card.role);
    }
    let reported = reading.analysis.quotes[card.quote as usize].kind == QuoteKind::Indirect;
    let (open, close) = if reported { ("", "") } else { ("“", "”") };
    let html = |text: &str| {
        let mut out = String::new();
        crate::markup::push_escaped(&mut out, text);
        out
    };
    match format {
        Format::Text => [
            open,
            &card.words,
            close,
            "\n— ",
            &who,
            "\n",
            title,
            "\n",
            link,
            "\n",
        ]
        .concat(),
        Format::Markdown => {
            let (words, who, title) = (markdown(&card.words), markdown(&who), markdown(title));
            [
                "> ",
                open,
                &words,
                close,
                "\n>\n> — ",
                &who,
                ", [",
                &title,
                "](<",
                link,
                ">)\n",
            ]
            .concat()
        }
        Format::Html => {
            let (words, who, title, link) =
                (html(&card.words), html(&who), html(title), html(link));
            [
                "<figure>\n<blockquote cite=\"",
                &link,
                "\"><p>",
                open,
                &words,
                close,
                "</p></blockquote>\n<figcaption>— ",
                &who,
                ", <cite><a href=\"",
                &link,
                "\">",
                &title,
                "</a></cite></figcaption>\n</figure>\n",
            ]
            .concat()
        }
    }
}

/// `text` so that Markdown shows it as it is, on one line.
fn markdown(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\n' => out.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' => {
                out.extend(['\\', c]);
            }
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link;
    use crate::reading::tests::reading;
    use crate::show;

    const TEXT: &str = "A [*] title\n\n[Kim|person] said “{One two.|Kim}”\n\n[Putin|person]: “{So & <so>, he said|Putin}” and “{yes|}”.";

    #[test]
    fn shares_are_by_words() {
        let reading = reading(&TEXT.replace("[*] ", ""));
        let got: Vec<(String, u32, u32)> = shares(&reading)
            .into_iter()
            .map(|s| {
                (
                    reading.voices[s.voice as usize].name.clone(),
                    s.quotes,
                    s.words,
                )
            })
            .collect();
        assert_eq!(
            got,
            [
                ("Putin".into(), 1, 5),
                ("Kim".into(), 1, 2),
                ("Unknown".into(), 1, 1)
            ]
        );
    }

    #[test]
    fn the_gallery_follows_the_text_or_the_speakers() {
        let reading = reading(&TEXT.replace("[*] ", ""));
        let order = |fragment: &str| {
            let view = link::parse(fragment).0;
            gallery(&reading, &view, &show(&reading, &view))
        };
        assert_eq!(order(""), [(None, vec![0, 1, 2])]);
        assert_eq!(
            order("o=speaker"),
            [(Some(1), vec![1]), (Some(0), vec![0]), (Some(2), vec![2])]
        );
        assert_eq!(order("q=nowhere"), []);
    }

    #[test]
    fn a_copied_quote_is_safe_where_it_is_pasted() {
        let reading = reading(&TEXT.replace("[*] ", "* "));
        let card = card(&reading, 1);
        let check = |format, want: &str| {
            assert_eq!(copy(&reading, &card, "https://e.x/#at=1", format), want);
        };
        check(
            Format::Text,
            "“So & <so>, he said”\n— Putin\nA * title\nhttps://e.x/#at=1\n",
        );
        check(
            Format::Markdown,
            "> “So & \\<so\\>, he said”\n>\n> — Putin, [A \\* title](<https://e.x/#at=1>)\n",
        );
        check(
            Format::Html,
            "<figure>\n<blockquote cite=\"https://e.x/#at=1\"><p>“So &amp; &lt;so&gt;, he said”</p></blockquote>\n\
             <figcaption>— Putin, <cite><a href=\"https://e.x/#at=1\">A * title</a></cite></figcaption>\n</figure>\n",
        );
        assert_eq!(card.context[0], "Putin: “");
    }
}
