//! The text of a document: its paragraphs, with what they are and where they link.
//!
//! Changes that are tracked are taken as accepted.

use super::{
    Broken, Relation,
    fields::{Fields, address},
    styles::Styles,
    xml::{Event, Tag, Xml},
};
use crate::{Piece, growing::Growing};
use article::Role;
use std::collections::BTreeMap;

/// What a document holds.
#[derive(Default)]
pub(super) struct Story {
    /// Its paragraphs.
    pub(super) pieces: Vec<Piece>,
    /// How many images are left out.
    pub(super) images: usize,
    /// How many notes are left out.
    pub(super) footnotes: usize,
    /// How many comments are left out.
    pub(super) comments: usize,
}

/// How deep tables in tables are told apart.
const DEPTH: usize = 8;

/// Elements whose words are none of the text: what was deleted or moved away, former formats, and what stands for something else where
/// a program is too old to show it.
const SKIPPED: [&str; 8] = [
    "del",
    "moveFrom",
    "delText",
    "delInstrText",
    "Fallback",
    "pPrChange",
    "rPrChange",
    "rt",
];

/// Reads `document.xml`.
pub(super) fn read(
    text: &str,
    styles: &Styles,
    rels: &BTreeMap<String, Relation>,
) -> Result<Story, Broken> {
    let mut reader = Reader {
        styles,
        rels,
        story: Story::default(),
        paragraphs: Vec::new(),
        rows: Vec::new(),
        deep: 0,
        fields: Fields::default(),
        skipped: 0,
        words: Words::None,
    };
    let mut xml = Xml::new(text);
    while let Some(event) = xml.next()? {
        match event {
            Event::Start(tag) => reader.start(&tag),
            Event::End(name) => reader.end(&name),
            Event::Text(text) => reader.text(&text),
        }
    }
    Ok(reader.story)
}

/// What the text of an element is.
#[derive(Clone, Copy)]
enum Words {
    None,
    Text,
    Instruction,
}

/// A paragraph in the making.
#[derive(Default)]
struct Paragraph {
    growing: Growing,
    style: Option<Role>,
    list: Option<bool>,
    outline: bool,
}

/// A document, being read.
struct Reader<'d> {
    styles: &'d Styles,
    rels: &'d BTreeMap<String, Relation>,
    story: Story,
    /// The paragraphs that are open: one holds another where there is a text box in it.
    paragraphs: Vec<Paragraph>,
    /// Of each table that is open the row: what is in its cells.
    rows: Vec<Vec<Vec<Piece>>>,
    /// How many more rows are open that are not told apart.
    deep: usize,
    fields: Fields,
    /// How many elements are open whose words are left out.
    skipped: usize,
    words: Words,
}

impl Reader<'_> {
    fn start(&mut self, tag: &Tag) {
        let name = tag.name();
        if SKIPPED.contains(&name) {
            self.skipped += 1;
        }
        if self.skipped > 0 {
            return;
        }
        let value = |key| tag.attribute(key).unwrap_or_default();
        match name {
            "p" => self.paragraphs.push(Paragraph::default()),
            "tr" if self.rows.len() < DEPTH => self.rows.push(Vec::new()),
            "tr" => self.deep += 1,
            "tc" if self.deep == 0 => {
                if let Some(row) = self.rows.last_mut() {
                    row.push(Vec::new());
                }
            }
            "blip" | "imagedata" => self.story.images += 1,
            "footnoteReference" | "endnoteReference" => self.story.footnotes += 1,
            "commentReference" => self.story.comments += 1,
            "t" => self.words = Words::Text,
            "instrText" => self.words = Words::Instruction,
            _ => {}
        }
        let Some(paragraph) = self.paragraphs.last_mut() else {
            return;
        };
        let growing = &mut paragraph.growing;
        match name {
            "pStyle" => paragraph.style = self.styles.role(&value("val")),
            "numId" => paragraph.list = Some(value("val") != "0"),
            "outlineLvl" => paragraph.outline = value("val") != "9",
            "tab" => growing.push("\t"),
            "br" if !matches!(&*value("type"), "page" | "column") => growing.push("\n"),
            "cr" => growing.push("\n"),
            "noBreakHyphen" => growing.push("\u{2011}"),
            "hyperlink" => {
                let target = self.rels.get(&value("id"));
                growing.open_link(target.map_or_else(String::new, |r| r.target.clone()));
            }
            "fldSimple" => growing.open_link(address(&value("instr")).unwrap_or_default()),
            "fldChar" => match &*value("fldCharType") {
                "begin" => self.fields.begin(),
                "separate" => {
                    if let Some(href) = self.fields.separate() {
                        growing.open_link(href);
                    }
                }
                _ => {
                    self.fields.end();
                    growing.close_link();
                }
            },
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if self.skipped > 0 {
            self.skipped -= usize::from(SKIPPED.contains(&name));
            return;
        }
        match name {
            "t" | "instrText" => self.words = Words::None,
            "hyperlink" | "fldSimple" => {
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.growing.close_link();
                }
            }
            "p" => {
                if let Some(mut paragraph) = self.paragraphs.pop() {
                    let role = paragraph.role();
                    if let Some(piece) = paragraph.growing.finish(role) {
                        self.add(piece);
                    }
                }
            }
            "tr" if self.deep > 0 => self.deep -= 1,
            "tr" => self.end_row(),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        match (self.words, self.paragraphs.last_mut()) {
            _ if self.skipped > 0 => {}
            (Words::Text, Some(paragraph)) => paragraph.growing.push(text),
            (Words::Instruction, _) => self.fields.instruct(text),
            _ => {}
        }
    }

    /// Adds a paragraph to the text, or to the cell in which it is.
    fn add(&mut self, piece: Piece) {
        let cell = self.rows.last_mut().and_then(|row| row.last_mut());
        cell.unwrap_or(&mut self.story.pieces).push(piece);
    }

    /// A row of short cells is one paragraph; where cells hold several, the table is there for the look of it.
    fn end_row(&mut self) {
        let Some(row) = self.rows.pop() else {
            return;
        };
        let cells = row.iter().filter(|cell| !cell.is_empty()).count();
        if cells < 2 || row.iter().any(|cell| cell.len() > 1) {
            row.into_iter().flatten().for_each(|piece| self.add(piece));
            return;
        }
        let mut growing = Growing::default();
        for piece in row.into_iter().flatten() {
            if !growing.is_blank() {
                growing.push(" | ");
            }
            growing.join(piece);
        }
        if let Some(piece) = growing.finish(Role::Paragraph) {
            self.add(piece);
        }
    }
}

impl Paragraph {
    fn role(&self) -> Role {
        match (self.style, self.list) {
            (Some(role), _) if role != Role::Item => role,
            _ if self.outline => Role::Heading,
            (_, Some(true)) | (Some(_), None) => Role::Item,
            _ => Role::Paragraph,
        }
    }
}
