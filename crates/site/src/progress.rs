//! How far a build is, for whoever watches; and the threads on which it goes on.

use crate::failure::Failure;
use rayon::prelude::*;

/// A part of a build that takes its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Articles are read and analysed.
    Articles,
    /// Images are drawn for shared links.
    Cards,
    /// The articles' pages are written.
    Pages,
    /// Lists, names' pages, feed, maps are written.
    Lists,
    /// The archive is indexed for search.
    Search,
    /// Files are compressed.
    Compressing,
}

impl Stage {
    /// All of them, in their order.
    pub const ALL: [Self; 6] = [
        Self::Articles,
        Self::Cards,
        Self::Pages,
        Self::Lists,
        Self::Search,
        Self::Compressing,
    ];

    /// What is being done, in words.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Articles => "Reading articles",
            Self::Cards => "Drawing cards",
            Self::Pages => "Writing pages",
            Self::Lists => "Writing lists",
            Self::Search => "Indexing for search",
            Self::Compressing => "Compressing",
        }
    }
}

/// Somebody who watches a build, from several threads.
pub trait Progress: Sync {
    /// A stage of so many steps begins; the one before has ended.
    fn begin(&self, stage: Stage, steps: usize);
    /// One more step is done.
    fn step(&self);
    /// Whether the build shall stop; asked before each step.
    fn is_stopped(&self) -> bool;
}

/// Does `step` with each of `items`, on all threads; the results in the items' order.
///
/// # Errors
/// The first failure, or that it was stopped.
pub(crate) fn each<I: Sync, T: Send>(
    progress: &dyn Progress,
    stage: Stage,
    items: &[I],
    step: impl Fn(&I) -> Result<T, Failure> + Sync,
) -> Result<Vec<T>, Failure> {
    progress.begin(stage, items.len());
    let one = |item: &I| {
        if progress.is_stopped() {
            return Err(Failure::Stopped);
        }
        let made = step(item);
        progress.step();
        made
    };
    items.par_iter().map(one).collect()
}
