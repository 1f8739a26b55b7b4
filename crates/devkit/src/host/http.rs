//! As much of HTTP/1.1 as a static host needs.

use std::io::{self, BufRead, Read, Write};
use std::sync::Arc;

/// What is asked for.
pub(super) struct Request {
    /// The path, decoded, without the query.
    pub(super) path: String,
    /// The path as it was sent, without the query.
    pub(super) raw_path: String,
    /// Whether the client understands brotli.
    pub(super) brotli: bool,
    /// Whether only the head of the answer is wanted.
    pub(super) head_only: bool,
    /// Whether the connection is to be closed afterwards.
    pub(super) last: bool,
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
        let raw_path = words.next()?.split(['?', '#']).next()?.to_owned();
        let mut request = Self {
            path: decode(&raw_path),
            raw_path,
            brotli: false,
            head_only: method == "HEAD",
            last: words.next() != Some("HTTP/1.1"),
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
                "connection" => request.last |= value.trim() == "close",
                _ => {}
            }
        }
    }
}

/// Undoes percent-encoding; what is none stays as it is.
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
    pub(super) status: u16,
    pub(super) headers: Vec<(&'static str, String)>,
    /// The body's length before compressing.
    pub(super) whole: usize,
    pub(super) body: Arc<Vec<u8>>,
}

impl Response {
    /// It is at another address.
    pub(super) fn moved(to: &str) -> Self {
        Self {
            status: 301,
            headers: vec![("Location", to.to_owned())],
            whole: 0,
            body: Arc::default(),
        }
    }

    /// There is no such file, and no page that says so either.
    pub(super) fn not_found() -> Self {
        let words = b"There is nothing here.\n";
        Self {
            status: 404,
            headers: vec![("Content-Type", "text/plain; charset=utf-8".to_owned())],
            whole: words.len(),
            body: Arc::new(words.to_vec()),
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

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Request> {
        Request::read(&mut text.as_bytes())
    }

    #[test]
    fn reads_what_browsers_send() {
        let head = "GET /a%20b?x=1 HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip, br;q=1\r\n\r\n";
        let request = read(head).unwrap();
        assert_eq!((&*request.path, &*request.raw_path), ("/a b", "/a%20b"));
        assert!(request.brotli && !request.head_only && !request.last);
        let request = read("HEAD / HTTP/1.1\r\nConnection: Close\r\n\r\n").unwrap();
        assert!(!request.brotli && request.head_only && request.last);
        assert!(read("GET / HTTP/1.0\r\n\r\n").unwrap().last);
    }

    #[test]
    fn refuses_the_rest() {
        assert!(read("").is_none());
        assert!(read("POST / HTTP/1.1\r\n\r\n").is_none());
        assert!(read("GET / HTTP/1.1\r\nHost: x\r\n").is_none());
        assert!(read("GET / HTTP/1.1\r\nno header\r\n\r\n").is_none());
    }

    #[test]
    fn decodes_what_is_encoded() {
        assert_eq!(decode("/%41%2f%zz%4"), "/A/%zz%4");
        assert_eq!(decode("/%c3%a9%ff"), "/é\u{fffd}");
    }
}
