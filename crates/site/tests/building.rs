//! Folders of articles, good and bad, to sites.

mod place;

use place::{Place, Quiet};
use site::{Choice, Failure};
use std::fs;

const PUTIN: &str = "---\ntitle: Two leaders meet\nbyline: A. Reporter\ndate: 2024-06-01\n---\n\nKim Jong Un met Vladimir Putin in Pyongyang.\n\n\
                     “We are friends,” said Vladimir Putin.\n";
const BRIDGE: &str = "Town council votes for a bridge\n\nThe council of Anytown voted on Monday.\n\n“It was time,” said Mayor Jane Doe. Vladimir Putin was not there.\n";

fn good(name: &str) -> Place {
    let place = Place::new(name);
    place.write("putin.md", PUTIN);
    place.write("2023/bridge.txt", BRIDGE);
    place
}

#[test]
fn a_folder_becomes_a_site() {
    let place = good("whole");
    place.write(
        "site.toml",
        "title = \"The Anytown Post\"\nurl = \"https://post.example/news\"\n",
    );
    place.write("static/CNAME", "post.example");
    let report = place.build();
    assert_eq!((report.articles, report.analysed), (2, 2));
    for path in [
        "index.html",
        "putin/index.html",
        "bridge/index.html",
        "names/index.html",
        "names/vladimir-putin/index.html",
        "feed.xml",
        "sitemap.xml",
        "robots.txt",
        "404.html",
        "_headers",
        "CNAME",
        "search/pagefind.js",
        "index.html.br",
        "putin/index.html.gz",
    ] {
        assert!(place.has(path), "{path}");
    }
    let page = place.read("putin/index.html");
    for words in [
        "<title>Two leaders meet",
        "The Anytown Post",
        "data-article=\"putin\"",
        "id=\"data\"",
        "class=\"m person\"",
        "../bridge/",
        "https://post.example/news/putin/",
        "application/ld+json",
        "og:image",
    ] {
        assert!(page.contains(words), "{words}");
    }
    let front = place.read("index.html");
    assert!(front.contains("putin/") && front.contains("Town council votes for a bridge"));
}

#[test]
fn the_same_folder_gives_the_same_bytes_on_one_thread_and_on_two() {
    let build = |name: &str, threads: usize| {
        let place = good(name);
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .expect("threads");
        pool.install(|| place.build());
        place.all()
    };
    let (one, two) = (build("one-thread", 1), build("two-threads", 2));
    let names = |site: &[(String, Vec<u8>)]| {
        site.iter()
            .map(|(name, _)| name.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(names(&one), names(&two));
    for ((name, one), (_, two)) in one.iter().zip(&two) {
        assert!(one == two, "{name} differs");
    }
}

#[test]
fn what_has_not_changed_is_not_made_again() {
    let place = good("again");
    place.build();
    let first = place.all();
    let again = place.build();
    assert_eq!(
        (again.analysed, again.finished.same),
        (0, again.finished.files)
    );
    assert_eq!(place.all(), first);
    place.write("2023/bridge.txt", &BRIDGE.replace("Monday", "Tuesday"));
    assert_eq!(place.build().analysed, 1);
    assert!(place.read("bridge/index.html").contains("Tuesday"));
    fs::remove_file(place.articles().join("putin.md")).expect("removed");
    place.build();
    assert!(!place.has("putin/index.html") && !place.read("index.html").contains("putin/"));
}

#[test]
fn corrections_are_seen_when_they_come_and_go() {
    let place = good("corrected");
    place.build_quickly();
    let marked = |place: &Place| {
        place
            .read("putin/index.html")
            .matches("class=\"m place\"")
            .count()
    };
    let before = marked(&place);
    let file = "putin.corrections.jsonl";
    place.write(
        file,
        "{\"do\":\"unmark\",\"at\":{\"exact\":\"Pyongyang\"},\"every\":true}\n",
    );
    place.build_quickly();
    assert!(marked(&place) < before, "{before}");
    fs::remove_file(place.articles().join(file)).expect("removed");
    place.build_quickly();
    assert_eq!(marked(&place), before);
}

#[test]
fn a_correction_of_any_sort_changes_the_page() {
    let place = good("corrected-number");
    place.build_quickly();
    let check = |file: &str| {
        let before = place.read("putin/index.html");
        place.write(
            file,
            "{\"do\":\"mark\",\"at\":{\"exact\":\"said\"},\"kind\":\"event\"}\n",
        );
        place.build_quickly();
        assert_ne!(place.read("putin/index.html"), before, "{file}");
        fs::remove_file(place.articles().join(file)).expect("removed");
        place.build_quickly();
        assert_eq!(place.read("putin/index.html"), before, "{file}");
    };
    check("putin.corrections.jsonl");
    // The file's name, where its address is another.
    let article = fs::read_to_string(place.articles().join("putin.md")).expect("read");
    fs::remove_file(place.articles().join("putin.md")).expect("removed");
    place.write(
        "The President.md",
        &article.replacen("---\n", "---\nslug: putin\n", 1),
    );
    place.build_quickly();
    check("The President.corrections.jsonl");
}

#[test]
fn a_picture_of_two_articles_stays_whole() {
    let place = good("shared-picture");
    place.write("cat.svg", "<svg/>");
    for name in ["one", "two"] {
        let text =
            "---\ntitle: A\ndate: 2024-01-01\nimage: cat.svg\nimage_alt: A cat\n---\n\nText.\n";
        place.write(&format!("{name}.md"), text);
    }
    for _ in 0..3 {
        place.build_quickly();
        let pictures = place
            .all()
            .into_iter()
            .filter(|(path, _)| path.starts_with("media/"));
        let pictures: Vec<Vec<u8>> = pictures.map(|(_, bytes)| bytes).collect();
        assert_eq!(pictures, [b"<svg/>"]);
    }
}

#[test]
fn the_publishers_own_files_come_first() {
    let place = good("own-files");
    place.write("static/robots.txt", "User-agent: *\nDisallow: /\n");
    place.write("static/404.html", "Mine.");
    place.write("static/media/report.pdf", "%PDF");
    let report = place.build_quickly();
    assert!(place.read("robots.txt").ends_with("Disallow: /\n"));
    assert_eq!(place.read("404.html"), "Mine.");
    let warned = report.warnings.iter().map(|w| &*w.place);
    let warned: Vec<&str> = warned
        .filter(|place| place.starts_with("static/"))
        .collect();
    assert_eq!(warned, ["static/404.html"]);
    assert!(!place.read("_headers").contains("/media/"));
}

#[test]
fn without_own_articles_the_worker_keeps_no_analyser() {
    let place = good("no-own");
    place.write("site.toml", "own = false\n");
    place.build_quickly();
    assert!(place.read("sw.js").ends_with("\",[`app.js`],[]"));
    assert!(
        !place
            .all()
            .iter()
            .any(|(path, _)| path.starts_with("analyser-"))
    );
}

#[test]
fn a_site_that_says_nothing_of_itself_is_described() {
    let place = good("described");
    let check = |settings: &str, words: &str| {
        place.write("site.toml", settings);
        place.build_quickly();
        let front = place.read("index.html");
        let want = format!("<meta name=\"description\" content=\"{words}\">");
        assert!(front.contains(&want), "{want}");
    };
    check(
        "title = \"The Post\"\n",
        "The Post: 2 articles, 2024, explored by names and quotes.",
    );
    check("title = \"The Post\"\ndescription = \"News.\"\n", "News.");
}

#[test]
fn drafts_alone_make_no_search() {
    let place = Place::new("drafts");
    place.write(
        "a.md",
        "---\ntitle: A\ndate: 2024-01-01\ndraft: true\n---\n\nText.\n",
    );
    place.build();
    assert!(!place.has("search/parts.json") && !place.read("index.html").contains("explore-query"));
}

#[test]
fn a_picture_may_have_a_long_name_in_any_script() {
    let place = good("long-picture");
    let name = "会".repeat(70);
    place.write(&format!("{name}.svg"), "<svg/>");
    place.write(
        "cat.md",
        &format!(
            "---\ntitle: A\ndate: 2024-01-01\nimage: {name}.svg\nimage_alt: A\n---\n\nText.\n"
        ),
    );
    place.build_quickly();
    assert!(place.read("cat/index.html").contains("class=\"picture\""));
}

#[test]
fn a_stopped_or_failed_build_leaves_the_old_site() {
    let place = good("stopped");
    place.build_quickly();
    let before = place.all();
    place.write(
        "2023/bridge.txt",
        "Another bridge\n\nIt is built, said Jane Doe.\n",
    );
    let stopped = site::make(
        &place.articles(),
        &place.site(),
        &Place::kit(),
        &Choice::default(),
        &Quiet {
            stop_after: Some(1),
            ..Quiet::default()
        },
    );
    assert!(matches!(stopped, Err(Failure::Stopped)));
    assert_eq!(place.all(), before);
    place.write("3/bridge.md", BRIDGE);
    place.fails("2023/bridge.txt");
    assert_eq!(place.all(), before);
}

#[test]
fn a_bad_folder_says_what_to_do() {
    let check = |name: &str, files: &[(&str, &str)], words: &[&str]| {
        let place = good(name);
        for (path, text) in files {
            place.write(path, text);
        }
        let said = place.fails("");
        for word in words {
            assert!(said.contains(word), "{said}");
        }
        assert!(!place.has("index.html"));
    };
    check(
        "twice",
        &[("other/putin.md", PUTIN)],
        &["putin.md", "other/putin.md", "`putin`"],
    );
    check(
        "dots",
        &[("dots.md", "---\ntitle: A\nslug: ../../etc\n---\n\nText.\n")],
        &["dots.md", "slug"],
    );
    check("reserved", &[("names.md", PUTIN)], &["names.md"]);
    check(
        "settings",
        &[("site.toml", "url = \"ftp://x\"\n")],
        &["site.toml", "url"],
    );
    check(
        "corrections",
        &[("putin.corrections.jsonl", "{nonsense")],
        &["putin.corrections.jsonl"],
    );
}

#[test]
fn a_file_is_not_where_the_site_needs_a_folder() {
    for file in ["static/names", "static/putin"] {
        let place = good("in-the-way");
        place.write(file, "in the way");
        let words = place.fails("a folder of this name");
        assert!(words.starts_with(&format!("{file}: ")), "{words}");
    }
}

#[test]
fn a_doubtful_article_is_published_with_a_warning() {
    let check = |name: &str, file: &str, text: &str, what: &str, slug: Option<&str>| {
        let place = good(name);
        place.write(file, text);
        let report = place.build_quickly();
        let told: Vec<String> = report
            .warnings
            .iter()
            .map(|w| format!("{} | {} | {}", w.what, w.place, w.advice))
            .collect();
        assert!(
            told.iter()
                .any(|told| told.contains(file) && told.to_lowercase().contains(what)),
            "{told:#?}"
        );
        assert_eq!(
            place.has(&format!("{}/index.html", slug.unwrap_or("none"))),
            slug.is_some()
        );
    };
    check(
        "undated",
        "undated.md",
        "# Undated\n\nText about Jane Doe.\n",
        "date",
        Some("undated"),
    );
    check(
        "untitled",
        "no-title.md",
        "---\ndate: 2024-01-01\n---\n\nA paragraph that goes on and on, and ends with a full stop.\n",
        "title",
        Some("no-title"),
    );
    check(
        "unknown",
        "unknown.md",
        "---\ntitle: A\ndate: 2024-01-01\nautor: B\n---\n\nText.\n",
        "author",
        Some("unknown"),
    );
    check(
        "pictureless",
        "picture.md",
        "---\ntitle: A\ndate: 2024-01-01\nimage: cat.jpg\n---\n\nText.\n",
        "image",
        Some("picture"),
    );
    check("empty", "empty.md", "", "", None);
}

#[test]
fn a_picture_comes_and_goes() {
    let place = good("picture-goes");
    place.write(
        "cat.md",
        "---\ntitle: A\ndate: 2024-01-01\nimage: cat.svg\nimage_alt: A cat\n---\n\nText.\n",
    );
    let check = |is_there: bool| {
        let report = place.build_quickly();
        let warned = report.warnings.iter().any(|w| w.place.contains("cat.md"));
        assert_eq!(warned, !is_there, "{:?}", report.warnings);
        let page = place.read("cat/index.html");
        assert_eq!(page.contains("class=\"picture\""), is_there);
    };
    check(false);
    place.write("cat.svg", "<svg/>");
    check(true);
    place.write("cat.svg", "");
    check(false);
    place.write("cat.svg", "<svg/>");
    check(true);
    fs::remove_file(place.articles().join("cat.svg")).expect("removed");
    check(false);
}

#[test]
fn html_is_text() {
    let place = good("html");
    place.write("council.html", "<!doctype html><title>Page</title><meta name=date content=2024-01-01><h1>Page</h1><p onclick=alert(1)>Words of Jane Doe, who came to the council of Anytown on Monday to say that it was time for a bridge, and stayed until it was voted for.</p><script>alert(2)</script><img src=x onerror=alert(3)>");
    place.build_quickly();
    let page = place.read("council/index.html");
    assert!(page.contains("Words of"), "{page}");
    assert!(!page.contains("alert("));
}

#[test]
fn articles_and_site_stay_apart() {
    let place = good("apart");
    let check = |out: std::path::PathBuf| {
        let made = site::make(
            &place.articles(),
            &out,
            &Place::kit(),
            &Choice::default(),
            &Quiet::default(),
        );
        let words = made.expect_err("refused").words();
        assert!(
            words.contains("cannot be in the folder of its articles"),
            "{words}"
        );
    };
    check(place.articles().join("site"));
    check(place.articles());
    check(place.articles().join(".."));
    // Beside the articles, said from within.
    let beside = place.articles().join("../beside");
    let made = site::make(
        &place.articles(),
        &beside,
        &Place::kit(),
        &Choice {
            no_compression: true,
            ..Choice::default()
        },
        &Quiet::default(),
    );
    assert!(made.is_ok());
}
