//! Where tools are kept that no system package brings.

use std::env;
use std::path::PathBuf;

use crate::process::root;

/// Names the `node_modules` to use; what `set-up` has chosen is handed on in it.
pub const NODE_MODULES: &str = "ARTICLE_EXPLORER_NODE_MODULES";

/// The per-user folder that outlives a clone: `$XDG_CACHE_HOME/article-explorer`, `~/.cache/article-explorer`, or, in a home
/// without either, inside `target/`.
pub fn folder() -> PathBuf {
    let set = |name| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let home = || set("HOME").or_else(|| set("USERPROFILE"));
    let base = set("XDG_CACHE_HOME")
        .filter(|path| path.is_absolute())
        .or_else(|| home().map(|home| home.join(".cache")));
    base.map_or_else(
        || root().join("target/cache"),
        |base| base.join("article-explorer"),
    )
}

/// Where one release of a tool lives.
pub fn of(tool: &str, version: &str) -> PathBuf {
    folder().join(format!("{tool}-{version}"))
}

/// Where npm puts the packages of `e2e/package.json`: in the `node_modules` of this folder.
pub fn npm() -> PathBuf {
    folder().join("npm")
}

/// Where the packages of `e2e/package.json` may be, the first choice first: the folder that the environment names, one beside
/// the manifest for whoever runs npm there, and the cache's own, which `set-up` fills.
pub fn node_modules() -> Vec<PathBuf> {
    let named = env::var_os(NODE_MODULES).map(PathBuf::from);
    let beside = root().join("e2e/node_modules");
    let kept = npm().join("node_modules");
    named.into_iter().chain([beside, kept]).collect()
}
