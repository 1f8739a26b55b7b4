//! What is known about the article, to be mended by its reader.

use crate::bench::Bench;
use intake::language;
use maud::{Markup, html};

/// The fields. Each is taken over when it is left.
pub(super) fn details(bench: &Bench) -> Markup {
    let Some((item, draft)) = bench.set.draft() else {
        return Markup::default();
    };
    let meta = &draft.meta;
    let is_day = meta.date.len() == 10;
    html! {
        div.bench-form role="group" aria-label="Details" {
            (field("own-title", "Headline", "text", &meta.title))
            (field("own-author", "By", "text", &meta.author))
            (field("own-date", "Published on", "date", if is_day { &meta.date } else { "" }))
            p.why {
                @if !is_day && !meta.date.is_empty() { "The text itself says: " (meta.date) ". " }
                "Dates such as “last Tuesday” are counted from this day."
            }
            (field("own-source", "Source", "url", &meta.source))
            p.bench-field {
                label for="own-language" { "Language" }
                select #own-language name="own-language" data-change="own-meta" autocomplete="off" {
                    option value="" selected[item.language.is_none()] { "As found: " (name_of(&bench.language)) }
                    @for (code, name) in language::all() {
                        option value=(code) selected[item.language.as_deref() == Some(code)] { (name) }
                    }
                }
            }
        }
    }
}

/// What the language is called in English; its code if that is not known.
pub(super) fn name_of(code: &str) -> &str {
    let main = code.split('-').next().unwrap_or(code);
    let known = language::all().into_iter().find(|(of, _)| *of == main);
    known.map_or(code, |(_, name)| name)
}

fn field(name: &str, words: &str, sort: &str, value: &str) -> Markup {
    html! {
        p.bench-field {
            label for=(name) { (words) }
            input.field id=(name) name=(name) type=(sort) value=(value) data-change="own-meta" autocomplete="off";
        }
    }
}
