//! Opening an article: its text into the page, and its analysis under way.

use super::{Bench, Work};
use crate::Out;
use article::wire::{Bundle, decode, encode};
use article::{Analysis, Article};
use intake::language;
use view::{Reading, markup};

impl Bench {
    /// Shows a kept article with the analysis it was kept with; where that is of another version, it is analysed again.
    pub(crate) fn open_kept(&mut self, bundle: &[u8], out: &mut Vec<Out>) {
        self.open(true, out);
        let kept = decode(bundle).and_then(|mut bundles| bundles.pop());
        let fits = |kept: &Bundle| {
            kept.article == self.read.article && kept.analysis.check(&kept.article).is_ok()
        };
        if let Some(kept) = kept.filter(fits) {
            self.work = None;
            self.send(kept.analysis, out);
            self.show(out);
            self.remember(out);
            out.push(Out::Done);
        }
    }

    /// Shows the open item's text, and begins to analyse it. `another` is said of an article that was not open before.
    pub(crate) fn open(&mut self, another: bool, out: &mut Vec<Out>) {
        let Some((item, draft)) = self.set.draft() else {
            return;
        };
        self.read = draft.article("own");
        let article = &mut self.read.article;
        self.language = match &item.language {
            Some(chosen) => chosen.clone(),
            None => language_of(article),
        };
        article.meta.language.clone_from(&self.language);
        let is_long = article.blocks.len() > markup::LONG;
        let title = format!("{} – Article Explorer", item.title());
        if another {
            self.sent.begin();
            self.conflict = false;
            self.trouble.clear();
            self.editor = draft.source();
            out.push(Out::Part(
                "bench",
                crate::markup::bench(&self.style).into_string(),
            ));
            self.sent.forget("bench-head");
            self.sent.forget("bench-panel");
        }
        let language = self.language.clone();
        out.push(Out::Head(language, title, is_long, another));
        out.push(Out::Source(item.source(self.set.number), another));
        self.work = Some(Work::new(article, another));
        if another && !Work::is_short(article) {
            // The whole text at once, its marks as they come.
            self.analysis = Analysis::default();
            self.send(Analysis::default(), out);
            // A reload meanwhile loses nothing.
            self.remember(out);
        }
        self.show(out);
    }

    /// Sends the article with these marks.
    pub(crate) fn send(&mut self, analysis: Analysis, out: &mut Vec<Out>) {
        let article = self.read.article.clone();
        let bundle = Bundle { article, analysis };
        let bytes = encode(std::slice::from_ref(&bundle));
        let reading = Reading::new(bundle);
        self.sent.article(markup::units(&reading), out);
        out.push(Out::Reading(bytes));
        if self.work.is_none() {
            let printed = paper::print(&reading).into_string();
            self.sent.part("printed", printed, out);
            let origin = paper::source(&reading.article.meta).into_string();
            self.sent.part("origin", origin, out);
        }
        self.analysis = reading.analysis;
    }
}

/// The language of a text: what its words say where they are plain about it, else what the page or document says of itself, or English.
fn language_of(article: &Article) -> String {
    match language::detect(&article.text) {
        Some(found) if found.reliable => found.code.to_owned(),
        _ => article.meta.language.clone(),
    }
}
