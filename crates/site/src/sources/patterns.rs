//! Patterns of files: `include` and `exclude` in `site.toml`.

use archive::Config;
use globset::{Error, GlobBuilder, GlobSet, GlobSetBuilder};

/// Which files are articles.
pub(super) struct Patterns {
    include: GlobSet,
    exclude: GlobSet,
}

impl Patterns {
    /// Of the settings. A pattern without a slash counts in every folder, one with a slash from the folder of articles; a folder's
    /// name stands for all in it.
    ///
    /// # Errors
    /// If a pattern cannot be read: what it is, and what to write.
    pub(super) fn new(config: &Config) -> Result<Self, String> {
        let set = |key: &str, patterns: &[String]| {
            let mut set = GlobSetBuilder::new();
            for pattern in patterns {
                add(&mut set, pattern).map_err(|error| fault(key, pattern, &error))?;
            }
            set.build().map_err(|error| fault(key, "", &error))
        };
        Ok(Self {
            include: set("include", &config.include)?,
            exclude: set("exclude", &config.exclude)?,
        })
    }

    /// Whether a file is taken, by its path below the folder, with slashes.
    pub(super) fn take(&self, path: &str) -> bool {
        (self.include.is_empty() || self.include.is_match(path)) && !self.leave(path)
    }

    /// Whether a file or folder is left out.
    pub(super) fn leave(&self, path: &str) -> bool {
        self.exclude.is_match(path)
    }

    /// The positions of the patterns in `include` that fit a path.
    pub(super) fn fitting(&self, path: &str) -> impl Iterator<Item = usize> {
        let globs = self.include.matches(path).into_iter();
        globs.map(|index| index / GLOBS)
    }
}

/// How many globs a pattern makes.
const GLOBS: usize = 2;

fn add(set: &mut GlobSetBuilder, pattern: &str) -> Result<(), Error> {
    let path = pattern.trim().trim_start_matches("./");
    let name = path.trim_end_matches('/');
    let anywhere = if name.contains('/') { "" } else { "**/" };
    let name = name.trim_start_matches('/');
    for glob in [format!("{anywhere}{name}"), format!("{anywhere}{name}/**")] {
        let glob = GlobBuilder::new(&glob).literal_separator(true).build()?;
        set.add(glob);
    }
    Ok(())
}

fn fault(key: &str, pattern: &str, error: &Error) -> String {
    format!(
        "the pattern “{pattern}” in `{key}` cannot be read ({}). Write it as `*.md`, `drafts/` or `2024/**`.",
        error.kind()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(include: &[&str], exclude: &[&str], taken: &[&str], left: &[&str]) {
        let list = |patterns: &[&str]| patterns.iter().map(ToString::to_string).collect();
        let config = Config {
            include: list(include),
            exclude: list(exclude),
            ..Config::default()
        };
        let patterns = Patterns::new(&config).expect("sound");
        for (paths, want) in [(taken, true), (left, false)] {
            for path in paths {
                assert_eq!(patterns.take(path), want, "{include:?} {exclude:?} {path}");
            }
        }
    }

    #[test]
    fn patterns_say_which_files_are_articles() {
        check(&[], &[], &["a.md", "x/y/a.txt"], &[]);
        check(&["**/*.md"], &[], &["a.md", "x/y/a.md"], &["a.txt"]);
        check(&["*.md"], &[], &["a.md", "x/y/a.md"], &["a.txt"]);
        check(&["/*.md"], &[], &["a.md"], &["x/a.md"]);
        check(
            &["news/*.md"],
            &[],
            &["news/a.md"],
            &["news/x/a.md", "x/news/a.md"],
        );
        check(
            &[],
            &["drafts"],
            &["a.md", "drafts-2/a.md"],
            &["drafts/a.md", "x/drafts/y/a.md"],
        );
        check(&[], &["./2024/old/"], &["old/a.md"], &["2024/old/x/a.md"]);
        check(
            &["*.{md,txt}"],
            &["secret*"],
            &["a.md"],
            &["a.html", "x/secret-plan.md"],
        );
    }

    #[test]
    fn a_pattern_that_cannot_be_read_is_named() {
        let config = Config {
            exclude: vec!["a[".to_owned()],
            ..Config::default()
        };
        let message = Patterns::new(&config).err();
        assert_eq!(
            message.as_deref(),
            Some(
                "the pattern “a[” in `exclude` cannot be read (unclosed character class; missing ']'). Write it as `*.md`, `drafts/` or \
                 `2024/**`."
            )
        );
    }
}
