//! XML documents.

use view::markup::push_escaped;

/// A document, as far as it is written: an element or the end of one a line.
pub(crate) struct Xml(pub(crate) String);

impl Xml {
    pub(crate) fn new() -> Self {
        Self("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".to_owned())
    }

    pub(crate) fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes, ">\n");
    }

    pub(crate) fn close(&mut self, name: &str) {
        for part in ["</", name, ">\n"] {
            self.0.push_str(part);
        }
    }

    /// An element with text; nothing if the text is empty.
    pub(crate) fn line(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.tag(name, &[], ">");
            self.text(text);
            self.close(name);
        }
    }

    /// An element that has attributes only.
    pub(crate) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes, "/>\n");
    }

    fn tag(&mut self, name: &str, attributes: &[(&str, &str)], end: &str) {
        self.0.push('<');
        self.0.push_str(name);
        for (key, value) in attributes {
            for part in [" ", key, "=\""] {
                self.0.push_str(part);
            }
            self.text(value);
            self.0.push('"');
        }
        self.0.push_str(end);
    }

    /// XML has no way to write most control characters, not even escaped: they are left out.
    fn text(&mut self, text: &str) {
        let allowed = |c: &char| {
            matches!(c, '\t' | '\n' | '\r') || !(*c < ' ' || matches!(c, '\u{fffe}' | '\u{ffff}'))
        };
        let text: String = text.chars().filter(allowed).collect();
        push_escaped(&mut self.0, &text);
    }
}
