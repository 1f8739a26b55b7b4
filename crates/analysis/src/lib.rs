//! Text to analysis: rules and word lists.
//!
//! Pure and total: any text, no input or output, the same answer every time.

mod agree;
#[cfg(test)]
mod check;
mod classify;
mod dates;
mod doc;
mod guess;
mod links;
mod lists;
mod names;
mod people;
mod quotes;
mod roles;
mod runs;
mod sentence;
mod token;
mod values;
mod who;

use article::{Analysis, Article, Value};

/// What is found in an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// What a published page carries.
    pub analysis: Analysis,
    /// The dates, amounts and quantities in normal form, in text order: one for each mention of these kinds, with its span.
    pub values: Vec<Value>,
}

/// Finds the mentions, entities, quotes and sentences of an article. Asides are left out.
pub fn analyse(article: &Article) -> Analysis {
    find(article, false).analysis
}

/// Finds what [`analyse`] does, and what the values say.
pub fn findings(article: &Article) -> Findings {
    find(article, true)
}

fn find(article: &Article, normal: bool) -> Findings {
    let mut analysis = Analysis::default();
    let mut reasons = who::Reasons::default();
    let doc = doc::Doc::new(article);
    let mut names = names::names(&doc);
    names.retain(|name| !values::belongs(&doc, name.from, name.to));
    let mut taken = vec![false; doc.tokens.len()];
    for name in &names {
        taken[name.from..name.to].fill(true);
    }
    let found = values::values(&doc, &taken);
    let tokens = who::resolve(&doc, &names, &found, &mut analysis, &mut reasons);
    quotes::find(&doc, &tokens, &mut analysis, &mut reasons);
    analysis.sentences.clone_from(&doc.sentences);
    let values = if normal {
        values::normal(&doc, &taken, &found)
    } else {
        Vec::new()
    };
    Findings { analysis, values }
}
