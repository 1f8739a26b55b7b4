//! How long a program takes, and how much memory it holds at most.

use std::fs;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use devkit::{At, Failure, Outcome};

/// How often its memory is asked for: the system keeps the highest figure itself.
const OFTEN: Duration = Duration::from_millis(50);

/// What a program needed.
pub(super) struct Watched {
    pub(super) seconds: f64,
    /// The most that was resident; 0 where the system does not say.
    pub(super) megabytes: f64,
}

/// Runs it to its end.
pub(super) fn watch(command: &mut Command) -> Outcome<Watched> {
    let begun = Instant::now();
    let mut child = command.spawn().at("the program")?;
    let (mut megabytes, status) = (0.0_f64, format!("/proc/{}/status", child.id()));
    loop {
        let most = fs::read_to_string(&status)
            .ok()
            .and_then(|text| high_water(&text));
        megabytes = megabytes.max(most.unwrap_or_default());
        match child.try_wait().at("the program")? {
            Some(code) if code.success() => break,
            Some(code) => return Err(Failure::new(format!("the build ended with {code}."))),
            None => thread::sleep(OFTEN),
        }
    }
    Ok(Watched {
        seconds: begun.elapsed().as_secs_f64(),
        megabytes,
    })
}

/// Linux's high-water mark of resident memory, in megabytes.
fn high_water(status: &str) -> Option<f64> {
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
    Some(kilobytes * 1.024 / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::high_water;

    #[test]
    fn reads_what_the_system_says() {
        assert_eq!(high_water("Name:\tx\nVmHWM:\t    1000 kB\n"), Some(1.024));
        assert_eq!(high_water("Name:\tx\n"), None);
    }
}
