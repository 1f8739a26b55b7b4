//! The view: everything a link restores.

use crate::Anchor;
use article::{Kind, QuoteKind};

/// What a reader has chosen. The default is the plain article, and its link is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The kinds of entities that are marked.
    pub kinds: Kinds,
    /// The entities chosen.
    pub entities: Slugs,
    /// Whether a paragraph has to mention all of them, not any.
    pub all: bool,
    /// The voices chosen: entities that speak, or sources without a name.
    pub speakers: Slugs,
    /// The kinds of quotes chosen; none is no constraint, all four is *any quote*.
    pub quotes: QuoteKinds,
    /// What is searched for; empty is nothing.
    pub query: String,
    /// What becomes of the paragraphs that do not match.
    pub rest: Rest,
    /// Which panel of the desk is open.
    pub panel: Panel,
    /// The order of the quote gallery.
    pub order: Order,
    /// The order of the entity list.
    pub sort: Sort,
    /// The one place that is focused.
    pub at: Option<Anchor>,
}

/// A set of kinds; the default is all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kinds(u16);

impl Kinds {
    /// Every kind.
    pub const ALL: Self = Self((1 << Kind::ALL.len()) - 1);
    /// No kind.
    pub const NONE: Self = Self(0);

    /// The set with just `kind`.
    pub const fn only(kind: Kind) -> Self {
        Self(1 << kind as u16)
    }

    /// Whether `kind` is in the set.
    pub const fn has(self, kind: Kind) -> bool {
        self.0 & (1 << kind as u16) != 0
    }

    /// The set with `kind` put in or taken out.
    #[must_use]
    pub const fn toggled(self, kind: Kind) -> Self {
        Self(self.0 ^ (1 << kind as u16))
    }

    /// The kinds in the set, in their usual order.
    pub fn iter(self) -> impl Iterator<Item = Kind> {
        Kind::ALL.into_iter().filter(move |&kind| self.has(kind))
    }
}

impl Default for Kinds {
    fn default() -> Self {
        Self::ALL
    }
}

impl FromIterator<Kind> for Kinds {
    fn from_iter<I: IntoIterator<Item = Kind>>(kinds: I) -> Self {
        Self(
            kinds
                .into_iter()
                .fold(0, |set, kind| set | 1 << kind as u16),
        )
    }
}

/// A set of spoken quote kinds; the default is empty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct QuoteKinds(u8);

impl QuoteKinds {
    /// All four.
    pub const ANY: Self = Self(0b1111);

    /// Whether `kind` is in the set.
    pub const fn has(self, kind: QuoteKind) -> bool {
        self.0 & (1 << kind as u8) != 0
    }

    /// Whether nothing is in the set.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The set with `kind` put in or taken out; a term is never put in.
    #[must_use]
    pub const fn toggled(self, kind: QuoteKind) -> Self {
        Self((self.0 ^ (1 << kind as u8)) & Self::ANY.0)
    }

    /// The kinds in the set, in their usual order.
    pub fn iter(self) -> impl Iterator<Item = QuoteKind> {
        QuoteKind::SPOKEN
            .into_iter()
            .filter(move |&kind| self.has(kind))
    }
}

impl FromIterator<QuoteKind> for QuoteKinds {
    fn from_iter<I: IntoIterator<Item = QuoteKind>>(kinds: I) -> Self {
        Self(kinds.into_iter().fold(0, |set, kind| set | 1 << kind as u8) & Self::ANY.0)
    }
}

/// A name in a link: `[a-z0-9-]`, not empty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slug(String);

impl Slug {
    /// `text` as a slug, if it is one.
    pub fn new(text: &str) -> Option<Self> {
        let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        (!text.is_empty() && text.bytes().all(fits)).then(|| Self(text.to_owned()))
    }

    /// The slug's text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Slugs in the order they were chosen, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slugs(Vec<Slug>);

impl Slugs {
    /// Whether `slug` is among them.
    pub fn has(&self, slug: &str) -> bool {
        self.iter().any(|s| s == slug)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The slugs' texts in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(Slug::as_str)
    }

    /// Adds `slug`, or removes it; what is no slug changes nothing.
    pub fn toggle(&mut self, slug: &str) {
        let before = self.0.len();
        self.retain(|s| s != slug);
        if self.0.len() == before {
            self.0.extend(Slug::new(slug));
        }
    }

    /// Keeps those for which `keep` says so.
    pub fn retain(&mut self, mut keep: impl FnMut(&str) -> bool) {
        self.0.retain(|slug| keep(slug.as_str()));
    }
}

impl FromIterator<Slug> for Slugs {
    fn from_iter<I: IntoIterator<Item = Slug>>(slugs: I) -> Self {
        let mut out = Self::default();
        for slug in slugs {
            if !out.has(slug.as_str()) {
                out.0.push(slug);
            }
        }
        out
    }
}

/// What becomes of the paragraphs that do not match.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rest {
    /// They step back.
    #[default]
    Dim,
    /// They collapse into *… 3 paragraphs*.
    Hide,
}

/// A panel of the desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Panel {
    /// The quote gallery.
    #[default]
    Quotes,
    /// All about one entity.
    Entity,
}

/// The order of the quote gallery.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As the article has them.
    #[default]
    Text,
    /// By speaker, who says most first.
    Speaker,
}

/// The order of the entity list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Most mentioned first.
    #[default]
    Count,
    /// First mentioned first.
    First,
    /// By name.
    Name,
}
