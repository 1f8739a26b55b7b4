//! What the publisher should look at, in groups.

use archive::Warning;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// How many places of a group are named.
const PLACES: usize = 3;

/// The warnings as text: those about the same thing together, with how many there are, the first places and what to do; empty if there
/// are none.
pub(in crate::commands) fn grouped(warnings: &[Warning]) -> String {
    let mut groups: BTreeMap<&str, Vec<&Warning>> = BTreeMap::new();
    for warning in warnings {
        groups.entry(&warning.what).or_default().push(warning);
    }
    let mut text = String::new();
    for (what, group) in groups {
        // Writing into memory does not fail, here and below.
        let _ = match group.len() {
            1 => writeln!(text, "Warning: {what}"),
            count => writeln!(text, "Warning: {what} ({count})"),
        };
        let mut said = "";
        for Warning { place, advice, .. } in group.iter().take(PLACES) {
            // The same advice is not given twice in a row.
            let _ = if *advice == said {
                writeln!(text, "  {place}")
            } else {
                writeln!(text, "  {place}: {advice}")
            };
            said = advice;
        }
        if let Some(more) = group.len().checked_sub(PLACES).filter(|more| *more > 0) {
            let _ = writeln!(text, "  and {more} more");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(warnings: &[(&str, &str, &str)], want: &str) {
        let warning = |(what, place, advice): &(&str, &str, &str)| Warning {
            what: (*what).to_owned(),
            place: (*place).to_owned(),
            advice: (*advice).to_owned(),
        };
        let warnings: Vec<Warning> = warnings.iter().map(warning).collect();
        assert_eq!(grouped(&warnings), want);
    }

    #[test]
    fn without_warnings_nothing_is_said() {
        check(&[], "");
    }

    #[test]
    fn warnings_about_the_same_stand_together() {
        check(
            &[
                ("no date", "b", "Write it."),
                ("a slip", "a", "Mend it."),
                ("no date", "a", "Say it."),
            ],
            "Warning: a slip\n  a: Mend it.\nWarning: no date (2)\n  b: Write it.\n  a: Say it.\n",
        );
    }

    #[test]
    fn the_same_advice_is_given_once() {
        check(
            &[("no date", "a", "Write it."), ("no date", "b", "Write it.")],
            "Warning: no date (2)\n  a: Write it.\n  b\n",
        );
    }

    #[test]
    fn a_few_places_are_named() {
        let many: Vec<_> = ["a", "b", "c", "d"].map(|place| ("x", place, "Do.")).into();
        check(&many[..3], "Warning: x (3)\n  a: Do.\n  b\n  c\n");
        check(&many, "Warning: x (4)\n  a: Do.\n  b\n  c\n  and 1 more\n");
    }
}
