//! Waiting for a condition, never for a time.

use std::thread;
use std::time::{Duration, Instant};

use devkit::{Failure, Outcome};

/// How long a page may take for anything; the processor may be shared.
pub const PATIENCE: Duration = Duration::from_secs(15);

const PAUSE: Duration = Duration::from_millis(15);

/// Asks until there is an answer.
///
/// # Errors
/// If asking fails, or there is no answer within `patience`; `what` says what was waited for.
pub fn until<T>(
    what: &str,
    patience: Duration,
    mut ask: impl FnMut() -> Outcome<Option<T>>,
) -> Outcome<T> {
    let start = Instant::now();
    loop {
        if let Some(answer) = ask()? {
            return Ok(answer);
        }
        if start.elapsed() > patience {
            let seconds = patience.as_secs();
            return Err(Failure::new(format!("not within {seconds} s: {what}")));
        }
        thread::sleep(PAUSE);
    }
}
