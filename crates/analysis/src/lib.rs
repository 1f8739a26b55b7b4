//! Text to analysis.
