//! What `--help` says.

/// The commands, as errors list them.
pub(crate) const COMMANDS: &str = "`build`, `serve`, `new`, `analyse` and `tag`";

/// All commands, shortly.
pub(crate) const OVERVIEW: &str = include_str!("help/overview.txt");
pub(crate) const ANALYSE: &str = include_str!("help/analyse.txt");
pub(crate) const TAG: &str = include_str!("help/tag.txt");
pub(crate) const BUILD: &str = include_str!("help/build.txt");
pub(crate) const SERVE: &str = include_str!("help/serve.txt");
pub(crate) const NEW: &str = include_str!("help/new.txt");
