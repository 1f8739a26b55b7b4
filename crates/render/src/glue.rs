//! Making the glue between program and browser small: wasm-bindgen's JavaScript as [`minified`], and short names for what the program
//! imports from it. wasm-bindgen gives each a hash of 16 digits, which no compression can shorten, in both files.
//!
//! Trunk's own minifier of 2023 does not understand the glue's syntax and leaves it as it is.

use crate::script::{Names, minified};
use crate::worker::PROGRAM;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};
use wasm_encoder::{
    ExportSection, ImportSection, Module, RawSection, reencode::Reencode,
    reencode::RoundtripReencoder,
};
use wasmparser::{Parser, Payload};

/// Makes the files of page and worker in `staging` smaller.
///
/// # Errors
///
/// If there is not one program of each with its glue, or it is not read or written, or is no WebAssembly.
pub fn shorten(staging: &Path) -> io::Result<()> {
    shorten_program(&only(staging, |name| {
        name.ends_with("_bg.wasm") && name != PROGRAM
    })?)?;
    shorten_program(&staging.join(PROGRAM))?;
    let start = only(staging, |name| name.starts_with("start-"))?;
    fs::write(
        &start,
        minified(&fs::read_to_string(&start)?, Names::Shared)?,
    )
}

fn shorten_program(program: &Path) -> io::Result<()> {
    let glue = program.with_file_name(
        program
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .replace("_bg.wasm", ".js"),
    );
    let (bytes, text) = (fs::read(program)?, fs::read_to_string(&glue)?);
    let names = short_names(&bytes).map_err(io::Error::other)?;
    fs::write(program, rename(&bytes, &names).map_err(io::Error::other)?)?;
    // From the last to the first: a name that starts with another one comes before it.
    let names = names.iter().rev();
    let text = names.fold(text, |text, (long, short)| text.replace(long, short));
    fs::write(&glue, minified(&text, Names::Own)?)
}

/// The one file in `folder` whose name `is` the wanted one.
pub(crate) fn only(folder: &Path, is: fn(&str) -> bool) -> io::Result<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if is(&entry.file_name().to_string_lossy()) {
            found.push(entry.path());
        }
    }
    match found.as_slice() {
        [one] => Ok(one.clone()),
        _ => Err(io::Error::other(format!(
            "{} files instead of one: {found:?}",
            found.len()
        ))),
    }
}

/// A short name for each function that program and glue know each other's by.
fn short_names(program: &[u8]) -> Result<BTreeMap<String, String>, wasmparser::BinaryReaderError> {
    let mut names = BTreeMap::new();
    let mut put = |name: &str| {
        if name.starts_with("__wbg_") || name.starts_with("wasm_bindgen__") {
            let short = format!("i{}", names.len());
            names.entry(name.to_owned()).or_insert(short);
        }
    };
    for payload in Parser::new(0).parse_all(program) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    put(import?.name);
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    put(export?.name);
                }
            }
            _ => {}
        }
    }
    Ok(names)
}

/// The program with those names, and without the notes of the tools that made it.
fn rename(program: &[u8], names: &BTreeMap<String, String>) -> Result<Vec<u8>, String> {
    let say = |error: wasmparser::BinaryReaderError| error.to_string();
    let short = |name: &str| names.get(name).cloned().unwrap_or_else(|| name.to_owned());
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(program) {
        let payload = payload.map_err(say)?;
        match &payload {
            Payload::ImportSection(imports) => {
                let mut section = ImportSection::new();
                for import in imports.clone().into_imports() {
                    let import = import.map_err(say)?;
                    let kind = RoundtripReencoder.entity_type(import.ty);
                    let kind = kind.map_err(|error| error.to_string())?;
                    section.import(import.module, &short(import.name), kind);
                }
                module.section(&section);
            }
            Payload::ExportSection(exports) => {
                let mut section = ExportSection::new();
                for export in exports.clone() {
                    let export = export.map_err(say)?;
                    let kind = RoundtripReencoder.export_kind(export.kind);
                    let kind = kind.map_err(|error| error.to_string())?;
                    section.export(&short(export.name), kind, export.index);
                }
                module.section(&section);
            }
            Payload::CustomSection(_) => {}
            other => {
                if let Some((id, range)) = other.as_section() {
                    let mut data = program[range.start as usize..range.end as usize].to_vec();
                    if matches!(other, Payload::DataSection(_)) {
                        hide_folders(&mut data);
                    }
                    module.section(&RawSection { id, data: &data });
                }
            }
        }
    }
    Ok(module.finish())
}

/// Dots over the folders of this machine in which the libraries' sources lie: panics name them, but they are the publisher's affair,
/// and a program built elsewhere shall weigh the same.
fn hide_folders(data: &mut [u8]) {
    const SOURCES: &[u8] = b"/registry/src/";
    const STANDARD: &[u8] = b"/rustc/";
    let home =
        std::env::var("CARGO_HOME").or_else(|_| std::env::var("HOME").map(|home| home + "/.cargo"));
    let home = home.unwrap_or_default();
    let registry = [home.as_bytes(), SOURCES].concat();
    for start in [registry.as_slice(), STANDARD] {
        let mut at = 0;
        while let Some(found) = data[at..]
            .windows(start.len())
            .position(|window| window == start)
        {
            let from = at + found;
            let name = from + start.len();
            let end = data[name..]
                .iter()
                .position(|&byte| byte == b'/')
                .map_or(name, |end| name + end);
            data[from..end].fill(b'.');
            at = end;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROGRAM: &str = r#"(module
        (import "./app_bg.js" "__wbg_log_0123456789abcdef" (func (param i32)))
        (import "./app_bg.js" "memory" (memory 1))
        (func (export "main") (call 0 (i32.const 7)))
        (func (export "wasm_bindgen__invoke__h01234567"))
        (func (export "wasm_bindgen__invoke__h01234567_1")))"#;

    #[test]
    fn imports_get_short_names_and_nothing_else_changes() {
        let program = wat::parse_str(PROGRAM).expect("a program");
        let names = short_names(&program).expect("reads");
        assert_eq!(
            names.get("__wbg_log_0123456789abcdef").map(String::as_str),
            Some("i0")
        );
        let renamed = rename(&program, &names).expect("renames");
        let wanted = PROGRAM
            .replace("__wbg_log_0123456789abcdef", "i0")
            .replace("wasm_bindgen__invoke__h01234567_1", "i2")
            .replace("wasm_bindgen__invoke__h01234567", "i1");
        assert_eq!(renamed, wat::parse_str(wanted).expect("a program"));
    }

    #[test]
    fn folders_of_this_machine_are_hidden() {
        let mut data = b"x/rustc/0123/library/core/src/str.rs/rustc/0123/a.rs".to_vec();
        hide_folders(&mut data);
        assert_eq!(
            data,
            b"x.........../library/core/src/str.rs.........../a.rs"
        );
    }

    #[test]
    fn what_is_no_program_is_an_error() {
        assert!(short_names(b"not a program").is_err());
    }
}
