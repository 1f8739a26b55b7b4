//! Prints what is found in article files: `cargo run -p analysis --example show FILE…`.

use article::{Kind, parse};
use std::{fs, process::ExitCode};

fn main() -> ExitCode {
    let mut code = ExitCode::SUCCESS;
    for file in std::env::args().skip(1) {
        let source = match fs::read_to_string(&file) {
            Ok(source) => source,
            Err(error) => {
                eprintln!("{file}: {error}");
                code = ExitCode::FAILURE;
                continue;
            }
        };
        match parse("article", &source) {
            Ok(article) => show(&file, &article),
            Err(error) => {
                eprintln!("{file}: {error}");
                code = ExitCode::FAILURE;
            }
        }
    }
    code
}

fn show(file: &str, article: &article::Article) {
    println!("== {file}");
    let findings = analysis::findings(article);
    let analysis = &findings.analysis;
    for kind in Kind::ALL {
        println!("-- {}", kind.key());
        for (index, entity) in analysis.entities.iter().enumerate() {
            if entity.kind != kind {
                continue;
            }
            let of = |m: &&article::Mention| m.entity == index as u32;
            let count = analysis.mentions.iter().filter(of).count();
            let first = analysis.mentions.iter().find(of);
            let (sure, why) = first.map_or((0, ""), |m| (m.confidence, analysis.reason(m.because)));
            let others = entity.other_names.join(", ");
            let role = entity.role.map_or("", |r| r.text(&article.text));
            println!(
                "  {} ({others}) ×{count} [{role}] {sure}: {why}",
                entity.name
            );
        }
    }
    println!("-- values");
    for value in &findings.values {
        let upto = value
            .upto
            .as_ref()
            .map_or(String::new(), |upto| format!("..{upto}"));
        let qualifier = value
            .qualifier
            .map_or(String::new(), |q| format!(" ({q:?})"));
        let counts = value.counts.map_or("", |noun| noun.text(&article.text));
        println!(
            "  {} = {:?} {}{upto} {}{qualifier} [{counts}] {}",
            value.span.text(&article.text),
            value.sense,
            value.value.as_deref().unwrap_or("?"),
            value.unit.as_deref().unwrap_or_default(),
            value.because
        );
    }
    for quote in &analysis.quotes {
        let text = |s: Option<article::Span>| s.map_or("–", |s| s.text(&article.text));
        println!("“{}”", quote.words(&article.text).join(" // "));
        println!(
            "    {} by [{}] source [{}] cue [{}] citing [{}] {}: {}",
            quote.kind.key(),
            analysis.speakers(quote).join(", "),
            text(quote.source),
            text(quote.cue),
            text(quote.citing),
            quote.confidence,
            analysis.reason(quote.because),
        );
    }
}
