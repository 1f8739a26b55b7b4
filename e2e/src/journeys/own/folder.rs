//! Whole folders of articles: the project's own, and any that is named when the tests are called.

use std::fs;
use std::path::{Path, PathBuf};

use devkit::process::root;
use devkit::{At, Failure, Outcome, ensure};
use serde_json::json;

use super::super::{ALL, Row};
use super::picking::pick;
use super::{start, wait_long};
use crate::page::Page;
use crate::site::Site;

pub(super) const JOURNEYS: &[Row] = &[(
    "every article of a folder opens",
    ALL,
    every_article_of_a_folder_opens,
)];

/// What is read, of what stands in a folder.
const ENDINGS: [&str; 5] = ["txt", "md", "html", "htm", "docx"];

/// Where the project's own are.
const FOLDERS: [&str; 3] = ["articles", "e2e/articles", "e2e/pages"];

fn every_article_of_a_folder_opens(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    let mut files = Vec::new();
    for folder in FOLDERS.map(|folder| root().join(folder)) {
        if folder.is_dir() {
            files.extend(articles(&folder)?);
        }
    }
    if let Some(folder) = site.brought {
        files.extend(articles(folder)?);
    }
    let mut failures = Vec::new();
    for file in &files {
        if let Err(failure) = opens_well(page, site, file) {
            failures.push(format!("{}: {failure}", file.display()));
        }
    }
    println!(
        "        {} of {} files opened in {}",
        files.len() - failures.len(),
        files.len(),
        page.engine()
    );
    ensure(failures.is_empty(), || failures.join("\n"))
}

fn articles(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).at(folder)? {
        let file = entry?.path();
        let ending = file.extension().and_then(|ending| ending.to_str());
        let is_about = file.file_stem().is_some_and(|name| name == "README");
        if ending.is_some_and(|ending| ENDINGS.contains(&ending)) && !is_about {
            files.push(file);
        }
    }
    files.sort();
    Ok(files)
}

/// It opens without a word of trouble, its text has no control characters, and if it is English and no mere line it has marks.
fn opens_well(page: &Page<'_>, site: &Site<'_>, file: &Path) -> Outcome {
    start(page, site)?;
    pick(page, &[&file.to_string_lossy()])?;
    wait_long(
        page,
        "it is open and marked, or the reader is told why not",
        "document.querySelector('#bench-head .bench-line') && !document.querySelector('#bench-head progress, #loading progress')
         || document.querySelector('.notices section, [role=alert]:not(#failed)')",
    )?;
    let seen = page.js(
        "(() => {
            const blocks = [...document.querySelectorAll('#article [data-b]')].map((block) => block.textContent);
            return {
                told: [...document.querySelectorAll('.notices section, [role=alert]:not(#failed)')].map((place) => place.textContent).join(' '),
                words: blocks.join(' ').split(/\\s+/).filter(Boolean).length,
                odd: blocks.filter((text) => /[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\ufffd]/.test(text)),
                language: document.querySelector('#article').lang,
                marks: document.querySelectorAll('#article .m').length,
            };
        })()",
    )?;
    let words = seen["words"].as_u64().unwrap_or_default();
    let marks = seen["marks"].as_u64().unwrap_or_default();
    let is_english = seen["language"]
        .as_str()
        .is_some_and(|code| code.starts_with("en"));
    let is_well = seen["told"] == ""
        && words > 0
        && seen["odd"] == json!([])
        && (marks > 0 || !is_english || words < 20);
    is_well
        .then_some(())
        .ok_or_else(|| Failure::new(seen.to_string()))
}
