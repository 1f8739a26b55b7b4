//! Which language a text is in, as far as rules ask.

use super::marks;

/// A language by its primary subtag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Language {
    /// Its subtag in lower case, padded with zeros.
    code: [u8; 8],
    /// Past its last letter.
    end: usize,
}

/// Subtags that mean another: out of use, of three letters, or without a written form of their own.
const ALIASES: [(&str, &str); 14] = [
    ("", "en"),
    ("eng", "en"),
    ("no", "nb"),
    ("iw", "he"),
    ("in", "id"),
    ("ji", "yi"),
    ("mo", "ro"),
    ("tl", "fil"),
    ("cmn", "zh"),
    ("yue", "zh"),
    ("deu", "de"),
    ("fra", "fr"),
    ("spa", "es"),
    ("gsw", "de"),
];

/// Languages that part thousands with a space which may be a plain one (Unicode CLDR, numbers: group).
const SPACED: [&str; 24] = [
    "af", "be", "bg", "ca", "cs", "es", "et", "fi", "fr", "hu", "hy", "ka", "kk", "ky", "lt", "lv",
    "nb", "nn", "pl", "pt", "ru", "sk", "sv", "uk",
];

impl Language {
    /// The language of a BCP 47 tag: `de`, `de-CH`, `pt_BR`.
    pub(crate) fn new(tag: &str) -> Self {
        let tag = tag.trim().to_ascii_lowercase();
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        let alias = ALIASES.iter().find(|(from, _)| *from == primary);
        let primary = alias.map_or(primary, |(_, to)| to);
        let mut code = [0; 8];
        let mut end = 0;
        // What is no subtag is no language we know.
        if primary.len() <= code.len() && primary.bytes().all(|b| b.is_ascii_alphanumeric()) {
            end = primary.len();
            code[..end].copy_from_slice(primary.as_bytes());
        }
        Self { code, end }
    }

    /// Its primary subtag; empty if there is none.
    pub(crate) fn code(&self) -> &str {
        core::str::from_utf8(&self.code[..self.end]).unwrap_or_default()
    }

    pub(crate) fn english(self) -> bool {
        self.code() == "en"
    }

    /// Whether years, months and days are followed by signs for them: *2015年9月1日*, *2015년 9월 1일*.
    pub(crate) fn east(self) -> bool {
        matches!(self.code(), "ja" | "zh" | "ko")
    }

    /// Whether a plain space may part thousands.
    pub(crate) fn spaced(self) -> bool {
        SPACED.contains(&self.code())
    }

    /// Its name in English; empty if it is not listed.
    pub(crate) fn name(self) -> &'static str {
        marks::marks(self.code()).name
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    fn check(tag: &str, want: &str) {
        assert_eq!(Language::new(tag).code(), want, "{tag}");
    }

    #[test]
    fn the_primary_subtag_decides() {
        check("de", "de");
        check("de-CH", "de");
        check("PT_br", "pt");
        check("zh-Hant-TW", "zh");
        check("no", "nb");
        check("", "en");
        check(" en-GB ", "en");
        check("enm", "enm");
    }

    #[test]
    fn what_is_no_tag_is_no_language() {
        check("Deutsch!", "");
        check("grönländisch", "");
        check("something-else", "");
        check("-", "en");
    }
}
