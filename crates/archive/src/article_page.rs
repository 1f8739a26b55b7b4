//! What an article's page has over and below the article, besides the ways on.

use crate::{Config, Summary, frame_words::day};
use maud::{Markup, html};

/// Day and author, as far as they are known: *22 September 2015 · Wikinews*.
pub fn dateline(summary: &Summary) -> String {
    let facts = [day(&summary.date), summary.author.clone()];
    let facts: Vec<&str> = facts
        .iter()
        .map(String::as_str)
        .filter(|fact| !fact.is_empty())
        .collect();
    facts.join(" · ")
}

/// What stands over the headline: day and author, as far as they are known, and the article's picture, if it is a file of the site; what lies elsewhere
/// is for shared links only, since pages ask no other host for anything.
pub fn picture(summary: &Summary, up: &str) -> Markup {
    let image = summary.image.as_ref();
    let dateline = dateline(summary);
    html! {
        @if !dateline.is_empty() {
            p.dateline { bdi { (dateline) } }
        }
        @if let Some(image) = image.filter(|image| !image.path.is_empty() && !image.path.contains("://")) {
            @let (width, height) = image.size.unzip();
            figure.picture {
                img src={ (up) (image.path) } alt=(image.alt) width=[width] height=[height] decoding="async";
            }
        }
    }
}

/// What the footer of an article's page begins with: how to embed it, and, where it is embedded, the way to the whole page.
pub fn article_bottom(config: &Config, summary: &Summary) -> Markup {
    html! {
        @if config.embed {
            details.embed { summary { "Embed this article" } }
        }
        // All of the footer that an embedded page shows.
        @if config.embed {
            p.embed-out {
                a href={ "../" (summary.slug) "/" } target="_blank" rel="noopener" { (summary.title) }
                span { (config.title) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Image;

    #[test]
    fn a_picture_of_the_site_is_shown_and_no_other() {
        let check = |path: &str, size: Option<(u32, u32)>, html: &str| {
            let image = Image {
                path: path.to_owned(),
                alt: "A \"bridge\"".to_owned(),
                size,
            };
            let summary = Summary {
                image: Some(image),
                ..Summary::default()
            };
            assert_eq!(picture(&summary, "../").into_string(), html, "{path}");
        };
        check(
            "media/b-0.jpg",
            Some((4, 3)),
            "<figure class=\"picture\"><img src=\"../media/b-0.jpg\" alt=\"A &quot;bridge&quot;\" width=\"4\" height=\"3\" decoding=\"async\"></figure>",
        );
        check("https://news.example/b.jpg", None, "");
        check("", None, "");
    }

    #[test]
    fn pages_offer_to_be_embedded_unless_the_settings_say_no() {
        let check = |embed: bool| {
            let config = Config {
                embed,
                ..Config::default()
            };
            let bottom = article_bottom(&config, &Summary::default()).into_string();
            assert_eq!(bottom.contains("Embed this article"), embed);
        };
        check(true);
        check(false);
    }
}
