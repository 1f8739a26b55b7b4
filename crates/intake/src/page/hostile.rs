//! Pages that want to run something, lead somewhere, or never end.

use super::tests::{is_sound, listing};
use super::{rich, saved};
use crate::{Body, Draft};

/// The words that are text in every case.
const TEXT: &str = "The words that a reader sees";

/// All text of the draft.
fn words(draft: &Draft) -> String {
    let Body::Pieces(pieces) = &draft.body else {
        panic!("pages are read to pieces");
    };
    let texts: Vec<&str> = pieces.iter().map(|p| p.text.as_str()).collect();
    texts.join(" ")
}

/// Read either way, the page has the expected words and no link.
fn check(html: &str, expected: &str) {
    for (read, way) in [(saved as fn(&str) -> _, "saved"), (rich, "rich")] {
        let draft: Draft = read(html).expect("has text");
        is_sound(&draft);
        assert_eq!(words(&draft), expected, "{way}: {html}");
        let Body::Pieces(pieces) = &draft.body else {
            panic!("pages are read to pieces");
        };
        assert!(pieces.iter().all(|p| p.links.is_empty()), "{way}: {html}");
    }
}

#[test]
fn what_runs_is_no_text() {
    for attack in [
        "<script>steal()</script>",
        "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
        "<script\n>steal()</script\t>",
        "<script/x=1>steal()</script>",
        "<script><!-- <script> steal() </script> --></script>",
        "<script>/* </ script> */ steal()</script>",
        "<script type=module>import '//evil.example'</script>",
        "<script type=text/x-template><p>steal()</p></script>",
        "<script type='application/ld+json'>{\"headline\": \"<img src=x onerror=steal()>\"</script>",
        "<style>@import 'javascript:steal()';</style>",
        "<style>p { background: url(javascript:steal()) }</style>",
        "<style><!--</style><!-- --><style>steal()</style>",
        "<noscript><p title=</noscript><img src=x onerror=steal()>",
        "<noscript>steal()</noscript>",
        "<template><script>steal()</script></template>",
        "<template><template>steal()</template></template>",
        "<iframe srcdoc='<script>steal()</script>'></iframe>",
        "<iframe src=javascript:steal()>steal()</iframe>",
        "<object data=javascript:steal()>steal()</object>",
        "<embed src=data:text/html;base64,c3RlYWw=>",
        "<applet code=Steal>steal()</applet>",
        "<meta http-equiv=refresh content='0;url=javascript:steal()'>",
        "<meta charset=utf-7>",
        "<link rel=stylesheet href=javascript:steal()>",
        "<link rel=import href=data:text/html,steal()>",
        "<base href=javascript:steal()//>",
        "<base href=data:/,steal()/>",
        "<img src=x onerror=steal()>",
        "<img src=`x` onerror=steal()>",
        "<img src='x' alt='steal()'onerror='steal()'>",
        "<img\x0csrc=x\x0conerror=steal()>",
        "<img \"\"\"><script>steal()</script>",
        "<input autofocus onfocus=steal() value=steal()>",
        "<select><option onclick=steal()>steal()</select>",
        "<textarea>steal()</textarea>",
        "<video><source onerror=steal()>steal()</video>",
        "<audio src=x onerror=steal()>steal()</audio>",
        "<svg onload=steal()><text>steal()</text></svg>",
        "<svg><script>steal()</script></svg>",
        "<svg><script>steal&lpar;)</script></svg>",
        "<svg><style><img src=x onerror=steal()></style></svg>",
        "<svg><foreignObject><p>steal()</p></foreignObject></svg>",
        "<svg><title><p>steal()</p></title></svg>",
        "<svg><desc><template>steal()</template></desc></svg>",
        "<svg><a xlink:href=javascript:steal()><text>steal()</text></a></svg>",
        "<svg><animate attributeName=href values=javascript:steal() /></svg>",
        "<svg><use href='data:image/svg+xml,steal()'/></svg>",
        "<svg><![CDATA[<script>steal()</script>]]></svg>",
        "<math><annotation-xml encoding=text/html><script>steal()</script></annotation-xml></math>",
        "<math><annotation encoding=application/x-tex>steal()</annotation></math>",
        "<math><mtext><style><img src=x onerror=steal()></style></mtext></math>",
        "<math href=javascript:steal()></math>",
        "<xml id=x></xml>",
        "<!-- steal() -->",
        "<!--[if gte IE 4]><script>steal()</script><![endif]-->",
        "<!--><!-- steal() --!>",
        "<! steal() >",
        "<? steal() ?>",
        "</ steal()>",
        "<%  %>",
        "<form><button hidden formaction=javascript:steal()>steal()</button></form>",
        "<dialog onclose=steal()>steal()</dialog>",
        "<p style='display:none' onclick=steal()>steal()</p>",
        "<title>steal()</title>",
        "<noembed>steal()</noembed>",
        "<noframes>steal()</noframes>",
        "<frameset onload=steal()><frame src=javascript:steal()></frameset>",
        "<canvas>steal()</canvas>",
    ] {
        // `<%` is text in every browser.
        let shown = if attack.starts_with("<%") {
            "<% %> "
        } else {
            ""
        };
        check(&format!("{attack}<p>{TEXT}"), &format!("{shown}{TEXT}"));
        check(
            &format!("<p>{TEXT}</p>{attack}"),
            format!("{TEXT} {shown}").trim_end(),
        );
    }
}

#[test]
fn links_that_run_keep_their_words_alone() {
    for href in [
        "javascript:steal()",
        "JaVaScRiPt:steal()",
        "  javascript:steal()",
        "java\tscript:steal()",
        "java\nscript:steal()",
        "java\rscript:steal()",
        "\x01javascript:steal()",
        "\u{feff}javascript:steal()",
        "&#106;avascript:steal()",
        "&#x6A;avascript:steal()",
        "&#0000106avascript:steal()",
        "java&Tab;script:steal()",
        "java&NewLine;script&colon;steal()",
        "javascript&colon;steal()",
        "javascript://example.org/%0asteal()",
        "javascript:/*--></title></style>*/steal()",
        "vbscript:steal()",
        "livescript:steal()",
        "data:text/html,steal()",
        "data:text/html;base64,c3RlYWwoKQ==",
        "DATA:image/svg+xml,steal()",
        "blob:https://example.org/1",
        "file:///etc/passwd",
        "filesystem:https://example.org/x",
        "about:blank",
        "view-source:https://example.org",
        "feed:javascript:steal()",
        "jar:https://example.org!/x",
        "intent://example.org#Intent;end",
        "ms-its:x",
        "http:javascript:steal()",
        "https:/\u{0}/example.org",
        "https://\u{202e}example.org",
        "https://exa\u{2028}mple.org",
        "//evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "relative",
        "?query",
        "#fragment",
        "",
    ] {
        let base = "<base href='https://evil.example/'>";
        for quote in ["\"", "'"] {
            check(
                &format!("{base}<p><a href={quote}{href}{quote} onclick=steal()>{TEXT}</a>"),
                TEXT,
            );
        }
    }
}

#[test]
fn markup_that_is_read_twice_is_no_markup() {
    for (html, expected) in [
        ("&lt;script&gt;a&lt;/script&gt;", "<script>a</script>"),
        ("<p>&lt;img src=x onerror=a&gt;", "<img src=x onerror=a>"),
        ("<xmp><script>a</script></xmp>", "<script>a</script>"),
        ("<plaintext><script>a</script>", "<script>a</script>"),
        ("<listing>&lt;b onclick=a&gt;</listing>", "<b onclick=a>"),
        ("<p>a<scr<script>b</script>ipt>c", "abipt>c"),
        ("<p>a<<script>b</script>c", "a<c"),
        ("<form><div></form><form>a", "a"),
        ("<table><td>a<table><td>b", "a b"),
        ("<svg></p>a", "a"),
        ("<math><p>a", "a"),
        ("<svg><b>a", "a"),
        ("<math><mi><table><mglyph><style><!--</style>a", "a"),
        ("<select><p>b</select>a", "a"),
        ("<b><p>a</b>b</p>", "ab"),
        ("<p>a\0b", "ab"),
        ("<a href=https:a><a href=javascript:a>a</a>b", "ab"),
    ] {
        check(html, expected);
    }
}

/// The page is read to the end, within the stack of a browser's worker.
fn check_deep(open: &str, times: usize, inside: &str) {
    let html = format!("<p>{TEXT}</p>{}{inside}", open.repeat(times));
    let run = move || {
        for read in [saved as fn(&str) -> _, rich] {
            let draft: Draft = read(&html).expect("has text");
            is_sound(&draft);
            let words = words(&draft);
            assert!(
                words.contains(TEXT) && words.contains("inside"),
                "{:?}",
                listing(&draft).last()
            );
        }
    };
    let thread = std::thread::Builder::new().stack_size(1 << 20);
    thread
        .spawn(run)
        .expect("a thread")
        .join()
        .expect("no overflow");
}

#[test]
fn a_hundred_thousand_nested_elements_are_read() {
    for open in [
        "<div>",
        "<b>",
        "<blockquote>",
        "<table>",
        "<table><tr><td>",
        "<ul><li>",
        "<span>",
        "<a href=x>",
        "<font size=1>",
        "<p><b id=x>",
        "<svg>",
        "<math>",
        "<svg><foreignObject>",
        "<template>",
        "<select>",
        "<button>",
        "<form>",
        "<x-y>",
        "<del>",
        "<dl><dd>",
        "<h1>",
        "<i><table>",
        "<ruby>",
        "<object>",
        "<details>",
        "</p>",
        "<table><b>",
        "<a><div>",
        "<body a=b>",
        "<html>",
        "<br>",
        "<marquee>",
        "<fieldset>",
    ] {
        let hides = ["<svg", "<template", "<object", "<select"]
            .iter()
            .any(|h| open.starts_with(h));
        let inside = if hides {
            "</svg></template></object></select><p>inside"
        } else {
            "inside"
        };
        if !hides {
            check_deep(open, 10_000, inside);
        }
        let html = open.repeat(100_000);
        let _ = saved(&html);
    }
}

/// So many copies, each with its number for `#`.
fn numbered(count: usize, copy: &str) -> String {
    let copies: Vec<String> = (0..count)
        .map(|n| copy.replace('#', &n.to_string()))
        .collect();
    copies.concat()
}

#[test]
fn tags_with_a_million_attributes_end() {
    let many = numbered(150_000, " a#=''");
    for tag in ["div", "script", "x-y", "body", "html"] {
        check(&format!("<p>{TEXT}</p><{tag}{many}></{tag}>"), TEXT);
    }
    let plain = numbered(200_000, " a#");
    check(&format!("<p>{TEXT}</p><div{plain}></div>"), TEXT);
    check(
        &format!(
            "<p>{TEXT}</p><img src='{}' alt=x>",
            "data:image/png;base64,/+AB".repeat(20_000)
        ),
        TEXT,
    );
    check(
        &format!("<p>{TEXT}</p><!-- {} -->", "<p a='b'>c</p> ".repeat(20_000)),
        TEXT,
    );
    check(
        &format!(
            "<div title='{}'><p>{TEXT}</p></div>",
            "{\"a\": \"b\"} ".repeat(20_000)
        ),
        TEXT,
    );
}

#[test]
fn formatting_that_is_never_closed_does_not_multiply() {
    let open = numbered(20_000, "<p><b class=c#><em id=d#>w ");
    let draft = saved(&open).expect("has text");
    assert_eq!(listing(&draft).len(), 20_000);
}

/// Each is repeated to a quarter of a megabyte; run with `--nocapture` to see how long it takes.
#[test]
fn much_of_anything_ends() {
    for unit in [
        "<br>",
        "<br><br>a",
        "<p>",
        "<p>a, b",
        "<div>a</div>",
        "<div><p>a</div>",
        "<a href=x>a</a>",
        "<ul><li>a</ul>",
        "<h2>a</h2>",
        "<table>",
        "<table><td>a</table>",
        "<tr>",
        "<td>a",
        "<img src=x>",
        "<span>a</span>",
        "<section class=share>a</section>",
        "a ",
        ", ",
        "<",
        "&",
        "&amp;",
        "<nav>a</nav>",
        "<aside><p>a",
        "<!-- a -->",
        "</div>",
        "<script></script>",
        "<style></style>",
        "<title>a</title>",
        "<h1>a</h1>",
        "<meta name=author content=a>",
        "<time datetime=2024-01-01>",
        "<li><p>a",
        "<p class=byline>a",
        "<tr><td>a<td>b",
        "<pre>\n\na",
        "<q>",
        "<p><a>",
        "<script type=application/ld+json>{}</script>",
        "<html a=b>",
        "<p>a<table>b</table>",
        "<a><table><a>",
        "<figure><img src=x><figcaption>a</figure>",
    ] {
        let html = unit.repeat((1 << 18) / unit.len());
        let start = std::time::Instant::now();
        for read in [saved as fn(&str) -> _, rich] {
            let read: Result<Draft, _> = read(&html);
            read.iter().for_each(is_sound);
        }
        println!("{:>6} ms {unit:?}", start.elapsed().as_millis());
    }
}
