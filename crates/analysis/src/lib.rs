//! Text to analysis: rules and word lists.
//!
//! Pure and total: any text, no input or output, the same answer every time.

mod agree;
#[cfg(test)]
mod check;
mod classify;
mod dates;
mod doc;
mod epithet;
mod gender;
mod guess;
mod links;
mod lists;
mod names;
mod people;
mod person_name;
mod pronoun;
mod quotes;
mod refer;
mod roles;
mod runs;
mod sentence;
mod token;
mod values;
mod verb;
mod who;

use article::{Analysis, Article};
use doc::Doc;
use who::Reasons;

/// All that is found in an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// The mentions, by name, role and pronoun, with their entities, the quotes and sentences.
    pub analysis: Analysis,
}

/// Finds everything: what [`analyse`] does, and the roles and pronouns that mean what is named.
pub fn findings(article: &Article) -> Findings {
    let doc = Doc::new(article);
    let mut reasons = Reasons::default();
    let (mut analysis, tokens) = by_name(&doc, &mut reasons);
    refer::refer(&doc, &tokens, &mut analysis, &mut reasons);
    Findings { analysis }
}

/// Finds the mentions by name, entities, quotes and sentences of an article. Asides are left out.
pub fn analyse(article: &Article) -> Analysis {
    by_name(&Doc::new(article), &mut Reasons::default()).0
}

/// What [`analyse`] finds, and the first and past-the-last token of each mention.
fn by_name(doc: &Doc, reasons: &mut Reasons) -> (Analysis, Vec<(usize, usize)>) {
    let mut analysis = Analysis::default();
    let names = names::names(doc);
    let mut taken = vec![false; doc.tokens.len()];
    for name in &names {
        taken[name.from..name.to].fill(true);
    }
    let values = values::values(doc, &taken);
    let tokens = who::resolve(doc, &names, &values, &mut analysis, reasons);
    quotes::find(doc, &tokens, &mut analysis, reasons);
    analysis.sentences.clone_from(&doc.sentences);
    (analysis, tokens)
}
