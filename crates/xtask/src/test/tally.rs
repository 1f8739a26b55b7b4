//! Counting the results that test programs print.

/// How many checks passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) passed: usize,
    pub(super) failed: usize,
}

impl Tally {
    /// Counts a line such as `test result: ok. 12 passed; 0 failed; 1 ignored; …`, coloured or not.
    pub(super) fn read(&mut self, line: &str) {
        let plain = without_colours(line);
        let Some((_, result)) = plain.split_once("test result: ") else {
            return;
        };
        let words: Vec<&str> = result
            .split([' ', ';', '.'])
            .filter(|word| !word.is_empty())
            .collect();
        let before = |name: &str| {
            let at = words.iter().position(|word| *word == name)?;
            words.get(at.checked_sub(1)?)?.parse().ok()
        };
        self.add(Self {
            passed: before("passed").unwrap_or(0),
            failed: before("failed").unwrap_or(0),
        });
    }

    /// With the program's own end: a failure that no line told counts as one, and so does a success without any line.
    pub(super) fn completed(mut self, went_well: bool) -> Self {
        match went_well {
            false if self.failed == 0 => self.failed = 1,
            true if self.passed + self.failed == 0 => self.passed = 1,
            _ => {}
        }
        self
    }

    /// Both together.
    pub(super) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// The text without `ESC [ … m`.
pub(super) fn without_colours(line: &str) -> String {
    let mut parts = line.split("\u{1b}[");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        text + part.split_once('m').map_or(part, |(_, after)| after)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &[&str]) -> Tally {
        let mut tally = Tally::default();
        for line in lines {
            tally.read(line);
        }
        tally
    }

    #[test]
    fn adds_up_what_programs_print() {
        let lines = [
            "running 3 tests",
            "test result: \u{1b}[32mok\u{1b}(B\u{1b}[m. 2 passed; 0 failed; 1 ignored; 0 measured; finished in 0.00s",
            "test result: FAILED. 5 passed; 2 failed; 0 ignored",
        ];
        assert_eq!(
            read(&lines),
            Tally {
                passed: 7,
                failed: 2
            }
        );
    }

    #[test]
    fn a_silent_program_counts_as_one() {
        assert_eq!(
            Tally::default().completed(true),
            Tally {
                passed: 1,
                failed: 0
            }
        );
        assert_eq!(
            Tally::default().completed(false),
            Tally {
                passed: 0,
                failed: 1
            }
        );
        assert_eq!(
            Tally {
                passed: 3,
                failed: 0
            }
            .completed(false),
            Tally {
                passed: 3,
                failed: 1
            }
        );
        assert_eq!(
            Tally {
                passed: 3,
                failed: 2
            }
            .completed(false),
            Tally {
                passed: 3,
                failed: 2
            }
        );
    }
}
