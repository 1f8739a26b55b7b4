//! Keeping articles on the device, and the list of those that are.

use super::{Bench, Item, Kept};
use crate::Out;
use crate::store::{Answer, Record, StoreAsk, export};
use article::wire::{Bundle, encode};

impl Bench {
    /// Does what a control of the list, or one about keeping, names.
    pub(super) fn keeping(&mut self, deed: &str, of: &str, form: &[(String, String)]) -> Vec<Out> {
        let ask = match deed {
            "keep" | "keep-over" => {
                let Some(record) = self.record() else {
                    return vec![Out::Done];
                };
                StoreAsk::Put(Box::new(record), deed == "keep-over")
            }
            "keep-copy" => {
                let Some(mut record) = self.record() else {
                    return vec![Out::Done];
                };
                record.id.clear();
                StoreAsk::Put(Box::new(record), false)
            }
            "kept" => return self.kept(of),
            "kept-there" => StoreAsk::Get(of.to_owned()),
            "rename" => {
                let name = format!("rename-{of}");
                let title = form.iter().find(|(field, _)| *field == name);
                match title.map(|(_, title)| title.trim()) {
                    Some(title) if !title.is_empty() => {
                        StoreAsk::Rename(of.to_owned(), title.to_owned())
                    }
                    _ => return vec![Out::Done],
                }
            }
            "delete" => StoreAsk::Delete(of.to_owned()),
            "undelete" => match self.shelf.deleted.take() {
                Some(record) => StoreAsk::Import(vec![*record]),
                None => return vec![Out::Done],
            },
            "wipe" => StoreAsk::Wipe,
            "export" => StoreAsk::All,
            _ => return vec![Out::Done],
        };
        vec![Out::Store(ask)]
    }

    /// Opens a kept article: as it has changed in this tab since, if it has.
    pub fn kept(&mut self, id: &str) -> Vec<Out> {
        let mut out = Vec::new();
        let other = self.others.iter().rposition(|set| set.is_changed(id));
        if let Some(index) = other {
            self.turn_to(index);
        } else if !self.set.is_changed(id) {
            return vec![Out::Store(StoreAsk::Get(id.to_owned()))];
        }
        self.open(true, &mut out);
        out
    }

    /// Takes in what the storage answers.
    pub fn stored(&mut self, answer: Answer) -> Vec<Out> {
        let mut out = Vec::new();
        match answer {
            Answer::List(rows) => {
                self.shelf.trouble.clear();
                self.shelf.rows = Some(rows);
            }
            Answer::Got(None) => {
                out.push(Out::Refused(
                    "This link leads to an article that was kept in another browser, or has been deleted here. Whoever sent it can share it \
                     with its text."
                        .to_owned(),
                ));
                return out;
            }
            Answer::Got(Some(record)) => {
                let mut record = *record;
                let bundle = stamped(std::mem::take(&mut record.bundle));
                self.put_in(vec![Item::from_record(record)], 0);
                self.open_kept(&bundle, &mut out);
                return out;
            }
            Answer::Put(id, revision) => {
                let number = self.set.number;
                if let Some(item) = self.set.open_mut() {
                    item.kept = Some(Kept { id, revision });
                    item.changed = false;
                    out.push(Out::Source(item.source(number), false));
                }
                self.conflict = false;
                self.trouble.clear();
                self.remember(&mut out);
                out.push(Out::Toast("Kept on this device.".to_owned()));
            }
            Answer::Conflict => self.conflict = true,
            Answer::Deleted(record) => {
                self.shelf.deleted = record;
                return self.list();
            }
            Answer::Wiped(count) => {
                self.shelf.deleted = None;
                for item in &mut self.set.items {
                    item.kept = None;
                    item.changed = true;
                }
                if let Some(item) = self.set.open() {
                    out.push(Out::Source(item.source(self.set.number), false));
                }
                out.push(Out::Toast(format!(
                    "Wiped: {}.",
                    crate::markup::articles(count)
                )));
                self.show(&mut out);
                out.extend(self.list());
                return out;
            }
            Answer::All(records) => {
                out.push(Out::Save("kept-articles.json".to_owned(), export(records)));
            }
            Answer::Imported(count) => {
                out.push(Out::Toast(format!(
                    "Kept on this device: {}.",
                    crate::markup::articles(count)
                )));
                out.extend(self.list());
                return out;
            }
            Answer::Failed(why) => {
                self.shelf.trouble.clone_from(&why);
                self.shelf.rows.get_or_insert_default();
                self.trouble = why;
            }
        }
        if self.set.open().is_some() {
            self.show(&mut out);
        }
        self.show_shelf(&mut out);
        out.push(Out::Done);
        out
    }

    /// The open article as it is kept.
    fn record(&self) -> Option<Record> {
        let (item, draft) = self.set.draft()?;
        let kept = item.kept.clone();
        let bundle = Bundle {
            article: self.read.article.clone(),
            analysis: self.analysis.clone(),
        };
        Some(Record {
            id: kept
                .as_ref()
                .map_or_else(String::new, |kept| kept.id.clone()),
            revision: kept.map_or(0, |kept| kept.revision),
            title: item.title(),
            kept: 0.0,
            draft: draft.clone(),
            corrections: item.corrections.clone(),
            bundle: [&STAMP[..], &encode(&[bundle])].concat(),
        })
    }
}

/// An analysis is kept with the version of the program that made it.
const STAMP: [u8; 4] = messages::VERSION.to_le_bytes();

/// The bundle, if it was made by this version; else nothing.
fn stamped(mut bundle: Vec<u8>) -> Vec<u8> {
    if bundle.starts_with(&STAMP) {
        bundle.split_off(STAMP.len())
    } else {
        Vec::new()
    }
}

impl Item {
    /// A kept article.
    fn from_record(record: Record) -> Self {
        Self {
            kept: Some(Kept {
                id: record.id,
                revision: record.revision,
            }),
            changed: false,
            corrections: record.corrections,
            ..Self::new(String::new(), Ok(record.draft))
        }
    }
}
