use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;

use super::{Files, Server};
use crate::browser::Home;

/// A folder with one of everything, served under `base`.
fn served(base: &str) -> (Home, Server) {
    let home = Home::new().unwrap();
    let root = home.path().join("site");
    fs::create_dir_all(root.join("long")).unwrap();
    fs::write(home.path().join("secret.txt"), "secret").unwrap();
    fs::write(root.join("index.html"), "<p>home</p>").unwrap();
    fs::write(root.join("404.html"), "<p>lost</p>").unwrap();
    fs::write(root.join("long/index.html"), "<p>long</p>").unwrap();
    fs::write(root.join("app-fc99b99afde7d596_bg.wasm"), [0; 4000]).unwrap();
    fs::write(root.join("a b.txt"), "spaced").unwrap();
    let server = Server::start(&Files::new(&root), base).unwrap();
    (home, server)
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
    let (_home, server) = served("/");
    check(&server, "/", "200", "<p>home</p>");
    check(&server, "/?x=1", "200", "<p>home</p>");
    check(&server, "/long/", "200", "<p>long</p>");
    check(&server, "/a%20b.txt", "200", "spaced");
    let (head, _) = get(&server, "/long", "");
    assert!(
        head.contains("301") && head.contains("Location: /long/\r\n"),
        "{head}"
    );
}

#[test]
fn says_what_is_not_there() {
    let (_home, server) = served("/");
    check(&server, "/gone", "404", "<p>lost</p>");
    check(&server, "/index.html/", "404", "<p>lost</p>");
    assert_eq!(server.take_missing(), ["/gone", "/index.html/"]);
    assert!(server.take_missing().is_empty());
}

#[test]
fn lets_nobody_out() {
    let (_home, server) = served("/");
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/long/..%2f../secret.txt",
        "//etc/passwd",
        "/%ff",
    ] {
        let (_, body) = get(&server, path, "");
        assert!(!String::from_utf8_lossy(&body).contains("secret"), "{path}");
        assert!(!String::from_utf8_lossy(&body).contains("root:"), "{path}");
    }
}

#[test]
fn compresses_and_lets_hashed_names_be_kept() {
    let (_home, server) = served("/");
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
fn serves_under_a_path() {
    let (_home, server) = served("news/explorer");
    check(&server, "/news/explorer/", "200", "<p>home</p>");
    check(&server, "/news/explorer/long/", "200", "<p>long</p>");
    check(&server, "/", "404", "<p>lost</p>");
    let (head, _) = get(&server, "/news/explorer", "");
    assert!(head.contains("Location: /news/explorer/\r\n"), "{head}");
    assert!(server.url("long/").ends_with("/news/explorer/long/"));
}
