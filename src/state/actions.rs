//! What a reader can do. Everything that changes the view goes through here, and is written to the link at once.

use super::{Explorer, OpenCard, Place, Sheet, Toast};
use crate::dom;
use article::Span;
use view::{Anchor, Panel, View, filter, link, sentence};

impl Explorer {
    /// A choice: changes the view and makes a new entry in the browser's history.
    pub(crate) fn choose(self, mut change: impl FnMut(&mut View)) {
        dom::history::push_soon(&self.change(&mut change));
    }

    /// Typing or stepping: changes the view and, a little later, the current entry of the history.
    pub(crate) fn adjust(self, mut change: impl FnMut(&mut View)) {
        dom::history::replace_soon(&self.change(&mut change));
    }

    /// Changes the view, and returns its link.
    fn change(self, change: &mut dyn FnMut(&mut View)) -> String {
        let old = self.view_now();
        let mut view = (*old).clone();
        change(&mut view);
        let link = link::print(&view);
        if filter::alone(&old) != filter::alone(&view) || old.rest != view.rest {
            self.opened.set(Vec::new());
        }
        self.set_view(view);
        link
    }

    /// Brings the focused place into view, opening the collapsed run it is in.
    pub(crate) fn reveal(self) {
        let Some(place) = self.place_now() else {
            return;
        };
        let reading = self.reading();
        let Some(block) = reading.article.block_at(place.span.start) else {
            return;
        };
        let folds = self.shown_now().folds(&reading);
        let fold = folds
            .into_iter()
            .find(|(first, last, _)| (*first..=*last).contains(&block));
        if let Some((first, ..)) = fold {
            self.open_fold(first);
        }
        dom::scroll::to_place(reading, block, place.span);
    }

    /// Opens the collapsed run that starts with block `first`.
    pub(crate) fn open_fold(self, first: usize) {
        let mut opened = self.opened.now();
        opened.push(first);
        self.opened.set(opened);
    }

    fn anchor(self, span: Span) -> Option<Anchor> {
        Anchor::of(&self.reading().article, span)
    }

    /// Focuses `span` and brings it into view; a sheet that hides it closes.
    pub(crate) fn go_to(self, span: Span) {
        let at = self.anchor(span);
        self.choose(|view| view.at.clone_from(&at));
        if self.sheet.now().is_some() {
            self.sheet.set(None);
            dom::focus::on("article");
        }
        self.reveal();
    }

    /// Shows a quote in the article, and on a narrow screen the way back to its card.
    pub(crate) fn show_quote(self, quote: u32) {
        let sheet = self.sheet.now().is_some();
        self.go_to(self.reading().analysis.quotes[quote as usize].content[0]);
        if sheet {
            self.toast.set(Some(Toast {
                words: "The quote in the article".to_owned(),
                back_to: Some(quote),
            }));
        }
    }

    /// Shows a quote's card in the gallery.
    pub(crate) fn show_card_of(self, quote: u32) {
        let reading = self.reading();
        // While another article comes, a quote may be of the one before.
        let Some(known) = reading.analysis.quotes.get(quote as usize) else {
            return;
        };
        let at = self.anchor(known.content[0]);
        self.toast.set(None);
        self.choose(|view| {
            view.at.clone_from(&at);
            view.panel = Panel::Quotes;
        });
        if dom::scroll::is_narrow() {
            self.sheet.set(Some(Sheet::Desk));
        }
        dom::scroll::to_card(quote);
    }

    /// Steps to the next or previous match.
    pub(crate) fn step(self, back: bool) -> Option<Place> {
        // From the place, or else from what the reader has before the eyes.
        let from = self.place_now().map(|place| place.span.start).or_else(|| {
            let block = dom::blocks::first_in_view().filter(|&block| block > 0)?;
            Some(self.reading().article.blocks.get(block)?.span.start - 1)
        });
        let (_, stop) = self.shown_now().step(from, back)?;
        let at = self.anchor(stop.span);
        self.adjust(|view| view.at.clone_from(&at));
        self.reveal();
        self.place_now()
    }

    /// Opens the panel about the entity that is mentioned at `mention`.
    pub(crate) fn open_entity(self, mention: u32) {
        let at = self.anchor(self.reading().analysis.mentions[mention as usize].span);
        self.choose(|view| {
            view.at.clone_from(&at);
            view.panel = Panel::Entity;
        });
        self.card.set(None);
        if dom::scroll::is_narrow() {
            self.open_sheet(Sheet::Desk);
            dom::scroll::to_top("desk");
        } else {
            dom::focus::on("panel");
        }
    }

    /// Opens a sheet, or closes it if it is open.
    pub(crate) fn open_sheet(self, sheet: Sheet) {
        let open = self.sheet.now() != Some(sheet);
        self.sheet.set(open.then_some(sheet));
        if open {
            dom::focus::into_sheet(sheet);
        }
    }

    /// Closes the sheet and gives the keyboard back to the button that opened it.
    pub(crate) fn close_sheet(self) {
        if let Some(sheet) = self.sheet.now() {
            self.sheet.set(None);
            dom::focus::back_from_sheet(sheet);
        }
    }

    /// Closes what is open, innermost first; says whether anything was.
    pub(crate) fn escape(self) -> bool {
        if dom::focus::close_menus(None) {
            return true;
        }
        if let Some(card) = self.card.now() {
            self.close_card(card);
        } else if self.sheet.now().is_some() {
            self.close_sheet();
        } else if self.toast.now().is_some() {
            self.toast.set(None);
        } else {
            return false;
        }
        true
    }

    /// Opens the card of a mention.
    pub(crate) fn open_card(self, mention: u32, pinned: bool) {
        // While another article comes, a mark may be of the one before.
        if (mention as usize) < self.reading().analysis.mentions.len() {
            self.card.set(Some(OpenCard { mention, pinned }));
        }
    }

    /// Closes the card; if the keyboard was on it, the article has it again.
    pub(crate) fn close_card(self, card: OpenCard) {
        self.card.set(None);
        if card.pinned {
            dom::focus::on("article");
        }
    }

    /// Copies `text` and says `done`; where the browser refuses, offers the text to be copied by hand.
    pub(crate) fn copy(self, text: String, done: String) {
        dom::clipboard::copy(text, move |refused| match refused {
            None => self.toast.set(Some(Toast {
                words: done,
                back_to: None,
            })),
            Some(text) => dom::focus::open_dialog("by-hand", Some(&text)),
        });
    }

    /// Shares the link to this view: by the phone's share sheet where there is one, else by the clipboard.
    pub(crate) fn share(self) {
        if !self.source.now().is_empty() {
            return self.run_own("share", "");
        }
        let reading = &self.reading();
        let view = self.view_now();
        let words = sentence::describe(reading, &view, &self.shown_now());
        let link = dom::history::link(&link::print(&view));
        let title = &reading.article.meta.title;
        if dom::scroll::is_narrow() && dom::clipboard::share(title, &words, &link) {
            return;
        }
        self.copy(link, ["Link copied. It shows: ", &words].concat());
    }

    /// The address of the article with `span` focused and nothing filtered.
    pub(crate) fn link_to(self, span: Span) -> String {
        let at = self.anchor(span);
        dom::history::link(&link::print(&View {
            at,
            ..View::default()
        }))
    }
}
