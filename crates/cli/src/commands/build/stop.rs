//! Ctrl-C.

use crate::problem::{STOPPED, say};
use std::process;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A flag that the first Ctrl-C sets, or who else asks the command to end. The second ends it at once.
pub(super) fn on_signal() -> Arc<AtomicBool> {
    let flag = Arc::new(AtomicBool::new(false));
    let set = Arc::clone(&flag);
    let handler = move || {
        if set.swap(true, Ordering::Relaxed) {
            process::exit(STOPPED.into());
        }
        say("\nStopping. Ctrl-C once more ends it at once.\n");
    };
    // Without a handler Ctrl-C ends the command at once, which leaves the old site as it was too.
    let _ = ctrlc::set_handler(handler);
    flag
}
