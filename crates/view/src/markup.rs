//! The article as HTML: the one place that makes markup from text.
//!
//! Made natively at build time. The page's hydration takes it as it stands: nothing in it changes but
//! classes, so choosing costs the browser a class, not a thousand nodes. All of the article's text is escaped here.

use crate::{Reading, segments};
use article::{Link, QuoteKind, Role};
use std::fmt::Write;

/// The blocks more than which an article is laid out as it comes into view.
pub const LONG: usize = 80;
/// How many blocks a run of a long article has, if it can be parted there.
const RUN: usize = 8;

/// All blocks. A block carries its index in `data-b`, and its `textContent` is its text; in it, `data-m` and `data-e` number a
/// mention and its entity, `data-q` the quotes, outermost first.
pub fn article(reading: &Reading) -> String {
    units(reading).concat()
}

/// The article's elements: a block each, or a list with all its items; in a long article runs of some eight of them. A browser lays out a run
/// when it comes into view, and need not ask of thousands of blocks whether they do.
pub fn units(reading: &Reading) -> Vec<String> {
    let blocks = &reading.article.blocks;
    let is_long = blocks.len() > LONG;
    let mut units: Vec<String> = Vec::new();
    let (mut in_list, mut in_run) = (false, 0);
    for (index, block) in blocks.iter().enumerate() {
        let is_item = block.role == Role::Item;
        // A heading keeps its distance to the paragraph before it, which it has within a run only.
        let is_full = in_run >= RUN && block.role != Role::Heading;
        if units.is_empty() || (!in_list && (is_full || !is_long)) {
            units.push(String::from(if is_long {
                "<div class=\"run\">"
            } else {
                ""
            }));
            in_run = 0;
        }
        in_run += 1;
        let follows = |role: Role| blocks.get(index + 1).is_some_and(|b| b.role == role);
        let Some(out) = units.last_mut() else {
            continue;
        };
        if is_item && !in_list {
            out.push_str("<ul>");
        }
        push_block(out, reading, index);
        in_list = is_item && follows(Role::Item);
        if is_item && !in_list {
            out.push_str("</ul>");
        }
    }
    if is_long {
        for unit in &mut units {
            unit.push_str("</div>");
        }
    }
    units
}

fn push_block(out: &mut String, reading: &Reading, index: usize) {
    let (tag, class) = match reading.article.blocks[index].role {
        Role::Title => ("h1", "title"),
        Role::Standfirst => ("p", "standfirst"),
        Role::Paragraph => ("p", "par"),
        Role::Heading => ("h2", "heading"),
        Role::Item => ("li", "item"),
        Role::Blockquote => ("blockquote", "par"),
        Role::Aside => ("p", "apart"),
    };
    let spoken = reading.block_quotes[index]
        .iter()
        .filter(|&&q| segments::is_spoken(reading, q));
    let side = spoken
        .map(|&q| reading.analysis.quotes[q as usize].kind == QuoteKind::Indirect)
        .min();
    let side = side.map_or("", |reported| if reported { " reported" } else { " said" });
    let _ = write!(
        out,
        "<{tag} class=\"b {class}{side}\" data-b=\"{index}\" dir=\"auto\">"
    );
    let mut open = None;
    for segment in segments::segments(reading, index) {
        if open != segment.link {
            push_link(out, reading, open, segment.link);
            open = segment.link;
        }
        push_segment(out, reading, &segment);
    }
    push_link(out, reading, open, None);
    let _ = write!(out, "</{tag}>");
}

/// Ends the link `old` and begins the link `new`. An address that is not of the web or of a mailbox is left out.
fn push_link(out: &mut String, reading: &Reading, old: Option<u32>, new: Option<u32>) {
    let href = |link: Option<u32>| {
        let href = &reading.article.links[link? as usize].href;
        Link::safe(href).then_some(href)
    };
    if href(old).is_some() {
        out.push_str("</a>");
    }
    if let Some(href) = href(new) {
        out.push_str("<a target=\"_blank\" rel=\"noopener noreferrer nofollow\" href=\"");
        push_escaped(out, href);
        out.push_str("\">");
    }
}

fn push_segment(out: &mut String, reading: &Reading, segment: &segments::Segment) {
    let text = segment.span.text(&reading.article.text);
    let mut quotes = segment
        .quotes
        .iter()
        .filter(|&&q| segments::is_spoken(reading, q))
        .peekable();
    if segment.mention.is_none() && quotes.peek().is_none() {
        push_escaped(out, text);
        return;
    }
    out.push_str("<span class=\"");
    let mut numbers = String::new();
    if let Some(mention) = segment.mention {
        let known = &reading.analysis.mentions[mention as usize];
        let plain = if known.plain { " plain" } else { "" };
        let _ = write!(out, "m {}{plain}", reading.kind_of(mention as usize).key());
        let _ = write!(numbers, " data-m=\"{mention}\" data-e=\"{}\"", known.entity);
    }
    if quotes.peek().is_some() {
        let quote = segment.quotes.last().map_or(QuoteKind::Direct, |&q| {
            reading.analysis.quotes[q as usize].kind
        });
        let gap = if segment.mention.is_some() { " " } else { "" };
        let _ = write!(out, "{gap}q {}", quote.key());
        numbers.push_str(" data-q=\"");
        for (at, quote) in quotes.enumerate() {
            let _ = write!(numbers, "{}{quote}", if at == 0 { "" } else { " " });
        }
        numbers.push('"');
    }
    let _ = write!(out, "\"{numbers}>");
    push_escaped(out, text);
    out.push_str("</span>");
}

/// `text` as HTML text, also safe in a quoted attribute.
pub fn push_escaped(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::tests::reading;

    #[test]
    fn a_long_article_is_parted_into_runs_and_never_before_a_heading_or_in_a_list() {
        let item = |n: usize| if n < 50 { "- a" } else { "A" };
        let text: Vec<&str> = (0..130)
            .map(|n| if n == 89 { "# H" } else { item(n) })
            .collect();
        let reading = reading(&format!("T\n\n{}", text.join("\n\n")));
        let units = units(&reading);
        let blocks = |unit: &String| unit.matches(" data-b=").count();
        assert_eq!(
            units.iter().map(blocks).collect::<Vec<_>>(),
            [51, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8]
        );
        assert!(
            units
                .iter()
                .all(|unit| unit.starts_with("<div class=\"run\">") && unit.ends_with("</div>"))
        );
    }

    #[test]
    fn links_lead_to_the_web_and_nowhere_else() {
        let mut reading = reading("T\n\nAsk [Kim|person] at home");
        let link = |href: &str| Link {
            span: article::Span::new(6, 12),
            href: href.to_owned(),
        };
        reading.article.links = vec![link("https://a.example/?a&b")];
        let mark = "<span class=\"m person\" data-m=\"0\" data-e=\"0\">Kim</span>";
        let open = "<a target=\"_blank\" rel=\"noopener noreferrer nofollow\" href=\"https://a.example/?a&amp;b\">";
        let end = |of: &str| article(&reading).ends_with(of);
        assert!(end(&format!("Ask {open}{mark} at</a> home</p>")));
        reading.article.links = vec![link("javascript:alert(1)")];
        assert!(article(&reading).ends_with(&format!("Ask {mark} at home</p>")));
    }

    #[test]
    fn marks_are_spans_and_text_is_escaped() {
        let reading = reading("T & Co\n\n<b> “{so [Kim|person]|}”\n\n- a\n- b");
        assert_eq!(
            article(&reading),
            "<h1 class=\"b title\" data-b=\"0\" dir=\"auto\">T &amp; Co</h1>\
             <p class=\"b par said\" data-b=\"1\" dir=\"auto\">&lt;b&gt; <span class=\"q direct\" data-q=\"0\">“so </span>\
             <span class=\"m person q direct\" data-m=\"0\" data-e=\"0\" data-q=\"0\">Kim</span>\
             <span class=\"q direct\" data-q=\"0\">”</span></p>\
             <ul><li class=\"b item\" data-b=\"2\" dir=\"auto\">a</li><li class=\"b item\" data-b=\"3\" dir=\"auto\">b</li></ul>"
        );
    }
}
