//! Words that are likely verbs, as far as their looks and a short list tell.

use crate::lists::lists;

/// Past forms that do not end in *-ed*.
const IRREGULAR: &str = " beat became began bought broke brought built came caught chose cut did drew drove ate fell felt fled flew \
    fought found gave got grew had held hit kept killed knew laid led left lost made met paid put quit ran read rose sat \
    saw sent set shot shut slept sold sought spent spoke stood struck swore took taught threw understood went woke won \
    wore wrote ";

/// Endings of nouns that may look like verbs of the third person.
const NOUNS: [&str; 17] = [
    "ers", "ors", "ions", "ments", "ships", "ities", "isms", "ists", "ings", "als", "ences",
    "ances", "ness", "ians", "ics", "ages", "ures",
];

/// Whether the folded word is likely a verb in the past.
pub(crate) fn past(fold: &str) -> bool {
    fold.len() > 3 && fold.ends_with("ed")
        || IRREGULAR.split_ascii_whitespace().any(|verb| verb == fold)
}

/// Whether the folded word, which stands behind a noun that may be the subject, is likely a verb or an adverb before one.
pub(crate) fn after_subject(fold: &str) -> bool {
    let noun = |section: &str| lists().is(section, fold.strip_suffix('s').unwrap_or(fold));
    lists().cue(fold)
        || past(fold)
        || fold.ends_with("ly")
        || fold.ends_with('s')
            && !NOUNS.iter().any(|end| fold.ends_with(end))
            && !["role", "speaking", "organisationnoun"]
                .into_iter()
                .any(noun)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_and_nouns_are_told_apart() {
        for verb in ["left", "failed", "said", "makes", "recently"] {
            assert!(after_subject(verb), "{verb}");
        }
        for noun in ["spokesman", "members", "leaders", "head", "elections"] {
            assert!(!after_subject(noun), "{noun}");
        }
    }
}
