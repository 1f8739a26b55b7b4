//! Where the site will be published.

use super::{Reader, Value};
use url::Url;

/// What an address looks like; shown to whoever got one wrong.
const EXAMPLE: &str = "Write the whole address of the folder in which the site will be: `url = \"https://example.org/news/\"`.";

impl Reader<'_> {
    pub(super) fn address(&mut self, value: &Value) {
        let Some(said) = self.words("url", value) else {
            return;
        };
        match address(&said) {
            Ok(url) => self.config.url = Some(url),
            Err(why) => self.error(
                value,
                format!("“{said}” cannot be the site's address"),
                format!("{why}. {EXAMPLE}"),
            ),
        }
    }
}

/// The address of a folder of the web as browsers write it, with a slash at its end.
fn address(said: &str) -> Result<String, &'static str> {
    let mut url = Url::parse(said).map_err(|_| "It is not an address with `https://` before it")?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err("It begins with neither `https://` nor `http://`");
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err("It holds a name or password, which all readers would see");
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err("It has a `?` or `#` in it, behind which no folder can be");
    }
    let path = url.path().to_ascii_lowercase();
    if matches!(path.rsplit('.').next(), Some("html" | "htm")) {
        return Err("It names a page");
    }
    if !path.ends_with('/') {
        let folder = format!("{}/", url.path());
        url.set_path(&folder);
    }
    Ok(url.into())
}
