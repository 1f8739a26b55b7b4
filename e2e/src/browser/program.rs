//! Programs that run beside the tests, and end with them.

use std::io::{BufRead, BufReader, Read};
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;

use devkit::programs::on_path;
use devkit::{Failure, Outcome};

/// Runs the words after it as a program. When the input ends, and be it because the tests were killed, the whole group is ended:
/// the program, and the browser that it has started.
const GUARD: &str = r#"exec 3<&0
{ cat <&3 >/dev/null; kill -KILL 0; } &
"$0" "$@" 3<&- </dev/null &
wait $!"#;

/// A running program; dropped, it and whatever it has started in its group are ended.
pub(crate) struct Program {
    guard: Child,
    lines: Lines,
}

/// What a program has said so far.
type Lines = Arc<Mutex<Vec<String>>>;

impl Program {
    /// Starts it in a group of its own and keeps what it says. Its temporary files go to `home`.
    pub(crate) fn start(command: &Command, home: &Path) -> Outcome<Self> {
        let name = command.get_program().to_string_lossy().into_owned();
        if on_path(&[&name]).is_none() {
            return Err(Failure::new(format!(
                "there is no {name}; `cargo xtask set-up --tests` installs what is missing."
            )));
        }
        let mut guarded = Command::new("sh");
        guarded.args(["-c", GUARD, &name]).args(command.get_args());
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => guarded.env(name, value),
                None => guarded.env_remove(name),
            };
        }
        let mut guard = guarded
            .env("TMPDIR", home)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .process_group(0)
            .spawn()
            .map_err(|error| Failure::new(format!("{name} does not start: {error}")))?;
        let lines = Lines::default();
        if let Some(out) = guard.stdout.take() {
            keep(out, &lines);
        }
        if let Some(errors) = guard.stderr.take() {
            keep(errors, &lines);
        }
        Ok(Self { guard, lines })
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
        !matches!(self.guard.try_wait(), Ok(None))
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        let _ = self.guard.wait();
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

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use devkit::Scratch;

    use super::*;
    use crate::wait::until;

    const PATIENCE: Duration = Duration::from_secs(10);

    /// A shell that says its number, as the tests' programs would, and that of a child that outlives it.
    fn start(script: &str) -> (Scratch, Program) {
        let home = Scratch::new().unwrap();
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        let program = Program::start(&command, home.path()).unwrap();
        (home, program)
    }

    fn first_line(program: &Program) -> String {
        until("it says something", PATIENCE, || {
            Ok(program.take_lines().into_iter().next())
        })
        .unwrap()
    }

    fn is_gone(id: &str) {
        let gone = || !Path::new("/proc").join(id).join("exe").exists();
        until("the process is gone", PATIENCE, || Ok(gone().then_some(()))).unwrap();
    }

    #[test]
    fn ends_with_its_children() {
        let (_home, program) = start("tail -f /dev/null & echo $!; wait");
        let child = first_line(&program);
        drop(program);
        is_gone(&child);
    }

    #[test]
    fn ends_its_children_even_after_it_has_ended() {
        let (_home, mut program) = start("tail -f /dev/null & echo $!");
        let child = first_line(&program);
        until("it has ended", PATIENCE, || {
            Ok(program.has_ended().then_some(()))
        })
        .unwrap();
        drop(program);
        is_gone(&child);
    }

    #[test]
    fn names_a_program_that_is_not_there() {
        let home = Scratch::new().unwrap();
        let failure = Program::start(&Command::new("no-such-driver"), home.path());
        let words = failure.err().unwrap().to_string();
        assert!(words.contains("no-such-driver"), "{words}");
    }
}
