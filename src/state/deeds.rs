//! What a control does. Controls that come and go with the view name their deed in the markup, as `data-do` and `data-of`;
//! one listener on the page does it.

use super::{Explorer, Sheet};
use crate::dom;
use article::{Kind, QuoteKind, Span};
use view::quotes::{Format, card, copy};
use view::{Kinds, Order, Panel, Rest, Sort, filter, sentence};

impl Explorer {
    /// Does `deed` to what `of` names. What names nothing, does nothing.
    pub(crate) fn run(self, deed: &str, of: &str) {
        let number = || of.parse::<u32>().ok();
        match deed {
            "kind" => self.with_kind(of, Kinds::toggled),
            "only" => self.with_kind(of, |kinds, kind| match Kinds::only(kind) {
                only if only == kinds => Kinds::ALL,
                only => only,
            }),
            "kinds" => self.choose(|view| view.kinds = Kinds::ALL),
            "entity" => self.choose(|view| view.entities.toggle(of)),
            "all" => self.choose(|view| view.all = of == "all"),
            "speaker" => self.choose(|view| view.speakers.toggle(of)),
            "quote-kind" => {
                if let Some(kind) = QuoteKind::from_key(of) {
                    self.choose(|view| view.quotes = view.quotes.toggled(kind));
                }
            }
            "order" => self.choose(|view| {
                view.order = match view.order {
                    Order::Speaker => Order::Text,
                    Order::Text => Order::Speaker,
                };
            }),
            "panel" => self.choose(|view| {
                view.panel = if of == "entity" {
                    Panel::Entity
                } else {
                    Panel::Quotes
                };
            }),
            "rest" => self.choose(|view| {
                view.rest = match view.rest {
                    Rest::Hide => Rest::Dim,
                    Rest::Dim => Rest::Hide,
                };
            }),
            "clear" => {
                self.choose(|view| *view = filter::cleared(view));
                dom::focus::on("article");
            }
            "drop" => {
                let drops = sentence::drops(&self.reading(), &self.view_now());
                let drop = number().and_then(|index| drops.into_iter().nth(index as usize));
                if let Some(drop) = drop {
                    self.choose(|view| view.clone_from(&drop.view));
                }
            }
            "unfold" => {
                if let Some(first) = number() {
                    self.open_fold(first as usize);
                    dom::focus::on("article");
                }
            }
            "more" => self.more.set(self.more.now() + 1),
            "go" => {
                if let Some(span) = span(of) {
                    self.go_to(span);
                }
            }
            "step" => {
                self.step(of == "back");
            }
            "help" => dom::focus::open_dialog("help", None),
            "share" => self.share(),
            "lens" => self.open_sheet(Sheet::Lens),
            "desk" => self.open_sheet(Sheet::Desk),
            "search" => {
                self.sheet.set(Some(Sheet::Lens));
                dom::focus::on("search");
            }
            "close-sheet" => self.close_sheet(),
            "close-toast" => self.toast.set(None),
            "close-notices" => self.notices.set(Vec::new()),
            "close-card" => {
                if let Some(card) = self.card.now() {
                    self.close_card(card);
                }
            }
            _ if deed.starts_with("own-") => self.run_own(&deed[4..], of),
            _ => {
                if let Some(number) = number() {
                    self.run_on(deed, number);
                }
            }
        }
    }

    /// Deeds that are done to a numbered mention or quote.
    fn run_on(self, deed: &str, number: u32) {
        let reading = &self.reading();
        let (mentions, quotes) = (&reading.analysis.mentions, &reading.analysis.quotes);
        let format = match deed {
            "card" if (number as usize) < mentions.len() => {
                self.go_to(mentions[number as usize].span);
                return self.open_card(number, true);
            }
            "about" if (number as usize) < mentions.len() => return self.open_entity(number),
            _ if number as usize >= quotes.len() => return,
            "show-quote" => return self.show_quote(number),
            "quote" => return self.show_card_of(number),
            "copy-text" => Some((Format::Text, "Quote as text copied.")),
            "copy-markdown" => Some((Format::Markdown, "Quote as Markdown copied.")),
            "copy-html" => Some((Format::Html, "Quote as HTML copied.")),
            "copy-link" => None,
            _ => return,
        };
        let link = self.link_to(quotes[number as usize].content[0]);
        match format {
            Some((format, done)) => {
                let text = copy(reading, &card(reading, number), &link, format);
                self.copy(text, done.to_owned());
            }
            None => self.copy(link, "Link to this quote copied.".to_owned()),
        }
        dom::focus::close_menus(None);
    }

    fn with_kind(self, key: &str, change: fn(Kinds, Kind) -> Kinds) {
        if let Some(kind) = Kind::from_key(key) {
            self.choose(|view| view.kinds = change(view.kinds, kind));
        }
    }

    /// Sets a preference or the order of names: what `name` is called in the form is `value` now.
    pub(crate) fn set(self, name: &str, value: &str) {
        if name == "sort" {
            let sort = match value {
                "first" => Sort::First,
                "name" => Sort::Name,
                _ => Sort::Count,
            };
            return self.choose(|view| view.sort = sort);
        }
        let prefs = self.prefs.now();
        self.prefs.set(prefs.with(name, value));
    }
}

/// A span as the markup names it: first and last byte.
fn span(of: &str) -> Option<Span> {
    let (start, end) = of.split_once('-')?;
    let (start, end) = (start.parse().ok()?, end.parse().ok()?);
    (start < end).then_some(Span { start, end })
}
