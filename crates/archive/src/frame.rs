//! What stands above and below every page of the site.

use crate::frame_words::day;
use crate::{Config, FEED, Summary, has_feed, up};
use maud::{Markup, html};

/// The whole `<body>` of a page in the folder `path` that is not an article's: brand and links, `main` in the middle, what the site is.
pub(crate) fn frame(config: &Config, path: &str, main: &Markup) -> Markup {
    let up = up(path);
    html! {
        a.skip href="#main" { "Skip to the page" }
        header.top {
            p.brand { a href=(home(&up)) { (config.title) } }
            (links(&up, path))
        }
        main #main .site tabindex="-1" { (main) }
        (footer(config, &up))
    }
}

/// The front page's `<body>`: the site's title over all of its width.
pub(crate) fn front_frame(config: &Config, facts: &str, main: &Markup) -> Markup {
    html! {
        a.skip href="#main" { "Skip to the articles" }
        header.nameplate {
            h1 dir="auto" { (config.title) }
            @if !config.description.is_empty() { p dir="auto" { (config.description) } }
            div.folio {
                span { (facts) }
                (links("", ""))
            }
        }
        main #main .site tabindex="-1" { (main) }
        (footer(config, ""))
    }
}

/// What stands in the header of an article's page in place of the app's brand: the site's title as a link to the front page, the names,
/// and the articles before and after. `up` leads to the site's root.
pub fn article_header(
    config: &Config,
    up: &str,
    older: Option<&Summary>,
    newer: Option<&Summary>,
) -> Markup {
    html! {
        p.brand { a href=(home(up)) { (config.title) } }
        nav.site-links aria-label="Site" {
            a href={ (up) "names/" } { "Names" }
            @if let Some(article) = newer { (turn(up, article, "prev", "Newer")) }
            @if let Some(article) = older { (turn(up, article, "next", "Older")) }
        }
    }
}

fn turn(up: &str, article: &Summary, rel: &str, word: &str) -> Markup {
    html! {
        a.turn rel=(rel) href={ (up) (article.slug) "/" } title={ (article.title) ", " (day(&article.date)) }
            aria-label={ (word) " article: " (article.title) } { (word) }
    }
}

fn links(up: &str, path: &str) -> Markup {
    let links = [("", "Articles"), ("names/", "Names")];
    html! {
        nav.site-links aria-label="Site" {
            @for (folder, word) in links {
                @let address = if folder.is_empty() { home(up).to_owned() } else { [up, folder].concat() };
                a href=(address) aria-current=[(folder == path).then_some("page")] { (word) }
            }
        }
    }
}

/// The front page's address: never empty, which some programs take for no address.
fn home(up: &str) -> &str {
    if up.is_empty() { "./" } else { up }
}

fn footer(config: &Config, up: &str) -> Markup {
    html! {
        footer.bottom {
            p.meta {
                span { (config.title) }
                @if !config.publisher.is_empty() && config.publisher != config.title { span { "Published by " (config.publisher) } }
                @if has_feed(config) {
                    a href={ (up) (FEED) } type="application/atom+xml" { "Feed" }
                }
            }
            p {
                "Names, roles and quotes were found by rules and may be wrong; each article says why it was marked. Nothing you read or "
                "choose here is sent anywhere."
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config() -> Config {
        Config {
            title: "Harbour & Hill".to_owned(),
            ..Config::default()
        }
    }

    fn framed(config: &Config, path: &str) -> String {
        frame(config, path, &html! { p { "Here." } }).into_string()
    }

    #[test]
    fn links_lead_up_from_any_folder() {
        let check = |path, home: &str, names: &str| {
            let page = framed(&config(), path);
            assert!(page.contains(&format!("<p class=\"brand\"><a href=\"{home}\">")));
            assert!(page.contains(&format!("<a href=\"{names}\"")));
        };
        check("page/2/", "../../", "../../names/");
        check("names/", "../", "../names/");
        check("names/kim/2/", "../../../", "../../../names/");
    }

    #[test]
    fn the_page_one_is_on_is_marked() {
        let here = "aria-current=\"page\">Names";
        assert!(framed(&config(), "names/").contains(here));
        assert!(!framed(&config(), "names/kim/").contains(here));
    }

    #[test]
    fn words_of_the_settings_are_escaped() {
        assert!(framed(&config(), "names/").contains("Harbour &amp; Hill"));
    }

    #[test]
    fn the_feed_is_linked_where_there_is_one() {
        let check = |feed, url: Option<&str>, linked| {
            let config = Config {
                feed,
                url: url.map(str::to_owned),
                ..config()
            };
            assert_eq!(framed(&config, "names/").contains("../feed.xml"), linked);
        };
        check(true, Some("https://example.org/"), true);
        check(true, None, false);
        check(false, Some("https://example.org/"), false);
    }

    #[test]
    fn an_article_has_the_neighbours_there_are() {
        let summary = Summary {
            slug: "other".to_owned(),
            title: "The \"other\"".to_owned(),
            ..Summary::default()
        };
        let alone = article_header(&config(), "../", None, None).into_string();
        assert!(alone.contains("href=\"../\"") && !alone.contains("rel="));
        let newer = article_header(&config(), "../", None, Some(&summary)).into_string();
        assert!(newer.contains("rel=\"prev\" href=\"../other/\""));
        assert!(newer.contains("Newer article: The &quot;other&quot;"));
    }
}
