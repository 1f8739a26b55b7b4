//! Small archives, written as lines: `slug date: name*mentions …; speaker said words; …`.

use crate::{
    Archive, Config, Name, Page, Said, Summary, front, names, newest_first, onward, related,
};
use article::{Kind, QuoteKind};

/// Articles from lines. A name begins with a capital; `City` ones are places, `Inc` ones organisations, others people.
fn articles(lines: &[&str]) -> Vec<Summary> {
    lines.iter().map(|line| one(line)).collect()
}

fn one(line: &str) -> Summary {
    let (head, rest) = line.split_once(':').unwrap();
    let mut head = head.split_whitespace();
    let slug = head.next().unwrap().to_owned();
    let mut parts = rest.split(';').map(str::trim);
    let names = parts.next().unwrap().split_whitespace().map(name);
    let quotes = parts.map(|part| {
        let (speaker, words) = part.split_once(" said ").unwrap();
        said(speaker, words)
    });
    Summary {
        title: format!("About {slug}"),
        slug,
        date: head.next().unwrap_or_default().to_owned(),
        language: "en".to_owned(),
        words: 100,
        names: names.collect(),
        quotes: quotes.collect(),
        ..Summary::default()
    }
}

fn name(text: &str) -> Name {
    let (name, mentions) = text.split_once('*').unwrap_or((text, "1"));
    let kind = match name {
        _ if name.ends_with("City") => Kind::Place,
        _ if name.ends_with("Inc") => Kind::Organisation,
        _ => Kind::Person,
    };
    Name {
        slug: name.to_lowercase(),
        name: name.to_owned(),
        kind,
        mentions: mentions.parse().unwrap(),
        role: String::new(),
    }
}

fn said(speaker: &str, words: &str) -> Said {
    Said {
        words: words.to_owned(),
        by: vec![speaker.to_lowercase()],
        speaker: speaker.to_owned(),
        role: String::new(),
        kind: QuoteKind::Direct,
        link: format!("at=1-{}", words.len()),
    }
}

fn paths(pages: impl IntoIterator<Item = Page>) -> String {
    let paths: Vec<String> = pages.into_iter().map(|page| page.path).collect();
    paths.join(" ")
}

fn page(articles: &[Summary], path: &str) -> String {
    let (config, archive) = (Config::default(), Archive::new(articles));
    let pages = front(&config, &archive)
        .into_iter()
        .chain(names(&config, &archive));
    pages
        .into_iter()
        .find(|page| page.path == path)
        .map(|page| page.body)
        .unwrap()
}

#[test]
fn the_newest_article_comes_first_and_undated_ones_last() {
    let check = |lines: &[&str], order: &str| {
        let mut articles = articles(lines);
        newest_first(&mut articles);
        let slugs: Vec<&str> = articles.iter().map(|article| &*article.slug).collect();
        assert_eq!(slugs.join(" "), order);
    };
    check(&["a 2015-01-01:", "b 2016-01-01:"], "b a");
    check(&["b:", "a:", "c 2015-01-01:"], "c a b");
    check(&["a 2015:", "c 2015-01-01:"], "c a");
    check(&["b 2015-01-01:", "a 2015-01-01:"], "a b");
}

#[test]
fn names_with_two_articles_or_a_quote_have_pages() {
    let check = |lines: &[&str], expected: &str| {
        let articles = articles(lines);
        let (config, archive) = (Config::default(), Archive::new(&articles));
        assert_eq!(paths(names(&config, &archive)), expected);
    };
    check(&[], "names/");
    check(&["a: Ann"], "names/");
    check(&["a: Ann", "b: Ann Bob"], "names/ names/ann/");
    check(&["a: Ann Bob; Bob said Yes"], "names/ names/bob/");
}

#[test]
fn a_slug_that_is_no_folder_has_no_page() {
    let mut articles = articles(&["a: Ann; Ann said Yes", "b: Ann"]);
    for article in &mut articles {
        article.names[0].slug = "../up".to_owned();
    }
    let (config, archive) = (Config::default(), Archive::new(&articles));
    assert_eq!(paths(names(&config, &archive)), "names/");
}

#[test]
fn most_mentions_decide_what_a_name_is() {
    let check = |lines: &[&str], other: Kind, kind: Kind, mixed: bool| {
        let mut articles = articles(lines);
        articles[0].names[0].kind = other;
        let archive = Archive::new(&articles);
        let named = archive.named("ann").unwrap();
        assert_eq!((named.kind, named.mixed), (kind, mixed));
    };
    let (person, place) = (Kind::Person, Kind::Place);
    check(&["a: Ann*3", "b: Ann*2"], place, place, true);
    check(&["a: Ann*3", "b: Ann*2", "c: Ann*2"], place, person, true);
    check(&["a: Ann*2", "b: Ann*2"], place, person, true);
    check(&["a: Ann*3", "b: Ann*2"], person, person, false);
}

#[test]
fn an_article_lists_its_most_mentioned_names_first() {
    let articles = articles(&["a: Ann Bob*3 Oslo-City*2", "b: Bob Ann*2"]);
    let archive = Archive::new(&articles);
    let cast = |number| -> Vec<&str> { archive.cast(number).map(|named| named.slug).collect() };
    assert_eq!(cast(0), ["bob", "oslo-city", "ann"]);
    assert_eq!(cast(1), ["ann", "bob"]);
}

#[test]
fn who_appears_together_is_counted() {
    let articles = articles(&["a: Ann Bob Cid", "b: Ann Bob Eve", "c: Ann Eve", "d: Eve"]);
    let archive = Archive::new(&articles);
    let check = |slug, most, expected: &[(&str, usize)]| {
        let named = archive.named(slug).unwrap();
        let together = archive.together(named, most);
        let together: Vec<_> = together.iter().map(|(n, c)| (n.slug, *c)).collect();
        assert_eq!(together, expected);
    };
    // Of two with as many articles the rarer one; nobody without a page.
    check("ann", 9, &[("bob", 2), ("eve", 2)]);
    check("ann", 1, &[("bob", 2)]);
    check("bob", 9, &[("ann", 2), ("eve", 1)]);
}

#[test]
fn a_names_page_has_every_article_and_every_quote() {
    let lines = [
        "b 2016-02-01: Ann*2; Ann said It is here.; Bob said Not mine.; Ann said At last.",
        "a 2015-02-01: Ann Bob",
    ];
    let body = page(&articles(&lines), "names/ann/");
    let check = |words: &str, count| assert_eq!(body.matches(words).count(), count, "{words}");
    check("href=\"../../b/#e=ann\"", 1);
    check("href=\"../../a/#e=ann\"", 1);
    check("href=\"../../b/#at=1-11\"", 1);
    check("href=\"../../b/#at=1-8\"", 1);
    check("Not mine", 0);
    check("<rect", 2);
    check("not always the same person", 1);
    check("style=", 0);
}

#[test]
fn many_articles_of_a_name_are_parted() {
    let lines: Vec<String> = (0..101).map(|n| format!("a{n} 2015-01-01: Ann")).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let articles = articles(&lines);
    let (config, archive) = (Config::default(), Archive::new(&articles));
    assert_eq!(
        paths(names(&config, &archive)),
        "names/ names/ann/ names/ann/2/"
    );
    assert_eq!(paths(front(&config, &archive)), " page/2/ page/3/");
    let second = page(&articles, "names/ann/2/");
    assert!(second.contains("href=\"../../../a100/#e=ann\""));
    assert!(second.contains("rel=\"prev\" href=\"../../../names/ann/\""));
}

#[test]
fn many_names_have_pages_for_their_letters() {
    let all = |article: &str, count| {
        let names: Vec<String> = (0..count).map(|n| format!("Ann{n}")).collect();
        format!("{article}: {} Éva Żoe 東京", names.join(" "))
    };
    let check = |count, expected: &str| {
        let mut articles = articles(&[&all("a", count), &all("b", count)]);
        for name in articles.iter_mut().flat_map(|a| &mut a.names) {
            name.slug = article::slug(&name.name);
        }
        let (config, archive) = (Config::default(), Archive::new(&articles));
        let pages = names(&config, &archive).filter(|page| page.path.starts_with("index/"));
        assert_eq!(paths(pages), expected);
    };
    check(397, "");
    check(398, "index/a/ index/e/ index/z/ index/others/");
    check(501, "index/a/ index/a/2/ index/e/ index/z/ index/others/");
}

#[test]
fn the_front_page_links_names_to_where_there_is_most() {
    let body = page(&articles(&["a: Ann Bob", "b: Ann"]), "");
    assert!(body.contains("href=\"names/ann/\""));
    // Bob is in one article only: it opens with him chosen.
    assert!(body.contains("href=\"a/#e=bob\""));
}

#[test]
fn articles_stand_under_months_where_there_are_several() {
    let check = |lines: &[&str], headings: &[&str]| {
        let body = page(&articles(lines), "");
        let found: Vec<&str> = body
            .split("<section class=\"period\"><h2>")
            .skip(1)
            .map(|rest| rest.split('<').next().unwrap())
            .collect();
        assert_eq!(found, headings);
    };
    check(&["a:"], &[]);
    let months = ["f:", "a 2015-02-03:", "b 2015-02-02:", "c 2015-02-01:"];
    check(&months, &["February 2015"]);
    check(
        &["f:", "a 2015-02-03:", "b 2015-01-02:", "c:"],
        &["2015", "Without a date"],
    );
}

#[test]
fn an_empty_archive_says_so() {
    assert!(page(&[], "").contains("There is no article here yet."));
    assert!(page(&[], "names/").contains("No name occurs in two articles yet"));
}

#[test]
fn related_articles_share_rare_names() {
    let check = |lines: &[&str], expected: &[(&str, &str)]| {
        let articles = articles(lines);
        let related = &related(&Archive::new(&articles))[0];
        let found: Vec<(&str, String)> = related
            .iter()
            .map(|other| {
                let shared: Vec<&str> = other.shared.iter().map(|name| &*name.slug).collect();
                (&*other.article.slug, shared.join(" "))
            })
            .collect();
        let found: Vec<(&str, &str)> = found.iter().map(|(a, n)| (*a, &**n)).collect();
        assert_eq!(found, expected);
    };
    check(&["a: Ann"], &[]);
    check(&["a: Ann", "b: Bob"], &[]);
    // All have Oslo, which so tells nothing.
    check(&["a: Oslo-City", "b: Oslo-City"], &[]);
    check(
        &["a: Oslo-City Ann", "b: Oslo-City Bob", "c: Oslo-City Ann"],
        &[("c", "ann oslo-city")],
    );
    // Eve is in three of five articles, Ann in two.
    check(
        &["a: Ann Eve", "b: Eve", "c: Ann", "d: Eve", "e: Bob"],
        &[("c", "ann"), ("b", "eve"), ("d", "eve")],
    );
    // What an article is about weighs more than what it mentions.
    check(
        &[
            "a: Ann Bob",
            "b: Ann Cid*9",
            "c: Ann*9 Cid",
            "d: Bob*9 Cid",
            "e: Eve",
        ],
        &[("d", "bob"), ("c", "ann"), ("b", "ann")],
    );
}

#[test]
fn of_a_frequent_name_the_nearest_articles_are_related() {
    let mut lines: Vec<String> = (0..600).map(|n| format!("a{n}: Ann")).collect();
    lines.push("z: Bob".to_owned());
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let articles = articles(&lines);
    let related = related(&Archive::new(&articles));
    let first = |number: usize| &*related[number][0].article.slug;
    assert_eq!([first(0), first(300), first(599)], ["a1", "a299", "a598"]);
    assert!(related.iter().take(600).all(|related| related.len() == 5));
    assert!(related[600].is_empty());
}

#[test]
fn reading_on_opens_the_other_article_with_the_shared_names() {
    let articles = articles(&["a: Ann Bob", "b: Ann Bob", "c: Eve"]);
    let related = related(&Archive::new(&articles));
    let config = Config::default();
    let check = |older: Option<&Summary>, newer: Option<&Summary>, has: &[&str]| {
        let markup = onward(&config, &articles[0], older, newer, &related[0]).into_string();
        for words in has {
            assert!(markup.contains(words), "{words} in {markup}");
        }
    };
    check(None, None, &["href=\"../b/#e=ann.bob\"", "Also mentions"]);
    check(Some(&articles[2]), None, &["rel=\"next\" href=\"../c/\""]);
    check(None, Some(&articles[2]), &["rel=\"prev\" href=\"../c/\""]);
    let nothing = onward(&config, &articles[2], None, None, &related[2]);
    assert_eq!(nothing.into_string(), "");
}
