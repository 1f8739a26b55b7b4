//! `train`: makes the tagger's model anew from marked text: the same data, the same bytes.
//!
//! `cargo xtask train` runs it, in release.
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "counts become shares, and shares that are not negative become counts"
)]

mod features;
mod learn;
mod lessons;
mod marked;
mod shrink;
mod teachers;

use devkit::args::Args;
use devkit::{At, Failure, Outcome};
use learn::Plan;
use lessons::{Stage, learn, tell};
use marked::Marked;
use std::path::PathBuf;
use std::process::ExitCode;

/// Weights nearer to 0 than this are not worth their bytes: 0.10 adds a quarter of a megabyte and nothing measurable, 0.18 costs a point of F1.
const LEAST: f32 = 0.12;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Outcome {
    let mut args = Args::new(std::env::args().skip(1));
    let data = args
        .value("--data")?
        .map_or_else(|| PathBuf::from("../shared/data"), PathBuf::from);
    let out = args
        .value("--out")?
        .ok_or_else(|| Failure::new("Say where the model is to go: --out FILE."))?;
    args.end()?;
    let plan = |epochs| Plan {
        epochs,
        rate: 0.1,
        dropout: 0.4,
        seed: 7,
    };
    let gold: Vec<Marked> = marked::gold(&data)?
        .into_iter()
        .filter(|g| !g.held_out())
        .collect();
    let silver = marked::silver(&data)?;
    eprintln!(
        "{} sentences marked by hand, {} by teachers",
        gold.len(),
        silver.len()
    );
    let corrected = teachers::correct(&gold, &silver);
    let mut documents = lessons::documents(&gold, &corrected);
    eprintln!("halves that read one another");
    let read = tell(&mut documents, plan(2));
    let compared = documents
        .iter()
        .flatten()
        .zip(read.iter().flatten())
        .filter(|(taught, _)| taught.by_hand);
    let calibration = shrink::calibrate(
        compared.map(|(taught, (labels, rows))| (&*taught.marked.labels, &**labels, &**rows)),
    );
    eprintln!("a mention of 0–10 %, 10–20 % … is right in {calibration:?} of 100");
    eprintln!("the whole");
    let (mut field, index, lessons) = learn(&documents, |_| true, Stage::Both, plan(5));
    let left = field.prune(LEAST);
    eprintln!("  {left} weights are left; they take over what the others knew");
    field.learn(
        &lessons,
        Plan {
            rate: 0.03,
            ..plan(2)
        },
    );
    let parts = shrink::shrink(&field, &index, calibration);
    let file = parts.write();
    eprintln!("{} features, {} bytes", parts.features.len(), file.len());
    let path = PathBuf::from(&out);
    std::fs::write(&path, file).at(&path)
}
