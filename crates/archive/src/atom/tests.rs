use super::*;

fn config() -> Config {
    Config {
        title: "A & B".to_owned(),
        url: Some("https://a.example/".to_owned()),
        ..Config::default()
    }
}

fn summary(slug: &str, date: &str) -> Summary {
    Summary {
        slug: slug.to_owned(),
        title: slug.to_uppercase(),
        date: date.to_owned(),
        ..Summary::default()
    }
}

fn lines<'f>(feed: &'f str, element: &str) -> Vec<&'f str> {
    let open = format!("<{element}>");
    let ends = |line: &'f str| line.strip_prefix(&*open)?.split('<').next();
    feed.lines().filter_map(ends).collect()
}

#[test]
fn an_entry_has_what_the_format_wants_and_what_is_known() {
    let article = Summary {
        lead: "a < b\u{1}\u{ffff}".to_owned(),
        author: "Ann".to_owned(),
        source: "https://b.example/?a&b".to_owned(),
        licence: "CC0".to_owned(),
        language: "de".to_owned(),
        ..summary("kim", "2026-03-01")
    };
    let want = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\n<id>https://a.example/</id>\n\
         <title>A &amp; B</title>\n<updated>2026-03-01T00:00:00Z</updated>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"https://a.example/feed.xml\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"https://a.example/\"/>\n\
         <author>\n<name>A &amp; B</name>\n</author>\n<entry xml:lang=\"de\">\n<id>https://a.example/kim/</id>\n\
         <title>KIM</title>\n<updated>2026-03-01T00:00:00Z</updated>\n<published>2026-03-01T00:00:00Z</published>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"https://a.example/kim/\"/>\n\
         <link rel=\"via\" href=\"https://b.example/?a&amp;b\"/>\n<author>\n<name>Ann</name>\n</author>\n\
         <summary>a &lt; b</summary>\n<rights>CC0</rights>\n</entry>\n</feed>\n";
    assert_eq!(feed(&config(), &[article]).as_deref(), Some(want));
}

#[test]
fn the_newest_come_first_and_the_undated_last() {
    let articles = [
        summary("x", "soon"),
        summary("b", "2026-01-01"),
        summary("c", "2026-02-01"),
        summary("a", "2026-01-01"),
    ];
    let found = feed(&config(), &articles).unwrap();
    assert_eq!(lines(&found, "title"), ["A &amp; B", "C", "A", "B", "X"]);
    assert_eq!(
        lines(&found, "updated"),
        [
            "2026-02-01T00:00:00Z",
            "2026-02-01T00:00:00Z",
            "2026-01-01T00:00:00Z",
            "2026-01-01T00:00:00Z",
            "1970-01-01T00:00:00Z",
        ]
    );
    assert_eq!(lines(&found, "published").len(), 3);
}

#[test]
fn a_feed_has_fifty_articles_at_most() {
    let articles: Vec<Summary> = (0..60)
        .map(|n| summary(&format!("a{n:02}"), "2026-01-01"))
        .collect();
    let found = feed(&config(), &articles).unwrap();
    assert_eq!(found.matches("<entry>").count(), 50);
    assert!(found.contains("/a49/") && !found.contains("/a50/"));
}

#[test]
fn a_site_without_articles_has_a_feed_all_the_same() {
    let found = feed(&config(), &[]).unwrap();
    assert_eq!(lines(&found, "updated"), ["1970-01-01T00:00:00Z"]);
}

#[test]
fn no_feed_is_written_that_is_not_wanted_or_has_no_address() {
    let off = Config {
        feed: false,
        ..config()
    };
    let nowhere = Config {
        url: None,
        ..config()
    };
    for (config, want) in [(config(), true), (off, false), (nowhere, false)] {
        assert_eq!(has_feed(&config), want);
        assert_eq!(feed(&config, &[]).is_some(), want);
    }
}

#[test]
fn what_the_format_requires_is_never_empty() {
    let bare = Config {
        title: String::new(),
        language: "en_GB".to_owned(),
        ..config()
    };
    let article = Summary {
        title: String::new(),
        language: "so-called".to_owned(),
        ..summary("kim", "")
    };
    let found = feed(&bare, &[article]).unwrap();
    assert_eq!(lines(&found, "title"), ["https://a.example/", "kim"]);
    assert_eq!(lines(&found, "name"), ["https://a.example/"]);
    assert!(!found.contains("en_GB"), "that is no tag");
    assert!(found.contains("<entry xml:lang=\"so-called\">"));
}
