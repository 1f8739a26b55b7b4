//! Text to analysis: rules and word lists.
//!
//! Pure and total: any text, no input or output, the same answer every time.

#[cfg(test)]
mod check;
mod dates;
mod doc;
mod links;
mod lists;
mod names;
mod people;
mod quotes;
mod roles;
mod sentence;
mod stated;
pub mod tagger;
mod token;
mod values;
mod who;

use article::{Analysis, Article, Span};

/// Finds the mentions, entities, quotes and sentences of an article. Asides are left out.
pub fn analyse(article: &Article) -> Analysis {
    let mut analysis = Analysis::default();
    let mut reasons = who::Reasons::default();
    let doc = doc::Doc::new(article);
    let names = names::names(&doc);
    let mut taken = vec![false; doc.tokens.len()];
    for name in &names {
        taken[name.from..name.to].fill(true);
    }
    let values = values::values(&doc, &taken);
    let tokens = who::resolve(&doc, &names, &values, &mut analysis, &mut reasons);
    quotes::find(&doc, &tokens, &mut analysis, &mut reasons);
    analysis.sentences.clone_from(&doc.sentences);
    analysis
}

/// The sentences of an article. Asides are left out. [`analyse`] finds them too, on its way.
pub fn sentences(article: &Article) -> Vec<Span> {
    doc::Doc::new(article).sentences
}
