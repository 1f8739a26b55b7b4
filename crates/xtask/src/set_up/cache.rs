//! The per-user folder that outlives a clone.

use std::path::PathBuf;

use crate::process::root;

/// `$XDG_CACHE_HOME/article-explorer`, `~/.cache/article-explorer`, or, in a home without either, inside `target/`.
pub(super) fn folder() -> PathBuf {
    let set = |name| {
        std::env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let base = set("XDG_CACHE_HOME")
        .filter(|path| path.is_absolute())
        .or_else(|| {
            set("HOME")
                .or_else(|| set("USERPROFILE"))
                .map(|home| home.join(".cache"))
        });
    base.map_or_else(
        || root().join("target/cache"),
        |base| base.join("article-explorer"),
    )
}

/// Where one release of a tool lives.
pub(super) fn of(tool: &str, version: &str) -> PathBuf {
    folder().join(format!("{tool}-{version}"))
}
