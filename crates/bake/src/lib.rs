//! Article folder to embedded bytes.
