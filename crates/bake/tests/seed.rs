//! The sample article, exactly: what a reader of it finds, corrections included.

use article::{Analysis, Article, Kind, QuoteKind, Role, Span, wire::Bundle};
use std::path::Path;

fn seed() -> Bundle {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../articles");
    let baked = bake::bake(&dir).expect("bakes");
    assert_eq!(baked.warnings, [], "every correction still applies");
    let seed = baked
        .bundles
        .into_iter()
        .find(|b| b.article.slug == "kim-putin-summit");
    seed.expect("the sample is there")
}

/// The entities of one kind as `name (other names)`, sorted; a star on those whose mentions are all plain counts.
fn entities(Bundle { article, analysis }: &Bundle, kind: Kind) -> Vec<String> {
    let mut found: Vec<String> = analysis
        .entities
        .iter()
        .enumerate()
        .filter(|(_, entity)| entity.kind == kind)
        .map(|(index, entity)| {
            let others = match entity.other_names.join(", ") {
                none if none.is_empty() => none,
                names => format!(" ({names})"),
            };
            let mut mentions = analysis
                .mentions
                .iter()
                .filter(|m| m.entity as usize == index);
            let star = if mentions.all(|m| m.plain) { "*" } else { "" };
            format!("{}{others}{star}", entity.name)
        })
        .collect();
    found.sort();
    assert_eq!(analysis.check(article), Ok(()));
    found
}

fn role(Bundle { article, analysis }: &Bundle, slug: &str) -> String {
    let entity = analysis.entity_by_slug(slug).expect(slug);
    let role = analysis.entities[entity as usize].role;
    words(article, role)
}

fn words(article: &Article, span: Option<Span>) -> String {
    span.map_or("–", |span| span.text(&article.text)).to_owned()
}

#[test]
fn the_entities_are_the_issues_table() {
    let seed = seed();
    for (kind, want) in [
        (
            Kind::Person,
            &[
                "Jo Chun Ryong",
                "Kim Jong Un (Kim)",
                "Sergei Shoigu",
                "Vladimir Putin (Putin)",
            ][..],
        ),
        (
            Kind::Organisation,
            &[
                "Kremlin",
                "Munitions Industry Department",
                "Pacific fleet",
                "U.N. Security Council",
            ],
        ),
        (
            Kind::Place,
            &[
                "China",
                "Kamchatka",
                "Komsomolsk-on-Amur",
                "Korea",
                "North Korea",
                "Russia",
                "Soviet Union",
                "Ukraine",
                "United States (U.S.)",
                "Vladivostok",
            ],
        ),
        (Kind::Facility, &["Vostochny Cosmodrome"]),
        (
            Kind::Group,
            &["Korean", "North Korean", "Russian", "South Korean"],
        ),
        (Kind::Event, &[]),
        (Kind::Work, &["Angara"]),
        (Kind::Date, &["2006", "31 years", "several hours"]),
        (Kind::Money, &[]),
        (Kind::Quantity, &["42.7-meter", "first*", "two*"]),
    ] {
        assert_eq!(entities(&seed, kind), want, "{kind:?}");
    }
}

#[test]
fn the_roles_are_as_the_article_gives_them() {
    let seed = seed();
    for (slug, want) in [
        ("kim-jong-un", "North Korean leader"),
        ("vladimir-putin", "Russian President"),
        ("sergei-shoigu", "Russian Defense Minister"),
        (
            "jo-chun-ryong",
            "Director of the Munitions Industry Department",
        ),
    ] {
        assert_eq!(role(&seed, slug), want);
    }
}

#[test]
fn the_quotes_are_the_issues_table() {
    let Bundle { article, analysis } = &seed();
    let got: Vec<[String; 6]> = analysis
        .quotes
        .iter()
        .filter(|quote| quote.kind != QuoteKind::Indirect)
        .map(|quote| {
            [
                quote.words(&article.text).join(" / "),
                quote.kind.key().to_owned(),
                analysis.speakers(quote).join(", "),
                words(article, quote.source),
                words(article, quote.cue),
                words(article, quote.citing),
            ]
        })
        .collect();
    let want = [
        ["pelmeni", "term", "", "–", "–", "–"],
        [
            "great Russia,",
            "mixed",
            "Kim Jong Un",
            "Kim",
            "proposed a toast",
            "–",
        ],
        [
            "That’s why we came here.",
            "direct",
            "Vladimir Putin",
            "Putin",
            "stated",
            "–",
        ],
        [
            "comrades,",
            "mixed",
            "Kim Jong Un, Vladimir Putin",
            "the two leaders",
            "addressed each other",
            "–",
        ],
        [
            "Good clothes are those that are new, but old friends are best friends.",
            "direct",
            "Vladimir Putin",
            "Putin",
            "citing",
            "an old Korean proverb",
        ],
        [
            "This folk wisdom is fully applicable to modern relations between our countries.",
            "direct",
            "Vladimir Putin",
            "He",
            "added",
            "–",
        ],
    ];
    assert_eq!(got, want);
}

#[test]
fn every_spoken_quote_and_every_mention_says_why() {
    let Bundle { analysis, .. } = seed();
    for mention in &analysis.mentions {
        assert!(!analysis.reason(mention.because).is_empty(), "{mention:?}");
    }
    for quote in analysis.quotes.iter().filter(|q| !q.speakers.is_empty()) {
        assert!(!analysis.reason(quote.because).is_empty(), "{quote:?}");
    }
}

#[test]
fn title_and_quote_hold_their_mentions() {
    let Bundle { article, analysis } = &seed();
    let within = |span: Span| -> Vec<&str> { mentions(article, analysis, span) };
    let title = within(article.blocks[0].span);
    assert_eq!(title, ["Kim Jong Un", "Vladimir Putin", "Ukraine"]);
    let toast = analysis
        .quotes
        .iter()
        .find(|q| q.content[0].text(&article.text) == "great Russia,")
        .expect("there");
    assert_eq!(within(toast.content[0]), ["Russia"]);
}

fn mentions<'a>(article: &'a Article, analysis: &Analysis, within: Span) -> Vec<&'a str> {
    analysis
        .mentions
        .iter()
        .filter(|m| within.contains(m.span))
        .map(|m| m.span.text(&article.text))
        .collect()
}

#[test]
fn the_structure_is_title_standfirst_nineteen_paragraphs_and_an_aside() {
    let Bundle { article, .. } = &seed();
    let roles: Vec<Role> = article.blocks.iter().map(|b| b.role).collect();
    assert_eq!(roles.len(), 22);
    assert_eq!(roles[..2], [Role::Title, Role::Standfirst]);
    assert!(roles[2..21].iter().all(|&role| role == Role::Paragraph));
    assert_eq!(roles[21], Role::Aside);
    assert_eq!(
        article.blocks[1].repeats,
        Some(3),
        "the second paragraph of the body"
    );
    assert!(!article.counts(1));
    assert_eq!(article.paragraph_number(20), Some(19));
    assert_eq!(
        article.block_text(&article.blocks[21]),
        "Follow London Insider on Google News"
    );
}
