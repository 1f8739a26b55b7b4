//! Maps that are looked up only, and the hash of what is looked up.

use std::hash::{BuildHasherDefault, DefaultHasher, Hasher};

/// A map by hash, for what an article has many of: comparing strings on the way down a tree costs more than all else that is done with them.
pub(crate) type Index<K, V> = Map<K, V, DefaultHasher>;

/// The same for keys that are hashes already.
pub(crate) type Hashed<K, V> = Map<K, V, Spread>;

#[expect(
    clippy::disallowed_types,
    reason = "never iterated, so its order does not matter"
)]
type Map<K, V, H> = std::collections::HashMap<K, V, BuildHasherDefault<H>>;

/// A set of hashes.
#[expect(
    clippy::disallowed_types,
    reason = "never iterated, so its order does not matter"
)]
pub(crate) type Hashes = std::collections::HashSet<u64, BuildHasherDefault<Spread>>;

/// Spreads keys that are hashes already.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Spread(u64);

impl Hasher for Spread {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u64(self.0 ^ u64::from(byte));
        }
    }

    fn write_u32(&mut self, key: u32) {
        self.write_u64(u64::from(key));
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

/// FNV-1a, 64 bits: the same everywhere.
pub(crate) fn fnv(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
