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
use crate::session::{Session, Set};
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

/// How many sets are remembered beside the open one: a tab's storage holds no library.
const OTHERS: usize = 8;

/// The bench. Pure: what the browser does is asked for by [`Out`].
#[derive(Debug, Default)]
pub struct Bench {
    /// What is open.
    pub(crate) set: Set,
    /// What was open before, the latest last.
    pub(crate) others: Vec<Set>,
    /// The number of the last set.
    last: u32,
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
    /// The address of the style sheet that the markup needs.
    pub(crate) style: String,
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
    /// A bench whose markup brings the style sheet at that address with it.
    pub fn new(style: String) -> Self {
        Self {
            style,
            ..Self::default()
        }
    }

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
        self.put_in(items, at);
        self.open(true, &mut out);
        out
    }

    /// The article's text is this now.
    pub fn typed(&mut self, text: String) -> Vec<Out> {
        let mut out = Vec::new();
        if let Some(item) = self.set.open_mut()
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

    /// Knows again what a session said.
    pub fn recall(&mut self, words: &str) {
        if let Some(session) = Session::from_words(words) {
            self.last = session
                .sets
                .iter()
                .map(|set| set.number)
                .fold(self.last, u32::max);
            self.others = session.sets;
        }
    }

    /// Goes on with the set of that number, or with the one that was open last.
    pub fn resume(&mut self, number: &str) -> Vec<Out> {
        let mut out = Vec::new();
        let number = number.parse::<u32>().ok();
        let wanted = |set: &Set| number.is_none_or(|number| set.number == number);
        let other = self.others.iter().rposition(wanted);
        if let Some(index) = other.filter(|_| self.set.number == 0 || !wanted(&self.set)) {
            self.turn_to(index);
        } else if self.set.number == 0 || !wanted(&self.set) {
            out.push(Out::Refused(
                "What was open in this tab is not there any more.".to_owned(),
            ));
            return out;
        }
        self.open(true, &mut out);
        out
    }

    /// Opens the article that a link carries.
    pub fn link(&mut self, words: &str) -> Vec<Out> {
        let mut out = Vec::new();
        match intake::carry::from_link(words) {
            Ok(draft) => {
                self.put_in(vec![Item::from_link(draft, words)], 0);
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

    /// Other things are open from now on.
    pub(crate) fn put_in(&mut self, items: Vec<Item>, at: usize) {
        self.last += 1;
        let number = self.last;
        self.turn(Set { number, items, at });
    }

    /// What was open before is open again.
    pub(crate) fn turn_to(&mut self, index: usize) {
        let set = self.others.remove(index);
        self.turn(set);
    }

    /// What the reader has open and has not kept is not lost when something else comes.
    fn turn(&mut self, set: Set) {
        let old = std::mem::replace(&mut self.set, set);
        // Brought twice, it is there once.
        self.others.retain(|other| other.items != old.items);
        if old.is_unkept() && old.items != self.set.items {
            self.others.push(old);
        }
        self.others.retain(Set::is_unkept);
        let surplus = self.others.len().saturating_sub(OTHERS);
        self.others.drain(..surplus);
        self.panel = Panel::None;
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
        let html = markup::shelf(&self.shelf, &self.style).into_string();
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
