//! Programs that run beside the tests, and end with them.

use std::io::{BufRead, BufReader, Read};
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;

use devkit::{Failure, Outcome};

/// A running program; dropped, it and whatever it started in its group are ended.
pub(crate) struct Program {
    child: Child,
    lines: Lines,
}

/// What a program has said so far.
type Lines = Arc<Mutex<Vec<String>>>;

impl Program {
    /// Starts it in a group of its own and keeps what it says.
    pub(crate) fn start(mut command: Command) -> Outcome<Self> {
        let name = command.get_program().to_string_lossy().into_owned();
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .process_group(0)
            .spawn()
            .map_err(|error| {
                Failure::new(format!(
                    "{name} does not start ({error}); `cargo xtask set-up --tests` installs what is missing."
                ))
            })?;
        let lines = Lines::default();
        if let Some(out) = child.stdout.take() {
            keep(out, &lines);
        }
        if let Some(errors) = child.stderr.take() {
            keep(errors, &lines);
        }
        Ok(Self { child, lines })
    }

    /// What it has said since this was last asked.
    pub(crate) fn take_lines(&self) -> Vec<String> {
        self.lines
            .lock()
            .map(|mut lines| std::mem::take(&mut *lines))
            .unwrap_or_default()
    }

    /// Whether it has ended.
    pub(crate) fn has_ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // The whole group, by its number, which is the child's.
        let group = format!("-{}", self.child.id());
        let _ = Command::new("kill")
            .args(["-KILL", "--", &group])
            .stderr(Stdio::null())
            .status();
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn keep(out: impl Read + Send + 'static, lines: &Lines) {
    let lines = Arc::clone(lines);
    thread::spawn(move || {
        let mut out = BufReader::new(out);
        let mut line = Vec::new();
        while out.read_until(b'\n', &mut line).is_ok_and(|n| n > 0) {
            let text = String::from_utf8_lossy(&line).trim_end().to_owned();
            if let Ok(mut lines) = lines.lock() {
                lines.push(text);
            }
            line.clear();
        }
    });
}

/// A port that is free now.
pub(crate) fn free_port() -> Outcome<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
