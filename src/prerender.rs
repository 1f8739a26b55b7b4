//! The pages as HTML, made natively at build time by the very components that the browser hydrates.

use crate::App;
use leptos::prelude::*;
use leptos::reactive::owner::Owner;
use view::markup::push_escaped;

/// The page of one article.
#[derive(Debug)]
pub struct Page {
    /// The article's slug.
    pub slug: String,
    /// What belongs into `<head>`: title, description, structured data's plain parts.
    pub head: String,
    /// What belongs into `<body>`.
    pub body: String,
    /// The article's language, BCP 47.
    pub language: String,
}

/// The most characters of a description that search engines show.
const DESCRIPTION: usize = 160;

/// The pages of all embedded articles, in order; the first one is the site's root.
pub fn pages() -> Vec<Page> {
    crate::embedded::open("")
        .1
        .into_iter()
        .map(|entry| page(entry.slug))
        .collect()
}

fn page(slug: String) -> Page {
    let reading = crate::embedded::open(&slug).0;
    let meta = &reading.article.meta;
    let lead = reading
        .article
        .blocks
        .iter()
        .find(|b| b.role.is_body())
        .map(|b| reading.article.block_text(b));
    let (mut title, mut description, mut author) = (String::new(), String::new(), String::new());
    push_escaped(&mut title, &meta.title);
    push_escaped(&mut description, shortened(lead.unwrap_or(&meta.title)));
    push_escaped(&mut author, &meta.author);
    let mut head = format!(
        "<title>{title} – Article Explorer</title>\n<meta name=\"description\" content=\"{description}\">\n\
         <meta property=\"og:title\" content=\"{title}\">\n<meta property=\"og:type\" content=\"article\">\n"
    );
    if reading.article.blocks.len() <= view::markup::LONG {
        // Painted whole or not at all: half a page moves when the other half comes.
        head.push_str("<link rel=\"expect\" href=\"#toast\" blocking=\"render\">\n");
    }
    if !author.is_empty() {
        let author = ["<meta name=\"author\" content=\"", &author, "\">\n"];
        head.push_str(&author.concat());
    }
    let owner = Owner::new();
    let html = owner.with(|| view! { <App slug=slug.clone() /> }.to_html());
    let body = format!("<div id=\"app\" data-article=\"{slug}\">{html}</div>");
    Page {
        head,
        body,
        language: meta.language.clone(),
        slug,
    }
}

/// `text`, cut between words.
fn shortened(text: &str) -> &str {
    let Some((cut, _)) = text.char_indices().nth(DESCRIPTION) else {
        return text;
    };
    text[..cut]
        .rsplit_once(' ')
        .map_or(&text[..cut], |(words, _)| words)
}
