//! Text to analysis: rules and word lists.
//!
//! Pure and total: any text, no input or output, the same answer every time.

#[cfg(test)]
mod check;
mod dates;
mod doc;
mod foreign;
mod gender;
mod index;
mod links;
mod lists;
mod names;
mod names_mend;
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
pub use foreign::{Works, analyse_in, works};
use quotes::Wanted;
pub use tag::tag;

/// What is found in an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// The mentions by name, role and pronoun with their entities, the quotes and sentences.
    pub analysis: Analysis,
    /// The dates, amounts and quantities in normal form, in text order: one for each mention of these kinds, with its span.
    pub values: Vec<Value>,
}

/// The reported speech that is shown on a page beside what was said word for word. Less sure is what nouns hold (*his belief in …*), and
/// verbs that more often do something else.
const ON_A_PAGE: Wanted = Wanted {
    least: 70,
    that: false,
};
/// All of it.
const ALL: Wanted = Wanted {
    least: 0,
    that: true,
};

/// Finds the mentions by name, entities, quotes and sentences of an article: what a published page carries. Asides are left out, and so is reported
/// speech that is less than 70 % sure.
pub fn analyse(article: &Article) -> Analysis {
    find(article, false).analysis
}

/// Finds what [`analyse`] does, and the roles and pronouns that mean what is named, all reported speech, each clause with its *that*, and
/// what the values say.
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
    let wanted = if all { ALL } else { ON_A_PAGE };
    quotes::find(&doc, &tokens, wanted, &mut analysis, &mut reasons);
    analysis.sentences.clone_from(&doc.sentences);
    refer::refer(&doc, &tokens, &mut analysis, &mut reasons, all);
    let values = if all {
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

#[cfg(test)]
mod tests {
    use article::QuoteKind;

    /// How many reports a page shows, and how many there are.
    fn check(text: &str, shown: usize, all: usize) {
        let article = crate::check::article(text);
        let count = |analysis: &article::Analysis| {
            let reported = |q: &&article::Quote| q.kind == QuoteKind::Indirect;
            analysis.quotes.iter().filter(reported).count()
        };
        let findings = crate::findings(&article).analysis;
        assert_eq!(
            (count(&crate::analyse(&article)), count(&findings)),
            (shown, all),
            "{text}"
        );
    }

    #[test]
    fn a_clause_has_its_that_except_on_a_page() {
        let article = crate::check::article("So John Smith said that it was over.");
        let words = |analysis: &article::Analysis| analysis.quotes[0].words(&article.text).concat();
        assert_eq!(words(&crate::analyse(&article)), "it was over");
        assert_eq!(
            words(&crate::findings(&article).analysis),
            "that it was over"
        );
    }

    #[test]
    fn a_page_shows_reports_that_are_sure() {
        check("So John Smith said that it was over.", 1, 1);
        check("It follows his claim that the law is dead.", 0, 1);
    }
}
