//! HTML to a document, within bounds.
//!
//! The standard's parser is generous: a page of some megabytes can nest a hundred thousand elements, open the same formatting
//! again in each paragraph, or give a tag a million attributes, and each of these takes time that grows with its square. Here
//! the tokens are shaped before they make a tree, so that no page takes longer than its length allows.

use super::flow::start_of;
use super::tags;
use dom_query::{Document, NodeId};
use html5ever::interface::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, EndTag, StartTag, Tag, TagToken, Token, TokenSink, TokenSinkResult, Tokenizer,
    TokenizerOpts,
};
use html5ever::tree_builder::{Tracer, TreeBuilder, TreeBuilderOpts};
use html5ever::{Attribute, LocalName, local_name};
use std::cell::{Cell, RefCell};

/// So many elements may be open at once; real pages stay far below, and the stack of a browser's worker is small.
const DEEPEST: usize = 120;
/// A tag or comment longer than this has more than anyone reads in it.
const LONG: usize = 16 * 1024;
/// So many quote marks are let pass in what is [`LONG`].
const QUOTES: usize = 2000;
const STEP: usize = 4096;
/// The rest of longer values is not read.
const VALUE: usize = 4096;

/// What is read of an element; nothing else reaches the tree.
const ATTRIBUTES: [&str; 27] = [
    "aria-hidden",
    "aria-modal",
    "cite",
    "class",
    "colspan",
    "content",
    "datatable",
    "datetime",
    "dir",
    "height",
    "hidden",
    "href",
    "http-equiv",
    "id",
    "itemprop",
    "itemtype",
    "lang",
    "name",
    "open",
    "property",
    "rel",
    "role",
    "src",
    "style",
    "summary",
    "type",
    "width",
];

/// A page as a tree.
pub(super) struct Parsed {
    /// The tree. No element is deeper in it than its parser had to remember.
    pub(super) doc: Document,
    /// The address that a browser wrote into a comment when it saved the page.
    pub(super) saved_from: String,
}

/// Parses any text as HTML.
pub(super) fn parse(html: &str) -> Parsed {
    let options = TreeBuilderOpts {
        // So that what stands in `noscript` is never parsed: nobody saw it.
        scripting_enabled: true,
        ..TreeBuilderOpts::default()
    };
    let sink = Shaper {
        builder: TreeBuilder::new(Document::default(), options),
        tokens: Cell::new(0),
        unmeasured: Cell::new(0),
        saved_from: RefCell::default(),
    };
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    feed(&tokenizer, html);
    tokenizer.end();
    let sink = tokenizer.sink;
    Parsed {
        doc: sink.builder.sink,
        saved_from: sink.saved_from.into_inner(),
    }
}

/// Gives the text to the tokenizer bit by bit. Where it swallows much without a word, it is within a long tag or comment, of
/// which no attribute may begin any more: then white space, slashes and too many quote marks are taken out.
fn feed(tokenizer: &Tokenizer<Shaper>, mut html: &str) {
    let queue = BufferQueue::default();
    let (mut swallowed, mut quotes) = (0, [0; 2]);
    while !html.is_empty() {
        let long = swallowed >= LONG;
        let mut end = start_of(html, STEP).len();
        if long && let Some(close) = html[..end].find('>') {
            end = close + 1;
        }
        let (step, rest) = html.split_at(end);
        html = rest;
        queue.push_back(if long {
            StrTendril::from(without_attributes(step, &mut quotes))
        } else {
            StrTendril::from(step)
        });
        let before = tokenizer.sink.tokens.get();
        while !matches!(tokenizer.feed(&queue), TokenizerResult::Done) {}
        if tokenizer.sink.tokens.get() == before {
            swallowed += step.len();
        } else {
            (swallowed, quotes) = (0, [0; 2]);
        }
    }
}

fn without_attributes(step: &str, quotes: &mut [usize; 2]) -> String {
    let mut keep = |c: char| {
        let Some(kind) = ['"', '\''].iter().position(|&quote| quote == c) else {
            return true;
        };
        quotes[kind] += 1;
        quotes[kind] <= QUOTES
    };
    let plain = |c: char| {
        let parts = c.is_ascii_whitespace() || c == '/';
        if parts { '_' } else { c }
    };
    step.chars().filter(|&c| keep(c)).map(plain).collect()
}

/// Stands between tokenizer and tree.
struct Shaper {
    builder: TreeBuilder<NodeId, Document>,
    tokens: Cell<usize>,
    /// So many start tags are let pass before the depth is measured again.
    unmeasured: Cell<usize>,
    saved_from: RefCell<String>,
}

impl TokenSink for Shaper {
    type Handle = NodeId;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<NodeId> {
        if matches!(token, Token::ParseError(_)) {
            return TokenSinkResult::Continue;
        }
        self.tokens.set(self.tokens.get() + 1);
        match token {
            Token::CommentToken(comment) => {
                self.comment(&comment);
                TokenSinkResult::Continue
            }
            TagToken(tag) => self.tag(tag, line),
            other => self.builder.process_token(other, line),
        }
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder
            .adjusted_current_node_present_but_not_in_html_namespace()
    }
}

impl Shaper {
    fn comment(&self, comment: &str) {
        let Some((_, address)) = comment.split_once("saved from url=(") else {
            return;
        };
        let mut saved_from = self.saved_from.borrow_mut();
        if let Some((_, address)) = address.split_once(')')
            && saved_from.is_empty()
        {
            address.trim().clone_into(&mut saved_from);
        }
    }

    fn tag(&self, mut tag: Tag, line: u64) -> TokenSinkResult<NodeId> {
        // Frames have no text, and a late one would throw away the whole body.
        if matches!(&*tag.name, "frameset" | "frame") {
            return TokenSinkResult::Continue;
        }
        if tags::is_formatting(&tag.name) {
            tag.name = local_name!("span");
        }
        if tag.kind == EndTag {
            return self.builder.process_token(TagToken(tag), line);
        }
        shape(&mut tag);
        if tags::is_raw(&tag.name) || !self.is_too_deep() {
            return self.builder.process_token(TagToken(tag), line);
        }
        if tags::is_block(&tag.name) {
            for _ in 0..2 {
                let _ = self.builder.process_token(TagToken(line_break()), line);
            }
        }
        TokenSinkResult::Continue
    }

    fn is_too_deep(&self) -> bool {
        let left = self.unmeasured.get();
        if left > 0 {
            self.unmeasured.set(left - 1);
            return false;
        }
        let count = Count::default();
        self.builder.trace_handles(&count);
        let free = DEEPEST.saturating_sub(count.0.get());
        // A tag can open some others that it implies.
        self.unmeasured.set(free / 4);
        free == 0
    }
}

/// Counts what the parser has to remember: mostly open elements.
#[derive(Default)]
struct Count(Cell<usize>);

impl Tracer for Count {
    type Handle = NodeId;

    fn trace_handle(&self, _: &NodeId) {
        self.0.set(self.0.get() + 1);
    }
}

fn shape(tag: &mut Tag) {
    let whole = matches!(&*tag.name, "html" | "body");
    // An open dialog may hide all the rest from those who do not see the page; an icon's words are meant for nobody.
    let hides = tag.name == local_name!("span") || tag.name == local_name!("a");
    let keeps = |attribute: &Attribute| {
        let name = &*attribute.name.local;
        if whole {
            return matches!(name, "lang" | "dir");
        }
        ATTRIBUTES.contains(&name) && (hides || name != "aria-hidden")
    };
    tag.attrs.retain(keeps);
    for attribute in &mut tag.attrs {
        if attribute.name.local == local_name!("src") {
            attribute.value = StrTendril::from_slice("x.jpg");
        } else if attribute.value.len() > VALUE {
            attribute.value = StrTendril::from(start_of(&attribute.value, VALUE));
        }
    }
}

fn line_break() -> Tag {
    Tag {
        kind: StartTag,
        name: LocalName::from("br"),
        self_closing: false,
        attrs: Vec::new(),
        had_duplicate_attributes: false,
    }
}
