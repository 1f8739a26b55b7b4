//! As much of HTTP/1.1 as a static host needs.

use std::io::{self, BufRead, Read, Write};
use std::sync::Arc;

/// What is asked for.
pub(super) struct Request {
    /// The path, decoded, without the query.
    pub path: String,
    /// The path as it was sent, without the query.
    pub raw_path: String,
    /// Whether the client understands brotli.
    pub brotli: bool,
    /// Whether only the head of the answer is wanted.
    pub head_only: bool,
    /// Whether the connection is to be closed afterwards.
    pub last: bool,
}

/// The longest head of a request that is read.
const LONGEST_HEAD: u64 = 64 << 10;

impl Request {
    /// Reads the next request; `None` at the end of the connection, and for anything that is no `GET` or `HEAD`.
    pub(super) fn read(reader: &mut impl BufRead) -> Option<Self> {
        let mut reader = reader.take(LONGEST_HEAD);
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let mut words = line.split_whitespace();
        let method = words.next()?.to_owned();
        if method != "GET" && method != "HEAD" {
            return None;
        }
        let target = words.next()?;
        let raw_path = target.split(['?', '#']).next()?.to_owned();
        let mut request = Self {
            path: decode(&raw_path),
            raw_path,
            brotli: false,
            head_only: method == "HEAD",
            last: false,
        };
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line).ok()? == 0 {
                return None;
            }
            let line = line.trim_end().to_ascii_lowercase();
            let Some((name, value)) = line.split_once(':') else {
                return line.is_empty().then_some(request);
            };
            match name {
                "accept-encoding" => {
                    request.brotli = value
                        .split(',')
                        .any(|coding| coding.split(';').next().is_some_and(|c| c.trim() == "br"));
                }
                "connection" => request.last = value.trim() == "close",
                _ => {}
            }
        }
    }
}

/// Undoes percent-encoding.
fn decode(path: &str) -> String {
    let bytes = path.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let code = (bytes[at] == b'%')
            .then(|| path.get(at + 1..at + 3))
            .flatten()
            .and_then(|code| u8::from_str_radix(code, 16).ok());
        decoded.push(code.unwrap_or(bytes[at]));
        at += if code.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

/// An answer.
pub(super) struct Response {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub body: Arc<Vec<u8>>,
}

impl Response {
    /// It is at another address.
    pub(super) fn moved(to: &str) -> Self {
        Self {
            status: 301,
            headers: vec![("Location", to.to_owned())],
            body: Arc::default(),
        }
    }

    /// There is no such file, and no page that says so either.
    pub(super) fn not_found() -> Self {
        Self {
            status: 404,
            headers: vec![("Content-Type", "text/plain; charset=utf-8".to_owned())],
            body: Arc::new(b"There is nothing here.\n".to_vec()),
        }
    }

    /// Writes it out.
    pub(super) fn send(&self, mut to: impl Write, head_only: bool) -> io::Result<()> {
        let reason = match self.status {
            200 => "OK",
            301 => "Moved Permanently",
            _ => "Not Found",
        };
        let mut head = format!("HTTP/1.1 {} {reason}\r\n", self.status);
        for (name, value) in &self.headers {
            head.extend([*name, ": ", value, "\r\n"]);
        }
        let length = self.body.len().to_string();
        head.extend(["Content-Length: ", &length, "\r\n\r\n"]);
        to.write_all(head.as_bytes())?;
        if !head_only {
            to.write_all(&self.body)?;
        }
        to.flush()
    }
}
