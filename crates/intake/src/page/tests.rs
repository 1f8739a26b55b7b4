//! Small pages and pasted texts, each with what becomes of it.

use super::{rich, saved};
use crate::{Body, Clutter, Draft, Note, Piece, Refused};
use article::{Link, Role, Span};

/// The draft's pieces, a line each: what it is, its words, and where its links lead.
pub(super) fn listing(draft: &Draft) -> Vec<String> {
    let Body::Pieces(pieces) = &draft.body else {
        panic!("pages are read to pieces");
    };
    pieces.iter().map(line).collect()
}

fn line(piece: &Piece) -> String {
    let mark = match piece.role {
        Role::Title => "= ",
        Role::Heading => "# ",
        Role::Item => "- ",
        Role::Blockquote => "> ",
        Role::Aside => "~ ",
        Role::Standfirst => "+ ",
        Role::Paragraph => "",
    };
    let removed = piece.removed.map_or(String::new(), |c| format!("({c:?}) "));
    let links = piece.links.iter();
    let links: Vec<String> = links
        .map(|link| format!(" [{}→{}]", link.span.text(&piece.text), link.href))
        .collect();
    format!("{removed}{mark}{}{}", piece.text, links.concat())
}

/// What must hold of every draft.
pub(super) fn is_sound(draft: &Draft) {
    let Body::Pieces(pieces) = &draft.body else {
        panic!("pages are read to pieces");
    };
    assert!(!pieces.is_empty());
    assert!(pieces.iter().filter(|p| p.role == Role::Title).count() <= 1);
    for piece in pieces {
        assert!(
            !piece.text.is_empty() && piece.text.trim() == piece.text,
            "{piece:?}"
        );
        let mut end = 0;
        for link in &piece.links {
            let range = link.span.range();
            assert!(range.start >= end && Link::safe(&link.href), "{piece:?}");
            assert!(
                Span::of(&piece.text, range.start, range.end).is_some(),
                "{piece:?}"
            );
            end = range.end;
        }
    }
}

fn check_rich(html: &str, expected: &[&str]) {
    let draft = rich(html).expect("has text");
    is_sound(&draft);
    assert_eq!(listing(&draft), expected, "{html}");
}

fn check_saved(html: &str, expected: &[&str]) {
    let draft = saved(html).expect("has text");
    is_sound(&draft);
    assert_eq!(listing(&draft), expected, "{html}");
}

#[test]
fn what_has_no_text_is_refused() {
    for html in [
        "",
        " ",
        "<p></p>",
        "<p>&nbsp;</p>",
        "<script>a</script>",
        "<!-- a -->",
        "<style>a{}</style>",
        "<img src=a alt=b>",
        "<p hidden>a</p>",
        "<title>a</title>",
        "<p>\u{200b}\u{feff}</p>",
        "<svg><text>a</text></svg>",
    ] {
        assert_eq!(saved(html), Err(Refused::Empty), "{html}");
        assert_eq!(rich(html), Err(Refused::Empty), "{html}");
    }
}

#[test]
fn white_space_collapses_as_in_a_browser() {
    check_rich("<p> a\n\tb  <b> c</b>d </p>", &["a b cd"]);
    check_rich("<p>a<span> </span>b</p>", &["a b"]);
    check_rich("<p>a&nbsp;&nbsp;b</p>", &["a\u{a0}\u{a0}b"]);
    check_rich("a<div>b</div>c", &["a", "b", "c"]);
    check_rich(
        "<p>Donau&shy;dampf&#65279;schiff</p>",
        &["Donaudampfschiff"],
    );
}

#[test]
fn one_break_breaks_the_line_and_two_part_paragraphs() {
    check_rich("a<br>b<br><br>c<br> <br/>\n<br>d", &["a\nb", "c", "d"]);
    check_rich("a<br>&nbsp;<br>b", &["a", "b"]);
    check_rich("<h2>a<br>b</h2>", &["# a b"]);
    check_rich("<p>a</p><br><p>b</p>", &["a", "b"]);
}

#[test]
fn preformatted_text_keeps_its_lines() {
    check_rich("<pre>a\n  b  c\n\nd</pre>", &["a\nb  c", "d"]);
    check_rich("<pre>\r\na\r\nb</pre>", &["a\nb"]);
}

#[test]
fn blocks_have_their_roles() {
    check_rich(
        "<h1>T</h1><h3>H</h3><ul><li>a<ul><li>b</ul><li><p>c<p>d</ul><blockquote><p>e<p>f</blockquote>g",
        &["= T", "# H", "- a", "- b", "- c", "d", "> e", "> f", "g"],
    );
    check_rich(
        "<blockquote>a<blockquote>b</blockquote><ul><li>c</ul></blockquote>",
        &["> a", "> b", "- c"],
    );
    check_rich(
        "<figure><img src=a><figcaption>a</figcaption></figure>b",
        &["~ a", "b"],
    );
    check_rich("<dl><dt>a<dd>b</dl>", &["a", "b"]);
}

#[test]
fn a_row_is_a_paragraph_and_a_table_for_the_layout_is_not() {
    check_rich(
        "<table><tr><th>a<th>b<tr><td>c<td>d</table>",
        &["a – b", "c – d"],
    );
    check_rich("<table><tr><td><p>a<p>b<td>c</table>", &["a", "b", "c"]);
    check_rich("<table><tr><td><h2>a</h2><td>b</table>", &["# a", "b"]);
}

#[test]
fn links_keep_their_words_and_lead_somewhere_safe() {
    check_rich(
        r#"a <a href="https://x.example/?a=1&amp;b"> b <b>c</b> </a> d <a href="/e">e</a>"#,
        &["a b c d e [b c→https://x.example/?a=1&b]"],
    );
    check_rich(
        r#"<a href="https://x.example"><p>a</p><p>b</p></a>"#,
        &["a [a→https://x.example]", "b [b→https://x.example]"],
    );
    check_rich(
        "<a href=https://x.example/1>a</a><a href=https://x.example/2>b</a>",
        &["a b [a→https://x.example/1] [b→https://x.example/2]"],
    );
    check_rich(
        "<a href=mailto:a@x.example>a</a>",
        &["a [a→mailto:a@x.example]"],
    );
}

#[test]
fn what_is_hidden_has_no_text() {
    for hidden in [
        "<span style='display: NONE'>b</span>",
        "<span style='color:red;visibility:hidden !important'>b</span>",
        "<div hidden>b</div>",
        "<i aria-hidden=true>b</i>",
        "<template><p>b</p></template>",
        "<noscript><p>b</p></noscript>",
        "<select><option>b</select>",
        "<textarea>b</textarea>",
        "<span class='icon sr-only'>b</span>",
        "<dialog>b</dialog>",
        "<math><annotation>b</annotation></math>",
        "<video src=a>b</video>",
        "<!-- <p>b</p> -->",
        "<iframe>b</iframe>",
    ] {
        check_rich(&format!("a{hidden}"), &["a"]);
    }
    check_rich(
        "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp>字</ruby>",
        &["漢字"],
    );
    // An open dialog hides the page behind it from screen readers only.
    check_rich("<div aria-hidden=true>a</div>", &["a"]);
}

#[test]
fn google_docs_are_read() {
    check_rich(
        r#"<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr"><span style="font-size:20pt;">Title</span></h1><p dir="ltr" style="line-height:1.38;"><span style="font-weight:700;">One </span><span>two.</span></p><br><ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>three</span></p></li></ul></b><br class="Apple-interchange-newline">"#,
        &["= Title", "One two.", "- three"],
    );
}

#[test]
fn word_is_read() {
    check_rich(
        "<html xmlns:o='urn:x'><head><style><!-- p {x:y} --></style></head><body lang=EN-GB><!--StartFragment--><p class=MsoTitle>Title<o:p></o:p></p><p class=MsoNormal>One\r\ntwo.<o:p></o:p></p><p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span><![endif]>three<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoQuote>four</p><!--EndFragment--></body></html>",
        &["= Title", "One two.", "- three", "> four"],
    );
}

#[test]
fn mail_notes_and_plain_runs_are_read() {
    check_rich(
        "<div dir=ltr>a<br><br>b</div><div><br></div><div>c</div>",
        &["a", "b", "c"],
    );
    check_rich(
        "<div>a</div>\n<div><br></div>\n<ul class=Apple-dash-list>\n<li>b</li>\n</ul>",
        &["a", "- b"],
    );
    check_rich("<span>a </span><span>b</span><span>c</span>", &["a bc"]);
    check_rich(
        "Version:0.9\r\nStartHTML:0001\r\n<html><body><!--StartFragment-->a<!--EndFragment-->",
        &["a"],
    );
}

#[test]
fn rich_text_says_its_language_and_its_pictures() {
    let draft = rich("<html lang=de-AT><img src=a><p>a<img src=b width=1>").expect("has text");
    assert_eq!(draft.meta.language, "de-AT");
    assert_eq!(draft.notes, [Note::LeftOut("1 image".to_owned())]);
}

const LONG: &str = "The council of Ostrava Mill voted on Monday to rebuild the old bridge, which the flood had carried away in the spring of last year.";

#[test]
fn a_short_article_is_kept_whole_and_what_is_around_it_is_not() {
    check_saved(
        &format!(
            "<title>Bridge to be rebuilt - Mill News</title><nav><a href=/>Home</a><a href=/w>World</a></nav><main><h1>Bridge to be rebuilt</h1><p>{LONG}</p><p>Yes.</p></main><footer>© Mill News</footer>"
        ),
        &[
            "(Navigation) Home World",
            "= Bridge to be rebuilt",
            LONG,
            "Yes.",
            "(Footer) © Mill News",
        ],
    );
}

#[test]
fn clutter_has_the_class_that_its_place_or_its_words_give_it() {
    let article = format!(
        "<article><h1>A bridge</h1>{}</article>",
        format!("<p>{LONG}</p>").repeat(6)
    );
    for (html, class) in [
        (
            "<div id=cookie-banner>We value your privacy</div>",
            Clutter::Notice,
        ),
        ("<div class='c-adSlot ad'>Buy this</div>", Clutter::Advert),
        ("<ul class=social-links><li>Somewhere</ul>", Clutter::Share),
        (
            "<section class=most-read><h2>Others</h2></section>",
            Clutter::Related,
        ),
        (
            "<section id=comments><p>I agree</p></section>",
            Clutter::Comments,
        ),
        ("<div role=navigation>Here</div>", Clutter::Navigation),
        ("<div role=contentinfo>Here</div>", Clutter::Footer),
        (
            "<div><a href=https://x.example>Here and there</a></div>",
            Clutter::Navigation,
        ),
        ("<div>© 2024 All rights reserved</div>", Clutter::Footer),
        ("<button>Subscribe</button>", Clutter::Notice),
        ("<form>Your name</form>", Clutter::Notice),
        ("<aside>Elsewhere</aside>", Clutter::Other),
    ] {
        let draft = saved(&format!("{article}{html}")).expect("has text");
        let Body::Pieces(pieces) = &draft.body else {
            panic!("pieces");
        };
        assert_eq!(pieces.last().and_then(|p| p.removed), Some(class), "{html}");
        let kept = pieces.iter().filter(|p| p.removed.is_none()).count();
        assert_eq!(kept, 7, "{html}: {:#?}", listing(&draft));
    }
}

#[test]
fn a_wrapper_that_holds_the_article_is_no_clutter() {
    for class in [
        "with-comments",
        "page has-newsletter",
        "no-ads ad share",
        "related footer",
        "paywall",
    ] {
        let html = format!(
            "<div class='{class}'><h1>A bridge</h1>{}</div>",
            format!("<p>{LONG}</p>").repeat(6)
        );
        let draft = saved(&html).expect("has text");
        let Body::Pieces(pieces) = &draft.body else {
            panic!("pieces");
        };
        assert!(
            pieces.iter().all(|p| p.removed.is_none()),
            "{class}: {:#?}",
            listing(&draft)
        );
    }
}

#[test]
fn a_page_of_nothing_but_clutter_is_shown_whole() {
    check_saved(
        "<nav><a href=https://x.example>a</a></nav>",
        &["a [a→https://x.example]"],
    );
}

#[test]
fn a_page_says_who_wrote_it_when_and_where() {
    let head = r#"<!-- saved from url=(0030)https://x.example/news/a.html -->
        <html lang="en_GB"><head><title>A bridge is built | X</title><meta property="og:site_name" content="X">
        <meta name="author" content="By Ada Mill"><meta name="DC.date.issued" content="2024-05-01T08:00">
        <link rel="license" href="https://l.example/by/4.0/"></head>"#;
    let draft = saved(&format!("{head}<p>{LONG}<a href=b>b</a>")).expect("has text");
    let meta = &draft.meta;
    let found = [
        &meta.title,
        &meta.author,
        &meta.date,
        &meta.source,
        &meta.licence,
        &meta.language,
    ];
    let expected = [
        "A bridge is built",
        "Ada Mill",
        "2024-05-01",
        "https://x.example/news/a.html",
        "https://l.example/by/4.0/",
        "en-GB",
    ];
    assert_eq!(found.map(String::as_str), expected);
    assert!(listing(&draft)[0].ends_with("[b→https://x.example/news/b]"));
}
