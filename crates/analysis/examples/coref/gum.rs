//! GUM's documents: text and marked mentions.

use article::{Article, Block, Meta, Role, Span};
use std::collections::BTreeMap;

/// A document with its marks.
pub(crate) struct Document {
    pub(crate) id: String,
    pub(crate) article: Article,
    pub(crate) mentions: Vec<Marked>,
    /// Of each entity, whether a mention names it.
    pub(crate) named: Vec<bool>,
    /// The mentions that have a head word at the token, and the tokens' spans.
    heads: BTreeMap<usize, Vec<usize>>,
    tokens: Vec<Span>,
}

/// A marked mention.
pub(crate) struct Marked {
    /// An index of its own per document.
    pub(crate) entity: usize,
    pub(crate) span: Span,
    /// Its head is a proper noun.
    pub(crate) named: bool,
    /// A pronoun of the first or second person.
    pub(crate) local: bool,
    tokens: (usize, usize),
    kind: String,
}

struct Word {
    span: Span,
    form: String,
    tag: String,
    features: String,
    /// The token it depends on, `None` for the root.
    parent: Option<usize>,
}

/// Proper nouns that name no one alone.
const TITLES: [&str; 12] = [
    "president",
    "minister",
    "prime",
    "king",
    "queen",
    "pope",
    "senator",
    "governor",
    "mayor",
    "chancellor",
    "secretary",
    "general",
];

struct Open {
    group: String,
    kind: String,
    minimal: String,
    from: usize,
}

#[derive(Default)]
struct Reader {
    text: String,
    blocks: Vec<Block>,
    words: Vec<Word>,
    open: Vec<Open>,
    closed: Vec<(Open, usize)>,
}

impl Document {
    /// Reads a file.
    pub(crate) fn read(source: &str) -> Self {
        let mut reader = Reader::default();
        let mut id = String::new();
        let mut role = Some(Role::Paragraph);
        let (mut glued, mut glued_to) = (false, 0_usize);
        let mut first = 0;
        for line in source.lines() {
            if let Some(rest) = line.strip_prefix("# newdoc id = ") {
                rest.clone_into(&mut id);
            } else if let Some(rest) = line.strip_prefix("# newpar") {
                let title = !reader.blocks.iter().any(|b| b.role == Role::Title);
                role = Some(match rest {
                    _ if rest.contains("head") && title => Role::Title,
                    _ if rest.contains("head") => Role::Heading,
                    _ if rest.contains("item") => Role::Item,
                    _ if rest.contains("quote") => Role::Blockquote,
                    _ => Role::Paragraph,
                });
            } else if line.is_empty() {
                first = reader.words.len();
                glued_to = 0;
            }
            let fields: Vec<&str> = line.split('\t').collect();
            if fields.len() < 10 || fields[0].contains('.') {
                continue;
            }
            if let Some((_, last)) = fields[0].split_once('-') {
                glued_to = last.parse().unwrap_or(0);
                continue;
            }
            if let Some(role) = role.take() {
                reader.block(role);
                glued = true;
            }
            if !glued {
                reader.text.push(' ');
            }
            let at: usize = fields[0].parse().unwrap_or(0);
            glued = fields[9].contains("SpaceAfter=No") || at < glued_to;
            reader.word(&fields, first);
        }
        reader.finish(id)
    }

    /// The marked mention that a found one is.
    pub(crate) fn mention_at(&self, span: Span) -> Option<usize> {
        let first = self.tokens.partition_point(|t| t.end <= span.start);
        let last = self.tokens.partition_point(|t| t.start < span.end);
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for mention in (first..last).filter_map(|t| self.heads.get(&t)).flatten() {
            *shared.entry(*mention).or_default() += 1;
        }
        let length = |m: usize| self.mentions[m].tokens.1 - self.mentions[m].tokens.0;
        shared
            .into_iter()
            .max_by_key(|&(m, n)| (n, core::cmp::Reverse((length(m), m))))
            .map(|(m, _)| m)
    }

    /// The marked mention in words.
    pub(crate) fn describe(&self, mention: usize) -> String {
        let marked = &self.mentions[mention];
        let entity = self
            .mentions
            .iter()
            .find(|m| m.entity == marked.entity && m.named)
            .map_or("unnamed", |m| m.span.text(&self.article.text));
        format!(
            "{}:{} [{}] ({entity})",
            marked.kind,
            marked.entity,
            marked.span.text(&self.article.text)
        )
    }

    /// The words around a span.
    pub(crate) fn around(&self, span: Span) -> String {
        let first = self.tokens.partition_point(|t| t.end <= span.start);
        let from = self.tokens[first.saturating_sub(25).min(self.tokens.len() - 1)].start;
        let to = self.tokens[(first + 10).min(self.tokens.len() - 1)].end;
        Span {
            start: from,
            end: to,
        }
        .text(&self.article.text)
        .replace('\n', " ¶ ")
    }
}

impl Reader {
    fn block(&mut self, role: Role) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let at = self.text.len();
        self.blocks.push(Block {
            role,
            span: Span::new(at, at),
            repeats: None,
        });
    }

    fn word(&mut self, fields: &[&str], first: usize) {
        let start = self.text.len();
        self.text.push_str(fields[1]);
        let span = Span::new(start, self.text.len());
        if let Some(block) = self.blocks.last_mut() {
            block.span.end = span.end;
        }
        let parent = fields[6].parse::<usize>().ok().filter(|&p| p > 0);
        let index = self.words.len();
        self.words.push(Word {
            span,
            form: fields[1].to_lowercase(),
            tag: fields[4].to_owned(),
            features: fields[5].to_owned(),
            parent: parent.map(|p| first + p - 1),
        });
        let marks = fields[9].split('|').find_map(|f| f.strip_prefix("Entity="));
        let mut rest = marks.unwrap_or_default();
        while !rest.is_empty() {
            let opens = rest.starts_with('(');
            let body = rest.trim_start_matches('(');
            let end = body.find(['(', ')']).unwrap_or(body.len());
            let closes = body[end..].starts_with(')');
            let parts: Vec<&str> = body[..end].split('-').collect();
            rest = &body[end + usize::from(closes)..];
            // A mention in pieces is taken by its first piece.
            let group = parts[0].to_owned();
            if opens {
                self.open.push(Open {
                    group: group.clone(),
                    kind: parts.get(1).unwrap_or(&"").to_string(),
                    minimal: parts.get(5).unwrap_or(&"").to_string(),
                    from: index,
                });
            }
            if closes && let Some(at) = self.open.iter().rposition(|o| o.group == group) {
                let open = self.open.remove(at);
                self.closed.push((open, index + 1));
            }
        }
    }

    fn finish(mut self, id: String) -> Document {
        self.closed
            .sort_by_key(|(open, to)| (open.from, core::cmp::Reverse(*to)));
        let mut entities: BTreeMap<String, usize> = BTreeMap::new();
        let mut mentions: Vec<Marked> = Vec::new();
        let mut named: Vec<bool> = Vec::new();
        let mut heads: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        let mut seen = std::collections::BTreeSet::new();
        for (open, to) in &self.closed {
            let group = open.group.split('[').next().unwrap_or_default().to_owned();
            if open.group.contains('[') && !open.group.contains("[1/") {
                continue;
            }
            let next = entities.len();
            let entity = *entities.entry(group).or_insert(next);
            named.resize(entities.len(), false);
            let inside = open.from..*to;
            let root = inside
                .clone()
                .find(|&i| self.words[i].parent.is_none_or(|p| !inside.contains(&p)))
                .unwrap_or(open.from);
            if !seen.insert((entity, root)) {
                continue;
            }
            let mut head: Vec<usize> = open
                .minimal
                .split(',')
                .filter_map(|n| n.parse::<usize>().ok())
                .map(|n| open.from + n - 1)
                .filter(|i| inside.contains(i))
                .collect();
            if !head.contains(&root) {
                head = vec![root];
            }
            let titles = self.words[open.from].form == "the"
                && inside.clone().skip(1).all(|i| {
                    TITLES.contains(&self.words[i].form.as_str())
                        || !self.words[i].tag.starts_with("NNP")
                });
            let name = self.words[root].tag.starts_with("NNP") && !titles && open.kind != "time";
            named[entity] |= name;
            let features = &self.words[root].features;
            for &word in &head {
                heads.entry(word).or_default().push(mentions.len());
            }
            mentions.push(Marked {
                entity,
                span: Span {
                    start: self.words[open.from].span.start,
                    end: self.words[to - 1].span.end,
                },
                named: name,
                local: features.contains("Person=1") || features.contains("Person=2"),
                tokens: (open.from, *to),
                kind: open.kind.clone(),
            });
        }
        Document {
            id,
            article: Article {
                slug: "gum".to_owned(),
                meta: Meta::default(),
                text: self.text,
                blocks: self.blocks,
                links: Vec::new(),
            },
            mentions,
            named,
            heads,
            tokens: self.words.iter().map(|w| w.span).collect(),
        }
    }
}
