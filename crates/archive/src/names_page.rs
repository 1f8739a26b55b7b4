//! The pages of a name: what it is, whom it appears with, and every article and every quote.

use crate::frame::frame;
use crate::frame_words::{counted, foreign, grouped, month_of, shortened, span_of_years, times};
use crate::front_story::{TITLE, byline, told};
use crate::names::{Archive, Named};
use crate::{Config, ListPage, Name, Page, Said, Summary, list_head, up};
use article::Kind;
use maud::{Markup, html};
use std::collections::BTreeMap;
use view::sentence::one_of;

/// How many articles a page has.
const PAGE: usize = 100;
/// How many quotes of an article are open; the others open on a click.
const OPEN: usize = 5;
/// How many names it appears with are listed.
const WITH: usize = 12;
/// How many roles are listed.
const ROLES: usize = 5;
/// The most bars of the chart; where there are more years, a bar is ten of them.
const BARS: u32 = 40;
/// The most characters of a quote, of a role.
const QUOTE: usize = 420;
const ROLE: usize = 90;

/// The pages of `named`, all in one folder: the first one in it, the others in folders with their numbers.
pub(crate) fn pages(config: &Config, archive: &Archive, named: &Named) -> Vec<Page> {
    let count = named.at.len().div_ceil(PAGE).max(1);
    let write = |(number, at): (usize, &[(u32, u32)])| {
        let path = path(named, number);
        let up = up(&path);
        let body = html! {
            div.of-name {
                header.name-head {
                    p.kicker { a href={ (up) "names/#" (named.kind.key()) } { span class={ "kin " (named.kind.key()) } { (kind(named.kind)) } } }
                    h1 { bdi { (named.name) } }
                    @if number == 0 {
                        (sum(archive, named))
                    } @else {
                        p.sum { "Page " (number + 1) " of " (count) }
                    }
                }
                @if number == 0 { (beside(archive, named, &up)) }
                div.name-articles {
                    (articles(config, archive, named, at, &up))
                    @if count > 1 { (turns(named, number, count, &up)) }
                }
            }
        };
        Page {
            body: frame(config, &path, &body).into_string(),
            language: config.language.clone(),
            head: head(config, archive, named, (number, count), at),
            path,
        }
    };
    named.at.chunks(PAGE).enumerate().map(write).collect()
}

/// What page `number` of `count` says of itself; it lists the articles `at`.
fn head(
    config: &Config,
    archive: &Archive,
    named: &Named,
    (number, count): (usize, usize),
    at: &[(u32, u32)],
) -> String {
    let page = if number == 0 {
        String::new()
    } else {
        format!(", page {} of {count}", number + 1)
    };
    let quotes = if named.said.is_empty() {
        String::new()
    } else {
        format!(", {}", counted(named.said.len(), "quote"))
    };
    let articles = counted(named.at.len(), "article");
    let about = Name {
        slug: named.slug.to_owned(),
        name: named.name.to_owned(),
        kind: named.kind,
        mentions: named.mentions,
        role: String::new(),
    };
    let articles_of = |&(article, _): &(u32, u32)| &archive.articles[article as usize];
    let next = (number + 1 < count).then(|| path(named, number + 1));
    list_head(
        config,
        &ListPage {
            path: &path(named, number),
            title: &[named.name, &page].concat(),
            description: &format!("{}: {articles}{quotes}.", named.name),
            previous: number
                .checked_sub(1)
                .map(|page| path(named, page))
                .as_deref(),
            next: next.as_deref(),
            about: Some(&about),
            articles: at.iter().map(articles_of).collect(),
            ..ListPage::default()
        },
    )
}

fn path(named: &Named, page: usize) -> String {
    if page == 0 {
        named.path()
    } else {
        format!("{}{}/", named.path(), page + 1)
    }
}

/// *person*, without the article that the explorer's sentences need.
fn kind(kind: Kind) -> &'static str {
    one_of(kind)
        .split_once(' ')
        .map_or(one_of(kind), |(_, noun)| noun)
}

/// How much there is, in a sentence.
fn sum(archive: &Archive, named: &Named) -> Markup {
    let spoken = named.said.chunk_by(|a, b| a.0 == b.0).count();
    let years = span_of_years(years(archive, named));
    html! {
        p.sum {
            "Named " (times(named.mentions as usize)) " in " b { (counted(named.at.len(), "article")) }
            @if !named.said.is_empty() {
                ", " b { (counted(named.said.len(), "quote")) }
                @if spoken < named.at.len() { " in " (grouped(spoken)) " of them" }
            }
            @if let Some(years) = years { ", " (years) }
            "."
        }
    }
}

fn years<'a>(archive: &'a Archive, named: &'a Named) -> impl Iterator<Item = u32> + Clone + 'a {
    let articles = named.at.iter().map(|&(article, _)| article as usize);
    articles.filter_map(|article| month_of(&archive.articles[article].date).map(|(year, _)| year))
}

/// What stands beside the list of articles: roles, years, whom it appears with.
fn beside(archive: &Archive, named: &Named, up: &str) -> Markup {
    let roles = roles(archive, named);
    let with = archive.together(named, WITH);
    html! {
        aside.beside aria-label={ "About " (named.name) } {
            @if !roles.is_empty() {
                section {
                    h2 { "As the articles put it" }
                    ul.roles {
                        @for (role, count) in &roles {
                            li dir="auto" { (shortened(role, ROLE)) @if *count > 1 { " " span.count { "×" (count) } } }
                        }
                    }
                }
            }
            (chart(&years(archive, named).collect::<Vec<_>>()))
            @if !with.is_empty() {
                section {
                    h2 { "Appears with" }
                    ul.index {
                        @for (other, count) in with {
                            li {
                                a href={ (up) (other.path()) } { bdi class={ "kin " (other.kind.key()) } { (other.name) } }
                                @if named.at.len() > 1 { " " span.count { (counted(count, "article")) } }
                            }
                        }
                    }
                }
            }
            p.caution { (caution(named)) }
        }
    }
}

/// The roles the articles give, the most frequent first.
fn roles<'a>(archive: &Archive<'a>, named: &Named) -> Vec<(&'a str, usize)> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for &(article, place) in &named.at {
        let role = &archive.articles[article as usize].names[place as usize].role;
        if !role.is_empty() {
            *counts.entry(role).or_default() += 1;
        }
    }
    let mut roles: Vec<_> = counts.into_iter().collect();
    roles.sort_by_key(|&(_, count)| usize::MAX - count);
    roles.truncate(ROLES);
    roles
}

fn caution(named: &Named) -> &'static str {
    match (named.kind, named.mixed) {
        (_, true) => {
            "Articles that write this name are listed together, also where they take it for something of another kind: same name, not \
             always the same thing."
        }
        (Kind::Person, _) => {
            "People with one name are listed together: same name, not always the same person."
        }
        _ => "Listed by name: same name, not always the same thing.",
    }
}

/// A bar for each year, or for ten of them where there are many; nothing for a single year.
fn chart(years: &[u32]) -> Markup {
    let (Some(&from), Some(&to)) = (years.iter().min(), years.iter().max()) else {
        return html! {};
    };
    let step = if to - from < BARS { 1 } else { 10 };
    let (first, last) = (from / step, to / step);
    if first == last || last - first >= 4 * BARS {
        return html! {};
    }
    let mut bars = vec![0u32; (last - first + 1) as usize];
    for year in years {
        bars[(year / step - first) as usize] += 1;
    }
    let most = bars.iter().copied().max().unwrap_or(1);
    let word = if step == 1 { "year" } else { "ten years" };
    let told = |(count, bar): (&u32, u32)| {
        let articles = counted(*count as usize, "article");
        format!("{}: {articles}", bar * step)
    };
    let label: Vec<String> = bars
        .iter()
        .zip(first..)
        .filter(|bar| *bar.0 > 0)
        .map(told)
        .collect();
    html! {
        section {
            h2 { "Articles per " (word) }
            figure.years {
                svg role="img" aria-label=(label.join(", ")) viewBox={ "0 0 " (bars.len() * 10) " 40" } preserveAspectRatio="none" {
                    @for (index, bar) in bars.iter().enumerate().filter(|(_, bar)| **bar > 0) {
                        // A single article must be seen beside a thousand.
                        @let height = (bar * 40).div_ceil(most).max(2);
                        rect x=(index * 10 + 1) y=(40 - height) width="8" height=(height) {
                            title { (told((bar, first + index as u32))) }
                        }
                    }
                }
                figcaption aria-hidden="true" { span { (first * step) } span { "up to " (most) } span { (last * step) } }
            }
        }
    }
}

/// The articles of a page, by years.
fn articles(
    config: &Config,
    archive: &Archive,
    named: &Named,
    at: &[(u32, u32)],
    up: &str,
) -> Markup {
    let year =
        |at: &(u32, u32)| month_of(&archive.articles[at.0 as usize].date).map(|(year, _)| year);
    html! {
        @for group in at.chunk_by(|a, b| year(a) == year(b)) {
            section.period {
                h2 { @if let Some(year) = year(&group[0]) { (year) } @else { "Without a date" } }
                ol.stories {
                    @for &(article, place) in group {
                        (entry(config, archive, named, article, place, up))
                    }
                }
            }
        }
    }
}

fn entry(
    config: &Config,
    archive: &Archive,
    named: &Named,
    number: u32,
    place: u32,
    up: &str,
) -> Markup {
    let article = &archive.articles[number as usize];
    let name = &article.names[place as usize];
    let from = named.said.partition_point(|said| said.0 < number);
    let said = named.said[from..]
        .iter()
        .take_while(|said| said.0 == number);
    let quotes: Vec<&Said> = said
        .map(|&(_, quote)| &article.quotes[quote as usize])
        .collect();
    let (open, folded) = quotes.split_at(quotes.len().min(OPEN));
    html! {
        li.story dir="auto" lang=[foreign(config, &article.language)] {
            h3 { a href={ (up) (article.slug) "/#e=" (named.slug) } { (shortened(&article.title, TITLE)) } }
            (byline(article, Some(&format!("named {}", times(name.mentions as usize)))))
            @for quote in open { (quoted(article, quote, named, up)) }
            @if !folded.is_empty() {
                details.folded {
                    summary { (counted(folded.len(), "more quote")) " from this article" }
                    @for quote in folded { (quoted(article, quote, named, up)) }
                }
            }
        }
    }
}

/// A quote of the name: who speaks is said only if that is not the name alone.
fn quoted(article: &Summary, quote: &Said, named: &Named, up: &str) -> Markup {
    let link = [up, &article.slug, "/#", &quote.link].concat();
    let speaker = (quote.by.len() > 1 || quote.speaker != named.name).then_some(&*quote.speaker);
    told(quote, speaker, &link, QUOTE)
}

fn turns(named: &Named, number: usize, count: usize, up: &str) -> Markup {
    html! {
        nav.pages aria-label="Pages" {
            @if number > 0 { a rel="prev" href={ (up) (path(named, number - 1)) } { "Newer articles" } }
            span { "Page " (number + 1) " of " (count) }
            @if number + 1 < count { a rel="next" href={ (up) (path(named, number + 1)) } { "Older articles" } }
        }
    }
}
