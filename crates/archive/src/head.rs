//! What pages say of themselves in `<head>`: to search engines, to whoever shows a link, and to feed readers.
//!
//! Open Graph by <https://ogp.me>, cards by the documentation of X (Twitter), which falls back on Open Graph for title, description and
//! image. Both want absolute addresses; where [`Config::url`] is not known, what would need one is left out.

use crate::{
    Config, Image, Name, Summary, absolute, atom, day::day, frame_words::shortened, json_ld, up,
};
use view::markup::push_escaped;

/// The most characters of a description that search engines show.
const DESCRIPTION: usize = 160;
/// How large a drawn card is: what Open Graph's and X's readers recommend.
const CARD: [(&str, &str); 2] = [("og:image:width", "1200"), ("og:image:height", "630")];

/// A page that lists articles: the front page, one of its later parts, a name's page.
#[derive(Clone, Debug, Default)]
pub struct ListPage<'a> {
    /// Its folder, as in [`Page::path`](crate::Page::path).
    pub path: &'a str,
    /// What it is called; empty for the front page, which is called as the site is.
    pub title: &'a str,
    /// What it is about; if empty, what the site is about.
    pub description: &'a str,
    /// The drawn image, from the site's root.
    pub card: Option<&'a str>,
    /// The folder of the page before it, if it is a later part of a list.
    pub previous: Option<&'a str>,
    /// The folder of the page after it.
    pub next: Option<&'a str>,
    /// Whether search engines are asked to leave it out. Such a page has a title and a description and nothing else.
    pub noindex: bool,
    /// Who or what it is about, if it is a name's page.
    pub about: Option<&'a Name>,
    /// The articles it lists, in its order.
    pub articles: Vec<&'a Summary>,
}

/// The `<head>` of an article's page: title, description, addresses, Open Graph, card, feed, structured data. A line each.
///
/// `card` is the drawn image of 1200 × 630 pixels, from the site's root; without one the article's picture is shown.
pub fn article_head(config: &Config, summary: &Summary, card: Option<&str>) -> String {
    let path = [&*summary.slug, "/"].concat();
    let mut head = Head::default();
    head.title(config, &summary.title);
    let lead = if summary.lead.is_empty() {
        &summary.title
    } else {
        &summary.lead
    };
    let description = shortened(lead, DESCRIPTION);
    head.meta("description", &description);
    head.meta("author", &summary.author);
    head.canonical(config, &path);
    head.property("og:type", "article");
    head.property("og:title", &summary.title);
    head.property("og:description", &description);
    head.site(config, &path, &summary.language);
    let published = day(&summary.date).unwrap_or_default();
    head.property("article:published_time", published);
    head.image(config, card, summary.image.as_ref(), &summary.title);
    head.feed(config, &path);
    head.data(&json_ld::article(config, summary, card));
    head.0
}

/// The `<head>` of a page that lists articles. A line each.
pub fn list_head(config: &Config, page: &ListPage<'_>) -> String {
    let mut head = Head::default();
    head.title(config, page.title);
    let about = [page.description, &*config.description];
    let about = about.into_iter().find(|words| !words.is_empty());
    let description = shortened(about.unwrap_or_default(), DESCRIPTION);
    head.meta("description", &description);
    if page.noindex {
        head.meta("robots", "noindex");
        return head.0;
    }
    head.canonical(config, page.path);
    for (rel, path) in [("prev", page.previous), ("next", page.next)] {
        if let Some(path) = path {
            head.link(rel, &relative(page.path, path));
        }
    }
    let title = if page.title.is_empty() {
        &config.title
    } else {
        page.title
    };
    head.property("og:type", "website");
    head.property("og:title", title);
    head.property("og:description", &description);
    head.site(config, page.path, &config.language);
    head.image(config, page.card, None, title);
    head.feed(config, page.path);
    head.data(&json_ld::list(config, page));
    head.0
}

/// The way from the page in the folder `from` to the page in the folder `to`; never empty, since an empty address is the page itself.
fn relative(from: &str, to: &str) -> String {
    let way = up(from) + to;
    if way.is_empty() { "./".to_owned() } else { way }
}

/// The lines so far.
#[derive(Default)]
struct Head(String);

impl Head {
    fn title(&mut self, config: &Config, title: &str) {
        self.0.push_str("<title>");
        push_escaped(&mut self.0, title);
        if !title.is_empty() && title != config.title {
            self.0.push_str(" – ");
        }
        if title != config.title {
            push_escaped(&mut self.0, &config.title);
        }
        self.0.push_str("</title>\n");
    }

    /// An element with two attributes. What is empty is not known, and not said.
    fn element(&mut self, open: &str, value: &str, middle: &str, content: &str) {
        if content.is_empty() {
            return;
        }
        for (before, text) in [(open, value), (middle, content)] {
            self.0.push_str(before);
            push_escaped(&mut self.0, text);
        }
        self.0.push_str("\">\n");
    }

    fn meta(&mut self, name: &str, content: &str) {
        self.element("<meta name=\"", name, "\" content=\"", content);
    }

    fn property(&mut self, property: &str, content: &str) {
        self.element("<meta property=\"", property, "\" content=\"", content);
    }

    fn link(&mut self, rel: &str, href: &str) {
        self.element("<link rel=\"", rel, "\" href=\"", href);
    }

    fn canonical(&mut self, config: &Config, path: &str) {
        let address = absolute(config, path).unwrap_or_default();
        self.link("canonical", &address);
    }

    fn site(&mut self, config: &Config, path: &str, language: &str) {
        let address = absolute(config, path).unwrap_or_default();
        self.property("og:url", &address);
        self.property("og:site_name", &config.title);
        self.property("og:locale", &locale(language).unwrap_or_default());
    }

    /// The drawn card, or else the picture.
    fn image(&mut self, config: &Config, card: Option<&str>, image: Option<&Image>, title: &str) {
        let drawn = card.and_then(|card| absolute(config, card));
        let is_drawn = drawn.is_some();
        let shown = drawn.map(|address| (address, title)).or_else(|| {
            image.and_then(|image| Some((absolute(config, &image.path)?, &*image.alt)))
        });
        let kind = if shown.is_some() {
            "summary_large_image"
        } else {
            "summary"
        };
        if let Some((address, alt)) = shown {
            self.property("og:image", &address);
            for (property, pixels) in CARD.into_iter().filter(|_| is_drawn) {
                self.property(property, pixels);
            }
            self.property("og:image:alt", alt);
        }
        self.meta("twitter:card", kind);
    }

    fn feed(&mut self, config: &Config, path: &str) {
        if atom::has_feed(config) {
            self.0
                .push_str("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"");
            push_escaped(&mut self.0, &config.title);
            self.0.push_str("\" href=\"");
            push_escaped(&mut self.0, &relative(path, atom::FEED));
            self.0.push_str("\">\n");
        }
    }

    fn data(&mut self, data: &serde_json::Value) {
        self.0.push_str(&json_ld::script(data));
        self.0.push('\n');
    }
}

/// Open Graph's `language_TERRITORY`, where the tag says which territory (`en-GB`); which one `en` means is not known.
fn locale(tag: &str) -> Option<String> {
    let (language, rest) = tag.split_once('-')?;
    let letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
    let region = rest
        .split('-')
        .find(|part| part.len() == 2 && letters(part))?;
    let known = matches!(language.len(), 2 | 3) && letters(language);
    known.then(|| {
        [
            &language.to_ascii_lowercase(),
            "_",
            &region.to_ascii_uppercase(),
        ]
        .concat()
    })
}

#[cfg(test)]
mod tests;
