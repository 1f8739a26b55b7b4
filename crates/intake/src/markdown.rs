//! Markdown to pieces.

use crate::{Body, Draft, Note, Piece, Refused, growing::Growing, headed::find_title, limit};
use article::{FrontMatter, Link, Role, front_matter};
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

/// Reads a Markdown file, with front matter or without.
pub(crate) fn read(text: &str) -> Result<Draft, Refused> {
    let mut text = text.replace("\r\n", "\n").replace('\r', "\n");
    let short = limit::shorten(&mut text);
    // What is never closed is a line across the page.
    let (meta, standfirst, lines) = match front_matter(&text) {
        Ok(FrontMatter {
            meta,
            standfirst,
            lines,
            ..
        }) => (meta, standfirst.concat(), lines),
        Err(_) => Default::default(),
    };
    let body: usize = text.split_inclusive('\n').skip(lines).map(str::len).sum();
    let body = &text[text.len() - body..];
    let mut reader = Reader::default();
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    for event in Parser::new_ext(body, options) {
        reader.event(event);
    }
    reader.flush();
    if reader.pieces.is_empty() {
        return Err(Refused::Empty);
    }
    let stated = !meta.title.trim().is_empty();
    let mut notes: Vec<Note> = short.into_iter().collect();
    notes.extend(left_out(reader.images, "image"));
    notes.extend(left_out(reader.footnotes, "footnote"));
    if reader.unlinked > 0 {
        notes.push(Note::Unlinked(reader.unlinked));
    }
    let mut draft = Draft {
        meta,
        body: Body::Pieces(reader.pieces),
        notes,
    };
    find_title(&mut draft, stated);
    let Body::Pieces(pieces) = &mut draft.body else {
        return Ok(draft);
    };
    let titled = pieces
        .first()
        .is_some_and(|piece| piece.role == Role::Title);
    let mut growing = Growing::default();
    growing.push(&standfirst);
    let standfirst = growing.finish(Role::Standfirst);
    let below = usize::from(titled);
    pieces.splice(below..below, standfirst);
    Ok(draft)
}

/// A note of how many of something are not kept, if any.
pub(crate) fn left_out(count: usize, what: &str) -> Option<Note> {
    let plural = if count == 1 { "" } else { "s" };
    (count > 0).then(|| Note::LeftOut(format!("{count} {what}{plural}")))
}

/// What has been read of a Markdown text.
#[derive(Default)]
struct Reader {
    pieces: Vec<Piece>,
    growing: Growing,
    /// Whether words are a heading's, and how many items and quoted blocks they are in.
    heading: bool,
    items: usize,
    quotes: usize,
    /// The open lists: the next number of each that counts.
    lists: Vec<Option<u64>>,
    /// The number of the item that begins, until its first word.
    number: Option<u64>,
    /// How many elements are open whose words are not kept.
    skipped: usize,
    images: usize,
    footnotes: usize,
    /// How many links have no whole address; those within the text do not count.
    unlinked: usize,
}

impl Reader {
    fn event(&mut self, event: Event) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            _ if self.skipped > 0 => {}
            Event::Text(words) | Event::Code(words) => {
                self.count();
                self.growing.push(&words);
            }
            Event::SoftBreak => self.growing.push(" "),
            Event::HardBreak => self.growing.push("\n"),
            Event::InlineHtml(tag) if is_break(&tag) => self.growing.push("\n"),
            Event::FootnoteReference(_) => self.footnotes += 1,
            Event::Rule => self.flush(),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag) {
        match tag {
            Tag::Image { .. } => {
                self.images += 1;
                self.skipped += 1;
            }
            Tag::FootnoteDefinition(_) | Tag::HtmlBlock | Tag::MetadataBlock(_) => {
                self.flush();
                self.skipped += 1;
            }
            Tag::Link {
                link_type,
                dest_url,
                ..
            } => {
                if self.skipped > 0 {
                    return;
                }
                let mail = link_type == LinkType::Email;
                let href = [if mail { "mailto:" } else { "" }, &dest_url].concat();
                self.unlinked += usize::from(!Link::safe(&href) && !href.starts_with('#'));
                self.count();
                self.growing.open_link(href);
            }
            Tag::TableCell if !self.growing.is_blank() => self.growing.push(" | "),
            Tag::TableCell | Tag::Emphasis | Tag::Strong | Tag::Strikethrough => {}
            tag => {
                self.flush();
                self.heading = matches!(tag, Tag::Heading { .. });
                self.quotes += usize::from(matches!(tag, Tag::BlockQuote(_)));
                match tag {
                    Tag::List(first) => {
                        self.lists.push(first);
                        self.number = None;
                    }
                    Tag::Item => {
                        self.items += 1;
                        if let Some(Some(next)) = self.lists.last_mut() {
                            self.number = Some(*next).filter(|_| self.skipped == 0);
                            *next += 1;
                        }
                    }
                    _ => {}
                }
            }
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Image => self.skipped -= 1,
            TagEnd::FootnoteDefinition | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_) => {
                self.skipped -= 1;
            }
            TagEnd::Link => self.growing.close_link(),
            TagEnd::TableCell | TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough => {}
            tag => {
                self.flush();
                self.heading = false;
                self.quotes -= usize::from(matches!(tag, TagEnd::BlockQuote(_)));
                match tag {
                    TagEnd::List(_) => drop(self.lists.pop()),
                    TagEnd::Item => {
                        self.items -= 1;
                        self.number = None;
                    }
                    _ => {}
                }
            }
        }
    }

    /// Writes the number that an item begins with: other sentences speak of *point 2*.
    fn count(&mut self) {
        if let Some(number) = self.number.take() {
            self.growing.push(&format!("{number}. "));
        }
    }

    /// Ends the piece that grows.
    fn flush(&mut self) {
        let role = match self {
            Self { heading: true, .. } => Role::Heading,
            // A bullet before a number would be one too many.
            Self { items: 1.., .. } if matches!(self.lists.last(), Some(Some(_))) => {
                Role::Paragraph
            }
            Self { items: 1.., .. } => Role::Item,
            Self { quotes: 1.., .. } => Role::Blockquote,
            _ => Role::Paragraph,
        };
        if self.skipped == 0 {
            self.pieces.extend(self.growing.finish(role));
        }
    }
}

/// Whether a tag ends a line.
fn is_break(tag: &str) -> bool {
    let name = tag.trim_matches(['<', '>', '/', ' ']);
    name.eq_ignore_ascii_case("br")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    /// The blocks of a Markdown text.
    fn check(text: &str, want: &[&str]) -> Draft {
        let draft = read(text).expect("reads");
        assert_eq!(samples::lines(&draft), want, "{text}");
        draft
    }

    #[test]
    fn marks_become_roles_and_go() {
        check(
            "# A *new* bridge\n\nThe **council** `met`\nand ~~not~~ voted.\n\n## Costs\n\n- one\n- two\n  - three\n\n    four\n\n> said\n> > more\n\n***\n\n```\ncode\n```\n",
            &[
                "Title A new bridge",
                "Paragraph The council met and not voted.",
                "Heading Costs",
                "Item one",
                "Item two",
                "Item three",
                "Item four",
                "Blockquote said",
                "Blockquote more",
                "Paragraph code",
            ],
        );
    }

    #[test]
    fn numbers_of_a_list_are_words_of_it() {
        check(
            "# A\n\n1. One\n2. [Two](https://a.example/)\n   - a\n3. Three\n\n7) Loose\n\n8) Two paragraphs\n\n   Second\n\nAfter",
            &[
                "Title A",
                "Paragraph 1. One",
                "Paragraph 2. Two",
                "Item a",
                "Paragraph 3. Three",
                "Paragraph 7. Loose",
                "Paragraph 8. Two paragraphs",
                "Paragraph Second",
                "Paragraph After",
            ],
        );
        check(
            "Text.[^1]\n\n[^1]:\n    1. [A](https://a.example/)\n\nAfter.\n",
            &["Paragraph Text.", "Paragraph After."],
        );
        let draft = read("1. [Two](https://a.example/)\n").expect("reads");
        let article = draft.article("a").article;
        assert_eq!(article.links[0].span.text(&article.text), "Two");
    }

    #[test]
    fn front_matter_is_what_is_known() {
        let draft = check(
            "---\r\ntitle: \"A \\\"b\\\"\"\r\nauthor: Jane\r\ndate: 2024-01-02\r\nlang: de\r\nstandfirst: In short.\r\n---\r\n\r\n# A \"b\"\r\n\r\nText.\r\n",
            &["Title A \"b\"", "Standfirst In short.", "Paragraph Text."],
        );
        let meta = &draft.meta;
        assert_eq!(
            (&*meta.author, &*meta.date, &*meta.language),
            ("Jane", "2024-01-02", "de")
        );
        check(
            "---\ntitle: A\n---\nText.\n\nMore.",
            &["Title A", "Paragraph Text.", "Paragraph More."],
        );
        let open = check(
            "---\ntitle: A\n\nText.",
            &["Title title: A", "Paragraph Text."],
        );
        assert_eq!(open.meta.language, "");
    }

    #[test]
    fn a_heading_that_is_not_the_title_stays() {
        check(
            "---\ntitle: A\n---\n# B\n\nText.",
            &["Title A", "Heading B", "Paragraph Text."],
        );
    }

    #[test]
    fn links_are_kept_and_images_left_out() {
        let draft = check(
            "One.\n\n[Jane](https://a.example/j) and ![alt](x.png)<j@a.example>, [home](/) [run](javascript:a).[^1]\n\n[^1]: A note.",
            &[
                "Paragraph One.",
                "Paragraph Jane and j@a.example, home run.",
            ],
        );
        let article = draft.article("a").article;
        let links: Vec<(&str, &str)> = article
            .links
            .iter()
            .map(|l| (l.span.text(&article.text), &*l.href))
            .collect();
        assert_eq!(
            links,
            [
                ("Jane", "https://a.example/j"),
                ("j@a.example", "mailto:j@a.example")
            ]
        );
        let left = ["1 image", "1 footnote"].map(|what| Note::LeftOut(what.to_owned()));
        assert_eq!(draft.notes[..2], left);
        assert_eq!(draft.notes[2..], [Note::Unlinked(2)]);
    }

    #[test]
    fn a_row_of_a_table_is_a_paragraph() {
        check(
            "Costs.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
            &["Paragraph Costs.", "Paragraph a | b", "Paragraph 1 | 2"],
        );
    }

    #[test]
    fn html_is_left_out() {
        check("<div>\nx\n</div>\n\nOne<br>two.", &["Paragraph One\ntwo."]);
        assert_eq!(read("<div>\nx\n</div>"), Err(Refused::Empty));
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_or_empty(text in "([a-c]|\n|\n\n|- |# |> |\\*|_|`|\\[|\\]|\\(|\\)|<|>|\\||---|~~|!|https://a.b|    |\\[\\^1\\]:?){0,24}") {
            if let Ok(draft) = read(&text) {
                proptest::prop_assert_eq!(draft.article("a").article.check(), Ok(()));
            }
        }
    }
}
