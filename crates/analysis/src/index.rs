//! Maps that are looked up only.

use std::hash::{BuildHasherDefault, DefaultHasher};

/// A map by hash, for what an article has many of: comparing strings on the way down a tree costs more than all else that is done with them.
#[expect(
    clippy::disallowed_types,
    reason = "never iterated, so its order does not matter"
)]
pub(crate) type Index<K, V> = std::collections::HashMap<K, V, BuildHasherDefault<DefaultHasher>>;
