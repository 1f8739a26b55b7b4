//! What went wrong, said once more at the end: a log of many thousand lines is read from there, and may have been cut before.

use super::tally::without_colours;

/// How many lines of a failed assertion are kept: the place, the words, and the two sides.
const ASSERTION: usize = 5;

/// The lines of a stage's output that tell of failures.
#[derive(Debug, Default)]
pub(super) struct Trouble {
    lines: Vec<String>,
    /// How many of the next lines belong to the last kept, whatever is in them.
    more: usize,
    /// Whether the indented lines that follow belong to it.
    open: bool,
}

impl Trouble {
    /// Keeps a line if it tells of a failure, or goes on from one that did.
    pub(super) fn read(&mut self, line: &str) {
        let plain = without_colours(line);
        let words = plain.trim();
        let begins = words.starts_with("FAILED")
            || words.starts_with("BROKEN")
            || words.starts_with("error");
        let panics = plain.contains("panicked at ");
        let goes_on = self.more > 0 || self.open && plain.starts_with("    ") && !words.is_empty();
        self.more = if panics {
            ASSERTION
        } else {
            self.more.saturating_sub(1)
        };
        self.open = begins || goes_on;
        if begins || panics || goes_on || words.ends_with("... FAILED") {
            self.lines.push(plain.trim_end().to_owned());
        }
    }

    /// The lines kept.
    pub(super) fn lines(&self) -> &[String] {
        &self.lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(output: &str, kept: &[&str]) {
        let mut trouble = Trouble::default();
        for line in output.lines() {
            trouble.read(line);
        }
        assert_eq!(trouble.lines(), kept, "{output}");
    }

    #[test]
    fn nothing_is_kept_of_what_went_well() {
        check(
            "running 2 tests\ntest a ... ok\n\ntest result: ok. 2 passed",
            &[],
        );
        check("ok      webkit    5.7s  a journey\n    indented", &[]);
    }

    #[test]
    fn a_journey_is_kept_with_its_reason() {
        check(
            "ok  a\nFAILED  webkit  19.8s  b\n        not within 15 s: c\n        On /d\nok  e\n        f",
            &[
                "FAILED  webkit  19.8s  b",
                "        not within 15 s: c",
                "        On /d",
            ],
        );
    }

    #[test]
    fn a_test_is_kept_with_its_assertion() {
        check(
            "test a::b ... \u{1b}[31mFAILED\u{1b}[m\n\n---- a::b stdout ----\n\nthread 'a::b' panicked at src/a.rs:1:2:\nassertion failed\n  left: 1\n right: 2\nnote: x\n\nmore",
            &[
                "test a::b ... FAILED",
                "thread 'a::b' panicked at src/a.rs:1:2:",
                "assertion failed",
                "  left: 1",
                " right: 2",
                "note: x",
                "",
            ],
        );
    }
}
