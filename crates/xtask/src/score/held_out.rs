//! Which hand-marked sentences are held out of training.

/// The lines of `marked` that are held out: those whose number, or whose whole document's name, has a checksum that ends in 0.
pub(super) fn held_out(marked: &str, whole_documents: bool) -> impl Iterator<Item = String> {
    marked.lines().filter_map(move |line| {
        let (id, _) = line.split_once('\t')?;
        let key = if whole_documents { document(id) } else { id };
        crc32(key.as_bytes())
            .is_multiple_of(10)
            .then(|| format!("{line}\n"))
    })
}

/// `GUM_news_afghan-1` and `masc/wsj_0175:5` without the sentence's number.
fn document(id: &str) -> &str {
    id.rfind(['-', ':']).map_or(id, |end| &id[..end])
}

/// The checksum of zip files.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_usual_one() {
        assert_eq!(crc32(b""), 0);
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn a_document_stays_together() {
        assert_eq!(document("GUM_news_afghan-1"), "GUM_news_afghan");
        assert_eq!(document("masc/wsj_0175:5"), "masc/wsj_0175");
        let marked = "doc-1\ta\ndoc-2\tb\n\nno number\n";
        let whole: Vec<String> = held_out(marked, true).collect();
        assert!(whole.is_empty() || whole.len() == 2, "{whole:?}");
        let every: Vec<String> = (0..1000).map(|n| format!("{n}\tx\n")).collect();
        let held = held_out(&every.concat(), false).count();
        assert!((60..140).contains(&held), "{held}");
    }
}
