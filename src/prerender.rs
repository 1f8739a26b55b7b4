//! The pages as HTML, made natively at build time by the very components that the browser hydrates.

use crate::app::App;
use crate::embedded;
use crate::state::Explorer;
use crate::ui::Around;
use article::wire::{self, Bundle};
use leptos::prelude::*;
use leptos::reactive::owner::Owner;
use maud::{Markup, html};
use std::cell::OnceCell;
use std::rc::Rc;
use view::Reading;
use view::markup::{self, push_escaped};

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

/// What keeps a page of a short article from being painted by halves: half a page moves when the other half comes.
const WHOLE: &str = "<link rel=\"expect\" href=\"#toast\" blocking=\"render\">\n";

thread_local! {
    /// One handle for all pages that a thread makes, with what owns its triggers: a handle lives for ever.
    static EXPLORER: OnceCell<(Owner, Explorer)> = const { OnceCell::new() };
}

/// The pages of all embedded articles, in order; the first one is the site's root.
pub fn pages() -> Vec<Page> {
    let bundles = embedded::bundles();
    let entries: Vec<(String, String)> = bundles
        .iter()
        .map(|bundle| {
            let Bundle { article, .. } = bundle;
            (article.slug.clone(), article.meta.title.clone())
        })
        .collect();
    let pages = bundles.into_iter().enumerate().map(|(index, bundle)| {
        let slug = bundle.article.slug.clone();
        let reading = Rc::new(Reading::new(bundle));
        let around = Around {
            top: top(&entries, index).into_string(),
            own: true,
            ..Around::default()
        };
        Page {
            head: [head(&reading), whole(&reading).to_owned()].concat(),
            language: reading.article.meta.language.clone(),
            body: body(reading, around),
            slug,
        }
    });
    pages.collect()
}

/// The page of one article that carries it: for a program that embeds none. Its head has what the program needs there, the rest is the
/// site's.
pub fn page(reading: &Rc<Reading>, around: Around) -> Page {
    let mut body = body(reading.clone(), around);
    body.push_str("<script type=\"text/plain\" id=\"data\">");
    body.push_str(&wire::carry(&reading.article, &reading.analysis));
    body.push_str("</script>");
    Page {
        slug: reading.article.slug.clone(),
        head: whole(reading).to_owned(),
        language: reading.article.meta.language.clone(),
        body,
    }
}

fn whole(reading: &Reading) -> &'static str {
    if reading.article.blocks.len() <= markup::LONG {
        WHOLE
    } else {
        ""
    }
}

fn head(reading: &Reading) -> String {
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
    if !author.is_empty() {
        let author = ["<meta name=\"author\" content=\"", &author, "\">\n"];
        head.push_str(&author.concat());
    }
    head
}

fn body(reading: Rc<Reading>, around: Around) -> String {
    let slug = reading.article.slug.clone();
    let explorer = EXPLORER.with(|explorer| {
        let first = reading.clone();
        let (_, explorer) = explorer.get_or_init(|| {
            let owner = Owner::new();
            let explorer = owner.with(|| Explorer::new(first));
            (owner, explorer)
        });
        *explorer
    });
    explorer.read(reading);
    let html = Owner::new().with(|| view! { <App explorer around /> }.to_html());
    format!("<div id=\"app\" data-article=\"{slug}\">{html}</div>")
}

/// Brand, and links to the other articles; plain links, so that they work without script.
fn top(entries: &[(String, String)], number: usize) -> Markup {
    // Each article has a folder; the first one's page is the root.
    let up = if number == 0 { "./" } else { "../" };
    html! {
        p.brand { "Article " b { "Explorer" } }
        @if entries.len() > 1 {
            details.menu.switcher {
                summary { (number + 1) " of " (entries.len()) " articles" }
                nav.menu-items aria-label="Articles" {
                    ul {
                        @for (index, (slug, title)) in entries.iter().enumerate() {
                            @let folder = if index == 0 { String::new() } else { [slug, "/"].concat() };
                            li { a href={(up) (folder)} aria-current=[(index == number).then_some("page")] { (title) } }
                        }
                    }
                }
            }
        }
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
