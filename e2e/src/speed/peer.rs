//! The peer: the same article as plain spans, changed by classes.

use std::fs;

use devkit::host::{Files, Server};
use devkit::{Failure, Outcome, Scratch};
use serde_json::json;

use crate::page::Page;

/// A page of plain spans, served.
pub(super) struct Peer {
    server: Server,
    _home: Scratch,
    /// How many spans there are.
    pub spans: usize,
}

/// What a careful author would write by hand: the same type and measure, one rule a kind, and no trick.
const STYLE: &str = "
body { margin: 0; font: 1.19rem/1.66 Georgia, serif; background: #fffdf8; color: #1d1a16; }
article { max-width: 40rem; margin: 4rem auto; }
p, li, blockquote { margin: 0 0 1.05em; }
.m { text-decoration: underline 2px solid #15609c; text-underline-offset: .2em; }
.organisation { text-decoration-style: double; text-decoration-color: #7d3c98; }
.place { text-decoration-style: dotted; text-decoration-color: #1e7a46; }
.facility { text-decoration-style: dashed; text-decoration-color: #8a5a00; }
.group, .work { text-decoration-style: wavy; text-decoration-color: #b03a2e; }
.date { text-decoration-style: dotted; text-decoration-color: #a0307a; }
.quantity { text-decoration-style: dashed; text-decoration-color: #2a6f97; }
.q { background: #fbeee9; }
.no-person .person { text-decoration-line: none; }
.dim { color: #6b645b; }
.dim .m { text-decoration-color: #bbb; }
.dim .q { background: none; }
.gone { display: none; }
";

/// A class at the root for a kind; a class at each paragraph that does not match for a name.
const SCRIPT: &str = "
const root = document.documentElement;
const blocks = [...document.querySelectorAll('[data-b]')];
const others = blocks.filter((block) => !block.querySelector(`[data-e=\"${root.dataset.entity}\"]`));
document.getElementById('kind').onclick = () => root.classList.toggle('no-person');
for (const name of ['dim', 'gone']) {
    document.getElementById(name).onclick = () => others.forEach((block) => block.classList.toggle(name));
}
";

impl Peer {
    /// Copies the article that `page` shows; `name` is the entity that will be chosen.
    pub(super) fn of(page: &Page<'_>, name: &str) -> Outcome<Self> {
        let article = page.js("document.querySelector('#article').innerHTML")?;
        let article = article.as_str().unwrap_or_default();
        let entity = page.run(
            "return [...document.querySelectorAll('#article .m')]
                .find((mark) => mark.textContent === arguments[0])?.dataset.e ?? null;",
            &json!([name]),
        )?;
        let entity = entity
            .as_str()
            .ok_or_else(|| Failure::new(format!("the long article does not mention {name}")))?;
        let buttons = "<button id=\"kind\">kind</button><button id=\"dim\">dim</button><button id=\"gone\">gone</button>";
        let html = format!(
            "<!doctype html><html lang=\"en\" data-entity=\"{entity}\"><meta charset=\"utf-8\"><title>Plain</title>\
             <link rel=\"stylesheet\" href=\"plain.css\">{buttons}<article>{article}</article><script src=\"plain.js\"></script>"
        );
        let home = Scratch::new()?;
        fs::write(home.path().join("index.html"), html)?;
        fs::write(home.path().join("plain.css"), STYLE)?;
        fs::write(home.path().join("plain.js"), SCRIPT)?;
        Ok(Self {
            server: Server::start(&Files::compressed_at(home.path(), 1), "/")?,
            _home: home,
            spans: article.matches("<span").count(),
        })
    }

    /// Its address.
    pub(super) fn url(&self) -> String {
        self.server.url("")
    }
}
