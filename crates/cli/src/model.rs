//! The analyser as the command uses it: the one place that knows which functions of it are there.

use analysis::tagger;
use article::Kind;

pub(crate) use analysis::{Findings, findings};

/// What the answers come from.
pub(crate) fn version() -> String {
    format!("{}+{}", env!("CARGO_PKG_VERSION"), tagger::version())
}

/// A token's kind and whether a mention begins with it; nothing outside of mentions.
pub(crate) type Tag = Option<(Kind, bool)>;

/// Tags the tokens of a document's sentences.
pub(crate) fn tag(document: &[Vec<&str>]) -> Vec<Vec<Tag>> {
    let tags = |(tokens, spans): (&Vec<&str>, Vec<tagger::Span>)| {
        let mut tags = vec![None; tokens.len()];
        for span in spans {
            tags[span.from..span.to].fill(Some((span.kind, false)));
            tags[span.from] = Some((span.kind, true));
        }
        tags
    };
    document
        .iter()
        .zip(analysis::tag(document))
        .map(tags)
        .collect()
}
