//! A document to blocks: all that it shows, in order.

use super::address::Base;
use super::clutter::{Marks, mark_of};
use super::flow::{Around, Flow, Line, Place};
use super::style::{Style, attribute, has, is_hidden, is_picture};
use super::tags::{Shown, shown};
use crate::Clutter;
use article::{Link, Role, Span};
use dom_query::{Document, Element, NodeData, NodeId, NodeRef};

/// A row of a table is one block up to this length.
const ROW: usize = 400;

/// What a document shows.
pub(super) struct Page {
    /// The blocks in order.
    pub(super) blocks: Vec<Block>,
    /// What is said of the parts that they stand in.
    pub(super) marks: Marks,
    /// For each picture the index of the block that follows it.
    pub(super) pictures: Vec<usize>,
    /// How many steps a reader takes who visits each node from the root.
    pub(super) steps: usize,
    /// How deep it is.
    pub(super) deepest: usize,
}

/// A block.
#[derive(Debug)]
pub(super) struct Block {
    /// What it is.
    pub(super) role: Role,
    /// Its words.
    pub(super) text: String,
    /// The links in it.
    pub(super) links: Vec<Link>,
    /// How many bytes of it are links, wherever they lead.
    pub(super) bytes_linked: usize,
    /// The text nodes it comes from.
    pub(super) nodes: Vec<(NodeId, usize)>,
    /// What is said of where it stands: an index of [`Marks`].
    pub(super) mark: usize,
    /// What kind of element it stands in.
    pub(super) kind: Kind,
    /// Why it is not part of the article.
    pub(super) removed: Option<Clutter>,
}

/// Kinds of elements that say more of a block than its role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Any other.
    Plain,
    /// A heading of this level.
    Heading(u8),
    /// A button.
    Control,
}

impl Block {
    /// How much of it is links, in percent.
    pub(super) fn linked(&self) -> usize {
        self.bytes_linked * 100 / self.text.len().max(1)
    }
}

impl Page {
    /// Reads the document. Links that do not say whole where they lead are understood from `base`.
    pub(super) fn of(doc: &Document, base: &Base) -> Self {
        let mut walk = Walk::new(base);
        let root = doc.root();
        let mut next = root.first_child();
        while let Some(node) = next {
            walk.page.steps += walk.frames.len();
            walk.page.deepest = walk.page.deepest.max(walk.frames.len());
            if walk.enter(&node)
                && let Some(child) = node.first_child()
            {
                next = Some(child);
                continue;
            }
            walk.leave(&node);
            let mut at = node;
            next = loop {
                if let Some(sibling) = at.next_sibling() {
                    break Some(sibling);
                }
                match at.parent() {
                    Some(parent) if parent.id != root.id => {
                        walk.leave(&parent);
                        at = parent;
                    }
                    _ => break None,
                }
            };
        }
        walk.flush();
        walk.page
    }
}

/// What holds for the text within an open element.
#[derive(Clone, Copy)]
struct Frame {
    id: Option<NodeId>,
    role: Role,
    /// The number of the list item or heading around; 0 is none.
    item: usize,
    mark: usize,
    link: Around,
    kind: Kind,
    pre: bool,
    block: bool,
    article: bool,
}

/// A row of a table whose cells are read.
struct Row {
    id: NodeId,
    cells: Vec<usize>,
}

struct Walk<'b> {
    base: &'b Base,
    page: Page,
    flow: Flow,
    frames: Vec<Frame>,
    rows: Vec<Row>,
    hrefs: Vec<String>,
    items: usize,
    /// The last item that has its block.
    begun: usize,
}

impl<'b> Walk<'b> {
    fn new(base: &'b Base) -> Self {
        let outside = Frame {
            id: None,
            role: Role::Paragraph,
            item: 0,
            mark: 0,
            link: Around::None,
            kind: Kind::Plain,
            pre: false,
            block: true,
            article: false,
        };
        Self {
            base,
            page: Page {
                blocks: Vec::new(),
                marks: Marks::default(),
                pictures: Vec::new(),
                steps: 0,
                deepest: 0,
            },
            flow: Flow::default(),
            frames: vec![outside],
            rows: Vec::new(),
            hrefs: Vec::new(),
            items: 0,
            begun: 0,
        }
    }

    fn top(&self) -> Frame {
        *self.frames.last().expect("the outermost is never left")
    }

    /// Begins a node, and says whether what is in it is to be read.
    fn enter(&mut self, node: &NodeRef) -> bool {
        let enters = node.query(|tree_node| match &tree_node.data {
            NodeData::Text { contents } => {
                let frame = self.top();
                let place = Place {
                    node: node.id,
                    pre: frame.pre,
                    link: frame.link,
                    mark: frame.mark,
                };
                self.flow.push(contents, place);
                false
            }
            NodeData::Element(element) => self.element(node.id, element),
            _ => false,
        });
        enters.unwrap_or_default()
    }

    fn element(&mut self, id: NodeId, element: &Element) -> bool {
        let name = &*element.name.local;
        let style = Style::of(attribute(element, "style"));
        match name {
            "br" => self.flow.line_break(),
            "img" if is_picture(element) => self.page.pictures.push(self.page.blocks.len()),
            _ => {}
        }
        let block = match shown(name) {
            Shown::Hidden => return false,
            Shown::Block => true,
            Shown::Inline => style.block,
        };
        if style.hidden || is_hidden(name, element) {
            return false;
        }
        if block {
            self.flush();
        }
        let mut frame = Frame {
            id: Some(id),
            block,
            ..self.top()
        };
        self.shape(&mut frame, id, name, element);
        if let Some(clutter) = mark_of(name, element, frame.article) {
            frame.mark = self.page.marks.under(frame.mark, clutter);
        }
        frame.article |= matches!(name, "article" | "main");
        self.frames.push(frame);
        true
    }

    /// What the element makes of its text.
    fn shape(&mut self, frame: &mut Frame, id: NodeId, name: &str, element: &Element) {
        let class = attribute(element, "class");
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.item(frame);
                frame.role = Role::Heading;
                frame.kind = Kind::Heading(name.as_bytes()[1] - b'0');
            }
            "li" => self.item(frame),
            "p" if class.starts_with("MsoListParagraph") => self.item(frame),
            "p" if class.starts_with("MsoTitle") => {
                self.item(frame);
                frame.role = Role::Heading;
                frame.kind = Kind::Heading(1);
            }
            "p" if class.starts_with("MsoQuote") => frame.role = Role::Blockquote,
            "blockquote" => frame.role = Role::Blockquote,
            "figcaption" | "caption" => frame.role = Role::Aside,
            "pre" | "listing" | "plaintext" | "xmp" => frame.pre = true,
            "button" => frame.kind = Kind::Control,
            "tr" => self.rows.push(Row {
                id,
                cells: Vec::new(),
            }),
            "td" | "th" => {
                let begun = self.page.blocks.len();
                if let Some(row) = self.rows.last_mut() {
                    row.cells.push(begun);
                }
            }
            "a" => {
                self.flow.link_begins();
                let href = self.base.resolve(attribute(element, "href"));
                frame.link = match href {
                    Some(href) => {
                        self.hrefs.push(href);
                        Around::To(self.hrefs.len() - 1)
                    }
                    None if has(element, "href") => Around::Nowhere,
                    None => Around::None,
                };
            }
            _ => {}
        }
    }

    fn item(&mut self, frame: &mut Frame) {
        self.items += 1;
        frame.item = self.items;
        frame.role = Role::Item;
    }

    fn leave(&mut self, node: &NodeRef) {
        let frame = self.top();
        if frame.id != Some(node.id) {
            return;
        }
        if frame.block {
            self.flush();
        }
        self.frames.pop();
        if node.has_name("a") {
            self.flow.link_ends();
        }
        if self.rows.last().is_some_and(|row| row.id == node.id)
            && let Some(row) = self.rows.pop()
        {
            self.join(&row);
        }
    }

    /// Makes blocks of the text so far.
    fn flush(&mut self) {
        let frame = self.top();
        for line in self.flow.take(&self.hrefs) {
            let block = self.block(line, frame);
            self.page.blocks.push(block);
        }
    }

    fn block(&mut self, line: Line, frame: Frame) -> Block {
        let mut role = frame.role;
        let mut kind = frame.kind;
        if matches!(role, Role::Item | Role::Heading) {
            // What follows in the same item is no item of its own, and a heading that goes on was never closed.
            if self.begun == frame.item {
                (role, kind) = (Role::Paragraph, Kind::Plain);
            }
            self.begun = frame.item;
        }
        let mut text = line.text;
        if matches!(role, Role::Heading | Role::Item) {
            text = text.replace('\n', " ");
        }
        let mark = line.mark.unwrap_or(frame.mark);
        self.page
            .marks
            .weigh(mark, text.len().saturating_sub(line.linked));
        Block {
            role,
            text,
            links: line.links,
            bytes_linked: line.linked,
            nodes: line.nodes,
            mark,
            kind,
            removed: None,
        }
    }

    /// Joins the cells of a row, where each has some words and no more.
    fn join(&mut self, row: &Row) {
        const BETWEEN: &str = " – ";
        let Some(&first) = row.cells.first() else {
            return;
        };
        let blocks = &mut self.page.blocks;
        let ends = row.cells.iter().skip(1).copied().chain([blocks.len()]);
        let simple = row
            .cells
            .iter()
            .zip(ends)
            .all(|(&start, end)| end.saturating_sub(start) <= 1);
        let cells = blocks.get(first..).unwrap_or_default();
        let plain = |b: &Block| b.role == Role::Paragraph && !b.text.contains('\n');
        let length: usize = cells.iter().map(|b| b.text.len()).sum();
        if !simple || cells.len() < 2 || length > ROW || !cells.iter().all(plain) {
            return;
        }
        let mut cells = blocks.split_off(first).into_iter();
        let Some(mut joined) = cells.next() else {
            return;
        };
        for cell in cells {
            joined.text.push_str(BETWEEN);
            let moved = joined.text.len();
            joined.text.push_str(&cell.text);
            joined.nodes.extend(cell.nodes);
            joined.bytes_linked += cell.bytes_linked;
            joined.links.extend(cell.links.into_iter().map(|link| Link {
                span: shifted(link.span, moved),
                href: link.href,
            }));
        }
        blocks.push(joined);
    }
}

/// The span, so much further on.
pub(super) fn shifted(span: Span, by: usize) -> Span {
    let range = span.range();
    Span::new(range.start + by, range.end + by)
}
