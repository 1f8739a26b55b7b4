//! What is known about an article: what its file says, in order, and what stands in for what it does not say.

use super::{body, date, read::Reader, stem};
use archive::language_tag;
use article::{Article, Meta};
use intake::{Draft, Note};

/// The longest headline, in characters, that fits into cards, lists and links.
const LONGEST_TITLE: usize = 220;

impl Reader<'_> {
    /// The article that a draft makes, with what is known about it in order.
    pub(super) fn article(&mut self, mut draft: Draft, slug: &str) -> Article {
        for note in std::mem::take(&mut draft.notes) {
            self.note(note);
        }
        let stated = |said: &str, read: String| {
            if said.trim().is_empty() {
                read
            } else {
                said.trim().to_owned()
            }
        };
        let (said, read) = (&self.front.meta, draft.meta.clone());
        draft.meta = Meta {
            title: stated(&said.title, read.title),
            author: stated(&said.author, read.author),
            date: stated(&said.date, read.date),
            source: stated(&said.source, read.source),
            licence: stated(&said.licence, read.licence),
            language: stated(&said.language, read.language),
        };
        self.title(&mut draft);
        draft.meta.date = self.date(&draft.meta.date);
        let language = self.language(&draft.meta.language);
        draft.meta.language = language.as_ref().unwrap_or(&self.config.language).clone();
        let article = draft.article(slug).article;
        if language.is_none() {
            self.look_at_language(&article);
        }
        article
    }

    fn note(&mut self, note: Note) {
        match note {
            Note::Encoding(name) => self.warn(
                "not UTF-8",
                None,
                format!("It was read as {name}. See whether its letters are right, and save it as UTF-8."),
            ),
            Note::Shortened { whole, kept } => self.warn(
                "too long",
                None,
                format!("Of {whole} bytes of text the first {kept} were kept. Part it into several articles."),
            ),
            Note::CutOff => self.warn("cut off", None, "Its text ends in the middle. Save it again.".to_owned()),
            Note::Unlinked(many) => self.warn(
                "links without a whole address",
                None,
                format!(
                    "Of {many} only the words are there. Write in full where they lead, as `https://…`: articles are read elsewhere too."
                ),
            ),
            Note::LeftOut(what) => self.warn(
                "pictures or notes in the text",
                None,
                format!("{what} left out: an article's text is words. One picture can be named by `image:` in its front matter."),
            ),
        }
    }

    fn title(&mut self, draft: &mut Draft) {
        if draft.meta.title.trim().is_empty() {
            draft.meta.title = body::heading(draft).unwrap_or_else(|| {
                    let title = readable(&stem(self.path));
                    let advice = format!(
                        "Neither a `title:` nor a first line that reads like a headline: it is called “{title}”, after its file. Write \
                         `title: …` into its front matter."
                    );
                    self.warn("no title", None, advice);
                    title
            });
        }
        let length = draft.meta.title.chars().count();
        if length > LONGEST_TITLE {
            let advice = format!(
                "It has {length} characters, and fits neither into lists nor where links to it are shown. It was kept; up to {LONGEST_TITLE} \
                 are good to read."
            );
            self.warn("a very long title", self.front.line(&["title"]), advice);
        }
    }

    fn date(&mut self, said: &str) -> String {
        let line = self.front.line(&["date"]);
        if said.trim().is_empty() {
            if let Some((day, _)) = date::of_name(&stem(self.path)) {
                return day;
            }
            let advice = "It stands behind all others. Write the day into its front matter, year first: `date: 2009-06-12`.";
            self.warn("no date", None, advice.to_owned());
            return String::new();
        }
        match date::day(said) {
            date::Day::Known(day) => return day,
            date::Day::Either(british, american) => {
                let advice = format!(
                    "“{said}” is `{british}` for some and `{american}` for others, and was not read. Write the one you mean, year first."
                );
                self.warn("a date that can be two days", line, advice);
            }
            date::Day::Unknown => {
                let advice = format!(
                    "“{said}” was not read. Write year, month and day: `date: 2009-06-12`."
                );
                self.warn("a date that is none", line, advice);
            }
        }
        String::new()
    }

    /// The language that is stated, by code or English name.
    fn language(&mut self, said: &str) -> Option<String> {
        let said = said.trim();
        let named = || {
            let all = intake::language::all();
            let found = all.iter().find(|(_, name)| name.eq_ignore_ascii_case(said));
            found.map(|(code, _)| (*code).to_owned())
        };
        if said.is_empty() {
            return None;
        }
        let language = language_tag(said).or_else(named);
        if language.is_none() {
            let advice = format!(
                "“{said}” is not the code of a language. Write one of two or three letters, as `language: en` or `language: pt-BR`."
            );
            self.warn(
                "a language that is none",
                self.front.line(&["language", "lang"]),
                advice,
            );
        }
        language
    }

    /// Warns if an article that does not state its language is plainly of another than the site's.
    fn look_at_language(&mut self, article: &Article) {
        let Some(found) = intake::language::detect(&article.text).filter(|found| found.reliable)
        else {
            return;
        };
        let taken = &article.meta.language;
        if primary(taken) != primary(found.code) {
            let advice = format!(
                "It reads as {}, and is taken for the site's language (`{taken}`). Write `language: {}` into its front matter.",
                found.name, found.code
            );
            self.warn("another language", None, advice);
        }
    }
}

/// A file's name as a title: *my-story* is *My story*.
fn readable(stem: &str) -> String {
    let name = date::of_name(stem).map_or(stem, |(_, rest)| rest);
    let spaced = name.replace(['-', '_'], " ");
    let words = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => stem.to_owned(),
    }
}

/// The language of a code, whatever its country; the codes of Norwegian are one.
fn primary(code: &str) -> String {
    let language = code
        .split('-')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    match &*language {
        "nb" | "nn" => "no".to_owned(),
        _ => language,
    }
}
