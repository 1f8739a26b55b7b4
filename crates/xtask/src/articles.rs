//! The articles of the site that the tests build beside the usual one: awkward ones, copies, and a very long one.

use std::fs;
use std::path::{Path, PathBuf};

use devkit::process::root;
use devkit::{At, Outcome};

/// The article the others are made from.
const SEED: &str = "articles/kim-putin-summit.txt";
/// How many words the long article has.
const LONG: usize = 50_000;
/// How many copies stand beside the tests' own articles.
const COPIES: usize = 2;

/// A folder with the tests' own articles, the project's, some copies under other titles, and a long one: the seed's title once,
/// then its text repeated to 50,000 words. One site holds them all, since each takes a build of minutes.
pub(crate) fn others() -> Outcome<PathBuf> {
    let folder = fresh("target/e2e/articles")?;
    for source in ["articles", "e2e/articles"] {
        let source = root().join(source);
        let entries = fs::read_dir(&source).at(&source)?;
        for file in entries
            .filter_map(Result::ok)
            .map(|entry| entry.path())
            .filter(|path| path.is_file())
        {
            let name = file.file_name().unwrap_or_default();
            fs::copy(&file, folder.join(name)).at(&file)?;
        }
    }
    let seed = seed()?;
    for number in 1..=COPIES {
        write(
            &folder.join(format!("copy-{number}.txt")),
            &format!("Copy {number}: {seed}"),
        )?;
    }
    write(&folder.join("long.txt"), &repeated(&seed, LONG))?;
    write(
        &folder.join("site.toml"),
        "title = \"Other articles\"\ndescription = \"Awkward ones, copies, and a very long one.\"\n",
    )?;
    Ok(folder)
}

/// The first line once, the rest over and over until there are `words` words.
fn repeated(article: &str, words: usize) -> String {
    let (title, body) = article.split_once('\n').unwrap_or((article, ""));
    let body = body.trim();
    let each = body.split_whitespace().count().max(1);
    let times = words
        .saturating_sub(title.split_whitespace().count())
        .div_ceil(each);
    format!("{title}\n\n{}\n", vec![body; times].join("\n\n"))
}

fn seed() -> Outcome<String> {
    fs::read_to_string(root().join(SEED)).at(SEED)
}

/// An empty folder.
fn fresh(place: &str) -> Outcome<PathBuf> {
    let folder = root().join(place);
    if folder.exists() {
        fs::remove_dir_all(&folder).at(&folder)?;
    }
    fs::create_dir_all(&folder).at(&folder)?;
    Ok(folder)
}

fn write(file: &Path, text: &str) -> Outcome {
    fs::write(file, text).at(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeats_the_body_and_not_the_title() {
        let long = repeated("The title\n\none two three\n\nfour\n", 11);
        assert_eq!(long.matches("The title").count(), 1);
        assert_eq!(long.matches("one two three\n\nfour").count(), 3);
        assert!(long.split_whitespace().count() >= 11);
    }
}
