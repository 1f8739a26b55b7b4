//! The quote marks of each language.
//!
//! After the delimiters of the Unicode CLDR, with what newspapers and keyboards add: straight marks, Swiss and German guillemets, „ closed by either
//! mark. Single marks are listed only where they are no apostrophes. The dashes of Spanish, French, Polish and Russian dialogue do not tell where speech ends
//! and are none.

/// How one language marks quotes.
#[derive(Debug)]
pub(crate) struct Marks {
    /// Subtags, parted by spaces.
    codes: &'static str,
    /// The language's name in English, empty if there are several.
    pub(crate) name: &'static str,
    /// Groups parted by spaces: the mark that opens, then those that close.
    groups: &'static str,
}

const fn of(codes: &'static str, name: &'static str, groups: &'static str) -> Marks {
    Marks {
        codes,
        name,
        groups,
    }
}

/// „ first, closed by either mark.
const LOW: &str = "„“”\" »« «» “” \"\" ‚‘ ›‹ ‹›";
/// Guillemets first.
const ANGLES: &str = "«» “” \"\" ‹›";
/// Guillemets, and „ inside them.
const ANGLES_LOW: &str = "«» „“”\" “” \"\"";
/// The same mark on both sides.
const RIGHT: &str = "”” »»« “” „“” «» \"\"";
/// “ ” and straight ones.
const HIGH: &str = "“” «» \"\"";
/// Scripts without apostrophes.
const INDIC: &str = "“” ‘’ \"\"";
const ARABIC: &str = "«» “” ”“” \"\" ‹›";
const HEBREW: &str = "”” “” „”“\" ״״ «» \"\"";

/// What the CLDR has for no language in particular, straight marks added.
const ROOT: Marks = of("", "", HIGH);

const ALL: [Marks; 72] = [
    of("de", "German", LOW),
    of("fr", "French", ANGLES),
    of("es", "Spanish", ANGLES),
    of("it", "Italian", ANGLES),
    of("pt", "Portuguese", ANGLES),
    of("nl", "Dutch", "“” „”“\" «» ‘’ \"\" ''"),
    of("sv", "Swedish", RIGHT),
    of("da", "Danish", "”” »« “” „“” «» \"\""),
    of("nb", "Norwegian", "«» “” ”” „“” »« \"\""),
    of("nn", "Norwegian", "«» “” ”” „“” »« \"\""),
    of("fi", "Finnish", RIGHT),
    of("is", "Icelandic", LOW),
    of("fo", "Faroese", "”” “” „“” «» \"\""),
    of("pl", "Polish", LOW),
    of("cs", "Czech", LOW),
    of("sk", "Slovak", LOW),
    of("hu", "Hungarian", LOW),
    of("ro", "Romanian", LOW),
    of("bg", "Bulgarian", LOW),
    of("hr", "Croatian", LOW),
    of("bs", "Bosnian", LOW),
    of("sr", "Serbian", LOW),
    of("sl", "Slovenian", LOW),
    of("mk", "Macedonian", LOW),
    of("sq", "Albanian", LOW),
    of("et", "Estonian", LOW),
    of("lv", "Latvian", LOW),
    of("lt", "Lithuanian", LOW),
    of("ka", "Georgian", LOW),
    of("lb", "Luxembourgish", LOW),
    of("ru", "Russian", ANGLES_LOW),
    of("uk", "Ukrainian", ANGLES_LOW),
    of("be", "Belarusian", ANGLES_LOW),
    of("kk", "Kazakh", ANGLES_LOW),
    of("ky", "Kyrgyz", ANGLES_LOW),
    of("hy", "Armenian", ANGLES_LOW),
    of("uz", "Uzbek", ANGLES_LOW),
    of("az", "Azerbaijani", ANGLES_LOW),
    of("mn", "Mongolian", ANGLES_LOW),
    of("el", "Greek", ANGLES),
    of("ca", "Catalan", ANGLES),
    of("gl", "Galician", ANGLES),
    of("eu", "Basque", ANGLES),
    of("rm", "Romansh", ANGLES),
    of("tr", "Turkish", HIGH),
    of("af", "Afrikaans", HIGH),
    of("cy", "Welsh", HIGH),
    of("ga", "Irish", HIGH),
    of("mt", "Maltese", HIGH),
    of("eo", "Esperanto", HIGH),
    of("id", "Indonesian", HIGH),
    of("ms", "Malay", HIGH),
    of("fil", "Filipino", HIGH),
    of("vi", "Vietnamese", HIGH),
    of("th", "Thai", HIGH),
    of("sw", "Swahili", HIGH),
    of("am", "Amharic", ANGLES),
    of("ja", "Japanese", "「」 『』 ｢｣ “” 〝〟 \"\""),
    of("zh", "Chinese", "“” 「」 『』 ‘’ \"\""),
    of("ko", "Korean", "“” \"\" ‘’ '' 「」 『』"),
    of("ar", "Arabic", ARABIC),
    of("fa", "Persian", ARABIC),
    of("ps", "Pashto", ARABIC),
    of("ur", "Urdu", ARABIC),
    of("he", "Hebrew", HEBREW),
    of("yi", "Yiddish", HEBREW),
    of("hi", "Hindi", INDIC),
    of("mr", "Marathi", INDIC),
    of("bn", "Bengali", INDIC),
    of("ta", "Tamil", INDIC),
    of("te", "Telugu", INDIC),
    of("gu kn ml ne or pa si", "", INDIC),
];

/// The marks of the language with that subtag.
pub(crate) fn marks(code: &str) -> &'static Marks {
    ALL.iter()
        .find(|marks| marks.codes.split(' ').any(|c| c == code))
        .unwrap_or(&ROOT)
}

impl Marks {
    /// The marks that close what `mark` opens; empty if it opens nothing.
    pub(crate) fn closing(&self, mark: char) -> &'static str {
        let group = self.groups.split(' ').find(|g| g.starts_with(mark));
        group.map_or("", |g| &g[mark.len_utf8()..])
    }

    /// Whether it opens or closes anything.
    pub(crate) fn is_mark(&self, mark: char) -> bool {
        mark != ' ' && self.groups.contains(mark)
    }

    /// Whether it closes some quotes.
    pub(crate) fn closes(&self, mark: char) -> bool {
        let closes = |group: &str| group.chars().skip(1).any(|c| c == mark);
        self.groups.split(' ').any(closes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_group_opens_and_closes() {
        for marks in ALL.iter().chain([&ROOT]) {
            for group in marks.groups.split(' ') {
                assert!(group.chars().count() > 1, "{}: {group}", marks.name);
            }
        }
    }

    #[test]
    fn every_language_is_listed_once() {
        let mut codes: Vec<&str> = ALL.iter().flat_map(|m| m.codes.split(' ')).collect();
        let all = codes.len();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), all);
    }

    #[test]
    fn marks_are_those_of_the_language() {
        assert_eq!(marks("de").closing('„'), "“”\"");
        assert_eq!(marks("de").closing('»'), "«");
        assert_eq!(marks("fr").closing('»'), "");
        assert_eq!(marks("sv").closing('”'), "”");
        assert!(marks("de").closes('“') && !marks("fr").closes('“'));
        assert_eq!(marks("xx").name, "");
        assert_eq!(marks("xx").closing('“'), "”");
    }
}
