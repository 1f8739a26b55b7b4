//! What the page makes of an article and a link.

use article::{Article, Span};
use view::quotes::{self, Format};
use view::{Anchor, Reading, Shown, anchor::Found, link, markup, segments, sentence, show};

/// Shows `reading` as `fragment` says.
pub(crate) fn shows(reading: &Reading, fragment: &str) {
    let (view, _) = link::parse(fragment);
    let shown = show(reading, &view);
    text_is_whole(reading);
    counts_fit(reading, &shown);
    places_are_found_again(&reading.article, &shown);
    if let Some(span) = view
        .at
        .as_ref()
        .and_then(|at| at.find(&reading.article).span())
    {
        assert!(is_in(&reading.article, span));
    }
    let _ = sentence::describe(reading, &view, &shown);
    assert!(
        !sentence::sentence(reading, &view, &shown)
            .to_string()
            .is_empty()
    );
    for drop in sentence::drops(reading, &view) {
        assert!(drop.view != view, "{} drops nothing", drop.label);
    }
    let grouped = quotes::gallery(reading, &view, &shown)
        .into_iter()
        .flat_map(|(_, quotes)| quotes);
    let mut grouped: Vec<u32> = grouped.collect();
    for &quote in &grouped {
        let card = quotes::card(reading, quote);
        for format in [Format::Text, Format::Markdown, Format::Html] {
            let copy = quotes::copy(reading, &card, "address", format);
            assert!(copy.contains("address"), "{copy}");
        }
    }
    grouped.sort_unstable();
    assert_eq!(
        grouped, shown.quotes,
        "each quote stands in the gallery once"
    );
}

/// Marks or no marks, the page holds the article's text to the character.
fn text_is_whole(reading: &Reading) {
    let article = &reading.article;
    let mut blocks = String::new();
    for (index, block) in article.blocks.iter().enumerate() {
        let runs = segments::segments(reading, index);
        let runs: String = runs
            .iter()
            .map(|run| run.span.text(&article.text))
            .collect();
        assert_eq!(runs, article.block_text(block));
        blocks.push_str(&runs);
    }
    assert_eq!(text_content(&markup::article(reading)), blocks);
}

/// What a browser calls an element's `textContent`.
fn text_content(html: &str) -> String {
    let mut out = String::new();
    for piece in html.split('<') {
        out.push_str(piece.split_once('>').map_or(piece, |(_, text)| text));
    }
    for (name, c) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ] {
        out = out.replace(name, c);
    }
    out
}

fn counts_fit(reading: &Reading, shown: &Shown) {
    assert!(shown.matching <= shown.paragraphs);
    assert_eq!(shown.stays.len(), reading.article.blocks.len());
    let folded: usize = shown
        .folds(reading)
        .iter()
        .map(|(first, last, _)| last + 1 - first)
        .sum();
    assert_eq!(folded, shown.stays.iter().filter(|stays| !**stays).count());
    let mut last = 0;
    for span in shown
        .stops
        .iter()
        .map(|stop| stop.span)
        .chain(shown.hits.iter().copied())
    {
        assert!(is_in(&reading.article, span), "{span:?}");
        last = last.max(span.end);
    }
    for at in [None, Some(0), Some(last), Some(u32::MAX)] {
        for back in [false, true] {
            assert_eq!(shown.step(at, back).is_some(), !shown.stops.is_empty());
        }
    }
}

fn places_are_found_again(article: &Article, shown: &Shown) {
    for stop in shown.stops.iter().take(20) {
        let anchor = Anchor::of(article, stop.span).expect("lies in a block");
        let found = anchor.find(article);
        let start = found.span().map(|span| span.start);
        assert!(
            matches!(found, Found::Here(_)) && start == Some(stop.span.start),
            "{anchor:?}"
        );
    }
}

fn is_in(article: &Article, span: Span) -> bool {
    Span::of(&article.text, span.start as usize, span.end as usize).is_some()
}
