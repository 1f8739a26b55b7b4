//! An article in a list, and a quote, well set.

use crate::frame_words::{counted, day, foreign, month_of, shortened};
use crate::names::Archive;
use crate::{Config, Said, Summary};
use article::QuoteKind;
use maud::{Markup, html};

/// The most characters of a headline in a list.
pub(crate) const TITLE: usize = 220;
/// The most characters of a lead in a list: two lines, on wide screens too.
const LEAD: usize = 180;
/// The most characters of the first story's lead, and of its quote.
const LONG_LEAD: usize = 480;
const LONG_QUOTE: usize = 320;
/// How many names a story has.
const CAST: usize = 4;
/// Words of a quote that stands out: at least, at best, at most.
const WORDS: [usize; 3] = [6, 18, 48];

/// A story of the list. `up` leads to the site's root.
pub(crate) fn story(config: &Config, archive: &Archive, number: usize, up: &str) -> Markup {
    let article = &archive.articles[number];
    html! {
        // The headline's direction is the story's.
        li.story dir="auto" lang=[foreign(config, &article.language)] {
            div {
                h3 { a href={ (up) (article.slug) "/" } { (shortened(&article.title, TITLE)) } }
                (byline(article, None))
            }
            div {
                @if !article.lead.is_empty() { p.lead { (shortened(&article.lead, LEAD)) } }
                (cast(archive, number, up))
                (figures(article))
            }
        }
    }
}

/// The story the front page opens with: more of its lead, and its best quote.
pub(crate) fn first_story(config: &Config, archive: &Archive, number: usize, up: &str) -> Markup {
    let article = &archive.articles[number];
    let quote = best(article);
    html! {
        section.first dir="auto" lang=[foreign(config, &article.language)] aria-labelledby="first" {
            div.first-text {
                h2 #first { a href={ (up) (article.slug) "/" } { (shortened(&article.title, TITLE)) } }
                (byline(article, None))
                @if !article.lead.is_empty() { p.lead { (shortened(&article.lead, LONG_LEAD)) } }
                (cast(archive, number, up))
                (figures(article))
            }
            @if let Some(quote) = quote {
                (told(quote, Some(&quote.speaker), &[up, &article.slug, "/#", &quote.link].concat(), LONG_QUOTE))
            }
        }
    }
}

/// Day and author, and what else there is to say; nothing if there is nothing.
pub(crate) fn byline(article: &Summary, more: Option<&str>) -> Markup {
    let date = if month_of(&article.date).is_some() {
        html! { time datetime=(article.date) { (day(&article.date)) } }
    } else {
        html! { (article.date) }
    };
    let parts = [
        (!article.date.is_empty()).then_some(date),
        (!article.author.is_empty()).then(|| html! { bdi { (article.author) } }),
        more.map(|more| html! { (more) }),
    ];
    html! { @if parts.iter().any(Option::is_some) { p.byline { (dotted(parts)) } } }
}

/// What there is of `parts`, with dots between; the site's own words, which run from left to right in any story.
fn dotted(parts: impl IntoIterator<Item = Option<Markup>>) -> Markup {
    html! {
        bdi dir="ltr" {
            @for (index, part) in parts.into_iter().flatten().enumerate() {
                @if index > 0 { " · " }
                (part)
            }
        }
    }
}

/// The most mentioned names, as links.
fn cast(archive: &Archive, number: usize, up: &str) -> Markup {
    let mut names = archive.cast(number).take(CAST).peekable();
    html! {
        @if names.peek().is_some() {
            ul.cast aria-label="Names" {
                @for named in names {
                    li { a href=(archive.address(named, up)) { bdi class={ "kin " (named.kind.key()) } { (named.name) } } }
                }
            }
        }
    }
}

fn figures(article: &Summary) -> Markup {
    let quotes = article.quotes.len();
    let parts = [
        (quotes > 0).then(|| html! { (counted(quotes, "quote")) }),
        Some(html! { (counted(article.words as usize, "word")) }),
    ];
    html! { p.figures { (dotted(parts)) } }
}

/// A quote with a link to its place. Its words look verbatim only where they are; reported ones say so.
pub(crate) fn told(quote: &Said, speaker: Option<&str>, link: &str, longest: usize) -> Markup {
    let reported = quote.kind == QuoteKind::Indirect;
    let said_by = speaker.map(|speaker| {
        html! { bdi { b { (speaker) } @if !quote.role.is_empty() { ", " (quote.role) } } }
    });
    html! {
        figure.told.paraphrase[reported] {
            blockquote dir="auto" { a href=(link) { (shortened(&quote.words, longest)) } }
            @if said_by.is_some() || reported {
                figcaption { (dotted([said_by, reported.then(|| html! { "in the article’s words" })])) }
            }
        }
    }
}

/// The quote that stands for the article: verbatim, of a named speaker, a whole sentence of a length that can be set large. The first of
/// the best ones.
fn best(article: &Summary) -> Option<&Said> {
    let [least, ideal, most] = WORDS;
    let fits = |quote: &&Said| {
        let words = quote.words.split_whitespace().count();
        let verbatim = matches!(quote.kind, QuoteKind::Direct | QuoteKind::Transcript);
        verbatim && !quote.by.is_empty() && (least..=most).contains(&words)
    };
    article.quotes.iter().filter(fits).min_by_key(|quote| {
        let words = quote.words.split_whitespace().count();
        let begins = quote
            .words
            .chars()
            .find(|c| c.is_alphanumeric())
            .is_some_and(|c| !c.is_lowercase());
        words.abs_diff(ideal) + if begins { 0 } else { ideal }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(words: &str, kind: QuoteKind, by: &str) -> Said {
        Said {
            words: words.to_owned(),
            by: by.split_whitespace().map(str::to_owned).collect(),
            speaker: "Ann Lee".to_owned(),
            role: "mayor".to_owned(),
            kind,
            link: "at=1".to_owned(),
        }
    }

    #[test]
    fn the_best_quote_is_verbatim_named_and_of_a_good_length() {
        use QuoteKind::{Direct, Indirect, Mixed};
        let long = "We have waited long enough for this bridge, and now it is here, for everybody.";
        let check = |quotes: &[Said], chosen: Option<&str>| {
            let article = Summary {
                quotes: quotes.to_vec(),
                ..Summary::default()
            };
            assert_eq!(best(&article).map(|said| &*said.words), chosen);
        };
        check(&[], None);
        check(&[said("Too short.", Direct, "ann-lee")], None);
        check(&[said(long, Direct, "")], None);
        check(
            &[
                said(long, Indirect, "ann-lee"),
                said(long, Mixed, "ann-lee"),
            ],
            None,
        );
        let short = "It is here for all of us.";
        check(
            &[
                said(short, Direct, "ann-lee"),
                said(long, Direct, "ann-lee"),
            ],
            Some(long),
        );
        let fragment =
            "waited long enough for this bridge, and now it is here, for every one of us";
        check(
            &[
                said(fragment, Direct, "ann-lee"),
                said(short, Direct, "ann-lee"),
            ],
            Some(short),
        );
    }

    #[test]
    fn reported_words_do_not_look_verbatim() {
        let check = |kind, reported| {
            let markup = told(&said("It is here.", kind, "ann-lee"), None, "../a/#x", 50);
            assert_eq!(markup.into_string().contains("paraphrase"), reported);
        };
        check(QuoteKind::Direct, false);
        check(QuoteKind::Mixed, false);
        check(QuoteKind::Indirect, true);
    }

    #[test]
    fn a_byline_says_what_there_is() {
        let check = |date: &str, author: &str, has: &str| {
            let article = Summary {
                date: date.to_owned(),
                author: author.to_owned(),
                ..Summary::default()
            };
            assert_eq!(byline(&article, None).into_string(), has);
        };
        let line = |parts| format!("<p class=\"byline\"><bdi dir=\"ltr\">{parts}</bdi></p>");
        check("", "", "");
        check("", "A & B", &line("<bdi>A &amp; B</bdi>"));
        check("2015", "A", &line("2015 · <bdi>A</bdi>"));
        let time = "<time datetime=\"2015-08-21\">21 August 2015</time>";
        check("2015-08-21", "", &line(time));
    }
}
