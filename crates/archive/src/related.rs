//! Articles that are related because they name the same.

use crate::names::{Archive, Named};
use crate::{Name, Summary};
use std::ops::Range;

/// How many related articles one has at most.
const MOST: usize = 5;
/// How many articles of a name are looked at from one of them.
const NEAREST: usize = 200;
/// How many names of an article are looked at: the most mentioned.
const CAST: usize = 100;
/// How similar articles have to be to be called related: on that scale, 1 is the same names with the same frequencies.
const SIMILAR: f64 = 0.04;

/// An article that names the same as another.
#[derive(Clone, Debug, PartialEq)]
pub struct Related<'a> {
    /// The related article.
    pub article: &'a Summary,
    /// The names both have, as the related article has them, the most telling first.
    pub shared: Vec<&'a Name>,
}

/// For each article of the archive the five that are most similar to it, the most similar first.
///
/// The measure is the cosine of the articles' vectors of names, weighted by tf–idf: `(1 + ln mentions) · ln(articles / articles with the
/// name)`, *ltc.ltc* in Salton and Buckley, "Term-weighting approaches in automatic text retrieval", Information Processing & Management
/// 24 (1988). It is added up name by name over the lists of articles that have it (Manning, Raghavan and Schütze, *Introduction to
/// Information Retrieval*, 2008, figure 6.14). Of a long list only the 200 articles nearest to the article in the archive's order are
/// looked at, which is nearest in time (index elimination, the same, section 7.1.2): so the work grows with the number of names in
/// articles, not with its square, and articles that share common names only are found among their contemporaries. A name that all
/// articles have weighs nothing.
pub fn related<'a>(archive: &Archive<'a>) -> Vec<Vec<Related<'a>>> {
    let weights = Weights::new(archive);
    let mut scores = vec![0.0; archive.articles.len()];
    (0..archive.articles.len())
        .map(|number| of(archive, &weights, number, &mut scores))
        .collect()
}

/// What each name weighs, and how long each article's vector is.
struct Weights {
    /// For each name the weight in each of its articles, as [`Named::at`] lists them.
    weight: Vec<Vec<f64>>,
    /// For each article the length of its vector.
    length: Vec<f64>,
}

impl Weights {
    fn new(archive: &Archive) -> Self {
        let mut length = vec![0.0; archive.articles.len()];
        let count = |number: usize| f64::from(number as u32);
        let weigh = |named: &Named| {
            let rarity = libm::log(count(archive.articles.len()) / count(named.at.len()));
            let weigh = |&(article, place): &(u32, u32)| {
                let name = &archive.articles[article as usize].names[place as usize];
                let weight = (1.0 + libm::log(f64::from(name.mentions.max(1)))) * rarity;
                length[article as usize] += weight * weight;
                weight
            };
            named.at.iter().map(weigh).collect()
        };
        let weight = archive.names.iter().map(weigh).collect();
        for length in &mut length {
            *length = length.sqrt();
        }
        Self { weight, length }
    }
}

/// The related articles of one. `scores` has a zero for each article, and has it again afterwards.
fn of<'a>(
    archive: &Archive<'a>,
    weights: &Weights,
    number: usize,
    scores: &mut [f64],
) -> Vec<Related<'a>> {
    let mut found = Vec::new();
    for &name in archive.cast[number].iter().take(CAST) {
        let (at, weight) = (
            &archive.names[name as usize].at,
            &weights.weight[name as usize],
        );
        let here = at.partition_point(|&(article, _)| (article as usize) < number);
        let own = weight[here];
        // All articles have it, or no other.
        if own <= 0.0 || at.len() < 2 {
            continue;
        }
        let near = nearest(at.len(), here);
        for (&(article, _), weight) in at[near.clone()].iter().zip(&weight[near]) {
            let score = &mut scores[article as usize];
            if *score == 0.0 {
                found.push(article);
            }
            *score += own * weight;
        }
    }
    let mut ranked: Vec<(f64, u32)> = Vec::with_capacity(found.len());
    for article in found {
        let dot = std::mem::take(&mut scores[article as usize]);
        let similar = dot / (weights.length[number] * weights.length[article as usize]);
        if article as usize != number && similar >= SIMILAR {
            ranked.push((similar, article));
        }
    }
    // Of as similar ones the nearest in time.
    let far = |article: u32| (number.abs_diff(article as usize), article);
    let order = |a: &(f64, u32), b: &(f64, u32)| {
        let similar = b.0.total_cmp(&a.0);
        similar.then_with(|| far(a.1).cmp(&far(b.1)))
    };
    if ranked.len() > MOST {
        ranked.select_nth_unstable_by(MOST, order);
        ranked.truncate(MOST);
    }
    ranked.sort_by(order);
    let related = |(_, other): (f64, u32)| Related {
        article: &archive.articles[other as usize],
        shared: shared(archive, weights, number, other),
    };
    ranked.into_iter().map(related).collect()
}

/// The 200 of `count` places that are nearest to `here`.
fn nearest(count: usize, here: usize) -> Range<usize> {
    let latest = count.saturating_sub(NEAREST);
    let from = here.saturating_sub(NEAREST / 2).min(latest);
    from..(from + NEAREST).min(count)
}

/// The names of the article `number` that `other` has too, those that weigh most there first.
fn shared<'a>(
    archive: &Archive<'a>,
    weights: &Weights,
    number: usize,
    other: u32,
) -> Vec<&'a Name> {
    let in_other = |&name: &u32| {
        let at = &archive.names[name as usize].at;
        let found = at
            .binary_search_by_key(&other, |&(article, _)| article)
            .ok()?;
        Some((weights.weight[name as usize][found], at[found].1))
    };
    let mut shared: Vec<(f64, u32)> = archive.cast[number].iter().filter_map(in_other).collect();
    shared.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let names = &archive.articles[other as usize].names;
    let name = |(_, place): (f64, u32)| &names[place as usize];
    shared.into_iter().map(name).collect()
}
