//! The editor: a field for the text, over the same text with its marks.

use crate::bench::Bench;
use article::Form;
use maud::{Markup, html};
use view::markup::push_escaped;

/// The longest text whose marks are shown in the editor too, in bytes: more would not keep up with typing.
const LONGEST: usize = 40_000;

/// The field. What stands in it is the reader's as soon as anything was typed.
pub(super) fn editor(bench: &Bench) -> Markup {
    html! {
        div.editor {
            div #mirror .mirror dir="auto" aria-hidden="true" {}
            // A line feed at the start of a field is not part of what it holds.
            textarea #editor dir="auto" autocomplete="off" spellcheck="false" rows="14" aria-label="The article's text"
                placeholder="Write or paste here. The first line is the headline; an empty line parts two paragraphs." { "\n" (bench.editor) }
        }
    }
}

/// The text as it is in the editor, with the mentions marked.
pub(crate) fn mirror(bench: &Bench) -> String {
    let Some((_, draft)) = bench.set.draft() else {
        return String::new();
    };
    let source = draft.source();
    if source.len() > LONGEST {
        return String::new();
    }
    let mut html = String::with_capacity(source.len() * 2);
    let mut at = 0;
    let mentions = bench.analysis.mentions.iter();
    for mention in mentions.filter(|m| m.form == Form::Name && !m.plain) {
        let range = bench.read.map.span(mention.span).range();
        let (Some(before), Some(words)) = (source.get(at..range.start), source.get(range.clone()))
        else {
            continue;
        };
        let kind = bench.analysis.entities[mention.entity as usize].kind;
        push_escaped(&mut html, before);
        html.push_str("<span class=\"m ");
        html.push_str(kind.key());
        html.push_str("\">");
        push_escaped(&mut html, words);
        html.push_str("</span>");
        at = range.end;
    }
    push_escaped(&mut html, source.get(at..).unwrap_or_default());
    // A line at the end that is empty has no height otherwise.
    html.push('\n');
    html
}
