//! The native answers: for each file that is named, the length of its answer in four bytes, the lowest first, then the answer.

use std::io::{self, Write};
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    match write_answers() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn write_answers() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for file in env::args_os().skip(1) {
        let bytes = fs::read(&file)?;
        let answer = parity::answer(&String::from_utf8_lossy(&bytes));
        out.write_all(&(answer.len() as u32).to_le_bytes())?;
        out.write_all(&answer)?;
    }
    out.flush()
}
