//! The archive explorer: the part of the front page that searches all articles.

use crate::Config;
use maud::{Markup, html};

/// The facets: what links and the index call them, what readers do, and what their field for finding a name says.
const FACETS: [(&str, &str, &str); 4] = [
    ("person", "People", "Find a person"),
    ("organisation", "Organisations", "Find an organisation"),
    ("place", "Places", "Find a place"),
    ("year", "Years", ""),
];

/// The search of a site's archive, for a page from which `up` leads to the root; nothing if the site has none.
///
/// It goes before the page's list, as its sibling: whatever follows it within the same parent is hidden while results are shown. The page has to
/// load `archive.js`, which fills it; without script it is not seen. All that it shows comes from the index in `search/`, which is
/// asked for when a reader turns to the search, not before.
pub fn search(config: &Config, up: &str) -> Markup {
    html! {
        @if config.search {
            section .explore #explore aria-label="Archive" data-root=(up) {
                search role="search" {
                    label for="explore-query" { "Search all articles" }
                    div .explore-field {
                        input .field #explore-query type="search" autocomplete="off" spellcheck="false" maxlength="200"
                            enterkeyhint="search" aria-keyshortcuts="/" aria-controls="explore-found";
                        kbd aria-hidden="true" { "/" }
                    }
                }
                div #explore-notes role="alert" {}
                div #explore-chosen .chips role="group" aria-label="Chosen filters" hidden {}
                p #explore-said role="status" {}
                div .explore-columns {
                    details .explore-facets {
                        summary { "Filter by person, organisation, place or year" }
                        p #explore-wait .nothing { "Getting the names …" }
                        div .explore-names {
                            @for (facet, title, find) in FACETS {
                                (self::facet(facet, title, find))
                            }
                        }
                        button .primary #explore-show type="button" {}
                    }
                    div .explore-found {
                        ol #explore-found {}
                        button .more #explore-more type="button" hidden { "More articles" }
                    }
                }
            }
        }
    }
}

fn facet(facet: &str, title: &str, find: &str) -> Markup {
    html! {
        div .explore-facet data-facet=(facet) role="group" aria-labelledby={ "explore-" (facet) } hidden {
            h2 #{ "explore-" (facet) } { (title) }
            @if !find.is_empty() {
                input .field type="search" autocomplete="off" spellcheck="false" placeholder=(find) aria-label=(find);
            }
            ul .names {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(config: &Config, up: &str, has: &[&str]) {
        let page = search(config, up).into_string();
        for part in has {
            assert!(page.contains(part), "{part} is missing in {page}");
        }
    }

    #[test]
    fn a_field_and_its_facets() {
        let config = Config::default();
        check(&config, "", &["data-root=\"\"", "role=\"search\""]);
        check(&config, "../", &["data-root=\"../\""]);
        for (facet, title, _) in FACETS {
            let (facet, title) = (format!("data-facet=\"{facet}\""), format!(">{title}<"));
            check(&config, "", &[&facet, &title]);
        }
    }

    #[test]
    fn nothing_without_search() {
        let without = Config {
            search: false,
            ..Config::default()
        };
        assert_eq!(search(&without, "").into_string(), "");
    }
}
