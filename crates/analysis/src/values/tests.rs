//! What values are found, and what they say.
