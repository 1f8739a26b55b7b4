//! A preview that runs, and whoever looks at it.

use crate::folder::Folder;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long something is waited for.
const PATIENCE: Duration = Duration::from_secs(60);

/// The command `serve`, which ends with it.
pub struct Preview {
    child: Child,
    host: String,
}

impl Preview {
    /// Starts it at a port that is free, and waits for its address.
    pub fn start(folder: &Folder) -> Self {
        let mut child = folder
            .command()
            .args(["serve", "--port", "0", "--kit", "kit"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("starts");
        let mut line = String::new();
        let out = child.stdout.take().expect("piped");
        BufReader::new(out).read_line(&mut line).expect("a line");
        let host = line.trim().strip_prefix("http://");
        let host = host.and_then(|it| it.strip_suffix('/')).map(str::to_owned);
        Self {
            child,
            host: host.unwrap_or_else(|| panic!("no address: {line}")),
        }
    }

    /// The answer for this path, head and body.
    pub fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.host).expect("listens");
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n",
            self.host
        );
        stream.write_all(request.as_bytes()).expect("sent");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("answered");
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// What open pages are told.
    pub fn version(&self) -> String {
        let answer = self.get("/__version");
        let (_, body) = answer.split_once("\r\n\r\n").expect("a body");
        body.to_owned()
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        // If it has ended already, it need not be ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Waits until it is so.
pub fn until(what: &str, is: impl Fn() -> bool) {
    let begun = Instant::now();
    while !is() {
        assert!(begun.elapsed() < PATIENCE, "{what} did not come");
        thread::sleep(Duration::from_millis(50));
    }
}
