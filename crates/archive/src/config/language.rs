//! Codes of languages.

/// A language's code as BCP 47 writes it (`en`, `pt-BR`), of what somebody wrote (`pt_BR` too); `None` if it has not the shape of one:
/// two or three letters, then parts of up to eight letters and digits. Whether there is such a language is not looked up.
pub fn language_tag(said: &str) -> Option<String> {
    let tag = said.trim().replace('_', "-");
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    let shaped = matches!(first.len(), 2 | 3) && first.bytes().all(|b| b.is_ascii_alphabetic());
    let fits = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    (shaped && parts.all(fits)).then_some(tag)
}

#[cfg(test)]
mod tests {
    use super::language_tag;

    #[test]
    fn a_code_is_told_from_a_name() {
        for (said, want) in [
            ("en", Some("en")),
            (" pt_BR ", Some("pt-BR")),
            ("zh-Hant-TW", Some("zh-Hant-TW")),
            ("gsw", Some("gsw")),
            ("English", None),
            ("e", None),
            ("12", None),
            ("en-", None),
            ("en-british english", None),
            ("en\"><script>", None),
            ("", None),
        ] {
            assert_eq!(language_tag(said).as_deref(), want, "{said}");
        }
    }
}
