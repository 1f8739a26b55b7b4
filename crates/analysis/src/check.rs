//! What the tests of several modules share.

use article::{Article, Form, Kind, QuoteKind, parse};

/// An article with a title in sentence case and these paragraphs.
pub(crate) fn article(text: &str) -> Article {
    parse("a", &format!("A story\n\n{text}\n")).expect("parses")
}

/// The mentions of `text` as `Kind words`, values too.
pub(crate) fn mentions(text: &str) -> Vec<String> {
    let article = article(text);
    let analysis = crate::analyse(&article);
    analysis
        .mentions
        .iter()
        .map(|m| {
            let entity = &analysis.entities[m.entity as usize];
            format!("{} {}", entity.kind.key(), m.span.text(&article.text))
        })
        .collect()
}

/// The entities of `text` of one kind as `Name (other, other): role`.
pub(crate) fn entities(text: &str, kind: Kind) -> Vec<String> {
    let article = article(text);
    let analysis = crate::analyse(&article);
    analysis
        .entities
        .iter()
        .filter(|e| e.kind == kind)
        .map(|e| {
            let mut out = e.name.clone();
            if !e.other_names.is_empty() {
                out = format!("{out} ({})", e.other_names.join(", "));
            }
            e.role
                .map_or(out.clone(), |r| format!("{out}: {}", r.text(&article.text)))
        })
        .collect()
}

/// The roles and pronouns of `text` as `words = Name`.
pub(crate) fn references(text: &str) -> Vec<String> {
    let article = article(text);
    let analysis = crate::findings(&article).analysis;
    assert_eq!(analysis.check(&article), Ok(()), "{text}");
    analysis
        .mentions
        .iter()
        .filter(|m| m.form != Form::Name)
        .map(|m| {
            let name = &analysis.entities[m.entity as usize].name;
            format!("{} = {name}", m.span.text(&article.text))
        })
        .collect()
}

/// The quotes of `text` as `kind|content…|speakers|source|cue|citing`.
pub(crate) fn quotes(text: &str) -> Vec<String> {
    let article = article(text);
    let analysis = crate::analyse(&article);
    analysis
        .quotes
        .iter()
        .filter(|q| q.kind != QuoteKind::Indirect)
        .map(|q| {
            let words =
                |s: Option<article::Span>| s.map_or("-", |s| s.text(&article.text)).to_owned();
            let parts: Vec<&str> = q.content.iter().map(|s| s.text(&article.text)).collect();
            let speakers: Vec<&str> = q
                .speakers
                .iter()
                .map(|&s| analysis.entities[s as usize].name.as_str())
                .collect();
            [
                q.kind.key().to_owned(),
                parts.join(" … "),
                speakers.join("+"),
                words(q.source),
                words(q.cue),
                words(q.citing),
            ]
            .join("|")
        })
        .collect()
}

/// The indirect quotes of `text` as `content…|source|cue`, the content without its *that*.
pub(crate) fn indirect(text: &str) -> Vec<String> {
    let article = article(text);
    let analysis = crate::findings(&article).analysis;
    let words = |s: Option<article::Span>| s.map_or("-", |s| s.text(&article.text));
    analysis
        .quotes
        .iter()
        .filter(|q| q.kind == QuoteKind::Indirect)
        .map(|q| {
            let content = q.words(&article.text).join(" … ");
            let content = content.strip_prefix("that ").unwrap_or(&content);
            format!("{content}|{}|{}", words(q.source), words(q.cue))
        })
        .collect()
}
