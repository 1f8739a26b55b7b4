// The explorer of the archive.
