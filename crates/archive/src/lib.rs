//! What follows from all articles of a site together: lists, names, feeds, structured data.
//!
//! Pure: settings and summaries in, pages and files as text out. Addresses inside the site are relative, so that it works below any path;
//! absolute ones begin with [`Config::url`] and are left out where that is not known.

mod address;
mod article_page;
mod atom;
mod config;
mod day;
mod explore;
mod frame;
mod frame_words;
mod front;
mod front_story;
mod head;
mod hosting;
mod json_ld;
mod names;
mod names_index;
mod names_page;
#[cfg(test)]
mod names_tests;
mod onward;
mod related;
mod sitemap;
mod summary;
mod xml;

pub use address::{absolute, root};
pub use article_page::{article_bottom, dateline, picture};
pub use atom::{FEED, feed, has_feed};
pub use config::{Colours, Config, Warning, accent_css, language_tag, nearest};
pub use explore::search;
pub use frame::article_header;
pub use front::{front, newest_first};
pub use head::{ListPage, article_head, list_head};
pub use hosting::{headers, is_hashed, not_found, robots};
pub use names::{Archive, Named, names, names_pages_of};
pub use onward::onward;
pub use related::{Related, related};
pub use sitemap::{SITEMAP, sitemap};
pub use summary::{Image, Name, Said, Summary, summary};

/// A page of the site besides the articles' own, or what an article's page has in its `<head>` and around the article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Its folder below the site's root: empty for the front page, else with a slash behind it (`names/kim-jong-un/`).
    pub path: String,
    /// The page's language, BCP 47.
    pub language: String,
    /// What belongs into `<head>`: title, description, addresses, structured data.
    pub head: String,
    /// What belongs into `<body>`.
    pub body: String,
}

/// The folders and files of the site's root that are the site's own: no article may be called so.
pub const RESERVED: [&str; 8] = [
    "names", "page", "search", "cards", "media", "embed", "index", "404",
];

/// The way from the page in the folder `path` up to the site's root: `""`, `"../"`, …
pub fn up(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}
