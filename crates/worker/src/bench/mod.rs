//! All that the worker knows: what was brought, what of it is open, how far its analysis is, and what the page has of it.

mod deeds;
mod item;
mod keeping;
mod opening;
#[cfg(test)]
mod tests;
mod work;

pub(crate) use deeds::LINK_LIMIT;
pub(crate) use item::{Item, Kept};
pub(crate) use work::Work;

use crate::sent::Sent;
use crate::session::Session;
use crate::store::{Record, Row};
use crate::{Out, markup};
use article::{Analysis, Read};
use intake::{Brought, Refused};

/// What is open below the bench's buttons.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Panel {
    /// Nothing.
    #[default]
    None,
    /// The editor.
    Edit,
    /// Title, author, date, source, language.
    Details,
    /// What was removed of a page.
    Removed,
    /// The link that carries the article, and the file.
    Share,
}

/// The bench. Pure: what the browser does is asked for by [`Out`].
#[derive(Debug, Default)]
pub struct Bench {
    pub(crate) items: Vec<Item>,
    pub(crate) at: usize,
    /// What was open before something else was brought, if it was not kept.
    pub(crate) before: Option<Session>,
    pub(crate) panel: Panel,
    /// What the editor began with; its words are the reader's from then on.
    pub(crate) editor: String,
    pub(crate) read: Read,
    pub(crate) analysis: Analysis,
    /// The language of the text, BCP 47.
    pub(crate) language: String,
    pub(crate) work: Option<Work>,
    /// Another tab has kept the article since it was opened here.
    pub(crate) conflict: bool,
    /// Why it could not be kept.
    pub(crate) trouble: String,
    pub(crate) shelf: Shelf,
    sent: Sent,
}

/// The list of what is kept.
#[derive(Debug, Default)]
pub(crate) struct Shelf {
    /// What is kept; `None` while it is not known.
    pub(crate) rows: Option<Vec<Row>>,
    /// Why it is not.
    pub(crate) trouble: String,
    /// The one that was deleted last, to be brought back.
    pub(crate) deleted: Option<Box<Record>>,
}

impl Bench {
    /// Opens what was brought; where it is several things, the first that can be read.
    pub fn bring(&mut self, brought: &[Brought]) -> Vec<Out> {
        let mut out = Vec::new();
        let mut items = Vec::new();
        for one in brought {
            if let Some(kept) = kept_articles(one) {
                match kept {
                    Ok(records) => out.push(Out::Store(crate::StoreAsk::Import(records))),
                    Err(refused) => items.push(Item::refused(one, refused)),
                }
            } else {
                items.push(Item::read(one));
            }
        }
        let Some(at) = items.iter().position(|item| item.draft.is_ok()) else {
            let why = items.first().map(Item::why);
            out.push(why.map_or(Out::Done, Out::Refused));
            return out;
        };
        self.set_aside();
        (self.items, self.at) = (items, at);
        self.panel = Panel::None;
        self.open(true, &mut out);
        out
    }

    /// The article's text is this now.
    pub fn typed(&mut self, text: String) -> Vec<Out> {
        let mut out = Vec::new();
        if let Some(item) = self.items.get_mut(self.at)
            && let Ok(draft) = &item.draft
        {
            item.draft = Ok(draft.edited(text));
            item.changed = true;
            self.open(false, &mut out);
        } else {
            out.push(Out::Done);
        }
        out
    }

    /// Goes on with what was open before a reload.
    pub fn resume(&mut self, words: &str) -> Vec<Out> {
        let mut out = Vec::new();
        match Session::from_words(words) {
            Some(session) if session.at < session.items.len() => {
                (self.items, self.at) = (session.items, session.at);
                self.open(true, &mut out);
            }
            _ => out.push(Out::Refused(
                "What was open in this tab cannot be read any more.".to_owned(),
            )),
        }
        out
    }

    /// Opens the article that a link carries.
    pub fn link(&mut self, words: &str) -> Vec<Out> {
        let mut out = Vec::new();
        match intake::carry::from_link(words) {
            Ok(draft) => {
                self.set_aside();
                (self.items, self.at) = (vec![Item::from_link(draft, words)], 0);
                self.panel = Panel::None;
                self.open(true, &mut out);
            }
            Err(refused) => out.push(Out::Refused(match refused {
                Refused::Broken(_) => "The link should carry an article, but too much of it was cut off: nothing of it can be read. Ask for the \
                                       article as a file."
                    .to_owned(),
                other => other.to_string(),
            })),
        }
        out
    }

    /// What the reader has open and has not kept is not lost when something else comes.
    fn set_aside(&mut self) {
        if self.items.iter().any(|item| item.changed) {
            self.before = Some(Session {
                items: std::mem::take(&mut self.items),
                at: self.at,
            });
        }
    }

    /// The open item.
    pub(crate) fn item(&self) -> Option<&Item> {
        self.items.get(self.at)
    }

    /// Sends the parts that show how things stand.
    pub(crate) fn show(&mut self, out: &mut Vec<Out>) {
        let head = markup::head(self);
        self.sent.part("bench-head", head.into_string(), out);
        let panel = markup::panel(self).into_string();
        let count = out.len();
        self.sent.part("bench-panel", panel, out);
        if out.len() > count {
            self.sent.forget("mirror");
        }
        if self.panel == Panel::Edit {
            let mirror = markup::mirror(self);
            self.sent.part("mirror", mirror, out);
        }
    }

    /// Sends the list of what is kept.
    pub(crate) fn show_shelf(&mut self, out: &mut Vec<Out>) {
        let html = markup::shelf(&self.shelf).into_string();
        self.sent.part("shelf", html, out);
    }
}

/// The articles in a file of kept ones.
fn kept_articles(brought: &Brought) -> Option<Result<Vec<Record>, Refused>> {
    match brought {
        Brought::File { bytes, .. } => crate::store::import(bytes),
        Brought::Rich(_) | Brought::Plain(_) => None,
    }
}
