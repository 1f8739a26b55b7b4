//! The explorer: the page of one article, rendered natively at build time and hydrated in the browser.
//!
//! Data flows one way: [`embedded`] holds the readings, or the page carries its own ([`dom::carried`]); the link's fragment is the view; what is shown follows from the two in
//! crate `view`; the parts of [`reader`], [`panels`] and [`ui`] write it as markup and hold no copy; [`live`] keeps the page as they
//! say. Only [`dom`] touches the browser.

#![recursion_limit = "256"]

mod app;
mod dom;
mod embedded;
mod live;
mod panels;
#[cfg(feature = "ssr")]
mod prerender;
mod reader;
#[cfg(feature = "ssr")]
mod shell;
mod state;
mod ui;

#[cfg(feature = "hydrate")]
pub use dom::start;
#[cfg(feature = "ssr")]
pub use prerender::{Page, page, pages};
#[cfg(feature = "ssr")]
pub use shell::{POLICY, Shell};
#[cfg(feature = "ssr")]
pub use ui::Around;
