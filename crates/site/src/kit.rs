//! The built app that sites are made with: its files, and the shell of its pages.

use crate::failure::{At, Failure};
use crate::fingerprint::fingerprint;
use archive::Config;
use explorer::Shell;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The file that holds the shell.
const SHELL: &str = "index.html";
/// The files that name the version.
const VERSIONED: [&str; 2] = ["sw.js", "offline.js"];
const MANIFEST: &str = "manifest.webmanifest";
/// How the style sheet's name begins; no other file's does.
const SHEET: &str = "main-";
/// How the names of the analyser's files begin.
const ANALYSER: &str = "analyser-";

/// The built app, without an article.
#[derive(Clone, Debug)]
pub struct Kit {
    /// The files by their names, which are their paths in the site.
    files: BTreeMap<String, Vec<u8>>,
    /// The shell of articles' pages.
    shell: Shell,
    /// What tells it from others, sixteen digits; pages name it, and the service worker keeps those that name its own.
    version: String,
}

impl Kit {
    /// The kit in a folder, as `cargo xtask kit` leaves it.
    ///
    /// # Errors
    /// If it is not there, or not whole.
    pub fn read(folder: &Path) -> Result<Self, Failure> {
        let mut files = BTreeMap::new();
        for entry in fs::read_dir(folder).at(folder)? {
            let path = entry.at(folder)?.path();
            if path.is_file() {
                let name = path
                    .file_name()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into_owned();
                files.insert(name, fs::read(&path).at(&path)?);
            }
        }
        Self::of(files)
    }

    /// The kit in the bytes that [`pack`] made of a folder.
    ///
    /// # Errors
    /// If they are cut off or not a kit.
    pub fn from_bytes(mut bytes: &[u8]) -> Result<Self, Failure> {
        let mut files = BTreeMap::new();
        while !bytes.is_empty() {
            let (Some(name), Some(file)) = (part(&mut bytes), part(&mut bytes)) else {
                return Err(broken("it is cut off"));
            };
            files.insert(String::from_utf8_lossy(name).into_owned(), file.to_vec());
        }
        Self::of(files)
    }

    fn of(mut files: BTreeMap<String, Vec<u8>>) -> Result<Self, Failure> {
        let html = files
            .remove(SHELL)
            .ok_or_else(|| broken("it has no index.html"))?;
        let html = String::from_utf8(html).map_err(|_| broken("its index.html is not UTF-8"))?;
        let version = version(&html).ok_or_else(|| broken("its pages name no version"))?;
        let shell =
            Shell::new(html).map_err(|mark| broken(&format!("its page has lost {mark}")))?;
        Ok(Self {
            files,
            shell,
            version,
        })
    }

    /// The same for a site with these settings: its colours in the style sheet, its name in the manifest, no analyser where readers cannot
    /// open articles of their own; another version where any of that differs.
    #[must_use]
    pub fn fitted(mut self, config: &Config) -> Self {
        let mut html = self.shell.html().to_owned();
        if let Some(colours) = &config.accent {
            let old = self.files.keys().find(|name| name.starts_with(SHEET));
            if let Some(old) = old.cloned() {
                let mut sheet = self.files.remove(&old).unwrap_or_default();
                sheet.extend(archive::accent_css(colours).into_bytes());
                let new = format!("main-{}.css", fingerprint(&[&sheet]));
                self.files.insert(new.clone(), sheet);
                html = html.replace(&old, &new);
                self.replace_in("sw.js", &old, &new);
            }
        }
        if !config.own {
            html = Shell::new(html.clone())
                .map_or(html, |shell| shell.without_analyser().html().to_owned());
            let dropped: Vec<String> = self
                .files
                .keys()
                .filter(|name| name.starts_with(ANALYSER))
                .cloned()
                .collect();
            for name in dropped {
                self.files.remove(&name);
                // In whichever quotes the script has them.
                for quoted in ['"', '`'].map(|mark| format!("{mark}{name}{mark}")) {
                    for listed in [format!("{quoted},"), format!(",{quoted}"), quoted] {
                        self.replace_in("sw.js", &listed, "");
                    }
                }
            }
        }
        if !config.search {
            self.files.retain(|name, _| !name.starts_with("archive-"));
        }
        self.name_manifest(&config.title);
        let parts: Vec<&[u8]> = (self.files.iter())
            .flat_map(|(name, bytes)| [name.as_bytes(), bytes])
            .chain([html.as_bytes()])
            .collect();
        let new = fingerprint(&parts);
        html = html.replace(&self.version, &new);
        for name in VERSIONED {
            let old = self.version.clone();
            self.replace_in(name, &old, &new);
        }
        if let Ok(shell) = Shell::new(html) {
            (self.shell, self.version) = (shell, new);
        }
        self
    }

    /// The files that every site has as they are, by their paths.
    pub(crate) fn files(&self) -> &BTreeMap<String, Vec<u8>> {
        &self.files
    }

    /// The shell of articles' pages.
    pub(crate) fn shell(&self) -> &Shell {
        &self.shell
    }

    /// What tells it from others.
    pub(crate) fn version(&self) -> &str {
        &self.version
    }

    /// The file whose name begins so: the script that the front page loads (`archive-`), or the sheet of lists (`lists-`).
    pub(crate) fn file(&self, begins: &str) -> Option<&str> {
        let mut names = self.files.keys();
        names
            .find(|name| name.starts_with(begins))
            .map(String::as_str)
    }

    fn replace_in(&mut self, name: &str, old: &str, new: &str) {
        if let Some(bytes) = self.files.get_mut(name) {
            *bytes = String::from_utf8_lossy(bytes)
                .replace(old, new)
                .into_bytes();
        }
    }

    fn name_manifest(&mut self, title: &str) {
        let Some(bytes) = self.files.get_mut(MANIFEST) else {
            return;
        };
        if let Ok(mut manifest) = serde_json::from_slice::<serde_json::Value>(bytes) {
            manifest["name"] = title.into();
            manifest["short_name"] = title.into();
            *bytes = manifest.to_string().into_bytes();
        }
    }
}

/// The files of a folder in one piece, for a command to carry: name and contents in turn, each behind its length, in the order of the names.
pub fn pack(files: &BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for part in files
        .iter()
        .flat_map(|(name, file)| [name.as_bytes(), file])
    {
        bytes.extend((part.len() as u64).to_le_bytes());
        bytes.extend(part);
    }
    bytes
}

/// The next part of packed bytes, which are shortened by it.
fn part<'b>(bytes: &mut &'b [u8]) -> Option<&'b [u8]> {
    let (length, rest) = bytes.split_first_chunk::<8>()?;
    let (part, rest) = rest.split_at_checked(u64::from_le_bytes(*length) as usize)?;
    *bytes = rest;
    Some(part)
}

/// The sixteen digits that a shell names behind `offline.js?`.
fn version(html: &str) -> Option<String> {
    let (_, behind) = html.split_once("offline.js?")?;
    behind.get(..16).map(str::to_owned)
}

fn broken(why: &str) -> Failure {
    Failure::Refused(format!(
        "the app that sites are made with cannot be used: {why}. Build it again: `cargo xtask kit`."
    ))
}
