//! What a reader can do. Everything that changes the view goes through here, and is written to the link at once.

use super::{Explorer, OpenCard, Place, Sheet};
use crate::dom;
use article::{Kind, Span};
use leptos::prelude::*;
use view::link::{self, Ignored};
use view::{Anchor, Kinds, Panel, View, filter, sentence};

impl Explorer {
    /// A choice: changes the view and makes a new entry in the browser's history.
    pub(crate) fn choose(self, change: impl FnOnce(&mut View)) {
        self.change(change);
        dom::history::push(&self.view_now(link::print));
    }

    /// Typing or stepping: changes the view and, a little later, the current entry of the history.
    pub(crate) fn adjust(self, change: impl FnOnce(&mut View)) {
        self.change(change);
        dom::history::replace_soon(self.view_now(link::print));
    }

    fn change(self, change: impl FnOnce(&mut View)) {
        self.opened.update(std::collections::BTreeSet::clear);
        self.view.update(change);
    }

    /// Takes over the view that the browser's link carries, and notes what of it leads nowhere.
    pub(crate) fn follow_link(self, fragment: &str) {
        let (mut view, mut ignored) = link::parse(fragment);
        let reading = self.reading();
        let analysis = &reading.analysis;
        view.entities.retain(|slug| {
            let known = analysis.entity_by_slug(slug).is_some();
            if !known {
                ignored.push(Ignored::new(slug, "nothing in this article is called that"));
            }
            known
        });
        view.speakers.retain(|slug| {
            let known = reading.voices.iter().any(|voice| voice.slug == slug);
            if !known {
                ignored.push(Ignored::new(
                    slug,
                    "nobody of that name is quoted in this article",
                ));
            }
            known
        });
        if let Some(at) = &view.at {
            match at.find(&reading.article) {
                view::anchor::Found::Here(_) => {}
                view::anchor::Found::Moved(_) => {
                    ignored.push(Ignored::new(
                        &at.words,
                        "these words have moved since the link was made; this is the nearest place",
                    ));
                }
                view::anchor::Found::Lost => {
                    ignored.push(Ignored::new(
                        &at.words,
                        "these words are no longer in the article",
                    ));
                    view.at = None;
                }
            }
        }
        let moved = view.at.is_some() && self.view_now(|old| old.at != view.at);
        self.card.set(None);
        self.notices.set(ignored);
        self.opened.update(std::collections::BTreeSet::clear);
        self.view.set(view);
        if moved {
            self.reveal();
        }
    }

    /// Brings the focused place into view, opening the collapsed run it is in.
    pub(crate) fn reveal(self) {
        let Some(place) = self.place.get_untracked() else {
            return;
        };
        let reading = self.reading();
        if let Some(block) = reading.article.block_at(place.span.start) {
            let folds = self.shown.with_untracked(|shown| shown.folds(&reading));
            if let Some((first, ..)) = folds
                .into_iter()
                .find(|(first, last, _)| (*first..=*last).contains(&block))
            {
                self.opened.update(|opened| {
                    opened.insert(first);
                });
            }
            dom::scroll::to_place(&reading.article, block, place.span);
        }
    }

    /// Focuses `span` and brings it into view.
    pub(crate) fn go_to(self, span: Span) {
        let at = Anchor::of(&self.reading().article, span);
        self.choose(|view| view.at = at);
        self.reveal();
    }

    /// Steps to the next or previous match.
    pub(crate) fn step(self, back: bool) -> Option<Place> {
        let from = self.place.get_untracked().map(|place| place.span.start);
        let (_, stop) = self.shown.with_untracked(|shown| shown.step(from, back))?;
        let at = Anchor::of(&self.reading().article, stop.span);
        self.adjust(|view| view.at = at);
        self.reveal();
        self.place.get_untracked()
    }

    /// Shows or hides a kind.
    pub(crate) fn toggle_kind(self, kind: Kind) {
        self.choose(|view| view.kinds = view.kinds.toggled(kind));
    }

    /// Shows only `kind`, or everything again if it was the only one.
    pub(crate) fn only_kind(self, kind: Kind) {
        self.choose(|view| {
            view.kinds = if view.kinds == Kinds::only(kind) {
                Kinds::ALL
            } else {
                Kinds::only(kind)
            };
        });
    }

    /// Chooses an entity, or no longer.
    pub(crate) fn toggle_entity(self, entity: u32) {
        let reading = self.reading();
        let slug = &reading.analysis.entities[entity as usize].slug;
        self.choose(|view| view.entities.toggle(slug));
    }

    /// Chooses a speaker, or no longer.
    pub(crate) fn toggle_speaker(self, slug: &str) {
        self.choose(|view| view.speakers.toggle(slug));
    }

    /// Opens the panel about the entity that is mentioned at `mention`.
    pub(crate) fn open_entity(self, mention: u32) {
        let span = self.reading().analysis.mentions[mention as usize].span;
        let at = Anchor::of(&self.reading().article, span);
        self.choose(|view| {
            view.at = at;
            view.panel = Panel::Entity;
        });
        self.close_card();
        if dom::scroll::is_narrow() {
            self.open_sheet(Sheet::Desk);
        }
    }

    /// Drops all filters.
    pub(crate) fn clear(self) {
        self.choose(|view| *view = filter::cleared(view));
    }

    /// Opens a sheet, or closes it if it is open.
    pub(crate) fn open_sheet(self, sheet: Sheet) {
        let open = self.sheet.get_untracked() != Some(sheet);
        self.sheet.set(open.then_some(sheet));
        if open {
            dom::focus::into_sheet(sheet);
        }
    }

    /// Closes what is open, innermost first; says whether anything was.
    pub(crate) fn escape(self) -> bool {
        if self.card.get_untracked().is_some() {
            self.close_card();
        } else if let Some(sheet) = self.sheet.get_untracked() {
            self.sheet.set(None);
            dom::focus::back_from_sheet(sheet);
        } else if self.toast.get_untracked().is_some() {
            self.toast.set(None);
        } else {
            return false;
        }
        true
    }

    /// Opens the card of a mention.
    pub(crate) fn open_card(self, mention: u32, pinned: bool) {
        self.card.set(Some(OpenCard { mention, pinned }));
    }

    /// Closes the card.
    pub(crate) fn close_card(self) {
        self.card.set(None);
    }

    /// Copies `text` and says `done`; where the browser refuses, offers the text to be copied by hand.
    pub(crate) fn copy(self, text: String, done: String) {
        dom::clipboard::copy(text, move |refused| match refused {
            None => self.toast.set(Some(done)),
            Some(text) => self.by_hand.set(Some(text)),
        });
    }

    /// Shares the link to this view: by the phone's share sheet where there is one, else by the clipboard.
    pub(crate) fn share(self) {
        let words = self.words_of_link();
        let link = dom::history::link(&self.view_now(link::print));
        if dom::scroll::is_narrow()
            && dom::clipboard::share(&self.reading().article.meta.title, &link)
        {
            return;
        }
        self.copy(link, ["Link copied. It shows: ", &words].concat());
    }

    /// The address of the article with `span` focused and nothing filtered.
    pub(crate) fn link_to(self, span: Span) -> String {
        let at = Anchor::of(&self.reading().article, span);
        dom::history::link(&link::print(&View {
            at,
            ..View::default()
        }))
    }

    /// What the link to this view shows, in words.
    pub(crate) fn words_of_link(self) -> String {
        let reading = self.reading();
        self.shown
            .with_untracked(|shown| self.view_now(|view| sentence::describe(&reading, view, shown)))
    }
}
