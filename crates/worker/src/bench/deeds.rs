//! What the bench's controls do.

use super::{Bench, Item, Panel};
use crate::session::{Session, Set};
use crate::{Out, StoreAsk};
use intake::{Draft, carry};

/// The longest article that a link carries, in characters of the link: what the browsers take and pass on without harm.
pub(crate) const LINK_LIMIT: usize = 32_000;

/// The fields around a control, by name.
type Form<'f> = &'f [(String, String)];

impl Bench {
    /// Does `deed` to what `of` names. What names nothing, does nothing.
    pub fn deed(&mut self, deed: &str, of: &str, form: Form<'_>) -> Vec<Out> {
        let mut out = Vec::new();
        let number = of.parse::<usize>().ok();
        match deed {
            "panel" => self.toggle(of),
            "share" => self.panel = Panel::Share,
            "stop" => {
                if let Some(work) = &mut self.work {
                    work.stopped = true;
                    self.remember(&mut out);
                }
            }
            "on" => {
                if let Some(work) = &mut self.work {
                    work.stopped = false;
                    self.show(&mut out);
                    return out;
                }
            }
            "write" => {
                self.put_in(vec![Item::new(String::new(), Ok(Draft::default()))], 0);
                self.panel = Panel::Edit;
                return self.opened(true, out);
            }
            "item" => {
                let is_open = |&at: &usize| self.set.items.get(at).is_some_and(|i| i.draft.is_ok());
                if let Some(at) = number.filter(is_open) {
                    self.set.at = at;
                    return self.opened(true, out);
                }
            }
            "before" => {
                let is_it = |set: &Set| Some(set.number as usize) == number;
                if let Some(index) = self.others.iter().position(is_it) {
                    self.turn_to(index);
                    return self.opened(true, out);
                }
            }
            "meta" => {
                self.meta(form);
                return self.opened(false, out);
            }
            "put-back" | "take-out" => {
                if let Some(number) = number {
                    self.put_back(number, deed == "put-back");
                    return self.opened(false, out);
                }
            }
            "put-back-all" => {
                self.put_back_all();
                return self.opened(false, out);
            }
            "save" => self.save(&mut out),
            _ => return self.keeping(deed, of, form),
        }
        self.show(&mut out);
        out.push(Out::Done);
        out
    }

    /// Opens what has changed; it is done when its analysis is.
    fn opened(&mut self, another: bool, mut out: Vec<Out>) -> Vec<Out> {
        self.open(another, &mut out);
        out
    }

    fn toggle(&mut self, of: &str) {
        let panel = match of {
            "edit" => Panel::Edit,
            "details" => Panel::Details,
            "removed" => Panel::Removed,
            "share" => Panel::Share,
            _ => Panel::None,
        };
        self.panel = if panel == self.panel {
            Panel::None
        } else {
            panel
        };
        if let Some((_, draft)) = self.set.draft() {
            self.editor = draft.source();
        }
    }

    /// Takes what is known about the article from the fields.
    fn meta(&mut self, form: Form<'_>) {
        let Some(item) = self.set.open_mut() else {
            return;
        };
        let Ok(draft) = &mut item.draft else {
            return;
        };
        for (name, value) in form {
            let value = value.trim();
            let field = match name.as_str() {
                "own-title" => &mut draft.meta.title,
                "own-author" => &mut draft.meta.author,
                "own-date" => &mut draft.meta.date,
                "own-source" => &mut draft.meta.source,
                "own-language" => {
                    item.language = Some(value.to_owned()).filter(|code| !code.is_empty());
                    continue;
                }
                _ => continue,
            };
            if field != value {
                value.clone_into(field);
                item.changed = true;
            }
        }
    }

    fn put_back(&mut self, number: usize, back: bool) {
        let Some(item) = self.set.open_mut() else {
            return;
        };
        if let Ok(draft) = &mut item.draft {
            item.changed = true;
            if back {
                draft.put_back(number);
                item.put_back.insert(number);
            } else {
                draft.take_out(number);
                item.put_back.remove(&number);
            }
        }
    }

    fn put_back_all(&mut self) {
        let removed = |(_, draft): (_, &Draft)| draft.removed().map(|(index, _)| index).collect();
        let removed: Vec<usize> = self.set.draft().map(removed).unwrap_or_default();
        for number in removed {
            self.put_back(number, true);
        }
    }

    /// The article as a file that opens in any copy of the explorer.
    fn save(&mut self, out: &mut Vec<Out>) {
        if let Some((item, draft)) = self.set.draft() {
            let slug = article::slug(&item.title());
            out.push(Out::Save(format!("{slug}.article"), carry::to_file(draft)));
        }
    }

    /// What would be lost by a reload goes to the tab's own storage.
    pub(crate) fn remember(&mut self, out: &mut Vec<Out>) {
        let open = [self.set.clone()];
        let sets = self.others.iter().cloned().chain(open).collect();
        let session = Session { sets };
        out.push(Out::Session(session.to_words()));
    }

    /// Lists what is kept.
    pub fn list(&mut self) -> Vec<Out> {
        vec![Out::Store(StoreAsk::List)]
    }
}
