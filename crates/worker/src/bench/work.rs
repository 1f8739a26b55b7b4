//! The analysis under way: of the article's beginning first, then of ever more of it, and at last of all.
//!
//! Who is who and which name is meant follows from the whole text, so that no piece can be analysed alone. Each step takes three times as
//! much as the one before: all steps together cost half as much again as the last one, and the marks come from the top within a moment.

use super::Bench;
use crate::Out;
use article::{Analysis, Article};

/// The first step, in bytes of text: some 2,500 words.
const FIRST: usize = 16_000;
/// How much longer each step is.
const GROWTH: usize = 3;

/// How far it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Work {
    /// The blocks that are analysed.
    pub(crate) done: usize,
    /// All of them.
    pub(crate) all: usize,
    /// The bytes of the next step.
    reach: usize,
    /// The reader stopped it.
    pub(crate) stopped: bool,
}

impl Work {
    /// All of it to do: in steps, or at once where the article is there already with its marks, which then stay until the new ones come.
    pub(crate) fn new(article: &Article, in_steps: bool) -> Self {
        Self {
            done: 0,
            all: article.blocks.len(),
            reach: if in_steps { FIRST } else { usize::MAX },
            stopped: false,
        }
    }

    /// Whether one step will do.
    pub(crate) fn is_short(article: &Article) -> bool {
        article.text.len() <= FIRST
    }
}

impl Bench {
    /// Whether there is more to do.
    pub fn has_work(&self) -> bool {
        self.work.as_ref().is_some_and(|work| !work.stopped)
    }

    /// Does the next step.
    pub fn step(&mut self) -> Vec<Out> {
        let mut out = Vec::new();
        let Some(work) = self.work.as_mut().filter(|work| !work.stopped) else {
            return out;
        };
        let article = &self.read.article;
        let end = |blocks: &usize| article.blocks[blocks - 1].span.end as usize;
        let fits = (work.done + 1..=work.all).take_while(|blocks| end(blocks) <= work.reach);
        work.done = fits.last().unwrap_or((work.done + 1).min(work.all));
        work.reach = work.reach.saturating_mul(GROWTH);
        let is_last = work.done >= work.all;
        let analysis = analysed(article, work.done, &self.language);
        if is_last {
            self.work = None;
        }
        self.send(analysis, &mut out);
        self.show(&mut out);
        if is_last {
            self.remember(&mut out);
            out.push(Out::Done);
        }
        out
    }
}

/// The analysis of the article's first `count` blocks.
fn analysed(article: &Article, count: usize, language: &str) -> Analysis {
    if count >= article.blocks.len() {
        return analysis::analyse_in(article, language);
    }
    let blocks = article.blocks[..count].to_vec();
    let end = blocks.last().map_or(0, |block| block.span.end as usize);
    let beginning = Article {
        slug: article.slug.clone(),
        meta: article.meta.clone(),
        text: article.text[..end].to_owned(),
        links: Vec::new(),
        blocks: blocks
            .into_iter()
            .map(|mut block| {
                block.repeats = block.repeats.filter(|&of| (of as usize) < count);
                block
            })
            .collect(),
    };
    analysis::analyse_in(&beginning, language)
}
