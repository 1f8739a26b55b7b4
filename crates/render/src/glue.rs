//! Making the glue between program and browser small: wasm-bindgen's JavaScript without white space and comments, and short names for what
//! the program imports from it. wasm-bindgen gives each a hash of 16 digits, which no compression can shorten, in both files.
//!
//! Trunk's own minifier of 2023 does not understand the glue's syntax and leaves it as it is.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};
use wasm_encoder::{
    ImportSection, Module, RawSection, reencode::Reencode, reencode::RoundtripReencoder,
};
use wasmparser::{Parser, Payload};

/// Makes the program's files in `staging` smaller.
///
/// # Errors
///
/// If there is not one program with its glue, or it is not read or written, or is no WebAssembly.
pub fn shorten(staging: &Path) -> io::Result<()> {
    let program = only(staging, "_bg.wasm")?;
    let glue = program.with_file_name(
        program
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .replace("_bg.wasm", ".js"),
    );
    let (bytes, text) = (fs::read(&program)?, fs::read_to_string(&glue)?);
    let names = short_names(&bytes).map_err(io::Error::other)?;
    fs::write(&program, rename(&bytes, &names).map_err(io::Error::other)?)?;
    let text = names
        .iter()
        .fold(text, |text, (long, short)| text.replace(long, short));
    fs::write(
        &glue,
        minifier::js::minify(&text)
            .map_err(io::Error::other)?
            .to_string(),
    )
}

/// The one file in `folder` whose name ends with `end`.
fn only(folder: &Path, end: &str) -> io::Result<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(end) {
            found.push(path);
        }
    }
    match found.as_slice() {
        [one] => Ok(one.clone()),
        _ => Err(io::Error::other(format!(
            "{} files end with {end}, not one",
            found.len()
        ))),
    }
}

/// A short name for each function the program imports.
fn short_names(program: &[u8]) -> Result<BTreeMap<String, String>, wasmparser::BinaryReaderError> {
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(program) {
        if let Payload::ImportSection(imports) = payload? {
            for import in imports.into_imports() {
                let name = import?.name;
                if name.starts_with("__wb") {
                    let short = format!("i{}", names.len());
                    names.insert(name.to_owned(), short);
                }
            }
        }
    }
    Ok(names)
}

/// The program with its imports renamed.
fn rename(program: &[u8], names: &BTreeMap<String, String>) -> Result<Vec<u8>, String> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(program) {
        let payload = payload.map_err(|error| error.to_string())?;
        if let Payload::ImportSection(imports) = payload {
            let mut section = ImportSection::new();
            for import in imports.into_imports() {
                let import = import.map_err(|error| error.to_string())?;
                let name = names.get(import.name).map_or(import.name, String::as_str);
                let kind = RoundtripReencoder
                    .entity_type(import.ty)
                    .map_err(|error| error.to_string())?;
                section.import(import.module, name, kind);
            }
            module.section(&section);
        } else if let Some((id, range)) = payload.as_section() {
            module.section(&RawSection {
                id,
                data: &program[range.start as usize..range.end as usize],
            });
        }
    }
    Ok(module.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROGRAM: &str = r#"(module
        (import "./app_bg.js" "__wbg_log_0123456789abcdef" (func $log (param i32)))
        (import "./app_bg.js" "memory" (memory 1))
        (func (export "main") (call $log (i32.const 7))))"#;

    #[test]
    fn imports_get_short_names_and_nothing_else_changes() {
        let program = wat::parse_str(PROGRAM).expect("a program");
        let names = short_names(&program).expect("reads");
        assert_eq!(
            names.get("__wbg_log_0123456789abcdef").map(String::as_str),
            Some("i0")
        );
        let renamed = rename(&program, &names).expect("renames");
        let wanted = PROGRAM.replace("__wbg_log_0123456789abcdef", "i0");
        assert_eq!(renamed, wat::parse_str(wanted).expect("a program"));
    }

    #[test]
    fn what_is_no_program_is_an_error() {
        assert!(short_names(b"not a program").is_err());
    }
}
