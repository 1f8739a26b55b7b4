//! A connection that is no faster than a reader's.

use std::io::{self, Write};
use std::net::TcpStream;
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

/// So much goes out at once, in bytes.
const PIECE: usize = 8 << 10;

/// Writes in pieces, each as long as a network of that speed would take over it; all connections share the network.
pub(super) struct Paced<'s> {
    stream: &'s TcpStream,
    turn: &'s Mutex<()>,
    /// Bytes a second.
    pace: u32,
}

impl<'s> Paced<'s> {
    pub(super) fn new(stream: &'s TcpStream, turn: &'s Mutex<()>, pace: u32) -> Self {
        Self { stream, turn, pace }
    }
}

impl Write for Paced<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let piece = &bytes[..bytes.len().min(PIECE)];
        let turn = self.turn.lock();
        thread::sleep(Duration::from_secs(1) * piece.len() as u32 / self.pace.max(1));
        drop(turn);
        let mut stream = self.stream;
        stream.write(piece)
    }

    fn flush(&mut self) -> io::Result<()> {
        let mut stream = self.stream;
        stream.flush()
    }
}
