//! Browser tests: a static server, a small `WebDriver` client, and the journeys of a person through the page.

pub mod args;
pub mod browser;
pub mod failure;
pub mod page;
pub mod shoot;
pub mod wait;
