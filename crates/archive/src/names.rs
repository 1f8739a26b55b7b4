//! Who is named and quoted across the whole archive.

use crate::{Config, Page, Summary, names_index, names_page};
use article::Kind;
use std::collections::BTreeMap;
use view::Slug;

/// How many names of one article are counted as being together: the most mentioned ones. Pairs grow with the square of it.
const TOGETHER: usize = 200;

/// All articles, and where each name stands in them. Borrowed from the summaries: some 12 bytes for each name in each article.
#[derive(Debug)]
pub struct Archive<'a> {
    /// The articles, in the order they were given.
    pub articles: &'a [Summary],
    /// The names, sorted by slug.
    pub names: Vec<Named<'a>>,
    /// For each article its names, as indices into `names`, the most mentioned first.
    pub(crate) cast: Vec<Vec<u32>>,
}

/// A name, with everything the archive has of it.
#[derive(Debug, PartialEq, Eq)]
pub struct Named<'a> {
    /// What links call it, the same in all articles.
    pub slug: &'a str,
    /// How most articles write it.
    pub name: &'a str,
    /// What it is in most of its mentions.
    pub kind: Kind,
    /// Whether some articles take it for something else.
    pub mixed: bool,
    /// How often all articles mention it.
    pub mentions: u32,
    /// Its articles, in the order of the archive, and its place in their [`Summary::names`].
    pub at: Vec<(u32, u32)>,
    /// What it says: articles, in the order of the archive, and places in their [`Summary::quotes`].
    pub said: Vec<(u32, u32)>,
}

impl Named<'_> {
    /// Whether it has a page: it is named in two articles or more, or it is quoted.
    pub fn has_page(&self) -> bool {
        self.at.len() > 1 || !self.said.is_empty()
    }

    /// The folder of its page.
    pub fn path(&self) -> String {
        ["names/", self.slug, "/"].concat()
    }
}

impl<'a> Archive<'a> {
    /// Gathers the names of all `articles`, which should be newest first. A name with a slug that no link could carry is left out.
    ///
    /// Articles that write the same name are gathered in one place, whatever they take it for; the most mentions decide its kind.
    pub fn new(articles: &'a [Summary]) -> Self {
        let mut ids: BTreeMap<&str, u32> = BTreeMap::new();
        let mut at: Vec<Vec<(u32, u32)>> = Vec::new();
        let mut said: Vec<Vec<(u32, u32)>> = Vec::new();
        for (number, article) in (0u32..).zip(articles) {
            for (place, name) in (0u32..).zip(&article.names) {
                let id = match ids.get(&*name.slug) {
                    Some(&id) => id as usize,
                    None if Slug::new(&name.slug).is_some() => {
                        ids.insert(&name.slug, at.len() as u32);
                        at.push(Vec::new());
                        said.push(Vec::new());
                        at.len() - 1
                    }
                    None => continue,
                };
                if at[id].last().is_none_or(|last| last.0 != number) {
                    at[id].push((number, place));
                }
            }
            for (place, quote) in (0u32..).zip(&article.quotes) {
                for speaker in &quote.by {
                    if let Some(&id) = ids.get(&**speaker) {
                        said[id as usize].push((number, place));
                    }
                }
            }
        }
        let mut names = Vec::with_capacity(ids.len());
        let mut cast = vec![Vec::new(); articles.len()];
        for (slug, id) in ids {
            let (at, mut said) = (
                std::mem::take(&mut at[id as usize]),
                std::mem::take(&mut said[id as usize]),
            );
            said.dedup();
            for &(article, place) in &at {
                let mentions = articles[article as usize].names[place as usize].mentions;
                cast[article as usize].push((u32::MAX - mentions, names.len() as u32));
            }
            names.push(Named::new(articles, slug, at, said));
        }
        let ordered = |mut cast: Vec<(u32, u32)>| {
            cast.sort_unstable();
            cast.into_iter().map(|(_, name)| name).collect()
        };
        Self {
            articles,
            names,
            cast: cast.into_iter().map(ordered).collect(),
        }
    }

    /// The name that links call `slug`.
    pub fn named(&self, slug: &str) -> Option<&Named<'a>> {
        let index = self.names.binary_search_by(|named| named.slug.cmp(slug));
        index.ok().map(|index| &self.names[index])
    }

    /// The names of the article with that number, the most mentioned first.
    pub fn cast(&self, article: usize) -> impl Iterator<Item = &Named<'a>> {
        self.cast[article]
            .iter()
            .map(|&name| &self.names[name as usize])
    }

    /// Where a name leads to, seen from a page that is `up` from the root: its page, or its only article with the name chosen.
    pub(crate) fn address(&self, named: &Named, up: &str) -> String {
        if named.has_page() {
            [up, &named.path()].concat()
        } else {
            let article = &self.articles[named.at[0].0 as usize];
            [up, &article.slug, "/#e=", named.slug].concat()
        }
    }

    /// Who and what is named in most of the same articles, at most `most`, with the number of these articles.
    pub(crate) fn together(&self, named: &Named, most: usize) -> Vec<(&Named<'a>, usize)> {
        let others = named.at.iter().flat_map(|&(article, _)| {
            let cast = &self.cast[article as usize];
            cast.iter().copied().take(TOGETHER)
        });
        let mut others: Vec<u32> = others.collect();
        others.sort_unstable();
        let mut counts: Vec<(u32, usize)> = others
            .chunk_by(|a, b| a == b)
            .map(|same| (same[0], same.len()))
            .filter(|&(other, _)| {
                let other = &self.names[other as usize];
                other.slug != named.slug && other.has_page()
            })
            .collect();
        // Of as many shared articles, the rarer name says more; of as rare ones the first by slug.
        let order = |&(other, count): &(u32, usize)| {
            (
                usize::MAX - count,
                self.names[other as usize].at.len(),
                other,
            )
        };
        if counts.len() > most {
            counts.select_nth_unstable_by_key(most, order);
            counts.truncate(most);
        }
        counts.sort_unstable_by_key(order);
        let named = |(other, count)| (&self.names[other as usize], count);
        counts.into_iter().map(named).collect()
    }
}

impl<'a> Named<'a> {
    fn new(
        articles: &'a [Summary],
        slug: &'a str,
        at: Vec<(u32, u32)>,
        said: Vec<(u32, u32)>,
    ) -> Self {
        let places = || {
            at.iter()
                .map(|&(article, place)| &articles[article as usize].names[place as usize])
        };
        let mut kinds = [0u32; Kind::ALL.len()];
        let mut spellings: BTreeMap<&str, u32> = BTreeMap::new();
        for name in places() {
            kinds[name.kind as usize] += name.mentions.max(1);
            *spellings.entry(&name.name).or_default() += 1;
        }
        let most = |kind: &Kind| (kinds[*kind as usize], u32::MAX - *kind as u32);
        // Of spellings as frequent, the longest, and of these the first in the alphabet.
        let name = spellings
            .iter()
            .rev()
            .max_by_key(|(name, count)| (**count, name.len()))
            .map_or(slug, |(name, _)| *name);
        Self {
            slug,
            name,
            kind: Kind::ALL
                .into_iter()
                .max_by_key(most)
                .unwrap_or(Kind::Person),
            mixed: kinds.iter().filter(|mentions| **mentions > 0).count() > 1,
            mentions: places().map(|name| name.mentions).sum(),
            at,
            said,
        }
    }
}

/// The pages of the names: `names/`, the A–Z if it is too long for that page, and a page for each name that has one, one after the other
/// (a large archive has more of them than memory should hold). [`names_pages_of`] writes those of one name.
pub fn names<'a>(config: &'a Config, archive: &'a Archive) -> impl Iterator<Item = Page> + 'a {
    let each = archive.names.iter();
    names_index::index(config, archive)
        .into_iter()
        .chain(each.flat_map(|named| names_pages_of(config, archive, named)))
}

/// The pages of one name, 100 articles each; none if it is only named in one article and not quoted.
pub fn names_pages_of(config: &Config, archive: &Archive, named: &Named) -> Vec<Page> {
    if named.has_page() {
        names_page::pages(config, archive, named)
    } else {
        Vec::new()
    }
}
