use super::vocabulary::faults;
use super::*;
use crate::Image;
use article::Kind;

fn config() -> Config {
    Config {
        title: "The Archive".to_owned(),
        url: Some("https://a.example/b/".to_owned()),
        ..Config::default()
    }
}

fn name(name: &str, kind: Kind, role: &str) -> Name {
    Name {
        slug: article::slug(name),
        name: name.to_owned(),
        kind,
        mentions: 1,
        role: role.to_owned(),
    }
}

fn said(words: &str, by: &[&str], speaker: &str, kind: QuoteKind) -> Said {
    Said {
        words: words.to_owned(),
        by: by.iter().map(|&slug| slug.to_owned()).collect(),
        speaker: speaker.to_owned(),
        role: String::new(),
        kind,
        link: "at=1.0.Yes".to_owned(),
    }
}

fn summary() -> Summary {
    Summary {
        slug: "kim".to_owned(),
        title: "Kim & Lee </script> meet".to_owned(),
        lead: "They met.".to_owned(),
        author: "Ann Poe".to_owned(),
        date: "2026-03-01".to_owned(),
        source: "https://b.example/kim".to_owned(),
        licence: "CC-BY-4.0".to_owned(),
        language: "en".to_owned(),
        words: 12,
        image: Some(Image {
            path: "media/k-0123456789abcdef.jpg".to_owned(),
            alt: "Kim".to_owned(),
            size: None,
        }),
        names: vec![
            name("Kim", Kind::Person, "minister"),
            name("Moscow", Kind::Place, ""),
            name("UN", Kind::Organisation, ""),
            name("Catholics", Kind::Group, ""),
            name("Easter", Kind::Event, ""),
            name("Bible", Kind::Work, ""),
            name("Pentagon", Kind::Facility, ""),
        ],
        quotes: vec![
            said("Yes", &["kim"], "Kim", QuoteKind::Direct),
            said("No", &["kim", "un"], "Kim and UN", QuoteKind::Mixed),
            said("We", &["moscow"], "Moscow", QuoteKind::Direct),
            said("You", &[], "two officials", QuoteKind::Transcript),
            said("They", &[], "Unknown", QuoteKind::Direct),
            said("reported", &["kim"], "Kim", QuoteKind::Indirect),
        ],
    }
}

#[test]
fn an_article_says_what_is_known_and_the_vocabulary_has_it() {
    let found = article(
        &config(),
        &summary(),
        Some("cards/kim-0123456789abcdef.png"),
    );
    assert_eq!(faults(&found), [""; 0]);
    for (property, want) in [
        ("@type", json!("NewsArticle")),
        ("headline", json!("Kim & Lee </script> meet")),
        ("name", Value::Null),
        ("description", json!("They met.")),
        ("datePublished", json!("2026-03-01")),
        ("author", json!("Ann Poe")),
        ("inLanguage", json!("en")),
        ("url", json!("https://a.example/b/kim/")),
        ("mainEntityOfPage", json!("https://a.example/b/kim/")),
        (
            "license",
            json!("https://creativecommons.org/licenses/by/4.0/"),
        ),
        ("isBasedOn", json!("https://b.example/kim")),
        ("wordCount", json!(12)),
        (
            "image",
            json!([
                "https://a.example/b/cards/kim-0123456789abcdef.png",
                "https://a.example/b/media/k-0123456789abcdef.jpg"
            ]),
        ),
        (
            "publisher",
            json!({ "@type": "Organization", "name": "The Archive", "url": "https://a.example/b/" }),
        ),
    ] {
        assert_eq!(found[property], want, "{property}");
    }
}

#[test]
fn names_have_the_types_of_their_kinds() {
    let found = article(&config(), &summary(), None);
    let types: Vec<&str> = (found["mentions"].as_array().unwrap().iter())
        .map(|name| name["@type"].as_str().unwrap())
        .collect();
    let want = [
        "Person",
        "Place",
        "Organization",
        "Thing",
        "Event",
        "Thing",
        "Place",
    ];
    assert_eq!(types, want);
    let kim = json!({
        "@type": "Person", "@id": "https://a.example/b/kim/#e=kim", "name": "Kim", "description": "minister",
    });
    assert_eq!(found["mentions"][0], kim);
}

#[test]
fn a_quotation_has_the_creator_that_the_vocabulary_allows() {
    let found = article(&config(), &summary(), None);
    let quotes = found["hasPart"].as_array().unwrap();
    let kim = json!({ "@type": "Person", "@id": "https://a.example/b/kim/#e=kim", "name": "Kim" });
    let un =
        json!({ "@type": "Organization", "@id": "https://a.example/b/kim/#e=un", "name": "UN" });
    for (index, (text, creator, credit)) in [
        ("Yes", kim.clone(), Value::Null),
        ("No", json!([kim, un]), Value::Null),
        ("We", Value::Null, json!("Moscow")),
        ("You", Value::Null, json!("two officials")),
        ("They", Value::Null, Value::Null),
    ]
    .into_iter()
    .enumerate()
    {
        let quote = &quotes[index];
        assert_eq!(quote["text"], text);
        assert_eq!(quote["creator"], creator, "{text}");
        assert_eq!(quote["creditText"], credit, "{text}");
        assert_eq!(quote["url"], "https://a.example/b/kim/#at=1.0.Yes");
    }
    assert_eq!(quotes.len(), 5, "what is reported is left out");
}

#[test]
fn what_is_not_known_is_not_said() {
    let bare = Summary {
        slug: "a".to_owned(),
        title: "A".to_owned(),
        date: "last week".to_owned(),
        ..Summary::default()
    };
    let config = Config {
        url: None,
        ..config()
    };
    let want = json!({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "A",
        "publisher": { "@type": "Organization", "name": "The Archive" },
    });
    assert_eq!(article(&config, &bare, Some("cards/a.png")), want);
    let full = article(&config, &summary(), None);
    assert_eq!(faults(&full), [""; 0]);
    assert_eq!(full["mentions"][0]["@id"], "#e=kim");
    assert_eq!(full["hasPart"][0]["url"], Value::Null);
}

#[test]
fn a_long_headline_is_shortened_and_kept_whole_as_the_name() {
    let title = "word ".repeat(40).trim_end().to_owned();
    let long = Summary {
        title: title.clone(),
        ..summary()
    };
    let found = article(&config(), &long, None);
    let headline = found["headline"].as_str().unwrap();
    assert_eq!(headline, ["word ".repeat(22).trim_end(), "…"].concat());
    assert_eq!(found["name"], title);
}

#[test]
fn no_text_ends_the_element_early() {
    let text = script(&article(&config(), &summary(), None));
    let inner = text
        .strip_prefix("<script type=\"application/ld+json\">")
        .and_then(|rest| rest.strip_suffix("</script>"))
        .unwrap();
    assert!(!inner.contains('<'));
    let read: Value = serde_json::from_str(inner).unwrap();
    assert_eq!(read["headline"], "Kim & Lee </script> meet");
}

#[test]
fn lists_are_collections_and_the_front_page_is_the_site_too() {
    let summary = summary();
    let front = ListPage {
        articles: vec![&summary],
        ..ListPage::default()
    };
    let found = list(&config(), &front);
    assert_eq!(faults(&found), [""; 0]);
    assert_eq!(found["@graph"][0]["@type"], "WebSite");
    assert_eq!(found["@graph"][1]["mainEntity"]["numberOfItems"], 1);

    let kim = ListPage {
        path: "names/kim/",
        title: "Kim",
        about: summary.names.first(),
        ..front
    };
    let found = list(&config(), &kim);
    assert_eq!(faults(&found), [""; 0]);
    assert_eq!(found["url"], "https://a.example/b/names/kim/");
    assert_eq!(found["isPartOf"]["name"], "The Archive");
    let about = json!({ "@type": "Person", "name": "Kim", "description": "minister" });
    assert_eq!(found["about"], about);
    let item = json!({
        "@type": "ListItem", "position": 1, "name": "Kim & Lee </script> meet", "url": "https://a.example/b/kim/",
    });
    assert_eq!(found["mainEntity"]["itemListElement"], item);
}

#[test]
fn what_is_found_in_real_articles_is_said_in_the_vocabulary() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../articles");
    let baked = bake::bake(folder.as_ref()).unwrap();
    let mut quotations = 0;
    for bundle in baked.bundles {
        let summary = crate::summary(&view::Reading::new(bundle));
        let found = article(&config(), &summary, None);
        assert_eq!(faults(&found), [""; 0], "{}", summary.slug);
        quotations += found["hasPart"].as_array().map_or(0, Vec::len);
    }
    assert!(quotations > 0);
}
