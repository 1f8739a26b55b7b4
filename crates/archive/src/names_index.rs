//! The index of names: `names/`, and pages for letters where there are many.

use crate::frame::frame;
use crate::frame_words::{counted, grouped};
use crate::names::{Archive, Named};
use crate::{Config, ListPage, Page, list_head, up};
use article::{Kind, fold};
use maud::{Markup, html};
use std::collections::BTreeMap;
use view::sentence::many_of;

/// How many names of a kind stand first, as the most mentioned.
const MOST: usize = 30;
/// How many names the A–Z has at most on the page of names itself.
const TOGETHER: usize = 400;
/// How many names a page of a letter has.
const LETTER: usize = 500;

/// The names under a letter, in alphabetical order.
type Letters<'a> = BTreeMap<char, Vec<&'a Named<'a>>>;

/// The page of all names, then those of the letters (`index/a/`, `index/a/2/`), if they do not fit on it.
pub(crate) fn index(config: &Config, archive: &Archive) -> Vec<Page> {
    let listed: Vec<&Named> = archive.names.iter().filter(|n| n.has_page()).collect();
    let mut letters = Letters::new();
    for &named in &listed {
        letters.entry(letter(named.name)).or_default().push(named);
    }
    for names in letters.values_mut() {
        names.sort_by_cached_key(|named| (fold::fold(named.name), named.slug));
    }
    let apart = listed.len() > TOGETHER;
    let body = html! {
        h1 { "Names" }
        (summary(archive, &listed))
        (kinds(&listed))
        @if !listed.is_empty() {
            section.az aria-labelledby="a-z" {
                h2 #a-z { "A–Z" }
                @if apart {
                    (letter_links(&letters, "../", None))
                } @else {
                    @for (letter, names) in &letters {
                        h3 { (heading(*letter)) }
                        (list(names, "../"))
                    }
                }
            }
        }
    };
    let mut pages = vec![page(config, "names/".to_owned(), &body)];
    if apart {
        for (letter, names) in &letters {
            pages.extend(of_letter(config, &letters, *letter, names));
        }
    }
    pages
}

fn summary(archive: &Archive, listed: &[&Named]) -> Markup {
    let articles = archive.articles.len();
    html! {
        p.intro {
            @if listed.is_empty() {
                "No name occurs in two articles yet, and nobody is quoted by name."
            } @else {
                "Who and what " (counted(articles, "article")) " " (if articles == 1 { "names" } else { "name" }) ": everyone who is quoted, and "
                "everything that is named in two articles or more. The number beside a name is that of its articles."
            }
        }
    }
}

/// Each kind with its most mentioned names.
fn kinds(listed: &[&Named]) -> Markup {
    let mut of: BTreeMap<Kind, Vec<&Named>> = BTreeMap::new();
    for &named in listed {
        of.entry(named.kind).or_default().push(named);
    }
    for names in of.values_mut() {
        names.sort_by_key(|named| (usize::MAX - named.at.len(), u32::MAX - named.mentions));
    }
    html! {
        @if of.len() > 1 {
            nav.jumps aria-label="Kinds of names" {
                @for (kind, names) in &of {
                    a href={ "#" (kind.key()) } { (many_of(*kind)) " " span.count { (grouped(names.len())) } }
                }
                a href="#a-z" { "A–Z" }
            }
        }
        @for (kind, names) in &of {
            @let heading = ["names-", kind.key()].concat();
            section.kind-names #(kind.key()) aria-labelledby=(heading) {
                h2 #(heading) { (many_of(*kind)) }
                (list(&names[..names.len().min(MOST)], "../"))
                @if names.len() > MOST {
                    p.rest { "The " (MOST) " in most articles; " a href="#a-z" { (grouped(names.len() - MOST)) " more in the A–Z" } }
                }
            }
        }
    }
}

fn list(names: &[&Named], up: &str) -> Markup {
    html! {
        ul.index {
            @for named in names {
                li {
                    a href={ (up) (named.path()) } { bdi class={ "kin " (named.kind.key()) } { (named.name) } }
                    " " span.count {
                        (grouped(named.at.len()))
                        @if !named.said.is_empty() { " · " (counted(named.said.len(), "quote")) }
                    }
                }
            }
        }
    }
}

fn of_letter(config: &Config, letters: &Letters, letter: char, names: &[&Named]) -> Vec<Page> {
    let count = names.len().div_ceil(LETTER);
    let write = |(number, names): (usize, &[&Named])| {
        let path = letter_path(letter, number);
        let up = up(&path);
        let body = html! {
            h1 { "Names: " (heading(letter)) @if number > 0 { ", page " (number + 1) } }
            (letter_links(letters, &up, Some(letter)))
            (list(names, &up))
            @if count > 1 {
                nav.pages aria-label="Pages" {
                    @for other in 0..count {
                        a href={ (up) (letter_path(letter, other)) } aria-current=[(other == number).then_some("page")] { (other + 1) }
                    }
                }
            }
        };
        page(config, path, &body)
    };
    names.chunks(LETTER).enumerate().map(write).collect()
}

fn letter_links(letters: &Letters, up: &str, here: Option<char>) -> Markup {
    html! {
        nav.jumps.letters aria-label="A–Z" {
            @for (letter, names) in letters {
                a href={ (up) (letter_path(*letter, 0)) } aria-current=[(here == Some(*letter)).then_some("page")] {
                    (heading(*letter)) " " span.count { (grouped(names.len())) }
                }
            }
        }
    }
}

/// The letter a name stands under; `~`, which sorts behind all letters, for what is no Latin one.
fn letter(name: &str) -> char {
    let first = name.chars().find(|c| c.is_alphanumeric());
    let folded = first.and_then(|c| fold::fold_char(c).next());
    folded.filter(char::is_ascii_lowercase).unwrap_or('~')
}

fn heading(letter: char) -> String {
    if letter == '~' {
        "Others".to_owned()
    } else {
        letter.to_ascii_uppercase().to_string()
    }
}

fn letter_path(letter: char, page: usize) -> String {
    let name = if letter == '~' {
        "others".to_owned()
    } else {
        letter.to_string()
    };
    if page == 0 {
        format!("index/{name}/")
    } else {
        format!("index/{name}/{}/", page + 1)
    }
}

fn page(config: &Config, path: String, body: &Markup) -> Page {
    let head = list_head(
        config,
        &ListPage {
            path: &path,
            title: "Names",
            description: "Who and what the articles name, and who is quoted in them.",
            ..ListPage::default()
        },
    );
    Page {
        body: frame(config, &path, body).into_string(),
        language: config.language.clone(),
        head,
        path,
    }
}
