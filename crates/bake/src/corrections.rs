//! The text of a corrections file → corrections.

use article::correction::Correction;

/// What a line of each sort looks like; shown to whoever got one wrong.
const EXAMPLES: [(&str, &str); 6] = [
    (
        "mark",
        r#"{"do":"mark","at":{"exact":"Angara"},"kind":"work"}"#,
    ),
    ("unmark", r#"{"do":"unmark","at":{"exact":"Summit"}}"#),
    (
        "merge",
        r#"{"do":"merge","entity":"us","into":"united-states"}"#,
    ),
    (
        "entity",
        r#"{"do":"entity","entity":"angara","kind":"work"}"#,
    ),
    (
        "quote",
        r#"{"do":"quote","at":[{"exact":"That is it."}],"kind":"direct","speakers":["jane-doe"]}"#,
    ),
    ("unquote", r#"{"do":"unquote","at":{"exact":"comrades"}}"#),
];

/// Something with the number of its line, from 1.
pub type Numbered<T> = (usize, T);

/// Reads corrections, one JSON object a line, each with the number of its line; empty lines are skipped.
///
/// # Errors
/// Every line that is no correction: its number, and what is wrong with it.
pub fn parse_corrections(source: &str) -> Result<Vec<Numbered<Correction>>, Vec<Numbered<String>>> {
    let mut corrections = Vec::new();
    let mut faults = Vec::new();
    for (index, line) in source.trim_start_matches('\u{feff}').lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        match serde_json::from_str(line).and_then(complete) {
            Ok(correction) => corrections.push((index + 1, correction)),
            Err(error) => faults.push((index + 1, explain(line, &error))),
        }
    }
    if faults.is_empty() {
        Ok(corrections)
    } else {
        Err(faults)
    }
}

/// What the types cannot say: words to look for are not empty, and a quote has some.
fn complete(correction: Correction) -> serde_json::Result<Correction> {
    use serde::de::Error;
    let empty = match &correction {
        Correction::Mark { at, .. }
        | Correction::Unmark { at, .. }
        | Correction::Unquote { at } => at.exact.trim().is_empty(),
        Correction::Quote { at, .. } => {
            at.is_empty() || at.iter().any(|words| words.exact.trim().is_empty())
        }
        Correction::Merge { .. } | Correction::Entity { .. } => false,
    };
    if empty {
        Err(serde_json::Error::custom("`at` names no words"))
    } else {
        Ok(correction)
    }
}

fn explain(line: &str, error: &serde_json::Error) -> String {
    let text = error.to_string();
    // The position is said once, in front; serde adds it to the end.
    let what = text.split(" at line ").next().unwrap_or(&text);
    let wrong = serde_json::from_str::<serde_json::Value>(line)
        .ok()
        .and_then(|value| value.get("do")?.as_str().map(str::to_owned));
    let known = EXAMPLES
        .iter()
        .find(|(key, _)| wrong.as_deref() == Some(key));
    let (_, example) = known.unwrap_or(&EXAMPLES[0]);
    let column = column(line, what, error.column());
    format!("column {column}: {what}. Such a line looks like this: {example}")
}

/// The column, in characters from 1. Once a line has been understood as JSON serde no longer knows where a word
/// stood; then the word it complains of is looked up.
fn column(line: &str, what: &str, known: usize) -> usize {
    let byte = if known > 0 {
        known - 1
    } else {
        what.split('`')
            .nth(1)
            .and_then(|word| line.find(&format!("\"{word}\"")))
            .unwrap_or(0)
    };
    1 + line.char_indices().take_while(|(at, _)| *at < byte).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_is_a_correction() {
        for (_, example) in EXAMPLES {
            let parsed = parse_corrections(&format!("\n{example}\n")).expect(example);
            assert_eq!(parsed.len(), 1);
            assert_eq!(parsed[0].0, 2);
        }
    }

    #[test]
    fn a_fault_says_where_what_and_how_it_should_look() {
        for (line, column, words, example) in [
            (r#"{"do":"unmark","at":{"exact":"x"}"#, 33, "EOF", "mark"),
            (
                r#"{"do":"mark","at":{"exact":"x"},"kind":"persn"}"#,
                40,
                "unknown variant `persn`, expected one of `person`",
                "mark",
            ),
            (
                r#"{"do":"unmark","at":{"exact":"é"},"all":true}"#,
                35,
                "unknown field `all`",
                "unmark",
            ),
            (r#"{"do":"erase"}"#, 13, "unknown variant `erase`", "mark"),
            (
                r#"{"do":"merge","entity":"a"}"#,
                1,
                "missing field `into`",
                "merge",
            ),
            (
                r#"{"do":"unquote","at":{"exact":" "}}"#,
                17,
                "no words",
                "unquote",
            ),
            ("nonsense", 2, "expected", "mark"),
        ] {
            let faults = parse_corrections(line).expect_err(line);
            let message = &faults[0].1;
            let example = EXAMPLES
                .iter()
                .find(|(key, _)| *key == example)
                .expect("known")
                .1;
            assert!(
                message.starts_with(&format!("column {column}: ")),
                "{message}"
            );
            assert!(message.contains(words), "{message}");
            assert!(message.ends_with(example), "{message}");
        }
    }

    #[test]
    fn all_faults_are_named_at_once() {
        let faults = parse_corrections("x\n\n{\"do\":\"unmark\",\"at\":{\"exact\":\"a\"}}\ny")
            .expect_err("bad");
        let lines: Vec<usize> = faults.iter().map(|fault| fault.0).collect();
        assert_eq!(lines, [1, 4]);
    }
}
