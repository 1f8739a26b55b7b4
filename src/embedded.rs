//! The articles embedded in the binary by the build script.

use article::wire::{Bundle, decode};

static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/articles.bin"));

/// All of them. The bytes were written by the build script of this very build, so that they cannot be of another version.
pub(crate) fn bundles() -> Vec<Bundle> {
    decode(BYTES).unwrap_or_default()
}
