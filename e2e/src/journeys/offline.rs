//! With the network cut off: what was read once can be read and explored, and what the reader brings, once the analyser is kept.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use devkit::host::{Files, Server};
use devkit::{At, Outcome, Scratch, ensure, same};
use serde_json::json;

use super::reading::text_is_as_its_source;
use super::sharing::says;
use super::{ALL, PRETENDING, Row};
use crate::page::Page;
use crate::site::Site;
use crate::wait::until;

/// How long a slow engine may take, on a processor that is shared.
const VERY_LONG: Duration = Duration::from_secs(60);

pub(super) const JOURNEYS: &[Row] = &[
    (
        "works with the network cut off",
        ALL,
        works_with_the_network_cut_off,
    ),
    (
        "says that the analyser was not kept, and tries again",
        ALL,
        says_what_was_not_kept,
    ),
    (
        "keeps the analyser when it is used",
        ALL,
        keeps_the_analyser_when_it_is_used,
    ),
    (
        "keeps the analyser when asked to",
        ALL,
        keeps_the_analyser_when_asked_to,
    ),
    (
        "a newer version is offered, not forced",
        ALL,
        a_newer_version_is_offered,
    ),
    (
        "a newer version is there after a reload",
        ALL,
        a_newer_version_is_there,
    ),
    (
        "an older version keeps its own files",
        ALL,
        an_older_version_keeps_its_files,
    ),
    ("can be installed", PRETENDING, can_be_installed),
];

/// A version that no built site has, and a file's name that goes with it.
const NEWER: &str = "0123456789abcdef";

/// A host that can go away, come back, and have another version of the site.
struct Host {
    server: Option<Server>,
    port: u16,
    files: Arc<Files>,
    folder: Scratch,
}

impl Host {
    /// Below a path: whatever is kept has to find its way there.
    const BASE: &str = "/news/explorer/";

    fn start(site: &Site<'_>) -> Outcome<Self> {
        let folder = Scratch::new()?;
        let files = site.copy_to(folder.path())?;
        let server = Server::start(&files, Self::BASE)?;
        Ok(Self {
            port: server.port(),
            server: Some(server),
            files,
            folder,
        })
    }

    fn url(&self) -> String {
        format!("http://127.0.0.1:{}{}", self.port, Self::BASE)
    }

    fn cut_off(&mut self) {
        self.server = None;
    }

    fn come_back(&mut self) -> Outcome {
        self.server = Some(Server::start_at(self.port, &self.files, Self::BASE)?);
        Ok(())
    }

    /// Publishes another version: the style sheet has another name, and the old one is gone.
    fn publish_newer(&self) -> Outcome {
        let folder = self.folder.path();
        let page = read(&folder.join("index.html"))?;
        let (_, after) = (page.split_once("offline.js?")).ok_or("the page is not to be kept")?;
        let version = after.get(..16).unwrap_or_default().to_owned();
        let (_, after) = page.split_once("main-").ok_or("the page has no style")?;
        let style = format!("main-{}", after.split('.').next().unwrap_or_default());
        let newer = format!("main-{NEWER}");
        let rename = |from: &str| folder.join(format!("{from}.css"));
        fs::rename(rename(&style), rename(&newer)).at(folder)?;
        for name in ["index.html", "offline.js", "sw.js"] {
            let file = folder.join(name);
            let text = read(&file)?
                .replace(&version, NEWER)
                .replace(&style, &newer);
            fs::write(&file, text).at(&file)?;
        }
        Ok(())
    }
}

fn read(file: &Path) -> Outcome<String> {
    fs::read_to_string(file).at(file)
}

/// Opens the page for the first time, and waits until it is kept.
fn visited(page: &Page<'_>, site: &Site<'_>) -> Outcome<Host> {
    let host = Host::start(site)?;
    page.open(&host.url())?;
    page.ready()?;
    page.wait_js("the page is kept", "navigator.serviceWorker.controller")?;
    Ok(host)
}

/// As a person does; a driver's own way goes past what is kept in Firefox.
fn reload(page: &Page<'_>) -> Outcome {
    page.run("window.isOld = true; location.reload();", &json!([]))?;
    page.wait("the page is loaded again", |page| {
        // Between two pages there is none that could answer.
        Ok(page
            .js("!window.isOld && !!document.querySelector('#program')")
            .unwrap_or_default()
            == true)
    })?;
    page.ready()
}

/// How many of the kept files have these words in their addresses.
fn kept(page: &Page<'_>, words: &str) -> Outcome<u64> {
    let count = page.run_async(
        "const [words, done] = arguments;
         (async () => {
             let count = 0;
             for (const name of await caches.keys()) {
                 for (const { url } of await (await caches.open(name)).keys()) count += url.includes(words);
             }
             return count;
         })().then(done);",
        &json!([words]),
    )?;
    Ok(count.as_u64().unwrap_or_default())
}

/// Drops a text onto the page, and waits until it is open and analysed.
fn drop_text(page: &Page<'_>) -> Outcome {
    page.run(
        "const data = new DataTransfer();
         data.setData('text/plain', 'Lamps on the Quay\\n\\n“The lamps stay,” said Mayor Anna Bell in Oslo on Monday.');
         document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));",
        &json!([]),
    )?;
    page.wait_js(
        "the dropped article is open, with its quote marked",
        "/lamps stay/.test(document.querySelector('#article')?.textContent) && document.querySelector('#article .q')",
    )
}

fn works_with_the_network_cut_off(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    let mut host = visited(page, site)?;
    same(
        "what is kept of the analyser",
        &kept(page, "analyser-")?,
        &0,
    )?;
    host.cut_off();
    reload(page)?;
    text_is_as_its_source(page, site.article())?;
    page.by_role("button", "Kim Jong Un")?.click()?;
    says(page, "Kim Jong Un")?;
    // A link into the page, as from elsewhere.
    page.open("about:blank")?;
    page.open(&format!("{}?from=elsewhere#k=group", host.url()))?;
    page.ready()
}

fn says_what_was_not_kept(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    let mut host = visited(page, site)?;
    host.cut_off();
    page.by_role("button", "Open your own")?.click()?;
    page.press("Escape")?;
    let notice = page.by_role("alert", "Your article")?.text()?;
    ensure(notice.contains("could not be loaded"), || {
        format!("the notice says: {notice}")
    })?;
    host.come_back()?;
    page.by_role("button", "Try again")?.click()?;
    page.wait_js(
        "the notice is gone",
        "!document.querySelector('#loading').firstElementChild",
    )
}

fn keeps_the_analyser_when_it_is_used(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    let mut host = visited(page, site)?;
    drop_text(page)?;
    page.wait("the analyser is kept", |page| {
        Ok(kept(page, "analyser-")? == 4)
    })?;
    host.cut_off();
    // What is open survives; and another one can be brought.
    reload(page)?;
    page.wait_js(
        "the dropped article is open again",
        "/lamps stay/.test(document.querySelector('#article').textContent)",
    )?;
    page.open("about:blank")?;
    page.open(&host.url())?;
    // WebKit is still writing the analyser, and starts a page from what it keeps only then.
    until("the page is ready without a network", VERY_LONG, || {
        let ready = page.js("document.documentElement.classList.contains('ready')")?;
        Ok((ready == true).then_some(()))
    })?;
    text_is_as_its_source(page, site.article())?;
    drop_text(page)
}

fn keeps_the_analyser_when_asked_to(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    let mut host = visited(page, site)?;
    // The dialog's list begins the analyser, so that the question is put without it.
    page.js("document.querySelector('#open').showModal()")?;
    page.by_css("#open .trust summary")?.js("element.click()")?;
    let button = page.by_role("button", "Make available offline (")?;
    let words = button.text()?;
    ensure(words.ends_with(" MB)"), || words.clone())?;
    same(
        "what is kept of the analyser",
        &kept(page, "analyser-")?,
        &0,
    )?;
    button.click()?;
    page.wait_js(
        "the page says that it is available offline",
        "/^Available offline/.test(document.querySelector('.trust [role=status]').textContent)",
    )?;
    host.cut_off();
    reload(page)?;
    drop_text(page)
}

fn a_newer_version_is_offered(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    let host = visited(page, site)?;
    page.js("window.stays = true")?;
    host.publish_newer()?;
    // The reader comes back to the tab.
    page.js("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))")?;
    let offer = "/A new version is ready/.test([...document.querySelectorAll('[role=status]')].pop().textContent)";
    page.wait_js("a newer version is offered", offer)?;
    ensure(page.js("window.stays")? == true, || {
        "the page was loaded again while it was read".to_owned()
    })?;
    page.by_role("button", "Later")?.click()?;
    page.wait_js("the offer is gone", &format!("!{offer}"))
}

fn a_newer_version_is_there(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    let mut host = visited(page, site)?;
    host.publish_newer()?;
    // Where the host takes too long to answer, the older one stands in for it.
    page.wait("the newer version is shown", |page| {
        reload(page)?;
        Ok(version(page)? == NEWER)
    })?;
    // It is the newer one already: nothing to offer. Its worker follows: first its own file is there, then no other.
    page.wait("only the newer version's files are kept", |page| {
        Ok(kept(page, NEWER)? == 1 && kept(page, "main-")? == 1)
    })?;
    let offers = page.all_by_role("button", "Reload")?;
    same("what is offered", &offers.len(), &0)?;
    host.cut_off();
    reload(page)?;
    same("the version", &version(page)?, &NEWER.to_owned())?;
    text_is_as_its_source(page, site.article())
}

fn an_older_version_keeps_its_files(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    let mut host = visited(page, site)?;
    let before = version(page)?;
    host.publish_newer()?;
    page.js("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))")?;
    page.by_role("button", "Reload")?;
    host.cut_off();
    // Without a network, a page of the older version, with the older version's style.
    reload(page)?;
    same("the version", &version(page)?, &before)?;
    ensure(
        page.js("document.styleSheets[0].cssRules.length > 5")? == true,
        || "the older version has lost its style".to_owned(),
    )?;
    host.come_back()?;
    page.js("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))")?;
    // The reader takes the offer.
    page.by_role("button", "Reload")?.click()?;
    page.wait("the newer version is shown", |page| {
        Ok(version(page).unwrap_or_default() == NEWER)
    })?;
    page.ready()
}

/// The version of the page that is shown.
fn version(page: &Page<'_>) -> Outcome<String> {
    let address = page.js("document.querySelector('#program').dataset.offline")?;
    let address = address.as_str().unwrap_or_default();
    Ok(address.rsplit('?').next().unwrap_or_default().to_owned())
}

fn can_be_installed(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    let _host = visited(page, site)?;
    let errors = page.cdp("Page.getInstallabilityErrors", &json!({}))?;
    same(
        "what keeps the page from being installed",
        &errors["installabilityErrors"],
        &json!([]),
    )
}
