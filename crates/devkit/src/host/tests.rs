use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Arc;

use super::{Files, Server};
use crate::Scratch;

/// A folder with one of everything, served under `base`.
fn served(base: &str) -> (Scratch, Server) {
    let scratch = Scratch::new().unwrap();
    let root = scratch.path().join("site");
    fs::create_dir_all(root.join("long")).unwrap();
    fs::write(scratch.path().join("secret.txt"), "secret").unwrap();
    fs::write(root.join(".secret"), "secret").unwrap();
    fs::write(root.join("index.html"), "<p>home</p>").unwrap();
    fs::write(root.join("404.html"), "<p>lost</p>").unwrap();
    fs::write(root.join("long/index.html"), "<p>long</p>").unwrap();
    fs::write(root.join("app-fc99b99afde7d596_bg.wasm"), [0; 4000]).unwrap();
    fs::write(root.join("a b.txt"), "spaced").unwrap();
    let server = Server::start(&Files::new(&root), base).unwrap();
    (scratch, server)
}

/// The head and the body of the answer to a `GET`.
fn get(server: &Server, path: &str, headers: &str) -> (String, Vec<u8>) {
    let mut stream = TcpStream::connect(server.address).unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nHost: x\r\n{headers}Connection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let end = answer.windows(4).position(|w| w == b"\r\n\r\n").unwrap();
    let body = answer.split_off(end + 4);
    (String::from_utf8(answer).unwrap(), body)
}

fn check(server: &Server, path: &str, status: &str, body: &str) {
    let (head, got) = get(server, path, "");
    assert!(
        head.starts_with(&format!("HTTP/1.1 {status} ")),
        "{path}: {head}"
    );
    assert_eq!(String::from_utf8_lossy(&got), body, "{path}");
}

#[test]
fn serves_files_and_folders() {
    let (_scratch, server) = served("/");
    check(&server, "/", "200", "<p>home</p>");
    check(&server, "/?x=1", "200", "<p>home</p>");
    check(&server, "/long/", "200", "<p>long</p>");
    check(&server, "/%6cong/", "200", "<p>long</p>");
    check(&server, "/a%20b.txt", "200", "spaced");
    let (head, _) = get(&server, "/long", "");
    assert!(
        head.contains("301") && head.contains("Location: /long/\r\n"),
        "{head}"
    );
}

#[test]
fn says_what_is_not_there() {
    let (_scratch, server) = served("/");
    check(&server, "/gone", "404", "<p>lost</p>");
    check(&server, "/index.html/", "404", "<p>lost</p>");
}

#[test]
fn lets_nobody_out() {
    let (_scratch, server) = served("/");
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/long/..%2f../secret.txt",
        "/..\\secret.txt",
        "/.secret",
        "//etc/passwd",
        "/%ff",
        "/%",
        "x",
    ] {
        check(&server, path, "404", "<p>lost</p>");
    }
}

#[test]
fn compresses_and_lets_hashed_names_be_kept() {
    let (_scratch, server) = served("/");
    let path = "/app-fc99b99afde7d596_bg.wasm";
    let (head, body) = get(&server, path, "Accept-Encoding: gzip, br;q=1\r\n");
    assert!(head.contains("Content-Encoding: br"), "{head}");
    assert!(head.contains("Content-Type: application/wasm"), "{head}");
    assert!(head.contains("max-age=31536000, immutable"), "{head}");
    let mut plain = Vec::new();
    brotli::BrotliDecompress(&mut &*body, &mut plain).unwrap();
    assert_eq!(plain, [0; 4000]);

    let (head, body) = get(&server, path, "Accept-Encoding: gzip\r\n");
    assert!(!head.contains("Content-Encoding"), "{head}");
    assert_eq!(body.len(), 4000);
    let (head, _) = get(&server, "/", "");
    assert!(head.contains("Cache-Control: no-cache"), "{head}");
}

#[test]
fn compresses_a_changed_file_anew() {
    let (scratch, server) = served("/");
    let length = |server| get(server, "/a%20b.txt", "Accept-Encoding: br\r\n").1.len();
    let before = length(&server);
    let file = scratch.path().join("site/a b.txt");
    let later =
        fs::metadata(&file).unwrap().modified().unwrap() + std::time::Duration::from_secs(1);
    fs::write(&file, "another text, and a longer one").unwrap();
    let opened = fs::File::options().write(true).open(&file).unwrap();
    opened.set_modified(later).unwrap();
    assert!(length(&server) > before);
}

#[test]
fn serves_under_a_path() {
    let (_scratch, server) = served("news/explorer");
    check(&server, "/news/explorer/", "200", "<p>home</p>");
    check(&server, "/news/explorer/long/", "200", "<p>long</p>");
    check(&server, "/", "404", "<p>lost</p>");
    let (head, _) = get(&server, "/news/explorer", "");
    assert!(head.contains("Location: /news/explorer/\r\n"), "{head}");
    assert!(server.url("long/").ends_with("/news/explorer/long/"));
}

#[test]
fn notes_what_it_sends() {
    let (_scratch, server) = served("/");
    let (_, body) = get(
        &server,
        "/app-fc99b99afde7d596_bg.wasm",
        "Accept-Encoding: br\r\n",
    );
    get(&server, "/gone", "");
    let answers = server.take_answers();
    assert_eq!((answers[0].whole, answers[0].sent), (4000, body.len()));
    assert_eq!((&*answers[1].path, answers[1].status), ("/gone", 404));
    assert!(server.take_answers().is_empty());
}

#[test]
fn falls_silent_when_it_is_dropped() {
    let (_scratch, server) = served("/");
    let mut stream = TcpStream::connect(server.address).unwrap();
    let request = "GET /gone HTTP/1.1\r\nHost: x\r\n\r\n";
    stream.write_all(request.as_bytes()).unwrap();
    let mut first = [0; 12];
    stream.read_exact(&mut first).unwrap();
    drop(server);
    stream.write_all(request.as_bytes()).unwrap();
    let mut rest = String::new();
    drop(stream.read_to_string(&mut rest));
    assert!(!rest.contains("HTTP/1.1"), "{rest}");
}

#[test]
fn stops_when_it_is_dropped() {
    let scratch = Scratch::new().unwrap();
    let files = Files::new(scratch.path());
    drop(Server::start(&files, "/").unwrap());
    // The thread that listens holds the files and the port, and lets go of both. To knock at the port would prove less: whatever
    // program another test is starting holds a copy of it for a moment.
    assert_eq!(Arc::strong_count(&files), 1);
}
