//! A small static server: what a good host does, on 127.0.0.1.
//!
//! Content types, brotli where accepted, real 404s, folders by their index, hashed names immutable, nothing outside the folder.

mod kinds;
mod paths;

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread::{JoinHandle, spawn};
use std::time::{Duration, SystemTime};

use crate::process::Outcome;
use kinds::{compresses, content_type, is_hashed};
use paths::resolve;

/// Compressed bodies, with the time the file was written.
type Compressed = Mutex<BTreeMap<PathBuf, (SystemTime, Arc<Vec<u8>>)>>;

/// A running server; it ends with the process.
pub(crate) struct Server {
    port: u16,
    accepting: JoinHandle<()>,
}

/// One request, as far as it matters here.
struct Request {
    target: String,
    head_only: bool,
    brotli: bool,
    close: bool,
}

/// What goes back.
struct Response {
    status: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Arc<Vec<u8>>,
}

impl Server {
    /// Starts serving `folder`; port 0 takes any free one.
    pub(crate) fn start(folder: &Path, port: u16) -> Outcome<Self> {
        let folder = folder
            .canonicalize()
            .map_err(|error| format!("{}: {error}", folder.display()))?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .map_err(|error| format!("port {port}: {error}"))?;
        let port = listener
            .local_addr()
            .map_err(|error| error.to_string())?
            .port();
        let shared = Arc::new((folder, Compressed::default()));
        let accepting = spawn(move || {
            for stream in listener.incoming().filter_map(Result::ok) {
                let shared = Arc::clone(&shared);
                spawn(move || converse(&stream, &shared.0, &shared.1));
            }
        });
        Ok(Self { port, accepting })
    }

    /// The port it listens on.
    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// Where a browser finds it.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Serves until the process is ended.
    pub(crate) fn wait(self) {
        drop(self.accepting.join());
    }
}

/// Answers one connection's requests until it closes or falls silent.
fn converse(stream: &TcpStream, folder: &Path, compressed: &Compressed) {
    let limits = stream
        .set_read_timeout(Some(Duration::from_secs(30)))
        .and_then(|()| stream.set_nodelay(true));
    let mut reader = BufReader::new(stream);
    while let (Ok(()), Some(request)) = (&limits, read(&mut reader)) {
        let response = answer(&request, folder, compressed);
        if write(stream, &response, &request).is_err() || request.close {
            break;
        }
    }
}

fn read(reader: &mut impl BufRead) -> Option<Request> {
    let mut head = reader.take(64 * 1024);
    let mut first = String::new();
    head.read_line(&mut first).ok()?;
    let mut words = first.split_whitespace();
    let method = words.next()?.to_owned();
    let target = words.next()?.to_owned();
    let mut request = Request {
        target,
        head_only: method == "HEAD",
        brotli: false,
        close: words.next() != Some("HTTP/1.1") || !matches!(method.as_str(), "GET" | "HEAD"),
    };
    loop {
        let mut line = String::new();
        if head.read_line(&mut line).ok()? == 0 {
            return None;
        }
        if line.trim_end().is_empty() {
            return Some(request);
        }
        let (name, value) = line.split_once(':')?;
        let value = value.trim().to_ascii_lowercase();
        match name.to_ascii_lowercase().as_str() {
            "accept-encoding" => {
                request.brotli = value
                    .split(',')
                    .any(|coding| matches!(coding.trim(), "br" | "*"));
            }
            "connection" => request.close |= value == "close",
            _ => {}
        }
    }
}

fn answer(request: &Request, folder: &Path, compressed: &Compressed) -> Response {
    let not_found = || {
        let page = folder.join("404.html");
        let body = fs::read(&page).unwrap_or_else(|_| b"There is nothing here.\n".to_vec());
        let kind = if page.is_file() {
            content_type(&page)
        } else {
            "text/plain; charset=utf-8"
        };
        let headers = vec![("Content-Type", kind.to_owned())];
        Response {
            status: "404 Not Found",
            headers,
            body: Arc::new(body),
        }
    };
    let Some(mut file) = resolve(&request.target, folder) else {
        return not_found();
    };
    if file.is_dir() {
        let path = request.target.split(['?', '#']).next().unwrap_or_default();
        if !path.ends_with('/') {
            // Only the last name: whatever the path holds, the answer stays on this host.
            let name = path.rsplit('/').next().unwrap_or_default();
            let headers = vec![("Location", format!("./{name}/"))];
            return Response {
                status: "301 Moved Permanently",
                headers,
                body: Arc::default(),
            };
        }
        file.push("index.html");
    }
    let Ok(body) = fs::read(&file) else {
        return not_found();
    };
    let kind = content_type(&file);
    let cache = if is_hashed(&file) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let mut headers = vec![
        ("Content-Type", kind.to_owned()),
        ("Cache-Control", cache.to_owned()),
    ];
    let mut body = Arc::new(body);
    if compresses(kind) {
        headers.push(("Vary", "Accept-Encoding".to_owned()));
        if request.brotli {
            headers.push(("Content-Encoding", "br".to_owned()));
            body = squeezed(&file, &body, compressed);
        }
    }
    Response {
        status: "200 OK",
        headers,
        body,
    }
}

/// The brotli form at the strength a host would store, made once for each state of the file.
fn squeezed(file: &Path, body: &[u8], compressed: &Compressed) -> Arc<Vec<u8>> {
    let written = fs::metadata(file)
        .and_then(|about| about.modified())
        .unwrap_or(SystemTime::UNIX_EPOCH);
    let Ok(mut known) = compressed.lock() else {
        return Arc::new(brotli(body));
    };
    if let Some((_, small)) = known.get(file).filter(|(time, _)| *time == written) {
        return Arc::clone(small);
    }
    let small = Arc::new(brotli(body));
    known.insert(file.to_owned(), (written, Arc::clone(&small)));
    small
}

/// Brotli at quality 11.
pub(crate) fn brotli(body: &[u8]) -> Vec<u8> {
    let mut small = Vec::new();
    let mut encoder = brotli::CompressorWriter::new(&mut small, 64 * 1024, 11, 22);
    // Writing into memory cannot fail.
    drop(encoder.write_all(body));
    drop(encoder);
    small
}

fn write(mut stream: &TcpStream, response: &Response, request: &Request) -> std::io::Result<()> {
    let connection = if request.close { "close" } else { "keep-alive" };
    let length = response.body.len();
    let fields: Vec<String> = response
        .headers
        .iter()
        .map(|(name, value)| format!("{name}: {value}\r\n"))
        .collect();
    let head = format!(
        "HTTP/1.1 {}\r\nContent-Length: {length}\r\nX-Content-Type-Options: nosniff\r\nConnection: {connection}\r\n{}\r\n",
        response.status,
        fields.concat(),
    );
    stream.write_all(head.as_bytes())?;
    if request.head_only {
        Ok(())
    } else {
        stream.write_all(&response.body)
    }
}

#[cfg(test)]
mod tests;
