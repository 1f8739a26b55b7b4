//! The lens on the left and the desk on the right.

mod desk;
mod entities;
mod entity;
mod facts;
mod gallery;
mod kinds;
mod lens;
mod quote;
mod search;
mod shares;

pub(crate) use desk::Desk;
pub(crate) use facts::EntityFacts;
pub(crate) use kinds::KindTile;
pub(crate) use lens::Lens;
