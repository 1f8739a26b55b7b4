//! What the command line asks of a build.

use crate::commands::folder;
use crate::problem::Problem;
use archive::Config;
use lexopt::{Arg, Parser, ValueExt};
use site::Choice;
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// The words behind `article-explorer build`, understood.
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) articles: PathBuf,
    pub(super) out: PathBuf,
    pub(super) choice: Choice,
    /// As many as the machine has, if it is not said.
    pub(super) threads: Option<NonZeroUsize>,
    /// The folder of the built app, if not the one inside.
    pub(super) kit: Option<PathBuf>,
    /// Whether only warnings and faults are said.
    pub(super) quiet: bool,
}

impl Asked {
    /// Reads the command line; `None` if it asks for help.
    ///
    /// # Errors
    /// If it asks for something that does not exist.
    pub(super) fn read(mut parser: Parser) -> Result<Option<Self>, Problem> {
        let mut articles = None;
        let mut asked = Self {
            articles: "articles".into(),
            out: "site".into(),
            choice: Choice::default(),
            threads: None,
            kit: None,
            quiet: false,
        };
        while let Some(arg) = parser.next()? {
            match arg {
                Arg::Long("out") => asked.out = folder("--out", &mut parser)?,
                Arg::Long("url") => {
                    asked.choice.url = Some(address(&parser.value()?.string()?)?);
                }
                Arg::Long("no-cards") => asked.choice.no_cards = true,
                Arg::Long("no-compression") => asked.choice.no_compression = true,
                Arg::Long("no-search") => asked.choice.no_search = true,
                Arg::Long("fresh") => asked.choice.fresh = true,
                Arg::Long("threads") => asked.threads = Some(threads(&parser.value()?.string()?)?),
                Arg::Long("kit") => asked.kit = Some(folder("--kit", &mut parser)?),
                Arg::Long("quiet") => asked.quiet = true,
                Arg::Value(word) if articles.is_none() => articles = Some(word.into()),
                Arg::Short('h') | Arg::Long("help") => return Ok(None),
                other => return Err(other.unexpected().into()),
            }
        }
        asked.articles = articles.unwrap_or(asked.articles);
        Ok(Some(asked))
    }
}

fn threads(said: &str) -> Result<NonZeroUsize, Problem> {
    said.parse().map_err(|_| {
        Problem::Usage(format!(
            "--threads: `{said}` is no number of threads. Give 1 or more"
        ))
    })
}

/// An address as the settings take it, with a slash at its end.
fn address(said: &str) -> Result<String, Problem> {
    // What JSON writes in quotes, TOML reads.
    let setting = format!("url = {}", serde_json::Value::from(said));
    let read = Config::parse(&setting)
        .ok()
        .and_then(|(config, _)| config.url);
    read.ok_or_else(|| {
        Problem::Usage(format!(
            "--url: `{said}` cannot be the site's address. Give the whole address of its folder, as `--url https://example.org/news/`"
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn check(words: &[&str], is: impl Fn(&Asked) -> bool) {
        let asked = Asked::read(Parser::from_args(words)).expect("understood");
        let asked = asked.expect("no help");
        assert!(is(&asked), "{words:?}: {asked:?}");
    }

    fn check_wrong(words: &[&str], says: &str) {
        match Asked::read(Parser::from_args(words)) {
            Err(Problem::Usage(why)) => assert!(why.contains(says), "{words:?}: {why}"),
            other => panic!("{words:?}: {other:?}"),
        }
    }

    #[test]
    fn every_choice_can_be_made() {
        check(&[], |a| a.articles == Path::new("articles"));
        check(&[], |a| a.out == Path::new("site") && !a.quiet);
        check(&[], |a| {
            format!("{:?}", a.choice) == format!("{:?}", Choice::default())
        });
        check(&["news"], |a| a.articles == Path::new("news"));
        check(&["--out", "public", "news"], |a| {
            a.out == Path::new("public")
        });
        check(&["--no-cards"], |a| a.choice.no_cards);
        check(&["--no-compression"], |a| a.choice.no_compression);
        check(&["--no-search"], |a| a.choice.no_search);
        check(&["--fresh"], |a| a.choice.fresh);
        check(&["--threads=3"], |a| {
            a.threads.map(NonZeroUsize::get) == Some(3)
        });
        check(&["--kit", "k"], |a| {
            a.kit.as_deref() == Some(Path::new("k"))
        });
        check(&["--quiet"], |a| a.quiet);
    }

    #[test]
    fn no_option_is_taken_for_a_folder() {
        check_wrong(&["--out", "--no-cards"], "`--no-cards` is an option");
        check_wrong(&["--kit", ""], "--kit: name a folder");
        check(&["--out", "./--odd"], |a| a.out == Path::new("./--odd"));
    }

    #[test]
    fn an_address_ends_with_a_slash() {
        for said in ["https://a.example/news", "https://a.example/news/"] {
            check(&["--url", said], |a| {
                a.choice.url.as_deref() == Some("https://a.example/news/")
            });
        }
    }

    #[test]
    fn help_is_asked_for() {
        for word in ["-h", "--help"] {
            let asked = Asked::read(Parser::from_args(["a", word]));
            assert!(asked.expect("understood").is_none());
        }
    }

    #[test]
    fn what_is_not_understood_is_named() {
        check_wrong(&["--cards"], "--cards");
        check_wrong(&["a", "b"], "\"b\"");
        check_wrong(&["--out"], "--out");
        check_wrong(&["--threads", "0"], "`0` is no number");
        check_wrong(&["--threads", "many"], "`many` is no number");
        check_wrong(&["--url", "a.example"], "`a.example` cannot be");
        check_wrong(&["--url", "ftp://a.example/"], "cannot be");
        check_wrong(&["--quiet=yes"], "--quiet");
    }
}
