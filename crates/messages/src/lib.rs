//! What the page asks of its worker, and what the worker answers.
//!
//! A message is a JavaScript array: the number of the ask it is or answers, then the code of an [`Ask`] or [`Reply`], then what
//! belongs to it. So files, words and bytes go across as the browser has them, and the page's program holds none of them. The
//! worker's first message is [`Reply::Hello`] with its [`VERSION`]: with another than the page's it is not asked anything.

/// Raised by every change to what travels: a hash of the sources that say how it does.
pub const VERSION: u32 = version();

/// The id of a reply that answers nobody.
pub const NOBODY: u32 = 0;

/// What the page asks. Each is answered by any number of replies with its id, the last of them [`Reply::Done`] or [`Reply::Refused`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum Ask {
    /// Read what the reader brought: a list of files and of pairs, of `"html"` or `"text"` with the words.
    Bring = 1,
    /// The article's text is this now: words.
    Typed,
    /// Do what a control names: its deed, what it is done to, and the fields around it as a list of names and values in turn.
    Deed,
    /// Go on with what was open before: its number; empty for whatever was open last.
    Resume,
    /// Open the article that a link carries: its words.
    Link,
    /// Open a kept article: its id.
    Kept,
    /// List what is kept.
    Shelf,
    /// What [`Reply::Session`] said last, before the page was loaded again or a worker broke. Comes before all others, and is not answered.
    Recall,
}

/// What the worker answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum Reply {
    /// It listens: its version.
    Hello = 1,
    /// So much of it has come: bytes, of how many.
    Loading,
    /// It broke: words.
    Crashed,
    /// What the article is called: its language, the title of the page, whether it is long, and whether it is another than before.
    Head,
    /// Of the article's elements exchange so many: the first, how many, and the markup that comes in their place.
    Blocks,
    /// What is read now: the bytes of a bundle. Its marks are in the page.
    Reading,
    /// A part of the page: its id, its markup.
    Part,
    /// What to keep for a reload: words; empty for nothing.
    Session,
    /// Where what is read comes from, for the link: words; and whether this is another article.
    Source,
    /// Something for the reader to save: a blob, its name.
    Save,
    /// Something to say: words.
    Toast,
    /// The ask is done.
    Done,
    /// The ask cannot be done: words for the reader.
    Refused,
}

impl Ask {
    const ALL: [Self; 8] = [
        Self::Bring,
        Self::Typed,
        Self::Deed,
        Self::Resume,
        Self::Link,
        Self::Kept,
        Self::Shelf,
        Self::Recall,
    ];

    /// The ask with that code.
    pub fn from_code(code: u32) -> Option<Self> {
        Self::ALL.into_iter().find(|ask| *ask as u32 == code)
    }
}

impl Reply {
    const ALL: [Self; 13] = [
        Self::Hello,
        Self::Loading,
        Self::Crashed,
        Self::Head,
        Self::Blocks,
        Self::Reading,
        Self::Part,
        Self::Session,
        Self::Source,
        Self::Save,
        Self::Toast,
        Self::Done,
        Self::Refused,
    ];

    /// The reply with that code.
    pub fn from_code(code: u32) -> Option<Self> {
        Self::ALL.into_iter().find(|reply| *reply as u32 == code)
    }
}

/// The build script's number.
const fn version() -> u32 {
    let digits = env!("MESSAGES_VERSION").as_bytes();
    let (mut number, mut at) = (0_u32, 0);
    while at < digits.len() {
        number = number
            .wrapping_mul(10)
            .wrapping_add((digits[at] - b'0') as u32);
        at += 1;
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_lead_back_to_what_they_stand_for() {
        for code in 0..20 {
            assert!(Ask::from_code(code).is_none_or(|ask| ask as u32 == code));
            assert!(Reply::from_code(code).is_none_or(|reply| reply as u32 == code));
        }
        assert_eq!(Ask::from_code(8), Some(Ask::Recall));
        assert_eq!(Reply::from_code(13), Some(Reply::Refused));
        assert!(Ask::from_code(9).is_none() && Reply::from_code(14).is_none());
    }
}
