//! The verbs and nouns that report speech, and what may follow them.

use std::collections::BTreeMap;
use std::sync::OnceLock;

/// What may follow a reporting verb: a set of the constants below.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Frames(u16);

impl Frames {
    /// It reports words as they were said, and may stand behind them: *the law is dead, he added*.
    pub(crate) const SPEECH: Self = Self(1);
    /// *that* and a clause.
    pub(crate) const THAT: Self = Self(1 << 1);
    /// A clause without *that*.
    pub(crate) const BARE: Self = Self(1 << 2);
    /// *whether*, *how* and the like with a clause.
    pub(crate) const WH: Self = Self(1 << 3);
    /// *to* and a verb.
    pub(crate) const INFINITIVE: Self = Self(1 << 4);
    /// Somebody spoken to, and then one of the others.
    pub(crate) const ADDRESSEE: Self = Self(1 << 5);
    /// A noun phrase that says what: *denied the charge*.
    pub(crate) const NOUN: Self = Self(1 << 6);
    /// What is thought or wanted, not said in so many words.
    pub(crate) const ATTITUDE: Self = Self(1 << 7);
    /// Things may be its subject: *the poll shows*.
    pub(crate) const EVIDENCE: Self = Self(1 << 8);
    /// One of the listed particles, and a noun phrase: *called for*.
    pub(crate) const PARTICLE: Self = Self(1 << 9);

    /// Whether it has any of `other`.
    pub(crate) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The form of a verb, as far as its letters tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// *say*.
    Base,
    /// *said*, *denied*.
    Past,
    /// *says*.
    Third,
    /// *saying*.
    Ing,
}

/// A reporting verb in one form.
#[derive(Clone, Debug)]
pub(crate) struct Verb {
    /// What may follow.
    pub(crate) frames: Frames,
    /// Which form.
    pub(crate) form: Form,
    /// Its particles.
    pub(crate) particles: Vec<&'static str>,
}

/// The reporting verb with that folded form.
pub(crate) fn verb(fold: &str) -> Option<&'static Verb> {
    table().verbs.get(fold)
}

/// Whether the folded word is a noun for what is said: *claim*, *warning*.
pub(crate) fn saying(fold: &str) -> bool {
    table().nouns.contains(&fold)
}

struct Table {
    verbs: BTreeMap<&'static str, Verb>,
    nouns: Vec<&'static str>,
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = Table {
            verbs: BTreeMap::new(),
            nouns: Vec::new(),
        };
        for line in include_str!("../../lists/reports.txt").lines() {
            if let Some(nouns) = line.strip_prefix("nouns | ") {
                table.nouns.extend(nouns.split_whitespace());
            } else if let Some((forms, frames)) = line.split_once(" | ") {
                let (frames, particles) = read(frames);
                for (index, form) in forms.split_whitespace().enumerate() {
                    let verb = Verb {
                        frames,
                        form: form_of(form, index),
                        particles: particles.clone(),
                    };
                    table.verbs.entry(form).or_insert(verb);
                }
            }
        }
        table
    })
}

fn form_of(word: &str, index: usize) -> Form {
    match index {
        0 => Form::Base,
        _ if word.ends_with("ing") => Form::Ing,
        2 if word.ends_with('s') => Form::Third,
        _ => Form::Past,
    }
}

fn read(words: &'static str) -> (Frames, Vec<&'static str>) {
    let mut particles = Vec::new();
    let mut frames = Frames::default();
    for word in words.split_whitespace() {
        frames = frames.with(match word {
            "speech" => Frames::SPEECH,
            "that" => Frames::THAT,
            "bare" => Frames::BARE,
            "wh" => Frames::WH,
            "infinitive" => Frames::INFINITIVE,
            "addressee" => Frames::ADDRESSEE,
            "noun" => Frames::NOUN,
            "attitude" => Frames::ATTITUDE,
            "evidence" => Frames::EVIDENCE,
            particle => {
                particles.push(particle);
                Frames::PARTICLE
            }
        });
    }
    (frames, particles)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(word: &str, form: Form, frames: &[Frames]) {
        let verb = verb(word).expect("listed");
        assert_eq!(verb.form, form, "{word}");
        assert!(frames.iter().all(|&f| verb.frames.has(f)), "{word}");
    }

    #[test]
    fn forms_and_frames_load() {
        check("said", Form::Past, &[Frames::SPEECH, Frames::THAT]);
        check("urges", Form::Third, &[Frames::ADDRESSEE]);
        check("denying", Form::Ing, &[Frames::NOUN]);
        check("think", Form::Base, &[Frames::ATTITUDE]);
        assert_eq!(verb("called").expect("listed").particles, ["for", "on"]);
        assert!(saying("claim") && verb("table").is_none());
    }
}
