//! XML as the rest of this room reads it: names without prefixes, text without entities.

use super::Broken;
use quick_xml::{
    Reader,
    escape::unescape,
    events::{BytesStart, Event as Raw},
};
use std::borrow::Cow;

/// What stands in a file, in order. An element without content starts and ends.
pub(super) enum Event<'x> {
    Start(Tag<'x>),
    End(String),
    Text(Cow<'x, str>),
}

/// The start of an element.
pub(super) struct Tag<'x>(BytesStart<'x>);

impl Tag<'_> {
    /// Its name.
    pub(super) fn name(&self) -> &str {
        local(self.0.name().into_inner())
    }

    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        // Looking for doubles would take the square of their number.
        let mut all = self.0.attributes();
        let found = all
            .with_checks(false)
            .flatten()
            .find(|a| local(a.key.into_inner()) == name)?;
        unescape(&found.value).ok().map(Cow::into_owned)
    }
}

/// A name without its prefix.
fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// A file, being read.
pub(super) struct Xml<'x> {
    reader: Reader<&'x [u8]>,
    open: usize,
    /// The end of an element without content, still to come.
    ended: Option<String>,
}

impl<'x> Xml<'x> {
    pub(super) fn new(text: &'x str) -> Self {
        Self {
            reader: Reader::from_str(text),
            open: 0,
            ended: None,
        }
    }

    /// What comes next; `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<Event<'x>>, Broken> {
        if let Some(name) = self.ended.take() {
            return Ok(Some(Event::End(name)));
        }
        loop {
            let event = match self.reader.read_event().map_err(|_| Broken)? {
                Raw::Start(tag) => {
                    self.open += 1;
                    Event::Start(Tag(tag))
                }
                Raw::Empty(tag) => {
                    let tag = Tag(tag);
                    self.ended = Some(tag.name().to_owned());
                    Event::Start(tag)
                }
                Raw::End(tag) => {
                    self.open = self.open.checked_sub(1).ok_or(Broken)?;
                    Event::End(local(tag.name().into_inner()).to_owned())
                }
                Raw::Text(text) => Event::Text(text.xml10_content()),
                Raw::CData(text) => Event::Text(text.xml10_content()),
                Raw::GeneralRef(name) => {
                    let entity = format!("&{};", name.xml10_content());
                    let text = unescape(&entity).map_err(|_| Broken)?;
                    Event::Text(Cow::Owned(text.into_owned()))
                }
                Raw::Eof if self.open > 0 => return Err(Broken),
                Raw::Eof => return Ok(None),
                Raw::Comment(_) | Raw::Decl(_) | Raw::PI(_) | Raw::DocType(_) => continue,
            };
            return Ok(Some(event));
        }
    }
}
