//! `article-explorer`: files and streams around the crate's functions.

use cli::report::Report;
use cli::{Date, Failure, Format, Input, listing, tag};
use lexopt::{Arg, Parser, ValueExt};
use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind, IsTerminal, Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;

const HELP: &str = "\
article-explorer: who, where, when, how much, and who said what in an English news text

USAGE
  article-explorer analyse [FILE] [--json] [--date YYYY-MM-DD]
  article-explorer tag [FILE]

Without FILE, or with -, the text comes from standard input. It must be UTF-8.

analyse
  Lists the names, values and quotes of a text. A text on standard input is taken as it stands. So
  is a file, but a .md file may have front matter (title, date …), headings, items and quotes, and
  a .txt file begins with its headline, with empty lines between paragraphs.

  --json              everything that was found, as one line of JSON: sentences, mentions, entities,
                      values and quotes, each with its reason. Places are counted in Unicode code
                      points of the text as it was given. schemas/analysis.schema.json describes it
  --date YYYY-MM-DD   the day the text was published: what `Wednesday` is counted from

tag
  Reads one token a line, an empty line after each sentence, and a line -DOCSTART- before each
  document. Gives the same lines back, each token with a tab and its tag: O, B-KIND or I-KIND, where
  KIND is PERSON, ORG, PLACE, FACILITY, GROUP, EVENT, WORK, DATE, MONEY or QUANTITY.

  -h, --help          this text
  -V, --version       the version

The exit code is 0 if all went well, 1 if the text could not be read, 2 if the command was not
understood.
";

/// Why there is no answer.
enum Problem {
    /// The command line asks for nothing that exists.
    Usage(String),
    /// The text cannot be read or the answer not be written.
    Text(String),
    /// Nobody reads the answer any more.
    Closed,
}

impl From<lexopt::Error> for Problem {
    fn from(error: lexopt::Error) -> Self {
        Self::Usage(error.to_string())
    }
}

fn main() -> ExitCode {
    match run(Parser::from_env()) {
        Ok(()) | Err(Problem::Closed) => ExitCode::SUCCESS,
        Err(Problem::Text(words)) => {
            say(&format!("article-explorer: {words}\n"));
            ExitCode::from(1)
        }
        Err(Problem::Usage(words)) => {
            say(&format!(
                "article-explorer: {words}.\nSee `article-explorer --help`.\n"
            ));
            ExitCode::from(2)
        }
    }
}

/// To standard error, whether it is there or not.
fn say(words: &str) {
    let _ = io::stderr().write_all(words.as_bytes());
}

fn run(mut parser: Parser) -> Result<(), Problem> {
    let command = match parser.next()? {
        None => return Err(Problem::Usage("say what to do: `analyse` or `tag`".into())),
        Some(Arg::Short('h') | Arg::Long("help")) => return write(HELP),
        Some(Arg::Short('V') | Arg::Long("version")) => return version(),
        Some(Arg::Value(word)) => word,
        Some(other) => return Err(other.unexpected().into()),
    };
    match command.to_str() {
        Some("analyse" | "analyze") => analyse(parser),
        Some("tag") => tag_tokens(parser),
        Some("help") => write(HELP),
        _ => Err(Problem::Usage(format!(
            "there is no command `{}`; there are `analyse` and `tag`",
            command.to_string_lossy()
        ))),
    }
}

fn analyse(mut parser: Parser) -> Result<(), Problem> {
    let (mut file, mut json, mut date) = (None, false, None);
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("json") => json = true,
            Arg::Long("date") => {
                let text = parser.value()?.string()?;
                let day = text.parse::<Date>().map_err(|failure| {
                    let words = failure.to_string();
                    Problem::Usage(format!("--date: {}", words.trim_end_matches('.')))
                })?;
                date = Some(day);
            }
            Arg::Value(word) if file.is_none() => file = Some(word),
            Arg::Short('h') | Arg::Long("help") => return write(HELP),
            other => return Err(other.unexpected().into()),
        }
    }
    let source = Source::new(file);
    let bytes = source.read()?;
    let input =
        Input::new(&bytes, source.format(), date).map_err(|failure| source.wrong(&failure))?;
    if json {
        write(&(Report::new(&input).to_json() + "\n"))
    } else {
        write(&listing(&input))
    }
}

fn tag_tokens(mut parser: Parser) -> Result<(), Problem> {
    let mut file = None;
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Value(word) if file.is_none() => file = Some(word),
            Arg::Short('h') | Arg::Long("help") => return write(HELP),
            other => return Err(other.unexpected().into()),
        }
    }
    let source = Source::new(file);
    let bytes = source.read()?;
    write(&tag(&bytes).map_err(|failure| source.wrong(&failure))?)
}

fn version() -> Result<(), Problem> {
    write(concat!(
        "article-explorer ",
        env!("CARGO_PKG_VERSION"),
        "\n"
    ))
}

/// Where the text comes from.
enum Source {
    Stream,
    File(PathBuf),
}

impl Source {
    fn new(word: Option<OsString>) -> Self {
        match word {
            Some(word) if word != "-" => Self::File(word.into()),
            _ => Self::Stream,
        }
    }

    fn format(&self) -> Format {
        match self {
            Self::Stream => Format::Text,
            Self::File(file) => Format::of(file),
        }
    }

    fn name(&self) -> String {
        match self {
            Self::Stream => "standard input".to_owned(),
            Self::File(file) => file.display().to_string(),
        }
    }

    fn read(&self) -> Result<Vec<u8>, Problem> {
        let read = match self {
            Self::Stream => {
                let mut stdin = io::stdin();
                if stdin.is_terminal() {
                    say("Reading the text from the keyboard; Ctrl-D ends it.\n");
                }
                let mut bytes = Vec::new();
                stdin.read_to_end(&mut bytes).map(|_| bytes)
            }
            Self::File(file) => fs::read(file),
        };
        read.map_err(|error| {
            let words = match error.kind() {
                ErrorKind::NotFound => "there is no such file".to_owned(),
                ErrorKind::IsADirectory => "this is a folder; give one of its files".to_owned(),
                ErrorKind::PermissionDenied => "you may not read this file".to_owned(),
                _ => error.to_string(),
            };
            Problem::Text(format!("{}: {words}.", self.name()))
        })
    }

    /// What is wrong with this text.
    fn wrong(&self, failure: &Failure) -> Problem {
        Problem::Text(format!("{}: {failure}", self.name()))
    }
}

/// Writes the answer, all of it.
fn write(text: &str) -> Result<(), Problem> {
    let mut out = io::stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    written.map_err(|error| match error.kind() {
        ErrorKind::BrokenPipe => Problem::Closed,
        _ => Problem::Text(format!("the answer could not be written: {error}.")),
    })
}
