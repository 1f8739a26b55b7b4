//! The articles' pages and cards.

use crate::cache::Cache;
use crate::failure::Failure;
use crate::fingerprint::fingerprint;
use crate::gather::{Gathered, bundle};
use crate::kit::Kit;
use crate::progress::{Progress, Stage, each};
use crate::staging::Staging;
use archive::{Config, Related, Said, Summary, Warning};
use card::{Card, Painter};
use explorer::Around;
use std::path::Path;
use std::rc::Rc;
use view::Reading;

/// What all pages of a build have in common.
pub(crate) struct Site<'a> {
    pub(crate) folder: &'a Path,
    pub(crate) config: &'a Config,
    pub(crate) kit: &'a Kit,
    pub(crate) cache: &'a Cache,
    pub(crate) staging: &'a Staging,
    pub(crate) progress: &'a dyn Progress,
}

/// Raised whenever cards are drawn otherwise than before.
const CARDS: &[u8] = b"1";
/// How many names a card is given; as many are shown as there is room for.
const NAMES: usize = 8;
/// The length of a quotation that a card shows best, in characters.
const QUOTATION: std::ops::RangeInclusive<usize> = 40..=180;

/// Draws a card for each article, and gives its path in the site; none where the fonts lack letters.
pub(crate) fn cards(
    site: &Site,
    articles: &[Gathered],
    warnings: &mut Vec<Warning>,
) -> Result<Vec<Option<String>>, Failure> {
    if !site.config.cards {
        return Ok(vec![None; articles.len()]);
    }
    let painter = Painter::new();
    let drawn = each(site.progress, Stage::Cards, articles, |article| {
        card(site, &painter, &article.summary)
    })?;
    let mut paths = Vec::with_capacity(drawn.len());
    for (drawn, article) in drawn.into_iter().zip(articles) {
        match drawn {
            Ok(path) => paths.push(Some(path)),
            Err(why) => {
                paths.push(None);
                warnings.push(Warning {
                    what: "no card could be drawn".to_owned(),
                    place: article.summary.slug.clone(),
                    advice: why,
                });
            }
        }
    }
    Ok(paths)
}

/// The path of the card, or why there is none.
fn card(
    site: &Site,
    painter: &Painter,
    summary: &Summary,
) -> Result<Result<String, String>, Failure> {
    let mut names: Vec<&archive::Name> = summary.names.iter().collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.mentions));
    let names: Vec<(&str, &str)> = names
        .iter()
        .take(NAMES)
        .map(|name| (name.kind.key(), &*name.name))
        .collect();
    let byline = archive::dateline(summary);
    let quote = best_quote(&summary.quotes).map(|said| (&*said.words, &*said.speaker));
    let accent = site.config.accent.as_ref().map(|colours| &*colours.light);
    let card = Card {
        site: &site.config.title,
        title: &summary.title,
        byline: &byline,
        names: &names,
        quote,
        accent,
    };
    let key = fingerprint(&[CARDS, format!("{card:?}").as_bytes()]);
    let path = format!("cards/{}-{key}.png", summary.slug);
    if site.staging.keep(&path, &key)? {
        return Ok(Ok(path));
    }
    match painter.draw(&card) {
        Ok(png) => site.staging.write(&path, &png, &key).map(|()| Ok(path)),
        Err(unfit) => Ok(Err(unfit.to_string())),
    }
}

/// The quotation to show: in somebody's very words, by somebody named, long enough to say something and short enough to be read.
fn best_quote(quotes: &[Said]) -> Option<&Said> {
    let fits = |said: &&Said| {
        said.kind == article::QuoteKind::Direct
            && !said.by.is_empty()
            && QUOTATION.contains(&said.words.chars().count())
    };
    quotes.iter().find(fits)
}

/// Writes the page of each article; `articles`, `cards` and `related` in the site's order, the newest first.
pub(crate) fn pages(
    site: &Site,
    articles: &[Gathered],
    cards: &[Option<String>],
    related: &[Vec<Related>],
) -> Result<(), Failure> {
    let numbers: Vec<usize> = (0..articles.len()).collect();
    each(site.progress, Stage::Pages, &numbers, |&number| {
        let article = &articles[number];
        let newer = number
            .checked_sub(1)
            .map(|number| &articles[number].summary);
        let older = articles.get(number + 1).map(|article| &article.summary);
        let summary = &article.summary;
        let (config, up) = (site.config, "../");
        let around = Around {
            top: archive::article_header(config, up, older, newer).into_string(),
            onward: archive::onward(config, summary, older, newer, &related[number]).into_string(),
            bottom: archive::article_bottom(config, summary).into_string(),
            picture: archive::picture(summary, up).into_string(),
            own: config.own,
        };
        let head = archive::article_head(config, summary, cards[number].as_deref());
        let key = fingerprint(&[
            site.kit.version().as_bytes(),
            article.made_of.as_bytes(),
            head.as_bytes(),
            format!("{around:?}").as_bytes(),
        ]);
        let path = format!("{}/index.html", summary.slug);
        if site.staging.keep(&path, &key)? {
            return Ok(());
        }
        let reading = Reading::new(bundle(site.folder, article, config, site.cache)?);
        let page = explorer::page(&Rc::new(reading), around);
        let head = [head, page.head].concat();
        let html = site.kit.shell().page(1, &page.language, &head, &page.body);
        site.staging.write(&path, html.as_bytes(), &key)
    })?;
    Ok(())
}
