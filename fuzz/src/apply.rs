//! Corrections, from the file's text to the corrected analysis.

use crate::samples;
use article::correction::{Correction, correct};
use bake::parse_corrections;
use std::collections::BTreeSet;

pub(crate) fn corrections(source: &str) {
    let corrections = match parse_corrections(source) {
        Ok(numbered) => numbered,
        Err(faults) => {
            assert!(faults.iter().all(|(_, why)| !why.is_empty()));
            let lines: BTreeSet<usize> = faults.into_iter().map(|(line, _)| line).collect();
            let rest = without(source, &lines);
            parse_corrections(&rest).expect("every faulty line was named")
        }
    };
    let corrections: Vec<Correction> = corrections.into_iter().map(|(_, one)| one).collect();
    survive_writing(&corrections);
    for bundle in samples::bundles() {
        let mut analysis = bundle.analysis.clone();
        for (index, why) in correct(&bundle.article, &mut analysis, &corrections) {
            assert!(index < corrections.len() && !why.is_empty());
        }
        assert_eq!(analysis.check(&bundle.article), Ok(()), "{corrections:?}");
    }
}

/// The other lines.
fn without(source: &str, lines: &BTreeSet<usize>) -> String {
    let numbered = source.lines().enumerate();
    let kept = numbered.filter(|(index, _)| !lines.contains(&(index + 1)));
    kept.flat_map(|(_, line)| [line, "\n"]).collect()
}

/// Corrections written to a file are read back as they were.
fn survive_writing(corrections: &[Correction]) {
    let lines = corrections
        .iter()
        .map(|one| serde_json::to_string(one).expect("can be written"));
    let file = lines.collect::<Vec<_>>().join("\n");
    let read = parse_corrections(&file).expect("can be read");
    assert!(read.iter().map(|(_, one)| one).eq(corrections), "{file}");
}
