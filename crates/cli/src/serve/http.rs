//! Preview and browser, over HTTP on this machine.

use super::preview::{Answer, Preview, TEXT};
use crate::problem::Problem;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;
use std::thread;
use tiny_http::{Header, Method, Request, Response, Server};

/// How many answers are given at the same time.
const THREADS: usize = 4;

/// Listens to this machine, and to no other; port 0 is any that is free.
///
/// # Errors
/// If the port cannot be had.
pub(crate) fn listen(port: u16) -> Result<Server, Problem> {
    let failed = |why: String| {
        Problem::Failed(format!(
            "the port {port} cannot be had ({why}). Give another: `--port {}`.",
            port.saturating_add(1)
        ))
    };
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .map_err(|error| failed(error.to_string()))?;
    Server::from_listener(listener, None).map_err(|error| failed(error.to_string()))
}

/// Where the server is, for a browser.
pub(crate) fn address(server: &Server) -> String {
    format!("http://{}/", server.server_addr())
}

/// Answers all that is asked, on threads of its own, as long as the command runs.
pub(crate) fn serve(server: Server, preview: &Arc<Preview>) {
    let server = Arc::new(server);
    for _ in 0..THREADS {
        let (server, preview) = (Arc::clone(&server), Arc::clone(preview));
        thread::spawn(move || {
            for request in server.incoming_requests() {
                respond(request, &preview);
            }
        });
    }
}

fn respond(request: Request, preview: &Preview) {
    let answer = match request.method() {
        _ if !is_asked_here(&request) => {
            Answer::new(403, TEXT, "A preview is for this machine only.\n")
        }
        Method::Get | Method::Head => preview.answer(request.url()),
        _ => Answer::new(405, TEXT, "Only GET and HEAD are answered.\n"),
    };
    let mut response = Response::from_data(answer.body).with_status_code(answer.status);
    let headers = [
        ("Content-Type", Some(answer.kind)),
        ("Location", answer.location),
        ("Cache-Control", Some("no-store".to_owned())),
        ("X-Content-Type-Options", Some("nosniff".to_owned())),
    ];
    for (name, value) in headers {
        let header = value.and_then(|value| Header::from_bytes(name, value).ok());
        if let Some(header) = header {
            response.add_header(header);
        }
    }
    // Who has gone away meanwhile needs no answer.
    let _ = request.respond(response);
}

/// Whether the address was asked by a name of this machine. Another name may be that of a page elsewhere which has been made to lead here
/// (DNS rebinding), and which would so read what is not published yet.
fn is_asked_here(request: &Request) -> bool {
    let named = |header: &&Header| header.field.equiv("Host");
    let host = request.headers().iter().find(named);
    host.is_none_or(|header| {
        let host = header.value.as_str();
        let before_port = host.trim_end_matches(|c: char| c.is_ascii_digit());
        let name = before_port.strip_suffix(':').unwrap_or(host);
        matches!(name, "localhost" | "127.0.0.1" | "[::1]")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    /// The whole answer to a request, head and body.
    fn ask(server: &str, request: &str) -> String {
        let host = server.trim_start_matches("http://").trim_end_matches('/');
        let mut stream = TcpStream::connect(host).expect("listens");
        ask_as(host, &mut stream, request)
    }

    /// The same, under another name.
    fn ask_as(host: &str, stream: &mut TcpStream, request: &str) -> String {
        let request = format!("{request} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).expect("sent");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("answered");
        answer
    }

    #[test]
    fn it_speaks_http() {
        let scratch = tempfile::tempdir().expect("a folder");
        std::fs::create_dir(scratch.path().join("kim")).expect("a folder");
        std::fs::write(scratch.path().join("index.html"), "<p>front").expect("a file");
        let server = listen(0).expect("a port");
        let at = address(&server);
        serve(server, &Arc::new(Preview::new(scratch.path().to_owned())));
        for (request, begins, holds) in [
            ("GET /", "HTTP/1.1 200 ", "<p>front<script"),
            ("GET /", "HTTP/1.1 200 ", "Cache-Control: no-store\r\n"),
            (
                "HEAD /",
                "HTTP/1.1 200 ",
                "Content-Type: text/html; charset=utf-8\r\n",
            ),
            ("GET /kim", "HTTP/1.1 301 ", "Location: /kim/\r\n"),
            ("GET /none", "HTTP/1.1 404 ", "nothing here"),
            ("GET /../x", "HTTP/1.1 404 ", "nothing here"),
            ("POST /", "HTTP/1.1 405 ", "Only GET"),
        ] {
            let answer = ask(&at, request);
            assert!(answer.starts_with(begins), "{request}: {answer}");
            assert!(answer.contains(holds), "{request}: {answer}");
        }
        assert!(ask(&at, "HEAD /").ends_with("\r\n\r\n"));
    }

    #[test]
    fn only_this_machine_is_answered() {
        let server = listen(0).expect("a port");
        let port = server.server_addr().to_ip().expect("an address").port();
        serve(server, &Arc::new(Preview::new("nowhere".into())));
        for (host, answered) in [
            ("localhost", true),
            ("127.0.0.1:1", true),
            ("[::1]:8080", true),
            ("[::1]", true),
            ("news.example", false),
            ("localhost.news.example:80", false),
            ("", false),
        ] {
            let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("listens");
            let answer = ask_as(host, &mut stream, "GET /");
            assert_eq!(
                !answer.starts_with("HTTP/1.1 403 "),
                answered,
                "{host}: {answer}"
            );
        }
    }

    #[test]
    fn a_port_in_use_is_said_to_be() {
        let server = listen(0).expect("a port");
        let port = server.server_addr().to_ip().expect("an address").port();
        match listen(port) {
            Err(Problem::Failed(words)) => assert!(words.contains(&port.to_string()), "{words}"),
            _ => panic!("two servers at one port"),
        }
    }
}
