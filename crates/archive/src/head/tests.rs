use super::*;
use article::Kind;

fn config(url: Option<&str>) -> Config {
    Config {
        title: "The Archive".to_owned(),
        description: "All we have.".to_owned(),
        url: url.map(str::to_owned),
        language: "en-GB".to_owned(),
        ..Config::default()
    }
}

const HERE: Option<&str> = Some("https://a.example/b/");

fn summary() -> Summary {
    Summary {
        slug: "kim".to_owned(),
        title: "Kim & \"Lee\"".to_owned(),
        lead: "They <met>.".to_owned(),
        author: "O'Neil".to_owned(),
        date: "2026-03-01".to_owned(),
        language: "en-US".to_owned(),
        image: Some(Image {
            path: "media/k.jpg".to_owned(),
            alt: "Both".to_owned(),
            size: None,
        }),
        ..Summary::default()
    }
}

/// The head without structured data, which has tests of its own.
fn plain(head: &str) -> Vec<&str> {
    let lines = head.lines();
    lines.filter(|line| !line.starts_with("<script")).collect()
}

#[test]
fn an_article_says_what_it_is() {
    let head = article_head(&config(HERE), &summary(), Some("cards/k.png"));
    assert_eq!(
        plain(&head),
        [
            "<title>Kim &amp; &quot;Lee&quot; – The Archive</title>",
            "<meta name=\"description\" content=\"They &lt;met&gt;.\">",
            "<meta name=\"author\" content=\"O&#39;Neil\">",
            "<link rel=\"canonical\" href=\"https://a.example/b/kim/\">",
            "<meta property=\"og:type\" content=\"article\">",
            "<meta property=\"og:title\" content=\"Kim &amp; &quot;Lee&quot;\">",
            "<meta property=\"og:description\" content=\"They &lt;met&gt;.\">",
            "<meta property=\"og:url\" content=\"https://a.example/b/kim/\">",
            "<meta property=\"og:site_name\" content=\"The Archive\">",
            "<meta property=\"og:locale\" content=\"en_US\">",
            "<meta property=\"article:published_time\" content=\"2026-03-01\">",
            "<meta property=\"og:image\" content=\"https://a.example/b/cards/k.png\">",
            "<meta property=\"og:image:width\" content=\"1200\">",
            "<meta property=\"og:image:height\" content=\"630\">",
            "<meta property=\"og:image:alt\" content=\"Kim &amp; &quot;Lee&quot;\">",
            "<meta name=\"twitter:card\" content=\"summary_large_image\">",
            "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"The Archive\" href=\"../feed.xml\">",
        ]
    );
    assert!(head.contains("<script type=\"application/ld+json\">{"));
}

#[test]
fn without_a_card_the_picture_is_shown() {
    let head = article_head(&config(HERE), &summary(), None);
    let image: Vec<&str> = (plain(&head).into_iter())
        .filter(|line| line.contains("image"))
        .collect();
    assert_eq!(
        image,
        [
            "<meta property=\"og:image\" content=\"https://a.example/b/media/k.jpg\">",
            "<meta property=\"og:image:alt\" content=\"Both\">",
            "<meta name=\"twitter:card\" content=\"summary_large_image\">",
        ]
    );
}

#[test]
fn without_an_address_nothing_absolute_is_said() {
    let head = article_head(&config(None), &summary(), Some("cards/k.png"));
    for absent in [
        "canonical",
        "og:url",
        "og:image",
        "alternate",
        "summary_large",
        "example",
    ] {
        assert!(!head.contains(absent), "{absent}");
    }
    assert!(head.contains("<meta name=\"twitter:card\" content=\"summary\">"));
}

#[test]
fn a_list_says_what_is_around_it() {
    let kim = Name {
        slug: "kim".to_owned(),
        name: "Kim".to_owned(),
        kind: Kind::Person,
        mentions: 1,
        role: String::new(),
    };
    let page = ListPage {
        path: "names/kim/2/",
        title: "Kim",
        previous: Some("names/kim/"),
        next: Some("names/kim/3/"),
        about: Some(&kim),
        ..ListPage::default()
    };
    let head = list_head(&config(HERE), &page);
    assert_eq!(
        plain(&head),
        [
            "<title>Kim – The Archive</title>",
            "<meta name=\"description\" content=\"All we have.\">",
            "<link rel=\"canonical\" href=\"https://a.example/b/names/kim/2/\">",
            "<link rel=\"prev\" href=\"../../../names/kim/\">",
            "<link rel=\"next\" href=\"../../../names/kim/3/\">",
            "<meta property=\"og:type\" content=\"website\">",
            "<meta property=\"og:title\" content=\"Kim\">",
            "<meta property=\"og:description\" content=\"All we have.\">",
            "<meta property=\"og:url\" content=\"https://a.example/b/names/kim/2/\">",
            "<meta property=\"og:site_name\" content=\"The Archive\">",
            "<meta property=\"og:locale\" content=\"en_GB\">",
            "<meta name=\"twitter:card\" content=\"summary\">",
            "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"The Archive\" href=\"../../../feed.xml\">",
        ]
    );
}

#[test]
fn the_front_page_is_called_as_the_site_is() {
    let page = ListPage {
        next: Some("page/2/"),
        ..ListPage::default()
    };
    let head = list_head(&config(HERE), &page);
    assert!(head.starts_with("<title>The Archive</title>\n"));
    assert!(head.contains("<meta property=\"og:title\" content=\"The Archive\">"));
    assert!(head.contains("<link rel=\"next\" href=\"page/2/\">"));
    let second = ListPage {
        path: "page/2/",
        previous: Some(""),
        ..page
    };
    assert!(list_head(&config(HERE), &second).contains("<link rel=\"prev\" href=\"../../\">"));
}

#[test]
fn a_page_that_is_not_to_be_found_says_little() {
    let page = ListPage {
        title: "Gone",
        noindex: true,
        ..ListPage::default()
    };
    let want = "<title>Gone – The Archive</title>\n<meta name=\"description\" content=\"All we have.\">\n\
                <meta name=\"robots\" content=\"noindex\">\n";
    assert_eq!(list_head(&config(HERE), &page), want);
}

#[test]
fn a_locale_has_a_territory_or_is_not_known() {
    for (tag, want) in [
        ("en-GB", Some("en_GB")),
        ("zh-Hant-tw", Some("zh_TW")),
        ("en", None),
        ("", None),
        ("sr-Latn", None),
        ("en-419", None),
        ("x-é", None),
    ] {
        assert_eq!(locale(tag).as_deref(), want, "{tag}");
    }
}
