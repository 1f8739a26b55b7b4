//! Browser tests: a small `WebDriver` client, and the journeys of a person through the page.

pub mod browser;
pub mod journeys;
pub mod own;
pub mod page;
pub mod run;
pub mod shoot;
pub mod site;
pub mod speed;
pub mod wait;
pub mod weight;
