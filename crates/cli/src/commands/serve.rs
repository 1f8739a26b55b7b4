//! `serve`: the site of a folder of articles, on this machine, following what changes.

use super::build::{progress::Shown, summary::in_short, warnings::grouped};
use super::folder;
use super::kit::kit;
use crate::help;
use crate::problem::{Problem, say, write};
use crate::serve::{Preview, Watch, address, listen, serve};
use etcetera::BaseStrategy;
use lexopt::{Arg, Parser, ValueExt};
use sha2::{Digest, Sha256};
use site::{Choice, Kit, Report};
use std::env;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

/// The port, if it is not said.
const PORT: u16 = 8000;

/// Shows the site until it is stopped.
pub(crate) fn run(parser: Parser) -> Result<(), Problem> {
    let Some(asked) = asked(parser)? else {
        return write(help::SERVE);
    };
    let articles = asked.articles.canonicalize().ok().filter(|it| it.is_dir());
    let Some(articles) = articles else {
        return Err(Problem::Failed(format!(
            "{}: there is no such folder. Name the folder of your articles, or begin one with `article-explorer new`.",
            asked.articles.display()
        )));
    };
    let kit = kit(asked.kit.as_deref())?;
    let server = listen(asked.port)?;
    let address = address(&server);
    // Before the site is made: what changes meanwhile is noticed.
    let watch = Watch::new(&articles);
    let site = place(&articles);
    let preview = Arc::new(Preview::new(site.clone()));
    let mut maker = Maker {
        // As it was said: faults name the files by it.
        articles: &asked.articles,
        site: &site,
        kit: &kit,
        choice: Choice {
            // What needs an address has this one, so that all of the site can be seen.
            url: Some(address.clone()),
            no_cards: true,
            no_compression: true,
            ..Choice::default()
        },
        preview: &preview,
        warned: String::new(),
    };
    maker.make(false);
    serve(server, &preview);
    let watch = watch.map_err(|error| {
        say(&format!(
            "Changes are not noticed ({error}). Start the preview again after them.\n"
        ));
    });
    write(&format!("{address}\n"))?;
    while watch.as_ref().is_ok_and(Watch::wait) {
        maker.make(true);
    }
    // Nothing is noticed any more, but the site is there.
    loop {
        std::thread::park();
    }
}

/// The words behind `article-explorer serve`, understood.
#[derive(Debug, PartialEq, Eq)]
struct Asked {
    articles: PathBuf,
    port: u16,
    kit: Option<PathBuf>,
}

/// Reads the command line; `None` if it asks for help.
fn asked(mut parser: Parser) -> Result<Option<Asked>, Problem> {
    let (mut articles, mut port, mut kit) = (None, PORT, None);
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("port") => {
                let said = parser.value()?.string()?;
                port = said.parse().map_err(|_| {
                    Problem::Usage(format!("--port: `{said}` is no port. Give 0 to 65535"))
                })?;
            }
            Arg::Long("kit") => kit = Some(folder("--kit", &mut parser)?),
            Arg::Value(word) if articles.is_none() => articles = Some(word.into()),
            Arg::Short('h') | Arg::Long("help") => return Ok(None),
            other => return Err(other.unexpected().into()),
        }
    }
    let articles = articles.unwrap_or_else(|| "articles".into());
    Ok(Some(Asked {
        articles,
        port,
        kit,
    }))
}

/// The folder in which the site of these articles is made: the same each time, so that only what has changed is made again.
fn place(articles: &Path) -> PathBuf {
    let cache = etcetera::choose_base_strategy().map(|base| base.cache_dir());
    let cache = cache.unwrap_or_else(|_| env::temp_dir());
    let hash = Sha256::digest(articles.as_os_str().as_encoded_bytes());
    let mut head = [0; 8];
    head.copy_from_slice(&hash[..8]);
    let name = format!("{:016x}", u64::from_be_bytes(head));
    cache
        .join("article-explorer")
        .join("preview")
        .join(name)
        .join("site")
}

/// Makes the site, again and again.
struct Maker<'a> {
    articles: &'a Path,
    site: &'a Path,
    kit: &'a Kit,
    choice: Choice,
    preview: &'a Preview,
    /// The warnings that were shown last.
    warned: String,
}

impl Maker<'_> {
    /// Makes the site as the folder now is; tells those who look at it, and who sits here.
    fn make(&mut self, quiet: bool) {
        let progress = Shown::new(quiet, Arc::new(AtomicBool::new(false)));
        let begun = Instant::now();
        let made = site::make(self.articles, self.site, self.kit, &self.choice, &progress);
        progress.end();
        match made {
            Ok(report) => {
                self.preview.is_made();
                self.warn(&report);
                say(&format!("{}\n", in_short(&report, begun.elapsed())));
            }
            Err(failure) => {
                let words = failure.words();
                self.preview.has_faults(&words);
                say(&format!("{words}\n"));
            }
        }
    }

    /// Shows the warnings, if they are others than before.
    fn warn(&mut self, report: &Report) {
        let warnings = grouped(&report.warnings);
        if warnings != self.warned {
            say(&warnings);
            self.warned = warnings;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(words: &[&str], articles: &str, port: u16, kit: Option<&str>) {
        let want = Asked {
            articles: articles.into(),
            port,
            kit: kit.map(PathBuf::from),
        };
        let asked = asked(Parser::from_args(words)).expect("understood");
        assert_eq!(asked, Some(want), "{words:?}");
    }

    #[test]
    fn the_command_line_is_understood() {
        check(&[], "articles", 8000, None);
        check(&["news"], "news", 8000, None);
        check(&["--port", "0", "news"], "news", 0, None);
        check(&["--kit=k"], "articles", 8000, Some("k"));
        assert_eq!(
            asked(Parser::from_args(["--help"])).expect("understood"),
            None
        );
    }

    #[test]
    fn what_is_not_understood_is_named() {
        for (words, says) in [
            (&["--port", "65536"][..], "`65536` is no port"),
            (&["--port", "-1"], "--port"),
            (&["--out", "a"], "--out"),
            (&["a", "b"], "\"b\""),
        ] {
            match asked(Parser::from_args(words)) {
                Err(Problem::Usage(why)) => assert!(why.contains(says), "{words:?}: {why}"),
                other => panic!("{words:?}: {other:?}"),
            }
        }
    }

    #[test]
    fn each_folder_has_its_place() {
        let check = |one: &str, other: &str| place(Path::new(one)) == place(Path::new(other));
        assert!(check("/a", "/a") && !check("/a", "/b"));
        assert!(place(Path::new("/a")).ends_with("site"));
    }
}
