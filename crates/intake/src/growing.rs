//! A piece in the making.

use crate::Piece;
use article::{Link, Role, Span};

/// Words and links as they come.
#[derive(Clone, Debug, Default)]
pub(crate) struct Growing {
    text: String,
    links: Vec<Link>,
    /// Where an open link began, and where it leads.
    open: Option<(usize, String)>,
}

impl Growing {
    /// Whether there are no words yet.
    pub(crate) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Adds words.
    pub(crate) fn push(&mut self, words: &str) {
        self.text.push_str(words);
    }

    /// Adds the words and links of a finished piece.
    pub(crate) fn join(&mut self, piece: Piece) {
        let start = self.text.len();
        self.push(&piece.text);
        self.links.extend(piece.links.into_iter().map(|link| Link {
            span: Span::new(
                link.span.range().start + start,
                link.span.range().end + start,
            ),
            href: link.href,
        }));
    }

    /// What comes now leads to `href`; an address that is not safe is none.
    pub(crate) fn open_link(&mut self, href: String) {
        self.close_link();
        self.open = Link::safe(&href).then_some((self.text.len(), href));
    }

    /// What comes now leads nowhere.
    pub(crate) fn close_link(&mut self) {
        if let Some((start, href)) = self.open.take() {
            let words = &self.text[start..];
            let lead = words.len() - words.trim_start().len();
            let span = Span::new(start + lead, start + words.trim_end().len());
            if !span.is_empty() {
                self.links.push(Link { span, href });
            }
        }
    }

    /// The piece, and room for the next; `None` if there are no words in it.
    pub(crate) fn finish(&mut self, role: Role) -> Option<Piece> {
        self.close_link();
        let Self { text, links, .. } = std::mem::take(self);
        let words = text.trim();
        if words.is_empty() {
            return None;
        }
        let lead = text.len() - text.trim_start().len();
        let links = links.into_iter().map(|link| Link {
            span: Span::new(link.span.range().start - lead, link.span.range().end - lead),
            href: link.href,
        });
        Some(Piece {
            role,
            text: words.to_owned(),
            links: links.collect(),
            removed: None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_keep_to_their_words() {
        let mut growing = Growing::default();
        growing.push("  a ");
        growing.open_link("https://a.example/".to_owned());
        growing.push(" b ");
        growing.open_link("javascript:a".to_owned());
        growing.push("c");
        growing.open_link("https://c.example/".to_owned());
        let piece = growing.finish(Role::Item).expect("words");
        assert_eq!(piece.text, "a  b c");
        let words: Vec<&str> = piece
            .links
            .iter()
            .map(|l| l.span.text(&piece.text))
            .collect();
        assert_eq!(words, ["b"]);
        assert!(growing.finish(Role::Item).is_none());
        growing.push("x ");
        growing.join(piece);
        let joined = growing.finish(Role::Paragraph).expect("words");
        assert_eq!(joined.links[0].span.text(&joined.text), "b");
    }
}
