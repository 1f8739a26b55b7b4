//! The word that somebody meant.

/// How alike two words have to be, from 0 to 1: at 0.7, two letters of seven may differ.
const ALIKE: f64 = 0.7;

/// The one of `known` that `word` is most likely to be a slip for; `None` if none is like it. Case and the sort of dash do not count.
///
/// Alike are words that few slips part (the normalised distance of Damerau and Levenshtein), by the crate `strsim`; of equals the
/// first.
pub fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let word = word.to_lowercase().replace(['-', ' '], "_");
    let mut best: Option<(f64, &str)> = None;
    for &candidate in known {
        let alike = strsim::normalized_damerau_levenshtein(&word, candidate);
        if alike >= ALIKE && best.is_none_or(|(most, _)| alike > most) {
            best = Some((alike, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_is_recognised_and_a_foreign_word_is_not() {
        let known = ["title", "author", "licence", "date", "image_alt"];
        for (word, want) in [
            ("titel", Some("title")),
            ("Title", Some("title")),
            ("autor", Some("author")),
            ("authors", Some("author")),
            ("lisence", Some("licence")),
            ("image-alt", Some("image_alt")),
            ("tags", None),
            ("weight", None),
            ("", None),
        ] {
            assert_eq!(nearest(word, &known), want, "{word}");
        }
    }
}
