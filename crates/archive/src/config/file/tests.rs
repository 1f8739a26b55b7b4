use crate::{Colours, Config, Warning};

/// What a file that can be used sets, and its warnings.
fn check(text: &str, set: impl Fn(&mut Config), warnings: &[&str]) {
    let (config, found) = Config::parse(text).unwrap_or_else(|errors| panic!("{errors:?}"));
    let mut want = Config::default();
    set(&mut want);
    assert_eq!(config, want, "{text}");
    assert_eq!(shown(&found), warnings, "{text}");
}

/// All that a publisher sees of a file that cannot be used.
fn check_wrong(text: &str, errors: &[&str]) {
    let found = Config::parse(text).expect_err(text);
    assert_eq!(shown(&found), errors, "{text}");
}

fn shown(warnings: &[Warning]) -> Vec<String> {
    let shown = |w: &Warning| format!("{}: {}. {}", w.place, w.what, w.advice);
    warnings.iter().map(shown).collect()
}

#[test]
fn an_empty_file_is_a_site() {
    check("", |_| {}, &[]);
    check("\u{feff}# Nothing yet\r\n\r\n", |_| {}, &[]);
}

#[test]
fn every_setting_is_read() {
    check(
        "title = ' The Gazette '\ndescription = \"News.\"\npublisher = \"Harbour Ltd\"\nlanguage = \"en_GB\"\n",
        |c| {
            c.title = "The Gazette".into();
            c.description = "News.".into();
            c.publisher = "Harbour Ltd".into();
            c.language = "en-GB".into();
        },
        &[],
    );
    check(
        "include = [\"news/**\"]\nexclude = [\n  \"drafts\",\n]\n",
        |c| {
            c.include = vec!["news/**".into()];
            c.exclude = vec!["drafts".into()];
        },
        &[],
    );
    check(
        "search = false\ncards = false\ncompress = false\nfeed = false\nembed = false\nown = false",
        |c| {
            (c.search, c.cards, c.compress) = (false, false, false);
            (c.feed, c.embed, c.own) = (false, false, false);
        },
        &[],
    );
}

#[test]
fn an_address_ends_in_a_slash() {
    for (said, url) in [
        ("https://example.org", "https://example.org/"),
        ("HTTPS://Example.ORG/news", "https://example.org/news/"),
        ("http://example.org:8080/a/", "http://example.org:8080/a/"),
        (
            "https://exämple.org/ä",
            "https://xn--exmple-cua.org/%C3%A4/",
        ),
    ] {
        check(
            &format!("url = \"{said}\""),
            |c| c.url = Some(url.into()),
            &[],
        );
    }
}

#[test]
fn an_address_that_is_none_is_refused() {
    for (said, why) in [
        (
            "example.org",
            "It is not an address with `https://` before it",
        ),
        ("", "It is not an address with `https://` before it"),
        (
            "ftp://example.org/",
            "It begins with neither `https://` nor `http://`",
        ),
        (
            "javascript:alert(1)",
            "It begins with neither `https://` nor `http://`",
        ),
        (
            "https://a:b@example.org/",
            "It holds a name or password, which all readers would see",
        ),
        (
            "https://example.org/?a",
            "It has a `?` or `#` in it, behind which no folder can be",
        ),
        (
            "https://example.org/#a",
            "It has a `?` or `#` in it, behind which no folder can be",
        ),
        ("https://example.org/index.html", "It names a page"),
    ] {
        let error = format!(
            "site.toml:2: “{said}” cannot be the site's address. {why}. Write the whole address of the folder in which the site \
             will be: `url = \"https://example.org/news/\"`."
        );
        check_wrong(&format!("\nurl = \"{said}\""), &[&error]);
    }
}

fn accent(light: &str, dark: &str) -> impl Fn(&mut Config) {
    let colours = Colours {
        light: light.to_owned(),
        dark: dark.to_owned(),
    };
    move |c| c.accent = Some(colours.clone())
}

#[test]
fn one_accent_makes_two() {
    check("accent = \"#B3261E\"", accent("#b3261e", "#c95e51"), &[]);
    check(
        "accent = { light = '#0b57d0', dark = '#a8c7fa' }",
        accent("#0b57d0", "#a8c7fa"),
        &[],
    );
    check(
        "[accent]\nlight = '#0b57d0'\ndrak = '#a8c7fa'",
        accent("#0b57d0", "#447cdc"),
        &["site.toml:3: unknown setting `drak`. It was not read. Did you mean `dark`?"],
    );
}

#[test]
fn an_accent_that_is_hard_to_read_is_named_with_its_contrast() {
    check(
        "accent = '#ffcc00'",
        accent("#ffcc00", "#ffcc00"),
        &[
            "site.toml:1: the accent is hard to read on a light page. #ffcc00 has a contrast of 1.44:1 with the page, and text needs \
           4.5:1. It was kept; choose a darker colour.",
        ],
    );
    check(
        "accent = { light = '#b3261e', dark = '#b3261e' }",
        accent("#b3261e", "#b3261e"),
        &[
            "site.toml:1: the accent is hard to read on a dark page. #b3261e has a contrast of 2.82:1 with the page, and text needs \
           4.5:1. It was kept; choose a lighter colour.",
        ],
    );
}

#[test]
fn a_colour_that_is_none_is_refused() {
    const HOW: &str = "A colour is a `#` and six of 0–9 and a–f. Write `accent = \"#b3261e\"`, or `accent = { light = \"#b3261e\", \
                       dark = \"#f2b8b5\" }`.";
    let wrong = |words: &str| {
        format!("site.toml:1: “{words}” is not a colour as it is written here. {HOW}")
    };
    check_wrong("accent = 'red'", &[&wrong("red")]);
    check_wrong(
        "accent = { light = '#fff', dark = 3 }",
        &[&wrong("#fff"), &wrong("a number")],
    );
    for (text, what) in [
        ("accent = 3", "`accent` is a number"),
        (
            "accent = { dark = '#ffffff' }",
            "`accent` has no colour for light pages",
        ),
    ] {
        let (_, how) = HOW.split_once("f. ").expect("two");
        check_wrong(text, &[&format!("site.toml:1: {what}. {how}")]);
    }
}

#[test]
fn an_unknown_setting_is_named_with_the_nearest() {
    check(
        "titel = \"A\"\nlang = 'de'\n[site]\ntitle = \"B\"\n",
        |_| {},
        &[
            "site.toml:1: unknown setting `titel`. It was not read. Did you mean `title`?",
            "site.toml:2: unknown setting `lang`. It was not read. The settings are title, description, url, language, publisher, \
             accent, include, exclude, search, cards, compress, feed, embed, own.",
            "site.toml:3: unknown setting `site`. It was not read. Settings stand at the top of the file, not below `[site]`: remove \
             that line.",
        ],
    );
}

#[test]
fn all_values_of_another_sort_are_named_at_once() {
    check_wrong(
        "title = 3\nsearch = \"yes\"\ninclude = \"*.md\"\nexclude = [\n 'a',\n 1]\nlanguage = 'English'\ndescription = 2009-06-12\npublisher = {}\ncards = []\n",
        &[
            "site.toml:1: `title` is a number. It has to be text: write `title = \"…\"`, in quotes.",
            "site.toml:2: `search` is text. It is switched on or off: write `search = true` or `search = false`, without quotes.",
            "site.toml:3: `include` is text. It has to be a list of patterns: write `include = [\"news/**\"]`, in square brackets, \
             each pattern in quotes.",
            "site.toml:6: in the list `exclude` is a number. It has to be a list of patterns: write `exclude = [\"news/**\"]`, in square \
             brackets, each pattern in quotes.",
            "site.toml:7: “English” is not the code of a language. Write its code of two or three letters: `language = \"en\"` for \
             English, `\"de\"` for German, `\"pt-BR\"` for Brazilian Portuguese.",
            "site.toml:8: `description` is a date. It has to be text: write `description = \"…\"`, in quotes.",
            "site.toml:9: `publisher` is a table. It has to be text: write `publisher = \"…\"`, in quotes.",
            "site.toml:10: `cards` is a list. It is switched on or off: write `cards = true` or `cards = false`, without quotes.",
        ],
    );
    check_wrong(
        "title = ''",
        &["site.toml:1: the title is empty. Say what the site is called, or remove the line."],
    );
}

#[test]
fn a_file_that_is_no_toml_is_refused_with_the_line() {
    for (text, line) in [
        ("title = The Gazette", 1),
        ("search = true\n\ntitle: A", 3),
        ("title = 'a'\ntitle = 'b'", 2),
        ("title = \"a", 1),
    ] {
        let found = Config::parse(text).expect_err(text);
        let [error] = &found[..] else {
            panic!("{found:?}");
        };
        assert_eq!(error.place, format!("site.toml:{line}"), "{text}");
        assert_eq!(error.what, "this is not TOML");
        let end = ". A line of settings looks like this: `title = \"The Harbour Gazette\"`.";
        assert!(
            error.advice.len() > end.len() && error.advice.ends_with(end),
            "{error:?}"
        );
    }
}

proptest::proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "(title|url|accent|include|[a-z]{1,3}|=|'|\"|\\[|\\]|\\{|\\}|#|\n|é|[0-9]|true| ){0,40}") {
        let (Ok((_, found)) | Err(found)) = Config::parse(&text);
        let lines = 1 + text.matches('\n').count();
        for warning in found {
            let line = warning.place.strip_prefix("site.toml:").and_then(|line| line.parse::<usize>().ok());
            proptest::prop_assert!(line.is_some_and(|line| (1..=lines).contains(&line)), "{:?}", warning);
        }
    }
}
