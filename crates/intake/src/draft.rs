//! What was brought, read: an article that its reader can still change.

use article::{Link, Meta, Role};
use serde::{Deserialize, Serialize};

/// An article in the making.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// What is known about it: read from it, then the reader's to change. The title is shown as the first block where the body has none.
    pub meta: Meta,
    /// The text.
    pub body: Body,
    /// What was done to read it, that the reader should know.
    pub notes: Vec<Note>,
}

/// The text of a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Body {
    /// As it stands: every character is the article's.
    Text(String),
    /// Blocks parted by empty lines, with light marks: `# ` headings, `- ` items, `> ` block quotes. What an edited draft holds.
    Marked {
        /// The text with its marks.
        text: String,
        /// The links that were in it before it was edited, words and address: they are found again where the words still stand.
        links: Vec<(String, String)>,
    },
    /// Blocks, as they were read from a page or a document.
    Pieces(Vec<Piece>),
}

impl Default for Body {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

/// A block of a page or document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// What it is.
    pub role: Role,
    /// Its words, without white space around them; never empty.
    pub text: String,
    /// The links in it, with spans in its own text.
    pub links: Vec<Link>,
    /// Why it is not part of the article; `None` if it is.
    pub removed: Option<Clutter>,
}

impl Draft {
    /// A draft of nothing but plain text, with the title that reads from it.
    pub(crate) fn of_text(text: String) -> Self {
        let title = article::read_text("", &text).article.meta.title;
        Self {
            meta: Meta {
                title,
                ..Meta::default()
            },
            body: Body::Text(text),
            notes: Vec::new(),
        }
    }

    /// What was left out of the article, with the index by which it is put back.
    pub fn removed(&self) -> impl Iterator<Item = (usize, &Piece)> {
        let pieces = self.pieces().iter().enumerate();
        pieces.filter(|(_, piece)| piece.removed.is_some())
    }

    /// Makes a piece part of the article again; an index that is none changes nothing.
    pub fn put_back(&mut self, piece: usize) {
        self.set_removed(piece, None);
    }

    /// Takes a piece out of the article, by the reader's hand; an index that is none changes nothing.
    pub fn take_out(&mut self, piece: usize) {
        self.set_removed(piece, Some(Clutter::ByHand));
    }

    /// All pieces; none where the body is text.
    pub fn pieces(&self) -> &[Piece] {
        match &self.body {
            Body::Pieces(pieces) => pieces,
            Body::Text(_) | Body::Marked { .. } => &[],
        }
    }

    fn set_removed(&mut self, piece: usize, removed: Option<Clutter>) {
        if let Body::Pieces(pieces) = &mut self.body
            && let Some(piece) = pieces.get_mut(piece)
        {
            piece.removed = removed;
        }
    }
}

/// What a piece is that does not belong to the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Clutter {
    /// Menus and lists of links.
    Navigation,
    /// Advertisements.
    Advert,
    /// Buttons to share or follow.
    Share,
    /// Links to other articles.
    Related,
    /// Readers' comments.
    Comments,
    /// Sign-up forms and notices about cookies.
    Notice,
    /// What stands at the foot of the page.
    Footer,
    /// Found to be outside the article, for no reason that has a name.
    Other,
    /// The reader took it out.
    ByHand,
}

/// What was done to read something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Note {
    /// It was read in this encoding (*Windows-1252*).
    Encoding(String),
    /// It is longer than what is read; how many bytes there were, and how many of them are here.
    Shortened {
        /// All of it.
        whole: u64,
        /// What is here.
        kept: u64,
    },
    /// It ends in the middle: a link that was cut off.
    CutOff,
    /// Something in it is not kept (*3 images*), in words.
    LeftOut(String),
    /// So many links are words only: their addresses are not whole (*../next*), and lead nowhere from elsewhere.
    Unlinked(usize),
}
