//! What the rest of a site knows of an article.

use article::{Block, Kind, QuoteKind, Role};
use serde::{Deserialize, Serialize};
use view::{Anchor, Panel, Reading, View, link, quotes};

/// An article, as lists, names' pages, feeds and structured data need it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// Its address: the folder of its page, without slashes.
    pub slug: String,
    /// The headline.
    pub title: String,
    /// The standfirst, or else the first paragraph of some length; plain text, whole.
    pub lead: String,
    /// Who wrote it; may be empty.
    pub author: String,
    /// The day it was published, `YYYY-MM-DD`; empty if not known.
    pub date: String,
    /// Where it comes from, usually an address; may be empty.
    pub source: String,
    /// Its licence; may be empty.
    pub licence: String,
    /// The language of its text, BCP 47.
    pub language: String,
    /// How many words it has.
    pub words: u32,
    /// Its picture.
    pub image: Option<Image>,
    /// Who and what is named in it, in the order of the first mention: no dates, money or quantities.
    pub names: Vec<Name>,
    /// What is said in it, in text order: the gallery's quotes.
    pub quotes: Vec<Said>,
}

/// An article's picture.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Image {
    /// From the site's root (`media/0f.jpg`), or an absolute address elsewhere.
    pub path: String,
    /// What it shows, in words; may be empty.
    pub alt: String,
    /// Width and height in pixels, where the file says.
    pub size: Option<(u32, u32)>,
}

/// Somebody or something an article names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    /// What links call it: `#e=SLUG` on the article's page chooses it. The same name has the same slug in all articles.
    pub slug: String,
    /// The fullest name the article gives it.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// How often it is mentioned.
    pub mentions: u32,
    /// Who it is, in the article's words; may be empty.
    pub role: String,
}

/// A quote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The words, without marks around them.
    pub words: String,
    /// The speakers that are named: slugs of the article's [`Summary::names`].
    pub by: Vec<String>,
    /// Who speaks, in words: names, or the article's words for an unnamed source, or *Unknown*.
    pub speaker: String,
    /// The speaker's role, in the article's words; may be empty.
    pub role: String,
    /// What kind of quote.
    pub kind: QuoteKind,
    /// The fragment, without `#`, by which the article's page opens on it.
    pub link: String,
}

/// How many words a paragraph has that says what an article is about, and not who is in its picture.
const TELLING: usize = 20;

/// The summary of what is read, without a picture.
pub fn summary(reading: &Reading) -> Summary {
    let article = &reading.article;
    let meta = &article.meta;
    let words = |block: &&Block| article.block_text(block).split_whitespace().count();
    let body = || {
        article
            .blocks
            .iter()
            .filter(|block| block.role.is_body() && block.repeats.is_none())
    };
    let standfirst = article
        .blocks
        .iter()
        .find(|block| block.role == Role::Standfirst);
    // A dateline or a caption may come first.
    let lead = standfirst
        .or_else(|| body().find(|block| words(block) >= TELLING))
        .or_else(|| body().next());
    Summary {
        slug: article.slug.clone(),
        title: meta.title.clone(),
        lead: lead
            .map(|b| article.block_text(b).to_owned())
            .unwrap_or_default(),
        author: meta.author.clone(),
        date: meta.date.clone(),
        source: meta.source.clone(),
        licence: meta.licence.clone(),
        language: meta.language.clone(),
        words: article.text.split_whitespace().count() as u32,
        image: None,
        names: names(reading),
        quotes: reading
            .spoken()
            .map(|(index, _)| said(reading, index))
            .collect(),
    }
}

fn names(reading: &Reading) -> Vec<Name> {
    let entities = reading
        .analysis
        .entities
        .iter()
        .zip(&reading.entity_mentions);
    entities
        .filter(|(entity, _)| !matches!(entity.kind, Kind::Date | Kind::Money | Kind::Quantity))
        .map(|(entity, mentions)| Name {
            slug: entity.slug.clone(),
            name: entity.name.clone(),
            kind: entity.kind,
            mentions: mentions.len() as u32,
            role: entity
                .role
                .map(|role| role.text(&reading.article.text).to_owned())
                .unwrap_or_default(),
        })
        .collect()
}

fn said(reading: &Reading, index: u32) -> Said {
    let card = quotes::card(reading, index);
    let quote = &reading.analysis.quotes[index as usize];
    let at = quote
        .content
        .first()
        .and_then(|&span| Anchor::of(&reading.article, span));
    let view = View {
        panel: Panel::Quotes,
        at,
        ..View::default()
    };
    let by = quote
        .speakers
        .iter()
        .map(|&speaker| reading.analysis.entities[speaker as usize].slug.clone());
    Said {
        words: card.words,
        by: by.collect(),
        speaker: card.speaker,
        role: card.role,
        kind: quote.kind,
        link: link::print(&view),
    }
}
