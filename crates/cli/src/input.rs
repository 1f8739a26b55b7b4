//! The text to analyse, and what is known of it.

use crate::failure::{Failure, utf8};
use article::{Article, Read, SourceMap, read, read_plain, read_text};
use std::{fmt, path::Path, str::FromStr};

/// How a text is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// As it stands, whatever it is.
    Text,
    /// An article in plain text: headline, empty line, paragraphs. Text without a headline is taken as it stands.
    Plain,
    /// An article in Markdown, with or without front matter.
    Markdown,
}

impl Format {
    /// The format of a file with that name.
    pub fn of(file: &Path) -> Self {
        let ending = file.extension().unwrap_or_default();
        if ending.eq_ignore_ascii_case("md") {
            Self::Markdown
        } else if ending.eq_ignore_ascii_case("txt") {
            Self::Plain
        } else {
            Self::Text
        }
    }
}

/// A day, `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl FromStr for Date {
    type Err = Failure;

    fn from_str(text: &str) -> Result<Self, Failure> {
        let part = |range: std::ops::Range<usize>| {
            let digits = text.get(range)?;
            let all = digits.bytes().all(|b| b.is_ascii_digit());
            all.then(|| digits.parse::<u16>().ok()).flatten()
        };
        let marks = text.len() == 10 && text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
        let parts = marks.then(|| Some((part(0..4)?, part(5..7)?, part(8..10)?)));
        let date = parts.flatten().and_then(|(year, month, day)| {
            let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            let days = match month {
                2 => 28 + u16::from(leap),
                4 | 6 | 9 | 11 => 30,
                1..=12 => 31,
                _ => 0,
            };
            (1..=days).contains(&day).then_some(Self {
                year,
                month: month as u8,
                day: day as u8,
            })
        });
        date.ok_or_else(|| {
            Failure::new(format!(
                "`{text}` is no day. Give it as YYYY-MM-DD, such as 2026-11-25."
            ))
        })
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A text, read.
pub struct Input<'t> {
    /// The text as it was given.
    pub(crate) text: &'t str,
    /// The article in it.
    pub(crate) article: Article,
    /// From the article's text back to the given one.
    pub(crate) map: SourceMap,
}

impl<'t> Input<'t> {
    /// Reads `bytes`. `date`, if given, counts as the day the text was published, whatever it says itself.
    ///
    /// # Errors
    /// If the bytes are not UTF-8, or no article where the format asks for one.
    pub fn new(bytes: &'t [u8], format: Format, date: Option<Date>) -> Result<Self, Failure> {
        const SLUG: &str = "text";
        let text = utf8(bytes)?;
        let Read { mut article, map } = match format {
            Format::Text => read_text(SLUG, text),
            Format::Plain => read_plain(SLUG, text).unwrap_or_else(|_| read_text(SLUG, text)),
            Format::Markdown => read(SLUG, text).map_err(|error| {
                Failure::new(format!(
                    "{error} Or pass the text on standard input, to have it analysed as it stands."
                ))
            })?,
        };
        if let Some(date) = date {
            article.meta.date = date.to_string();
        }
        Ok(Self { text, article, map })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_that_exist_are_days() {
        for (text, ok) in [
            ("2026-11-25", true),
            ("2024-02-29", true),
            ("2000-02-29", true),
            ("1900-02-29", false),
            ("2025-02-29", false),
            ("2025-04-31", false),
            ("2025-13-01", false),
            ("2025-00-01", false),
            ("2025-01-00", false),
            ("2025-1-1", false),
            ("25.11.2026", false),
            ("+025-01-01", false),
            ("2025-01-0é", false),
            ("", false),
        ] {
            let date = text.parse::<Date>();
            assert_eq!(date.as_ref().is_ok(), ok, "{text}");
            if let Ok(date) = date {
                assert_eq!(date.to_string(), text);
            }
        }
    }

    #[test]
    fn the_name_of_a_file_says_how_to_read_it() {
        for (name, format) in [
            ("a/b.md", Format::Markdown),
            ("B.MD", Format::Markdown),
            ("b.txt", Format::Plain),
            ("b.html", Format::Text),
            ("md", Format::Text),
        ] {
            assert_eq!(Format::of(Path::new(name)), format, "{name}");
        }
    }

    #[test]
    fn the_date_given_wins() {
        let text = b"---\ntitle: A\ndate: 2001-01-01\n---\n\nB.";
        let date = "2002-02-02".parse().ok();
        let day = |date| {
            let input = Input::new(text, Format::Markdown, date);
            input.map(|input| input.article.meta.date)
        };
        assert_eq!(day(None).as_deref(), Ok("2001-01-01"));
        assert_eq!(day(date).as_deref(), Ok("2002-02-02"));
    }

    #[test]
    fn only_markdown_must_be_an_article() {
        let text = b"This is a sentence.";
        assert!(Input::new(text, Format::Text, None).is_ok());
        assert!(Input::new(text, Format::Plain, None).is_ok());
        let failure = Input::new(text, Format::Markdown, None).map(|_| ());
        let words = failure.expect_err("no title").to_string();
        assert!(words.contains("line 1") && words.contains("standard input"));
    }
}
