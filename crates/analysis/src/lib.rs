//! Text to analysis: rules and word lists.
//!
//! Pure and total: any text, no input or output, the same answer every time.

#[cfg(test)]
mod check;
mod dates;
mod doc;
mod gender;
mod links;
mod lists;
mod names;
mod people;
mod quotes;
mod refer;
mod roles;
mod sentence;
mod short_forms;
mod stated;
mod tag;
pub mod tagger;
mod token;
mod values;
mod verb;
mod who;

use article::{Analysis, Article, Span, Value};
pub use tag::tag;

/// What is found in an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// The mentions by name, role and pronoun with their entities, the quotes and sentences.
    pub analysis: Analysis,
    /// The dates, amounts and quantities in normal form, in text order: one for each mention of these kinds, with its span.
    pub values: Vec<Value>,
}

/// Finds the mentions by name, entities, quotes and sentences of an article: what a published page carries. Asides are left out.
pub fn analyse(article: &Article) -> Analysis {
    find(article, false).analysis
}

/// Finds what [`analyse`] does, and the roles and pronouns that mean what is named, and what the values say.
pub fn findings(article: &Article) -> Findings {
    find(article, true)
}

fn find(article: &Article, all: bool) -> Findings {
    let mut analysis = Analysis::default();
    let mut reasons = who::Reasons::default();
    let doc = doc::Doc::new(article);
    let names::Names { mut names, counts } = names::names(&doc);
    names.retain(|name| !values::belongs(&doc, name.from, name.to));
    let mut taken = vec![false; doc.tokens.len()];
    for name in &names {
        taken[name.from..name.to].fill(true);
    }
    let found = values::values(&doc, &taken, &counts);
    let tokens = who::resolve(&doc, &names, &found, &mut analysis, &mut reasons);
    quotes::find(&doc, &tokens, &mut analysis, &mut reasons);
    analysis.sentences.clone_from(&doc.sentences);
    let values = if all {
        refer::refer(&doc, &tokens, &mut analysis, &mut reasons);
        values::normal(&doc, &taken, &found)
    } else {
        Vec::new()
    };
    Findings { analysis, values }
}

/// The sentences of an article. Asides are left out. [`analyse`] finds them too, on its way.
pub fn sentences(article: &Article) -> Vec<Span> {
    doc::Doc::new(article).sentences
}
