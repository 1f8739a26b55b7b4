//! Browser tests: a static server, a small `WebDriver` client, and the journeys of a person through the page.

pub mod args;
pub mod browser;
pub mod failure;
pub mod journeys;
pub mod page;
pub mod run;
pub mod server;
pub mod shoot;
pub mod site;
pub mod speed;
pub mod wait;
