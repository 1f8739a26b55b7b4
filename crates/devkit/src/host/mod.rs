//! A static host such as anyone's, on 127.0.0.1 only: content types, brotli, real 404s, hashed names kept for good.

mod files;
mod http;
mod kinds;
mod pace;
#[cfg(test)]
mod tests;

use std::io::BufReader;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use files::Found;
pub use files::{Files, brotli};
use http::{Request, Response};
use pace::Paced;

use crate::{Failure, Outcome};

/// How long a silent connection is kept.
const SILENCE: Duration = Duration::from_secs(30);
/// How many answers are noted between two questions for them; a host that nobody asks does not fill the memory.
const NOTED: usize = 10_000;

/// A running host. Dropped, it stops.
pub struct Server {
    address: SocketAddr,
    accepting: Option<JoinHandle<()>>,
    shared: Arc<Shared>,
}

/// One answer that the host has given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What was asked for, from the host's root, decoded.
    pub path: String,
    /// The status.
    pub status: u16,
    /// The body's length as the file has it.
    pub whole: usize,
    /// The body's length as it was sent, compressed where that pays.
    pub sent: usize,
}

struct Shared {
    files: Arc<Files>,
    base: String,
    stopped: AtomicBool,
    answers: Mutex<Vec<Answer>>,
    /// How many bytes go out in a second, over all connections together; `None` for as many as can.
    pace: Option<u32>,
    /// Held by the one connection that sends, where there is a pace.
    turn: Mutex<()>,
}

impl Server {
    /// Serves `files` on a free port, all of them under `base`: `/`, or a path such as `/news/explorer/`.
    ///
    /// # Errors
    /// If no port can be had.
    pub fn start(files: &Arc<Files>, base: &str) -> Outcome<Self> {
        Self::start_at(0, files, base)
    }

    /// The same on this port.
    ///
    /// # Errors
    /// If the port is taken.
    pub fn start_at(port: u16, files: &Arc<Files>, base: &str) -> Outcome<Self> {
        Self::start_with(port, files, base, None)
    }

    /// On a free port, sending no more than so many bytes a second: as a network of that speed would bring them.
    ///
    /// # Errors
    /// If no port can be had.
    pub fn start_slow(files: &Arc<Files>, base: &str, pace: u32) -> Outcome<Self> {
        Self::start_with(0, files, base, Some(pace))
    }

    fn start_with(port: u16, files: &Arc<Files>, base: &str, pace: Option<u32>) -> Outcome<Self> {
        let at_port = |error| Failure::new(format!("port {port}: {error}"));
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(at_port)?;
        let address = listener.local_addr().map_err(at_port)?;
        let shared = Arc::new(Shared {
            files: Arc::clone(files),
            base: format!("/{}/", base.trim_matches('/')).replace("//", "/"),
            stopped: AtomicBool::new(false),
            answers: Mutex::default(),
            pace,
            turn: Mutex::default(),
        });
        let serving = Arc::clone(&shared);
        let accepting = thread::spawn(move || accept(&listener, &serving));
        Ok(Self {
            address,
            accepting: Some(accepting),
            shared,
        })
    }

    /// The port it listens on.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// The address of `path`, which is relative to the base.
    pub fn url(&self, path: &str) -> String {
        let path = path.trim_start_matches('/');
        format!("http://{}{}{path}", self.address, self.shared.base)
    }

    /// What it has answered since this was last asked.
    pub fn take_answers(&self) -> Vec<Answer> {
        let answers = self.shared.answers.lock();
        answers
            .map(|mut answers| std::mem::take(&mut *answers))
            .unwrap_or_default()
    }

    /// Serves until the process is ended.
    pub fn wait(mut self) {
        if let Some(accepting) = self.accepting.take() {
            drop(accepting.join());
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::Relaxed);
        // Wakes the listener, which then sees that it is over.
        drop(TcpStream::connect(self.address));
        if let Some(accepting) = self.accepting.take() {
            drop(accepting.join());
        }
    }
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        if shared.stopped.load(Ordering::Relaxed) {
            return;
        }
        if let Ok(stream) = stream {
            let shared = Arc::clone(shared);
            thread::spawn(move || converse(&stream, &shared));
        }
    }
}

/// Answers the requests of one connection until it is closed or falls silent.
fn converse(stream: &TcpStream, shared: &Shared) {
    let limits = stream
        .set_read_timeout(Some(SILENCE))
        .and_then(|()| stream.set_nodelay(true));
    let mut reader = BufReader::new(stream);
    while let (Ok(()), Some(request)) = (&limits, Request::read(&mut reader)) {
        let response = shared.answer(&request);
        shared.note(&request, &response);
        let sent = match shared.pace {
            None => response.send(stream, request.head_only),
            Some(pace) => response.send(Paced::new(stream, &shared.turn, pace), request.head_only),
        };
        if sent.is_err() || request.last {
            return;
        }
    }
}

impl Shared {
    fn answer(&self, request: &Request) -> Response {
        if request.path == self.base.trim_end_matches('/') && self.base != "/" {
            return Response::moved(&self.base);
        }
        let path = request.path.strip_prefix(&self.base);
        let found = path.map_or(Found::Nothing, |path| self.files.find(path));
        match found {
            Found::File(file) => self.files.response(&file, 200, request.brotli),
            Found::Folder => Response::moved(&format!("{}/", request.raw_path)),
            Found::Nothing => match self.files.find("404.html") {
                Found::File(file) => self.files.response(&file, 404, request.brotli),
                _ => Response::not_found(),
            },
        }
    }

    fn note(&self, request: &Request, response: &Response) {
        if let Ok(mut answers) = self.answers.lock()
            && answers.len() < NOTED
        {
            answers.push(Answer {
                path: request.path.clone(),
                status: response.status,
                whole: response.whole,
                sent: if request.head_only {
                    0
                } else {
                    response.body.len()
                },
            });
        }
    }
}
