//! The measures with what is wanted of them, and the table of both.

/// One figure among what the judge says.
pub(super) struct Wanted {
    measure: &'static str,
    /// How the judge's line begins, after the name of its test.
    line: &'static str,
    /// What stands before the figure in the line.
    after: &'static str,
    must: f64,
    aim: f64,
}

const fn wanted(
    measure: &'static str,
    line: &'static str,
    after: &'static str,
    must: f64,
    aim: f64,
) -> Wanted {
    Wanted {
        measure,
        line,
        after,
        must,
        aim,
    }
}

pub(super) const WANTED: &[Wanted] = &[
    wanted("names, worldwide", "ner: worldwide", "F1", 71.0, 76.0),
    wanted("names, wikigold", "ner: wikigold", "F1", 66.5, 71.0),
    wanted("names, EWT dev", "ner: ewt", "F1", 65.5, 70.0),
    wanted("all ten kinds, held out", "ner: held-out", "F1", 85.0, 90.0),
    wanted(
        "Wikinews, direct and mixed",
        "said: direct",
        "F1",
        93.0,
        97.0,
    ),
    wanted(
        "Wikinews, speaker right",
        "said: direct",
        "speaker right",
        85.0,
        94.0,
    ),
    wanted(
        "Wikinews, indirect, overlap",
        "said: indirect",
        "F1",
        65.0,
        78.0,
    ),
    wanted(
        "PolNeAR, in quote marks",
        "quotes: in quote marks",
        "F1",
        97.0,
        98.5,
    ),
    wanted(
        "PolNeAR, speaker right",
        "quotes: in quote marks",
        "speaker right",
        82.0,
        90.0,
    ),
    wanted("PolNeAR, all, overlap", "quotes: all", "F1", 70.0, 80.0),
    wanted("PolNeAR, all, exact", "quotes: all", "exact F1", 45.0, 60.0),
    wanted("PolNeAR, cue", "quotes: cue", "F1", 68.0, 76.0),
    wanted("PolNeAR, source", "quotes: source", "F1", 65.0, 75.0),
];

/// Every measure with its figure among `lines`, and what is wanted.
pub(super) fn table(lines: &[String], wanted: &[Wanted]) -> String {
    let mut table = format!(
        "{:<30}{:>7}{:>7}{:>7}\n",
        "measure", "figure", "must", "aim"
    );
    for wanted in wanted {
        let (shown, verdict) = match figure(lines, wanted.line, wanted.after) {
            None => ("–".to_owned(), "not measured"),
            Some(figure) if figure >= wanted.aim => (format!("{figure:.1}"), ""),
            Some(figure) if figure >= wanted.must => (format!("{figure:.1}"), "below the aim"),
            Some(figure) => (format!("{figure:.1}"), "BELOW"),
        };
        let Wanted {
            measure, must, aim, ..
        } = wanted;
        let row = format!("{measure:<30}{shown:>7}{must:>7.1}{aim:>7.1}  {verdict}");
        table.push_str(row.trim_end());
        table.push('\n');
    }
    table
}

/// The number behind `after` in the first line that begins so.
fn figure(lines: &[String], begins: &str, after: &str) -> Option<f64> {
    let line = lines.iter().find(|line| line.starts_with(begins))?;
    let (_, rest) = line.split_once(after)?;
    let number = rest.trim_start().split([' ', ';', ',']).next()?;
    number.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_as_the_judge_prints_them() {
        let lines = [
            "ner: worldwide    P 71.2 R 70.0 F1 70.6 | PERSON 80.1 ORG 60.0 | 128000 tokens, 90000 tokens/s whole process",
            "quotes: in quote marks: P 97.0 R 96.0 F1 96.5; speaker right 32.7 (of 510 detected with a marked source)",
            "quotes: all attributions: content overlap P 80.0 R 40.0 F1 52.1; exact F1 12.3",
        ]
        .map(str::to_owned);
        for (begins, after, want) in [
            ("ner: worldwide", "F1", Some(70.6)),
            ("quotes: in quote marks", "F1", Some(96.5)),
            ("quotes: in quote marks", "speaker right", Some(32.7)),
            ("quotes: all", "F1", Some(52.1)),
            ("quotes: all", "exact F1", Some(12.3)),
            ("ner: ewt", "F1", None),
        ] {
            assert_eq!(figure(&lines, begins, after), want, "{begins}, {after}");
        }
        let table = table(&lines, WANTED);
        for row in [
            "names, worldwide                 70.6   71.0   76.0  BELOW\n",
            "names, EWT dev                      –   65.5",
        ] {
            assert!(table.contains(row), "{table}");
        }
    }
}
