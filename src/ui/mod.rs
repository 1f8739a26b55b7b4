//! What frames the page: header, footer, dialogs, messages.

mod choice;
mod dialogs;
mod header;
mod help;
mod messages;
mod open;
mod toolbar;

pub(crate) use choice::choice;
pub(crate) use dialogs::by_hand;
pub use header::Around;
pub(crate) use header::{after, before};
pub(crate) use help::help;
pub(crate) use messages::{failed, notices, toast};
pub(crate) use open::open;
pub(crate) use toolbar::{sheet_head, toolbar, tools};
