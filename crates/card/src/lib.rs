//! The drawn image that stands for an article where its link is shared.
