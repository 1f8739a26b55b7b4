//! What went wrong with an input, in words for the person who gave it.

use std::fmt;

/// Why there is no answer: what happened, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure(String);

impl Failure {
    /// A failure in these words.
    pub fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Failure {}

/// The text that these bytes are.
pub(crate) fn utf8(bytes: &[u8]) -> Result<&str, Failure> {
    if u32::try_from(bytes.len()).is_err() {
        return Err(Failure::new(
            "the input is longer than 4 GB. Give it in parts.",
        ));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let before = &bytes[..error.valid_up_to()];
        let line = before.split(|byte| *byte == b'\n').count();
        let byte = bytes.get(error.valid_up_to()).copied().unwrap_or_default();
        Failure::new(format!(
            "line {line}: the byte 0x{byte:02x} is not UTF-8. Save the text as UTF-8, or convert it: `iconv -f WINDOWS-1252 -t UTF-8`."
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_text_is_named_by_its_line() {
        for (bytes, words) in [
            (&b"caf\xe9"[..], "line 1: the byte 0xe9"),
            (b"\n\n\x80", "line 3: the byte 0x80"),
            (b"a\ncut \xe2\x80", "line 2: the byte 0xe2"),
        ] {
            let failure = utf8(bytes).expect_err(words).to_string();
            assert!(failure.starts_with(words), "{failure}");
        }
        assert_eq!(utf8("é".as_bytes()), Ok("é"));
    }
}
