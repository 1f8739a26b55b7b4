//! A static host such as anyone's: content types, real 404s, brotli, and nothing but files.

mod files;
mod http;
#[cfg(test)]
mod tests;

use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

pub use files::Files;
use http::Request;

use crate::failure::Outcome;

/// A running host. Dropped, it stops.
pub struct Server {
    address: SocketAddr,
    base: String,
    shared: Arc<Shared>,
}

struct Shared {
    files: Arc<Files>,
    base: String,
    stopped: AtomicBool,
    missing: Mutex<Vec<String>>,
}

impl Server {
    /// Serves `files` on a free port, all of them under `base`: `/`, or a path such as `/news/explorer/`.
    ///
    /// # Errors
    /// If no port can be had.
    pub fn start(files: &Arc<Files>, base: &str) -> Outcome<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let address = listener.local_addr()?;
        let base = format!("/{}/", base.trim_matches('/')).replace("//", "/");
        let shared = Arc::new(Shared {
            files: Arc::clone(files),
            base: base.clone(),
            stopped: AtomicBool::new(false),
            missing: Mutex::default(),
        });
        let serving = Arc::clone(&shared);
        thread::spawn(move || {
            for stream in listener.incoming() {
                if serving.stopped.load(Ordering::Relaxed) {
                    return;
                }
                let shared = Arc::clone(&serving);
                if let Ok(stream) = stream {
                    thread::spawn(move || serve(&stream, &shared));
                }
            }
        });
        Ok(Self {
            address,
            base,
            shared,
        })
    }

    /// The address of `path`, which is relative to the base.
    pub fn url(&self, path: &str) -> String {
        let path = path.trim_start_matches('/');
        format!("http://{}{}{path}", self.address, self.base)
    }

    /// The paths that were asked for and do not exist, since this was last asked.
    pub fn take_missing(&self) -> Vec<String> {
        self.shared
            .missing
            .lock()
            .map(|mut missing| std::mem::take(&mut *missing))
            .unwrap_or_default()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::Relaxed);
        // Wakes the listener, which then sees that it is over.
        let _ = TcpStream::connect(self.address);
    }
}

/// Answers the requests of one connection.
fn serve(stream: &TcpStream, shared: &Shared) {
    let mut reader = std::io::BufReader::new(stream);
    while let Some(request) = Request::read(&mut reader) {
        let response = shared.answer(&request);
        if response.send(stream, request.head_only).is_err() || request.last {
            return;
        }
    }
}

impl Shared {
    fn answer(&self, request: &Request) -> http::Response {
        if request.path == self.base.trim_end_matches('/') && self.base != "/" {
            return http::Response::moved(&self.base);
        }
        let found = request
            .path
            .strip_prefix(&self.base)
            .map_or(files::Found::Nothing, |path| self.files.find(path));
        match found {
            files::Found::File(file) => self.files.response(&file, 200, request.brotli),
            files::Found::Folder => http::Response::moved(&format!("{}/", request.raw_path)),
            files::Found::Nothing => {
                if let Ok(mut missing) = self.missing.lock() {
                    missing.push(request.path.clone());
                }
                match self.files.find("404.html") {
                    files::Found::File(file) => self.files.response(&file, 404, request.brotli),
                    _ => http::Response::not_found(),
                }
            }
        }
    }
}
