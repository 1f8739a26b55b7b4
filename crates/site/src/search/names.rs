//! Which names readers can choose from.

use super::Record;
use article::Kind;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The facets: what a filter is called, and the kind of names in it.
const FACETS: [(&str, Kind); 3] = [
    ("person", Kind::Person),
    ("organisation", Kind::Organisation),
    ("place", Kind::Place),
];
/// The facet of years.
const YEAR: &str = "year";
/// In how many articles a name has to be, where there are many: one that leads to a single article is hardly a choice, and weighs as much as another.
const FEWEST: usize = 2;
/// How many articles are many.
const MANY: usize = 500;
/// How many names a facet has at most, the most frequent ones.
const MOST: usize = 1000;

/// The names of all facets: their filter's values by facet and slug.
#[derive(Debug, Default)]
pub(super) struct Chosen {
    values: BTreeMap<(&'static str, String), String>,
    left_out: usize,
}

impl Chosen {
    /// The names of `articles`, for each facet the most frequent; where there are many articles, only names that are in several.
    pub(super) fn of(articles: &[Record]) -> Self {
        let mut chosen = Self::default();
        for (facet, kind) in FACETS {
            let named = named(articles, kind);
            let all = named.len();
            let mut often: Vec<_> = named
                .into_iter()
                .filter(|(_, name)| articles.len() < MANY || name.articles >= FEWEST)
                .collect();
            // By slug where equally frequent, which they are in already: the sort is stable.
            often.sort_by_key(|(_, name)| Reverse(name.articles));
            often.truncate(MOST);
            chosen.left_out += all - often.len();
            chosen.values.extend(often.into_iter().map(|(slug, name)| {
                let value = [slug, " ", name.usual()].concat();
                ((facet, slug.to_owned()), value)
            }));
        }
        chosen
    }

    /// How many names there are.
    pub(super) fn len(&self) -> usize {
        self.values.len()
    }

    /// How many are left out.
    pub(super) fn left_out(&self) -> usize {
        self.left_out
    }

    /// The filters of `article`: facet → values. A name's value is its slug, a space and the name, the same in all articles: links hold the
    /// first, readers see the second.
    pub(super) fn filters(&self, article: &Record) -> BTreeMap<String, Vec<String>> {
        let mut filters = BTreeMap::new();
        for (facet, kind) in FACETS {
            let slugs = slugs(article, kind);
            let values: Vec<String> = slugs
                .into_keys()
                .filter_map(|slug| self.values.get(&(facet, slug.to_owned())).cloned())
                .collect();
            if !values.is_empty() {
                filters.insert(facet.to_owned(), values);
            }
        }
        if let Some(year) = article.year() {
            filters.insert(YEAR.to_owned(), vec![year.to_owned()]);
        }
        filters
    }
}

/// A name across articles.
#[derive(Default)]
struct Named<'a> {
    articles: usize,
    /// How it is written, with the number of articles that write it so.
    written: BTreeMap<&'a str, usize>,
}

impl<'a> Named<'a> {
    /// How most articles write it; of equals the longest, then the first by letters.
    fn usual(&self) -> &'a str {
        self.written
            .iter()
            .max_by_key(|(name, articles)| (**articles, name.len(), Reverse(**name)))
            .map_or("", |(name, _)| name)
    }
}

fn named(articles: &[Record], kind: Kind) -> BTreeMap<&str, Named<'_>> {
    let mut all: BTreeMap<&str, Named<'_>> = BTreeMap::new();
    for article in articles {
        for (slug, name) in slugs(article, kind) {
            let named = all.entry(slug).or_default();
            named.articles += 1;
            *named.written.entry(name).or_default() += 1;
        }
    }
    all
}

/// The article's names of a kind by slug, each once.
fn slugs(article: &Record, kind: Kind) -> BTreeMap<&str, &str> {
    let mut seen = BTreeSet::new();
    article
        .names
        .iter()
        .filter(|name| name.kind == kind && seen.insert(&*name.slug))
        .map(|name| (&*name.slug, &*name.name))
        .collect()
}
