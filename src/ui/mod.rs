//! What frames the page: header, footer, dialogs, messages.

mod choice;
mod dialogs;
mod header;
mod help;
mod messages;
mod print;
mod toolbar;

pub(crate) use choice::Choice;
pub(crate) use dialogs::ByHand;
pub(crate) use header::{Footer, Header};
pub(crate) use help::Help;
pub(crate) use messages::{Notices, Toast};
pub(crate) use print::Print;
pub(crate) use toolbar::{SheetHead, Toolbar};
