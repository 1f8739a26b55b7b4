//! Putting a folder in the place of another.

use crate::failure::{At, Failure};
use std::fs;
use std::path::Path;

/// Puts `new` where `out` is, if anything is, and then takes away what was there. Where the system can exchange two folders, there is no moment
/// without a whole site; elsewhere there is, between two renamings, with `aside` the place of the old one.
pub(super) fn swap(new: &Path, out: &Path, aside: &Path) -> Result<(), Failure> {
    if !out.exists() {
        return fs::rename(new, out).at(out);
    }
    if exchange(new, out) {
        fs::rename(new, aside).at(aside)?;
    } else {
        fs::rename(out, aside).at(out)?;
        if let Err(error) = fs::rename(new, out) {
            fs::rename(aside, out).at(aside)?;
            return Err(Failure::disk(out, &error));
        }
    }
    // The new site is in its place: what cannot be taken away now, the next build takes.
    let _ = fs::remove_dir_all(aside);
    Ok(())
}

/// Brings a site back that was put `aside` by a build that ended between the two renamings.
pub(super) fn mend(out: &Path, aside: &Path) -> Result<(), Failure> {
    if !out.exists() && aside.is_dir() {
        fs::rename(aside, out).at(aside)?;
    }
    Ok(())
}

#[cfg(target_os = "linux")]
fn exchange(one: &Path, other: &Path) -> bool {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE).is_ok()
}

#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> bool {
    false
}
