//! A site that was published from a folder of articles: its front page, its names, its search, and its pages on other sites.

use std::fs;

use devkit::host::{Files, Server};
use devkit::{At, Outcome, Scratch, ensure, same};

use super::access::Findings;
use super::reading::text_is_as_its_source;
use super::{ALL, PRETENDING, Row};
use crate::page::Page;
use crate::site::Site;

pub(super) const JOURNEYS: &[Row] = &[
    (
        "the front page leads to an article",
        ALL,
        the_front_page_leads_to_an_article,
    ),
    (
        "an article leads to the next",
        ALL,
        an_article_leads_to_the_next,
    ),
    (
        "a name leads to what was said",
        ALL,
        a_name_leads_to_what_was_said,
    ),
    (
        "the archive is searched and filtered",
        ALL,
        the_archive_is_searched,
    ),
    (
        "a search comes back from its link",
        ALL,
        a_search_comes_back_from_its_link,
    ),
    (
        "common words narrow no search down",
        PRETENDING,
        common_words_narrow_nothing,
    ),
    (
        "a page is embedded in another site",
        ALL,
        a_page_is_embedded,
    ),
    (
        "visited pages are there without a network",
        ALL,
        visited_pages_are_there,
    ),
    (
        "a published page is complete without scripts",
        PRETENDING,
        complete_without_scripts,
    ),
    (
        "axe finds nothing in the lists of a site",
        PRETENDING,
        axe_in_the_lists,
    ),
    ("lists fit 320 px", PRETENDING, lists_fit),
];

/// The lists of the site: its front page, all names, and one of them.
const LISTS: &[&str] = &[
    "",
    "names/",
    "names/vladimir-putin/",
    "#q=putin",
    "#q=xyzzy",
    "#person=vladimir-putin",
];

fn the_front_page_leads_to_an_article(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    page.open(&site.others.url(""))?;
    page.by_role("link", "Night Market Stays")?.click()?;
    page.wait_js(
        "the article about the night market is open",
        "document.querySelector('#app')?.dataset.article === 'night-market'",
    )?;
    page.ready()?;
    let pages = site.every_page();
    let article = pages.iter().find(|(url, _)| url.ends_with("night-market/"));
    text_is_as_its_source(page, article.ok_or("no such article")?.1)?;
    page.back()?;
    page.by_role("link", "Night Market Stays")?;
    same("what was asked for in vain", &site.take_missing(), &vec![])
}

fn an_article_leads_to_the_next(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    page.open(&site.others.url("night-market/"))?;
    page.ready()?;
    page.by_role("link", "Older article")?.click()?;
    page.wait_js(
        "another article is open",
        "!['', 'night-market'].includes(document.querySelector('#app')?.dataset.article ?? '')",
    )?;
    page.ready()?;
    page.by_role("link", "Newer article")?.click()?;
    page.wait_js(
        "the first is back",
        "document.querySelector('#app')?.dataset.article === 'night-market'",
    )?;
    page.ready()
}

fn a_name_leads_to_what_was_said(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    page.open(&site.others.url("names/"))?;
    page.by_role("link", "Vladimir Putin")?.click()?;
    page.wait_js(
        "the name's page is open",
        "document.querySelector('h1')?.textContent === 'Vladimir Putin'",
    )?;
    page.by_css("blockquote a")?.click()?;
    page.wait_js("an article is open", "document.querySelector('#app')")?;
    page.ready()?;
    page.wait_js(
        "the quote is the one that is focused",
        "document.querySelector('#desk .quote.here')",
    )
}

fn the_archive_is_searched(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    page.open(&site.others.url(""))?;
    let field = page.by_role("searchbox", "Search all articles")?;
    field.type_text("satellite")?;
    page.wait_js(
        "articles are found",
        "document.querySelectorAll('#explore-found > li').length > 1",
    )?;
    page.wait_js("the link has the words", "location.hash === '#q=satellite'")?;
    page.wait_js(
        "the result is said",
        "/ articles for “satellite”/.test(document.querySelector('#explore-said').textContent)",
    )?;
    page.js("document.querySelector('.explore-facets').open = true")?;
    page.wait_js(
        "persons can be chosen",
        "document.querySelector('.explore-facets[aria-busy=false] [data-facet=person] button')",
    )?;
    page.by_css("[data-facet=person] button")?.click()?;
    page.wait_js(
        "the link has the person",
        "/person=[a-z]/.test(location.hash)",
    )?;
    // The list is made anew, and then the names: what is clicked before is not there when the click arrives.
    page.wait_js(
        "the results are those of the person",
        "document.querySelector('#explore-chosen button') && document.querySelector('[data-facet=person] [aria-pressed=true]') \
         && document.querySelectorAll('#explore-found > li').length > 0",
    )?;
    page.by_css("#explore-found > li a")?.click()?;
    page.wait_js("an article is open", "document.querySelector('#app')")?;
    page.ready()?;
    page.wait_js(
        "with the words and the person",
        "/e=[a-z]/.test(location.hash) && /q=satellite/.test(location.hash)",
    )?;
    page.back()?;
    page.wait_js(
        "the results are back",
        "document.querySelectorAll('#explore-found > li').length > 0",
    )
}

fn a_search_comes_back_from_its_link(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    page.open(
        &site
            .others
            .url("#q=satellite&person=vladimir-putin&colour=red"),
    )?;
    page.wait_js(
        "articles are found",
        "document.querySelectorAll('#explore-found > li').length > 0",
    )?;
    page.wait_js(
        "the person is chosen",
        "/Vladimir Putin/.test(document.querySelector('#explore-chosen').textContent)",
    )?;
    page.wait_js(
        "what is not understood is named",
        "/colour/.test(document.querySelector('#explore-notes').textContent)",
    )?;
    let field = page.by_role("searchbox", "Search all articles")?;
    field.type_text(" image")?;
    page.press("Escape")?;
    page.wait_js(
        "Escape leaves the person",
        "/^#person=vladimir-putin$/.test(location.hash)",
    )?;
    page.by_role("button", "Remove Vladimir Putin")?.click()?;
    page.wait_js(
        "the front page is as it was",
        "!location.hash && !document.documentElement.classList.contains('exploring')",
    )?;
    page.js("document.querySelector('a.skip').focus()")?;
    page.press("Enter")?;
    page.wait_js("the skip link leads on", "location.hash === '#main'")?;
    page.reload()?;
    page.wait_js(
        "it is not taken for a search",
        "location.hash === '#main' && !document.querySelector('#explore-notes').childElementCount",
    )
}

fn common_words_narrow_nothing(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    let found = |words: &str| -> Outcome<String> {
        page.open("about:blank")?;
        page.open(&site.others.url(&format!("#q={words}")))?;
        page.wait_js(
            "articles are found",
            "document.querySelectorAll('#explore-found > li').length > 1",
        )?;
        let others = "[...document.querySelectorAll('#explore-found mark')].map((mark) => mark.textContent) \
                      .filter((word) => !/^satellite/i.test(word))";
        same(
            "what else is marked",
            &page.js(others)?,
            &serde_json::json!([]),
        )?;
        page.by_css("#explore-said")?.text()
    };
    let plain = found("satellite")?;
    same(
        "what is said",
        &found("of_the_satellite")?,
        &plain.replace("satellite", "of the satellite"),
    )
}

fn a_page_is_embedded(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    let folder = Scratch::new()?;
    let file = folder.path().join("index.html");
    let script = site.others.url("embed.js");
    let html = format!(
        "<!doctype html><html lang=en style=\"color-scheme: dark\"><title>Elsewhere</title><p>Before.</p>\
         <script async src=\"{script}\" data-article=\"night-market\" data-show=\"quotes\"></script><p>After.</p>"
    );
    fs::write(&file, html).at(&file)?;
    let host = Server::start(&Files::compressed_at(folder.path(), 0), "/")?;
    page.open(&host.url(""))?;
    page.wait_js(
        "the frame is as tall as the page in it",
        "/px$/.test(document.querySelector('iframe')?.style.blockSize ?? '')",
    )?;
    let address = page.js("document.querySelector('iframe').src")?;
    ensure(
        address
            .as_str()
            .is_some_and(|src| src.ends_with("night-market/#embed=quotes&theme=dark")),
        || format!("{address}"),
    )
}

fn visited_pages_are_there(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    let mut server = Some(site.serve_others()?);
    let url = |path: &str| {
        server
            .as_ref()
            .map(|server| server.url(path))
            .unwrap_or_default()
    };
    let (front, article) = (url(""), url("night-market/"));
    for (kept, what) in [(&article, "#article"), (&front, ".stories, .story")] {
        page.open(kept)?;
        page.wait_js("the page is kept", "navigator.serviceWorker.controller")?;
        page.wait_js("it is there", &format!("document.querySelector('{what}')"))?;
        page.wait(&format!("{kept} is in the cache"), |page| {
            let has = "caches.match(location.href.split('#')[0]).then((found) => done(!!found))";
            Ok(page.run_async(
                &format!("const done = arguments[arguments.length - 1]; {has}"),
                &serde_json::json!([]),
            )? == true)
        })?;
    }
    drop(server.take());
    page.open(&article)?;
    page.ready()?;
    page.open(&front)?;
    page.by_role("link", "Night Market Stays").map(|_| ())
}

fn complete_without_scripts(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    page.scripts_off(true)?;
    page.open(&site.others.url("night-market/"))?;
    page.by_role("heading", "Night Market Stays")?;
    page.by_role("link", "Older article")?;
    page.open(&site.others.url(""))?;
    page.by_role("link", "Night Market Stays")?;
    page.open(&site.others.url("names/vladimir-putin/"))?;
    page.by_role("heading", "Vladimir Putin")?;
    page.scripts_off(false)
}

fn axe_in_the_lists(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    let mut findings = Findings::default();
    for (width, scheme) in [(1440, "light"), (1440, "dark"), (360, "light")] {
        page.emulate_media(&[("prefers-color-scheme", scheme)])?;
        page.emulate_size(width, 800, width < 500)?;
        for path in LISTS {
            page.open("about:blank")?;
            page.open(&site.others.url(path))?;
            settled(page, path)?;
            findings.look(page, &format!("/{path}, {width} px, {scheme}"))?;
        }
    }
    findings.are_none()
}

fn lists_fit(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    page.emulate_size(320, 640, true)?;
    for path in LISTS {
        page.open("about:blank")?;
        page.open(&site.others.url(path))?;
        settled(page, path)?;
        let width = page.js("document.documentElement.scrollWidth")?;
        same(&format!("the width of /{path}"), &width, &320.into())?;
    }
    Ok(())
}

/// Waits until a search that the link asks for has been answered.
fn settled(page: &Page<'_>, path: &str) -> Outcome {
    if path.starts_with('#') {
        page.wait_js(
            "the search is answered",
            "document.querySelector('#explore-said')?.textContent.length > 12",
        )?;
    }
    page.frame()
}
