//! Files in the site's folder that no build has made: none of them is lost.

use super::{Staging, files_below, link_or_copy, manifest};
use crate::failure::{At, Failure};
use std::fs;
use std::path::Path;

impl Staging {
    /// Takes files that no build has made into the new site, and names them; those whose place is taken go beside it.
    pub(super) fn carry_over(&self) -> Result<(Vec<String>, Vec<String>), Failure> {
        let (mut foreign, mut replaced) = (Vec::new(), Vec::new());
        if !self.out.is_dir() {
            return Ok((foreign, replaced));
        }
        for path in files_below(&self.out, &self.out)? {
            if path == manifest::NAME || self.old.get(&path).is_some() {
                continue;
            }
            let from = self.out.join(&path);
            if self.is_taken(&path) {
                if !path.ends_with('/') && !is_alike(&from, &self.new.join(&path)) {
                    replaced.push(self.set_aside(&from, &path)?);
                }
                continue;
            }
            if path.ends_with('/') {
                // Some of what programs keep in a folder is empty folders, as git does.
                let folder = self.new.join(&path);
                fs::create_dir_all(&folder).at(&folder)?;
                continue;
            }
            let to = self.place(&path)?;
            link_or_copy(&from, &to).at(&from)?;
            foreign.push(path);
        }
        Ok((foreign, replaced))
    }

    /// Whether the new site has something there, or a file in the place of a folder on the way.
    fn is_taken(&self, path: &str) -> bool {
        let path = self.new.join(path.trim_end_matches('/'));
        let within = path.ancestors().skip(1);
        let mut folders = within.take_while(|folder| *folder != self.new);
        path.exists() || folders.any(Path::is_file)
    }

    /// Keeps a file beside the site, in `.NAME.replaced`, where it takes nothing's place; says where.
    fn set_aside(&self, from: &Path, path: &str) -> Result<String, Failure> {
        let home = self.work.with_extension("replaced");
        let mut to = home.join(path);
        let mut again = 1;
        while fs::symlink_metadata(&to).is_ok() || !has_folder(&to) {
            again += 1;
            if again > ENOUGH {
                return Err(Failure::Refused(format!(
                    "{}: too many files of yours are kept here. Remove what you do not need, and build again.",
                    home.display()
                )));
            }
            to = home.join(again.to_string()).join(path);
        }
        link_or_copy(from, &to).at(from)?;
        Ok(to.display().to_string())
    }
}

/// How many files are kept under one name.
const ENOUGH: usize = 1000;

/// Whether a file's folder is there, or could be made.
fn has_folder(file: &Path) -> bool {
    file.parent()
        .is_some_and(|folder| fs::create_dir_all(folder).is_ok())
}

/// Whether both are files that hold the same.
fn is_alike(one: &Path, other: &Path) -> bool {
    matches!((fs::read(one), fs::read(other)), (Ok(one), Ok(other)) if one == other)
}
