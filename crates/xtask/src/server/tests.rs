use super::*;

/// A folder with a page in it and a secret beside it.
fn served(name: &str) -> (PathBuf, Server) {
    let outer = std::env::temp_dir().join(format!("server-{name}-{}", std::process::id()));
    let folder = outer.join("site");
    fs::create_dir_all(folder.join("sub")).unwrap();
    fs::write(outer.join("secret.txt"), "secret").unwrap();
    fs::write(folder.join("index.html"), "<p>".repeat(1000)).unwrap();
    fs::write(folder.join("sub/index.html"), "sub").unwrap();
    fs::write(folder.join("app-0123456789abcdef.js"), "1").unwrap();
    let server = Server::start(&folder, 0).unwrap();
    (outer, server)
}

fn ask(server: &Server, target: &str, more: &str) -> String {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, server.port())).unwrap();
    let head = format!("GET {target} HTTP/1.1\r\nHost: here\r\n{more}Connection: close\r\n\r\n");
    stream.write_all(head.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn does_what_a_good_host_does() {
    let (outer, server) = served("good");
    let page = ask(&server, "/?query#fragment", "");
    assert!(page.starts_with("HTTP/1.1 200") && page.contains("Content-Length: 3000"));
    assert!(page.contains("text/html") && page.contains("no-cache"));
    let small = ask(&server, "/", "Accept-Encoding: gzip, br\r\n");
    assert!(small.contains("Content-Encoding: br") && !small.contains("Content-Length: 3000"));
    assert!(ask(&server, "/app-0123456789abcdef.js", "").contains("immutable"));
    assert!(ask(&server, "/sub", "").contains("Location: ./sub/"));
    assert!(ask(&server, "/%73ub/", "").ends_with("sub"));
    assert!(ask(&server, "/absent", "").starts_with("HTTP/1.1 404"));
    fs::remove_dir_all(outer).unwrap();
}

#[test]
fn never_leaves_its_folder() {
    let (outer, server) = served("closed");
    for target in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/sub/..%2f../secret.txt",
        "/..\\secret.txt",
        "/%",
        "x",
    ] {
        let answer = ask(&server, target, "");
        assert!(answer.starts_with("HTTP/1.1 404"), "{target}: {answer}");
    }
    fs::remove_dir_all(outer).unwrap();
}
