//! The new site, beside the old one until it is whole.
//!
//! It grows in `.NAME.work/new`, next to the folder `NAME` that it will be. What has not changed is linked from the old site, not written again.
//! Only at the end do the two change places, in one step where the system can; whatever happens before leaves the old site as it was.

mod foreign;
mod manifest;
mod swap;

use crate::failure::{At, Failure};
use crate::fingerprint::fingerprint;
use manifest::{Entry, Manifest};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// The site that is being made.
pub(crate) struct Staging {
    /// The folder that will be the site.
    out: PathBuf,
    /// What lies beside it: lock, cache, new site.
    work: PathBuf,
    new: PathBuf,
    old: Manifest,
    fresh: bool,
    made: Mutex<Manifest>,
    /// Paths that were to be written when they were there already.
    displaced: Mutex<BTreeSet<String>>,
    folders: Mutex<BTreeSet<PathBuf>>,
    /// Held until the end, so that no other build writes into the same place.
    _lock: File,
}

/// What a finished site is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finished {
    /// How many files it has.
    pub files: usize,
    /// How many of them are as they were.
    pub same: usize,
    /// How many bytes it has.
    pub bytes: u64,
    /// Files in the old site that no build has made: they are in the new one too.
    pub foreign: Vec<String>,
    /// Files in the old site that no build had made, in whose place one stands now: where they are kept.
    pub replaced: Vec<String>,
}

impl Staging {
    /// Begins a site that will be the folder `out`; a `fresh` one takes nothing from the old one but what no build has made.
    ///
    /// # Errors
    /// If `out` is something that no build has made, another build is at work there, or the disk refuses.
    pub(crate) fn begin(out: &Path, fresh: bool) -> Result<Self, Failure> {
        // The folder that a link leads to is the site, not the link.
        let out = if out.is_symlink() {
            out.canonicalize().at(out)?
        } else {
            std::path::absolute(out).at(out)?
        };
        let name = out
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        let (Some(name), Some(parent)) = (name, out.parent()) else {
            return Err(Failure::Refused(format!(
                "{}: this cannot be the folder of a site. Name a folder of its own.",
                out.display()
            )));
        };
        if is_mounted(&out, parent) {
            return Err(Failure::Refused(format!(
                "{}: this is the root of a disk or volume, which no new site can take the place of. Name a folder in it.",
                out.display()
            )));
        }
        old_site(&out)?;
        let work = parent.join(format!(".{name}.work"));
        fs::create_dir_all(&work).at(&work)?;
        // Version control leaves it alone.
        let ignore = work.join(".gitignore");
        fs::write(&ignore, "*\n").at(&ignore)?;
        let lock = lock(&work)?;
        let (new, aside) = (work.join("new"), work.join("old"));
        swap::mend(&out, &aside)?;
        // Only now: another build may have ended while this one asked for its turn.
        let old = old_site(&out)?;
        remove(&new)?;
        remove(&aside)?;
        fs::create_dir(&new).at(&new)?;
        Ok(Self {
            out,
            work,
            new,
            old,
            fresh,
            made: Mutex::default(),
            displaced: Mutex::default(),
            folders: Mutex::default(),
            _lock: lock,
        })
    }

    /// Where what is kept between builds lies.
    pub(crate) fn cache(&self) -> PathBuf {
        self.work.join("cache")
    }

    /// Whether the old site has `path`, made from something of this `key`; then the new one has it too. What the new one has already, stays.
    pub(crate) fn keep(&self, path: &str, key: &str) -> Result<bool, Failure> {
        if self.has(path) {
            self.displace(path);
            return Ok(true);
        }
        let Some(entry) = self.old.get(path).filter(|entry| entry.key == key).cloned() else {
            return Ok(false);
        };
        let kept = self.link(path, &entry)?;
        if kept {
            self.note(path, entry);
        }
        Ok(kept)
    }

    /// All paths of the old site that `is` true of and that were made from something of this `key`, if there are any and all are there still.
    pub(crate) fn keep_all(&self, key: &str, is: impl Fn(&str) -> bool) -> Result<bool, Failure> {
        let paths: Vec<&str> = self.old.paths().filter(|path| is(path)).collect();
        let is_there = |path: &&str| {
            let entry = self.old.get(path);
            entry.is_some_and(|entry| entry.key == key && self.can_link(path, entry))
        };
        if paths.is_empty() || !paths.iter().all(is_there) {
            return Ok(false);
        }
        for path in paths {
            self.keep(path, key)?;
        }
        Ok(true)
    }

    /// Writes a file of the site, made from something of this `key`; if the old site has the same, it is linked. What was written first under a
    /// path, stays: the publisher's own files come before those that are made.
    pub(crate) fn write(&self, path: &str, bytes: &[u8], key: &str) -> Result<(), Failure> {
        if self.has(path) {
            self.displace(path);
            return Ok(());
        }
        let entry = Entry {
            hash: fingerprint(&[bytes]),
            key: key.to_owned(),
            size: bytes.len() as u64,
        };
        let is_same = self.old.get(path).is_some_and(|old| old.hash == entry.hash);
        if !(is_same && self.link(path, &entry)?) {
            let file = self.place(path)?;
            write_new(&file, bytes).at(&file)?;
        }
        self.note(path, entry);
        Ok(())
    }

    /// Whether the new site has a file of this path.
    pub(crate) fn has(&self, path: &str) -> bool {
        let made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        made.get(path).is_some()
    }

    /// The files written so far, with the hash of what is in them.
    pub(crate) fn written(&self) -> Vec<(String, String)> {
        let made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        made.entries()
            .map(|(path, entry)| (path.to_owned(), entry.hash.clone()))
            .collect()
    }

    /// What was to be written under paths that were taken, and was not.
    pub(crate) fn displaced(&self) -> BTreeSet<String> {
        let displaced = self
            .displaced
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        displaced.clone()
    }

    /// The contents of a file written before.
    pub(crate) fn read(&self, path: &str) -> Result<Vec<u8>, Failure> {
        let file = self.new.join(path);
        fs::read(&file).at(&file)
    }

    /// Puts the new site in the place of the old one.
    ///
    /// # Errors
    /// If the disk refuses; the old site is then where it was.
    pub(crate) fn finish(self) -> Result<Finished, Failure> {
        let (foreign, replaced) = self.carry_over()?;
        let made = self
            .made
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        let file = self.new.join(manifest::NAME);
        fs::write(&file, made.to_text()).at(&file)?;
        let finished = Finished {
            files: made.entries().count(),
            same: made
                .entries()
                .filter(|(path, entry)| {
                    self.old.get(path).is_some_and(|old| old.hash == entry.hash)
                })
                .count(),
            bytes: made.entries().map(|(_, entry)| entry.size).sum(),
            foreign,
            replaced,
        };
        swap::swap(&self.new, &self.out, &self.work.join("old"))?;
        Ok(finished)
    }

    /// Links the old site's file into the new one, if it is there and as long as it was.
    fn link(&self, path: &str, entry: &Entry) -> Result<bool, Failure> {
        let can = self.can_link(path, entry);
        if can {
            let to = self.place(path)?;
            link_or_copy(&self.out.join(path), &to).at(&to)?;
        }
        Ok(can)
    }

    fn can_link(&self, path: &str, entry: &Entry) -> bool {
        !self.fresh
            && fs::symlink_metadata(self.out.join(path))
                .is_ok_and(|about| about.is_file() && about.len() == entry.size)
    }

    /// Where the file goes; its folder is made.
    fn place(&self, path: &str) -> Result<PathBuf, Failure> {
        let file = self.new.join(path);
        if let Some(folder) = file.parent() {
            let mut folders = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
            if folders.insert(folder.to_owned()) {
                fs::create_dir_all(folder).at(folder)?;
            }
        }
        Ok(file)
    }

    fn displace(&self, path: &str) {
        let mut displaced = self
            .displaced
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        displaced.insert(path.to_owned());
    }

    fn note(&self, path: &str, entry: Entry) {
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        made.insert(path.to_owned(), entry);
    }
}

/// What the folder holds that a build has made; refused if it holds anything else only.
fn old_site(out: &Path) -> Result<Manifest, Failure> {
    let refuse = |why: &str| {
        Err(Failure::Refused(format!(
            "{}: {why} Name an empty or a new folder; nothing was changed.",
            out.display()
        )))
    };
    match fs::read_dir(out) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Manifest::default()),
        Err(_) if !out.is_dir() => refuse("this is a file, not a folder."),
        Err(error) => Err(Failure::disk(out, &error)),
        Ok(mut entries) => match fs::read_to_string(out.join(manifest::NAME)) {
            Ok(text) => Ok(Manifest::of_text(&text)),
            Err(_) if entries.next().is_none() => Ok(Manifest::default()),
            Err(_) => refuse(
                "this folder holds files that were not made by `article-explorer build`, which would be lost.",
            ),
        },
    }
}

fn lock(work: &Path) -> Result<File, Failure> {
    let path = work.join("lock");
    let file = File::create(&path).at(&path)?;
    // Some file systems have no locks: then nothing keeps two builds apart.
    if let Err(TryLockError::WouldBlock) = file.try_lock() {
        return Err(Failure::Refused(
            "another build is writing this site. Wait for it to end, or stop it.".to_owned(),
        ));
    }
    Ok(file)
}

/// Removes a folder and what is in it, if it is there.
fn remove(folder: &Path) -> Result<(), Failure> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Failure::disk(folder, &error)),
        _ => Ok(()),
    }
}

/// Writes a file that is not there yet. If its name is taken, as where capitals do not count, that one is removed first: it may be a link into the old
/// site, which must not change.
fn write_new(file: &Path, bytes: &[u8]) -> io::Result<()> {
    use std::io::Write as _;
    let mut made = match File::create_new(file) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            fs::remove_file(file)?;
            File::create_new(file)?
        }
        made => made?,
    };
    made.write_all(bytes)
}

/// Links a file, or copies it where links cannot be; never onto one that is there, which may be the very same.
fn link_or_copy(from: &Path, to: &Path) -> io::Result<()> {
    match fs::hard_link(from, to) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            fs::remove_file(to)?;
            link_or_copy(from, to)
        }
        Err(error) if error.kind() != io::ErrorKind::StorageFull => fs::copy(from, to).map(|_| ()),
        done => done,
    }
}

/// Whether a folder is on another disk than the one it stands in: it cannot change places with another.
#[cfg(unix)]
fn is_mounted(folder: &Path, parent: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let disk = |path: &Path| fs::metadata(path).ok().map(|about| about.dev());
    disk(folder).is_some_and(|own| disk(parent).is_some_and(|around| own != around))
}

#[cfg(not(unix))]
fn is_mounted(_: &Path, _: &Path) -> bool {
    false
}

/// The paths of all files below `folder`, from `root` on, with slashes, in order; a folder with nothing in it ends with a slash.
fn files_below(folder: &Path, root: &Path) -> Result<Vec<String>, Failure> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).at(folder)? {
        let path = entry.at(folder)?.path();
        found.insert(path.file_name().unwrap_or_default().to_owned(), path);
    }
    let mut paths = Vec::new();
    for path in found.into_values() {
        let Ok(below) = path.strip_prefix(root) else {
            continue;
        };
        let below = below.to_string_lossy().replace('\\', "/");
        if !path.is_dir() || path.is_symlink() {
            paths.push(below);
            continue;
        }
        match files_below(&path, root)? {
            none if none.is_empty() => paths.push(below + "/"),
            inside => paths.extend(inside),
        }
    }
    Ok(paths)
}

#[cfg(test)]
mod tests;
