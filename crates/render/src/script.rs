//! Scripts made small, by `oxc`: without white space and comments, with short names for what nobody outside sees. A first visit downloads 7 KB of
//! scripts; short names take 1 KB of that.

use oxc::allocator::Allocator;
use oxc::codegen::{Codegen, CodegenOptions};
use oxc::minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc::parser::Parser;
use oxc::span::SourceType;
use std::io;

/// Who else sees the names at the top of a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Names {
    /// Nobody: it is a module, or alone in its worker. What it exports keeps its name.
    Own,
    /// The other scripts of the page that it is put into.
    Shared,
}

/// The script `text`, which does the same and is smaller.
///
/// # Errors
///
/// If it is no JavaScript.
pub(crate) fn minified(text: &str, names: Names) -> io::Result<String> {
    let kind = match names {
        Names::Own => SourceType::mjs(),
        Names::Shared => SourceType::cjs(),
    };
    let allocator = Allocator::default();
    let mut parsed = Parser::new(&allocator, text, kind).parse();
    if let Some(error) = parsed.errors.first() {
        return Err(io::Error::other(error.to_string()));
    }
    let options = MinifierOptions {
        mangle: Some(MangleOptions {
            top_level: names == Names::Own,
            ..MangleOptions::default()
        }),
        compress: Some(CompressOptions::smallest()),
    };
    let made = Minifier::new(options).minify(&allocator, &mut parsed.program);
    let printed = Codegen::new()
        .with_options(CodegenOptions::minify())
        .with_scoping(made.scoping)
        .build(&parsed.program);
    Ok(printed.code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, names: Names, wanted: &str) {
        assert_eq!(minified(text, names).expect("a script"), wanted);
    }

    #[test]
    fn names_that_nobody_sees_get_short() {
        let text =
            "const first = read(1); /* why */ export function told(who) { return first + who; }";
        let small = "const e=read(1);export function told(t){return e+t}";
        check(text, Names::Own, small);
    }

    #[test]
    fn names_that_others_see_stay() {
        let text = "const first = read(1); // why\n(() => { const inside = first + read(2); tell(inside, inside); })();";
        let small = "const first=read(1);(()=>{let t=first+read(2);tell(t,t)})();";
        check(text, Names::Shared, small);
    }

    #[test]
    fn what_is_no_script_is_an_error() {
        assert!(minified("const = ;", Names::Own).is_err());
    }
}
