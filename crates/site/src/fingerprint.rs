//! What tells two versions of something apart.

use sha2::{Digest, Sha256};

/// The first 64 bits of the SHA-256 of `parts`, each with its length before it, in hexadecimal digits: as file names have it.
pub(crate) fn fingerprint(parts: &[&[u8]]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    let digest = hash.finalize();
    let first = digest[..8]
        .iter()
        .fold(0, |sum, &byte| sum << 8 | u64::from(byte));
    format!("{first:016x}")
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    #[test]
    fn parts_are_told_apart() {
        let check =
            |one: &[&[u8]], other: &[&[u8]]| assert_ne!(fingerprint(one), fingerprint(other));
        check(&[b"ab"], &[b"a", b"b"]);
        check(&[b"a", b""], &[b"a"]);
        check(&[], &[b""]);
        assert_eq!(fingerprint(&[b"a"]), fingerprint(&[b"a"]));
        assert_eq!(fingerprint(&[]).len(), 16);
    }
}
