//! The analyser as the command uses it: the one place that knows which functions of it are there.

use article::{Analysis, Article, Block, Kind, Role, Span};

/// What a value says.
pub type Sense = &'static str;
/// How exactly the text gives a value.
pub type Qualifier = &'static str;

/// A date, an amount or a quantity.
#[expect(clippy::struct_field_names, reason = "a value has a value")]
pub(crate) struct Value {
    pub(crate) span: Span,
    pub(crate) kind: Kind,
    pub(crate) sense: Sense,
    pub(crate) value: Option<String>,
    pub(crate) upto: Option<String>,
    pub(crate) unit: Option<String>,
    pub(crate) qualifier: Option<Qualifier>,
    pub(crate) counts: Option<Span>,
    pub(crate) because: String,
}

/// What is found in an article.
pub(crate) struct Findings {
    pub(crate) analysis: Analysis,
    pub(crate) values: Vec<Value>,
}

/// What the answers come from.
pub(crate) const VERSION: &str = concat!("rules ", env!("CARGO_PKG_VERSION"));

/// Everything found in an article.
pub(crate) fn findings(article: &Article) -> Findings {
    let analysis = analysis::analyse(article);
    let value = |mention: &article::Mention| {
        let kind = analysis.entities.get(mention.entity as usize)?.kind;
        let sense = match kind {
            Kind::Date => "date",
            Kind::Money => "money",
            Kind::Quantity => "count",
            _ => return None,
        };
        Some(Value {
            span: mention.span,
            kind,
            sense,
            value: None,
            upto: None,
            unit: None,
            qualifier: None,
            counts: None,
            because: analysis.reason(mention.because).to_owned(),
        })
    };
    let values = analysis.mentions.iter().filter_map(value).collect();
    Findings { analysis, values }
}

/// A token's kind and whether a mention begins with it; nothing outside of mentions.
pub(crate) type Tag = Option<(Kind, bool)>;

/// Tags the tokens of a document's sentences: by the analysis of the sentences written out.
pub(crate) fn tag(document: &[Vec<&str>]) -> Vec<Vec<Tag>> {
    let mut article = Article::default();
    let mut spans: Vec<Vec<Span>> = Vec::with_capacity(document.len());
    for sentence in document {
        let start = article.text.len();
        let mut tokens = Vec::with_capacity(sentence.len());
        for token in sentence {
            if article.text.len() > start {
                article.text.push(' ');
            }
            let from = article.text.len();
            article.text.push_str(token);
            tokens.push(Span::new(from, article.text.len()));
        }
        let span = Span::new(start, article.text.len());
        if !span.text(&article.text).trim().is_empty() {
            article.blocks.push(Block {
                role: Role::Paragraph,
                span,
                repeats: None,
            });
        }
        article.text.push('\n');
        spans.push(tokens);
    }
    let analysis = analysis::analyse(&article);
    let mut mentions = analysis.mentions.iter().peekable();
    let mut tags = Vec::with_capacity(document.len());
    for tokens in &spans {
        let mut last = None;
        let tagged = tokens.iter().map(|token| {
            while mentions.next_if(|m| m.span.end <= token.start).is_some() {}
            let mention = mentions.peek().filter(|m| m.span.contains(*token))?;
            let begins = last != Some(mention.span);
            last = Some(mention.span);
            let entity = analysis.entities.get(mention.entity as usize)?;
            Some((entity.kind, begins))
        });
        tags.push(tagged.collect());
    }
    tags
}
