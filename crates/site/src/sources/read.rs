//! One file of a folder → an article.

use super::{Found, ImageAt, Source, body, ending, front::Front, image, place, slugs, stem};
use archive::{Config, Warning};
use article::{Article, Role, correction::Correction};
use bake::{Numbered, Problem};
use intake::{Draft, Refused};
use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};

/// Reads the article in the file `path` of the folder `root`, and what belongs to it: its front matter, its file of corrections, whether
/// its picture is there. What it gives follows from these files and `config` alone.
///
/// Front matter stands at the top of Markdown, text and HTML files; what it says counts more than what the text says. The title is else
/// the text's own headline, else the file's name; the date is else the page's own, else the day with which the file's name begins.
///
/// # Errors
/// All that keeps the article from being published: its file cannot be read or holds no text, its front matter is never closed, it
/// cannot have the address it should, its corrections are not right.
pub fn read(path: &Path, root: &Path, config: &Config) -> Result<Found, Vec<Problem>> {
    let bytes = fs::read(path).map_err(|error| {
        let message = format!("the file cannot be read ({error}). Check its permissions.");
        vec![Problem::new(path, None, message)]
    })?;
    let mut reader = Reader {
        path,
        root,
        config,
        front: Front::default(),
        warnings: Vec::new(),
        problems: Vec::new(),
    };
    let Some(draft) = reader.draft(&bytes) else {
        return Ok(Found::Draft);
    };
    let draft = match draft {
        Ok(draft) => Some(draft),
        Err(Refused::Empty) => None,
        Err(refused) => {
            reader.problem(None, message(&refused));
            return Err(reader.problems);
        }
    };
    let slug = reader.slug();
    let (corrections, corrections_at) = reader.corrections(&slug);
    let article = draft.map(|draft| reader.article(draft, &slug));
    if !reader.problems.is_empty() {
        return Err(reader.problems);
    }
    let Some(article) = article.filter(has_words) else {
        return Ok(Found::Empty(Warning {
            what: "no text".to_owned(),
            place: place(path, root),
            advice: "It was left out: there is not a word in it besides its title. Write the article, or remove the file."
                .to_owned(),
        }));
    };
    let image = reader.image();
    Ok(Found::Article(Box::new(Source {
        path: path.to_owned(),
        slug,
        article,
        corrections,
        corrections_at,
        image,
        warnings: reader.warnings,
    })))
}

/// A file of corrections, and what is in it.
type Corrections = (PathBuf, Vec<Numbered<Correction>>);

/// A file being read.
pub(super) struct Reader<'p> {
    pub(super) path: &'p Path,
    root: &'p Path,
    pub(super) config: &'p Config,
    pub(super) front: Front,
    warnings: Vec<Warning>,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    /// What the file holds, with its front matter; `None` if it is not to be published yet.
    fn draft(&mut self, bytes: &[u8]) -> Option<Result<Draft, Refused>> {
        let ending = ending(self.path);
        let is_zip = bytes.starts_with(b"PK\x03\x04");
        let text = intake::decode(bytes).filter(|_| !is_zip && ending != "docx");
        let Some((text, note)) = text else {
            return Some(body::brought(&ending, bytes));
        };
        let mut text = if text.contains('\r') {
            text.replace("\r\n", "\n").replace('\r', "\n")
        } else {
            text
        };
        match Front::of(&mut text) {
            Ok(front) => self.front = front,
            Err(error) => self.problem(Some(error.line), error.message),
        }
        for (line, what, advice) in std::mem::take(&mut self.front.doubts) {
            self.warn(&what, Some(line), advice);
        }
        if self.is_draft() {
            return None;
        }
        let draft = body::read(&ending, &text, &self.front);
        Some(draft.map(|mut draft| {
            draft.notes.extend(note);
            draft
        }))
    }

    /// Whether it is not to be published yet. What is no clear answer is taken for yes: that can be mended.
    fn is_draft(&self) -> bool {
        self.front.other("draft").is_some_and(|(_, said)| {
            !matches!(
                &*said.to_ascii_lowercase(),
                "" | "false" | "no" | "off" | "0"
            )
        })
    }

    fn slug(&mut self) -> String {
        let stem = stem(self.path);
        let given = self
            .front
            .other("slug")
            .filter(|(_, said)| !said.is_empty());
        let (line, slug) = match given {
            Some((line, said)) => (Some(line), slugs::given(said, &stem)),
            None => (None, slugs::of_file(&stem)),
        };
        slug.unwrap_or_else(|message| {
            self.problem(line, message);
            article::slug(&stem)
        })
    }

    fn image(&mut self) -> Option<(ImageAt, String)> {
        let (line, said) = self
            .front
            .other("image")
            .filter(|(_, said)| !said.is_empty())?;
        let alt = self.front.other("image_alt").map(|(_, alt)| alt.to_owned());
        match image::find(said, self.path, self.root) {
            Ok(at) => {
                if alt.is_none() {
                    let advice = "Say what it shows, for those who do not see it: `image_alt: …`.";
                    self.warn(
                        "an image without a description",
                        Some(line),
                        advice.to_owned(),
                    );
                }
                Some((at, alt.unwrap_or_default()))
            }
            Err((what, advice)) => {
                self.warn(
                    what,
                    Some(line),
                    format!("The article goes without. {advice}"),
                );
                None
            }
        }
    }

    /// The corrections that are named, or else stand beside the article under its address or its file's name; and where they would be.
    fn corrections(&mut self, slug: &str) -> (Option<Corrections>, Vec<PathBuf>) {
        let beside = |name: &str| self.path.with_file_name(name);
        let said = self
            .front
            .other("corrections")
            .filter(|(_, said)| !said.is_empty());
        let places = match said {
            Some((_, said)) => vec![beside(said)],
            None => [slug, &stem(self.path)]
                .map(|name| beside(&format!("{name}.corrections.jsonl")))
                .into(),
        };
        let found = places.iter().find(|file| file.is_file()).cloned();
        if let Some((line, said)) = said {
            let problem = match &found {
                None => "is not beside the article. Mend the name, or remove the line.",
                Some(file) if !image::is_inside(file, self.root) => {
                    "is outside the site's folder. Put the file beside the article."
                }
                Some(_) => "",
            };
            if !problem.is_empty() {
                let message = format!("the file of corrections “{said}” {problem}");
                self.problem(Some(line), message);
                return (None, places);
            }
        }
        let list = found.and_then(|file| match bake::read_corrections(&file) {
            Ok(list) => Some((file, list)),
            Err(problems) => {
                self.problems.extend(problems);
                None
            }
        });
        (list, places)
    }

    /// Notes something about the file or a line of it.
    pub(super) fn warn(&mut self, what: &str, line: Option<usize>, advice: String) {
        let mut place = place(self.path, self.root);
        if let Some(line) = line {
            place = format!("{place}:{line}");
        }
        self.warnings.push(Warning {
            what: what.to_owned(),
            place,
            advice,
        });
    }

    fn problem(&mut self, line: Option<usize>, message: impl Into<String>) {
        self.problems.push(Problem::new(self.path, line, message));
    }
}

/// Why a file is no article, in words for a publisher.
fn message(refused: &Refused) -> Cow<'static, str> {
    match refused {
        Refused::NotText(what) => format!(
            "this is {what}, and no article. Remove it from the folder, or save its text as .md, .txt, .html or .docx. A file that should be \
             copied as it is belongs into the folder `static`."
        )
        .into(),
        Refused::Broken(what) => {
            format!("this should be {what}, but it is damaged. Save it again, or remove it.").into()
        }
        Refused::Newer => {
            "this was made by a newer version of Article Explorer. Install that version.".into()
        }
        Refused::Empty => "there is no text in it.".into(),
    }
}

/// Whether there are words in it besides its title.
fn has_words(article: &Article) -> bool {
    let body = article
        .blocks
        .iter()
        .filter(|b| !matches!(b.role, Role::Title | Role::Aside));
    body.into_iter()
        .any(|b| article.block_text(b).contains(char::is_alphanumeric))
}
