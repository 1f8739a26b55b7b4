//! Addresses as the rest of the world sees them.

use crate::Config;

/// The absolute address of `path` below the site's root (`""`, `kim/`, `media/0f.jpg`); `None` if it is not known where the site
/// will be published. What is an address of the web already stays as it is.
pub fn absolute(config: &Config, path: &str) -> Option<String> {
    if is_web(path) {
        return Some(path.to_owned());
    }
    config.url.as_ref().map(|url| [url, path].concat())
}

/// The path of the site's root on its host, a slash at both ends: `/`, `/news/`. `/` if it is not known where the site will be
/// published.
///
/// ```
/// let url = Some("https://a.example/news/".to_owned());
/// let config = archive::Config { url, ..archive::Config::default() };
/// assert_eq!(archive::root(&config), "/news/");
/// ```
pub fn root(config: &Config) -> &str {
    let url = config.url.as_deref().unwrap_or_default();
    let host = url.split_once("://").map_or("", |(_, rest)| rest);
    host.find('/').map_or("/", |at| &host[at..])
}

/// Whether it is an address of the web, which others can follow.
pub(crate) fn is_web(address: &str) -> bool {
    let scheme = address.split_once("://").map(|(scheme, _)| scheme);
    scheme.is_some_and(|it| it.eq_ignore_ascii_case("https") || it.eq_ignore_ascii_case("http"))
        && article::Link::safe(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(url: Option<&str>) -> Config {
        Config {
            url: url.map(str::to_owned),
            ..Config::default()
        }
    }

    #[test]
    fn an_address_is_absolute_or_not_known() {
        let known = config(Some("https://a.example/news/"));
        for (path, want) in [
            ("", Some("https://a.example/news/")),
            ("kim/", Some("https://a.example/news/kim/")),
            ("HTTPS://b.example/c.jpg", Some("HTTPS://b.example/c.jpg")),
        ] {
            assert_eq!(absolute(&known, path).as_deref(), want, "{path}");
        }
        assert_eq!(absolute(&config(None), "kim/"), None);
    }

    #[test]
    fn the_root_is_a_path_of_the_host() {
        for (url, want) in [
            (None, "/"),
            (Some("https://a.example/"), "/"),
            (Some("http://a.example:8000/b/c/"), "/b/c/"),
        ] {
            assert_eq!(root(&config(url)), want, "{url:?}");
        }
    }
}
