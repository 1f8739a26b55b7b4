//! The settings of a site: `site.toml`.

mod colours;
mod file;
mod language;
mod nearest;

pub use colours::accent_css;
pub use language::language_tag;
pub use nearest::nearest;

/// What a publisher says of the whole site. Everything has a default: an empty file is a site.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "they are the switches of a settings file"
)]
pub struct Config {
    /// What the site is called.
    pub title: String,
    /// One sentence about it; may be empty.
    pub description: String,
    /// Where it will be published: absolute, `http` or `https`, with a slash at the end; `None` if that is not known.
    pub url: Option<String>,
    /// The language of the site's own words, and of articles that do not say theirs, BCP 47.
    pub language: String,
    /// Who publishes it, for search engines; the title if it is not said.
    pub publisher: String,
    /// The accent's colours, if others than the house's.
    pub accent: Option<Colours>,
    /// Patterns of the files that are articles (`**/*.md`); empty is all of them.
    pub include: Vec<String>,
    /// Patterns of files that are left out.
    pub exclude: Vec<String>,
    /// Whether the archive can be searched.
    pub search: bool,
    /// Whether an image is drawn for each article.
    pub cards: bool,
    /// Whether `.br` and `.gz` files are written beside the others.
    pub compress: bool,
    /// Whether there is an Atom feed.
    pub feed: bool,
    /// Whether pages offer to be embedded elsewhere.
    pub embed: bool,
    /// Whether readers can open articles of their own.
    pub own: bool,
}

/// A colour for light and one for dark pages, as CSS writes them: `#rrggbb`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colours {
    /// On a light page.
    pub light: String,
    /// On a dark page.
    pub dark: String,
}

/// Something a publisher should look at. Warnings with the same `what` are shown together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// What it is about, the same words for the same thing (*no date*).
    pub what: String,
    /// Where: a file, a line, a key.
    pub place: String,
    /// What to do about it.
    pub advice: String,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            title: "Article Explorer".to_owned(),
            description: String::new(),
            url: None,
            language: "en".to_owned(),
            publisher: String::new(),
            accent: None,
            include: Vec::new(),
            exclude: Vec::new(),
            search: true,
            cards: true,
            compress: true,
            feed: true,
            embed: true,
            own: true,
        }
    }
}
