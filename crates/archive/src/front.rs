//! The front page and its continuations: all articles, newest first.

use crate::frame::{frame, front_frame};
use crate::frame_words::{MONTHS, counted, month_of, span_of_years};
use crate::front_story::{first_story, story};
use crate::names::Archive;
use crate::{Config, ListPage, Page, Summary, list_head, search, up};
use maud::{Markup, html};
use std::cmp::Ordering;
use std::ops::Range;

/// How many articles a page has.
const PAGE: usize = 50;
/// How many articles a month should have on average to have a heading of its own.
const MONTHLY: usize = 3;

/// The order in which the site shows articles: the newest first, then those without a date by title; by address where all that is the same.
pub fn newest_first(a: &Summary, b: &Summary) -> Ordering {
    let dated = |summary: &Summary| month_of(&summary.date).is_some();
    let by_date = if dated(a) && dated(b) {
        b.date.cmp(&a.date)
    } else {
        dated(b).cmp(&dated(a))
    };
    by_date
        .then_with(|| a.title.cmp(&b.title))
        .then_with(|| a.slug.cmp(&b.slug))
}

/// The front page, in the root, and its continuations `page/2/`, `page/3/` …, with 50 articles each, in the order of the archive.
pub fn front(config: &Config, archive: &Archive) -> Vec<Page> {
    let count = archive.articles.len().div_ceil(PAGE).max(1);
    (0..count)
        .map(|number| page(config, archive, number, count))
        .collect()
}

fn path(number: usize) -> String {
    if number == 0 {
        String::new()
    } else {
        format!("page/{}/", number + 1)
    }
}

fn page(config: &Config, archive: &Archive, number: usize, count: usize) -> Page {
    let path = path(number);
    let up = up(&path);
    let all = archive.articles.len();
    let from = number * PAGE;
    let to = (from + PAGE).min(all);
    let body = if number == 0 {
        let main = html! {
            (search(config, &up))
            @if all == 0 {
                p.intro { "There is no article here yet." }
            } @else {
                (first_story(config, archive, 0, &up))
                (periods(config, archive, 1..to, &up))
            }
            (turns(number, count, &up))
        };
        front_frame(config, &facts(archive), &main)
    } else {
        let main = html! {
            h1 { "Articles, page " (number + 1) " of " (count) }
            (periods(config, archive, from..to, &up))
            (turns(number, count, &up))
        };
        frame(config, &path, &main)
    };
    let title = if number == 0 {
        String::new()
    } else {
        format!("Articles, page {} of {count}", number + 1)
    };
    // The settings say what the site is about; if they do not, what it holds is said.
    let about = if config.description.is_empty() {
        about(config, archive)
    } else {
        String::new()
    };
    let head = list_head(
        config,
        &ListPage {
            path: &path,
            title: &title,
            description: &about,
            previous: number.checked_sub(1).map(self::path).as_deref(),
            next: (number + 1 < count)
                .then(|| self::path(number + 1))
                .as_deref(),
            articles: archive.articles[from..to].iter().collect(),
            ..ListPage::default()
        },
    );
    Page {
        head,
        path,
        language: config.language.clone(),
        body: body.into_string(),
    }
}

/// *Harbour News: 39 articles, 2005–2015, explored by names and quotes.*
fn about(config: &Config, archive: &Archive) -> String {
    let facts = facts(archive);
    [
        &config.title,
        ": ",
        &facts,
        ", explored by names and quotes.",
    ]
    .concat()
}

/// *39 articles, 2005–2015*.
fn facts(archive: &Archive) -> String {
    let articles = counted(archive.articles.len(), "article");
    let years = archive.articles.iter();
    let years = years.filter_map(|article| month_of(&article.date).map(|(year, _)| year));
    match span_of_years(years) {
        Some(years) => [&articles, ", ", &years].concat(),
        None => articles,
    }
}

/// What articles stand under one heading: a month, or a whole year, or no date.
type Period = Option<(u32, u32)>;

/// The articles in groups: by months, where these have several; else by years.
fn periods(config: &Config, archive: &Archive, range: Range<usize>, up: &str) -> Markup {
    let articles = &archive.articles[range.clone()];
    let month = |article: &Summary| month_of(&article.date);
    let months = articles.chunk_by(|a, b| month(a) == month(b)).count();
    let yearly = articles.len() < months * MONTHLY;
    let period = |article: &Summary| -> Period {
        month(article).map(|(year, month)| (year, if yearly { 0 } else { month }))
    };
    let mut number = range.start;
    let groups: Vec<(Period, Range<usize>)> = articles
        .chunk_by(|a, b| period(a) == period(b))
        .map(|group| {
            let from = number;
            number += group.len();
            (period(&group[0]), from..number)
        })
        .collect();
    html! {
        @for (period, group) in groups {
            section.period {
                h2 { (heading(period)) }
                ol.stories {
                    @for number in group { (story(config, archive, number, up)) }
                }
            }
        }
    }
}

fn heading(period: Period) -> String {
    match period {
        None => "Without a date".to_owned(),
        Some((year, 0)) => year.to_string(),
        Some((year, month)) => format!("{} {year}", MONTHS[month as usize - 1]),
    }
}

/// Newer, older, and the numbers of the first, the last and the neighbouring pages.
fn turns(number: usize, count: usize, up: &str) -> Markup {
    let address = |number: usize| {
        if number == 0 && up.is_empty() {
            "./".to_owned()
        } else {
            [up, &path(number)].concat()
        }
    };
    let near = |other: &usize| *other == 0 || *other + 1 == count || other.abs_diff(number) < 3;
    let shown: Vec<usize> = (0..count).filter(near).collect();
    html! {
        @if count > 1 {
            nav.pages aria-label="Pages" {
                @if number > 0 { a rel="prev" href=(address(number - 1)) { "Newer" } }
                @for (index, &other) in shown.iter().enumerate() {
                    @if index > 0 && shown[index - 1] + 1 < other { span aria-hidden="true" { "…" } }
                    a href=(address(other)) aria-current=[(other == number).then_some("page")] aria-label={ "Page " (other + 1) } { (other + 1) }
                }
                @if number + 1 < count { a rel="next" href=(address(number + 1)) { "Older" } }
            }
        }
    }
}
