//! Leaves out of the bound wasm and its glue what neither needs: hashes in the names of imports, classes that nobody makes, and exports that no script names.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, anyhow, ensure};
use wasm_encoder::{
    ExportSection, ImportSection, Module,
    reencode::{Error, Reencode},
};
use wasmparser::{Export, ImportSectionReader, Parser};

/// How wasm-bindgen begins the name of an import, and how many digits its hash has.
const IMPORT: &str = "__wbg_";
const HASH: usize = 16;
/// How the glue begins a class for JavaScript and the line that lets go of one, and how it ends what
/// else belongs to one.
const CLASS: &str = "export class ";
const DISPOSE: &str = "if (Symbol.dispose) ";
const CLASS_ENDS: [&str; 2] = ["}", "    : new FinalizationRegistry("];

/// The wasm and its glue, smaller. The names of `others`, the scripts beside the glue, stay.
pub(super) fn slimmed(wasm: &[u8], glue: &str, others: &str) -> Result<(Vec<u8>, String)> {
    let glue = without_classes(glue)?;
    let names = short_names(&glue);
    let glue = renamed(&glue, &names);
    let spoken: BTreeSet<&str> = words(&glue).chain(words(others)).collect();
    let mut slim = Slim { names, named: spoken };
    let mut module = Module::new();
    slim.parse_core_module(&mut module, Parser::new(0), wasm)
        .map_err(|error| anyhow!("the wasm cannot be read: {error}"))?;
    Ok((module.finish(), glue))
}

/// The glue without its classes: they are for streams that a server would send, and the page has
/// none. One that is made somewhere stops the build.
fn without_classes(glue: &str) -> Result<String> {
    let after = glue.lines().filter_map(|it| it.strip_prefix(CLASS));
    let classes: Vec<&str> = after.filter_map(|it| it.split(' ').next()).collect();
    let belongs = |line: &str| {
        let starts = [CLASS, DISPOSE, "const "].iter().any(|it| line.starts_with(it));
        starts && classes.iter().any(|it| line.contains(it))
    };
    let (mut rest, mut lines) = (String::new(), glue.lines());
    while let Some(line) = lines.next() {
        if !belongs(line) {
            rest.push_str(line);
            rest.push('\n');
        } else if !line.starts_with(DISPOSE) {
            let is_last = |it: &str| CLASS_ENDS.iter().any(|end| it.starts_with(end));
            ensure!(lines.any(is_last), "the glue has a class without an end: {line}");
        }
    }
    let made = classes.iter().find(|it| rest.contains(**it));
    ensure!(made.is_none(), "the glue uses its class {}, so it is needed", made.unwrap_or(&""));
    Ok(rest)
}

/// The names of the glue's imports, each with a shorter one: without its hash, and with a number
/// where two would be the same.
fn short_names(glue: &str) -> BTreeMap<String, String> {
    let long: BTreeSet<&str> = words(glue).filter(|it| plain(it).is_some()).collect();
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    let mut names = BTreeMap::new();
    for name in long {
        let Some(plain) = plain(name) else { continue };
        let time = times.entry(plain).or_default();
        *time += 1;
        let short = if *time == 1 { plain.to_owned() } else { format!("{plain}_{time}") };
        names.insert(name.to_owned(), short);
    }
    names
}

/// The name of an import without its hash, if that is what it is.
fn plain(name: &str) -> Option<&str> {
    let (plain, hash) = name.rsplit_once('_')?;
    let is_hash = hash.len() == HASH && hash.bytes().all(|it| it.is_ascii_hexdigit());
    (plain.starts_with(IMPORT) && is_hash).then_some(plain)
}

fn renamed(script: &str, names: &BTreeMap<String, String>) -> String {
    let mut rest = script;
    let mut text = String::with_capacity(script.len());
    for word in words(script) {
        let Some((before, after)) = rest.split_once(word) else { continue };
        text.push_str(before);
        text.push_str(names.get(word).map_or(word, String::as_str));
        rest = after;
    }
    text + rest
}

/// The words of a script, in order: what a name can be.
fn words(script: &str) -> impl Iterator<Item = &str> {
    let is_in_name = |it: char| it.is_alphanumeric() || it == '_' || it == '$';
    script.split(move |it| !is_in_name(it)).filter(|it| !it.is_empty())
}

/// Writes a wasm again.
struct Slim<'a> {
    names: BTreeMap<String, String>,
    named: BTreeSet<&'a str>,
}

impl Reencode for Slim<'_> {
    type Error = std::convert::Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        for import in section.into_imports() {
            let import = import?;
            let kind = self.entity_type(import.ty)?;
            let name = self.names.get(import.name).map_or(import.name, String::as_str);
            imports.import(import.module, name, kind);
        }
        Ok(())
    }

    fn parse_export(
        &mut self,
        exports: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), Error<Self::Error>> {
        if self.named.contains(export.name) {
            exports.export(
                export.name,
                self.export_kind(export.kind)?,
                self.external_index(export.kind, export.index)?,
            );
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        CodeSection, EntityType, ExportKind, Function, FunctionSection, TypeSection,
    };

    const GLUE: &str = "\
/* of wasm-bindgen */
export class Source {
    free() {
        wasm.__wbg_source_free(0);
    }
}
if (Symbol.dispose) Source.prototype[Symbol.dispose] = Source.prototype.free;

const imports = {
    __wbg_length_0123456789abcdef: function(arg0) { return arg0.length; },
    __wbg_length_fedcba9876543210: function(arg0) { return arg0.length; },
    __wbg_new_0123456789abcdef: function() { return new Object(); },
    __wbindgen_cast_0000000000000001: function(arg0) { return arg0; },
};
const SourceFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_source_free(ptr, 1));
wasm.__wbindgen_start();
";

    fn wasm(imports: &[&str], exports: &[&str]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut import = ImportSection::new();
        for name in imports {
            import.import("./g", name, EntityType::Function(0));
        }
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        functions.function(0);
        let mut body = Function::new([]);
        body.instructions().end();
        code.function(&body);
        let mut export = ExportSection::new();
        let index = u32::try_from(imports.len()).unwrap();
        for name in exports {
            export.export(name, ExportKind::Func, index);
        }
        let mut module = Module::new();
        module.section(&types).section(&import).section(&functions).section(&export).section(&code);
        module.finish()
    }

    #[test]
    fn names_lose_their_hashes_in_both_and_what_nobody_names_goes() {
        let imports = [
            "__wbg_length_0123456789abcdef",
            "__wbg_length_fedcba9876543210",
            "__wbindgen_cast_0000000000000001",
        ];
        let exports = ["__wbindgen_start", "shared", "__wbg_source_free", "__data_end"];
        let (slim, glue) =
            slimmed(&wasm(&imports, &exports), GLUE, "const { shared } = init();").unwrap();
        let short = ["__wbg_length", "__wbg_length_2", "__wbindgen_cast_0000000000000001"];
        assert_eq!(slim, wasm(&short, &["__wbindgen_start", "shared"]));
        assert!(short.iter().all(|it| glue.contains(&format!(" {it}: function("))), "{glue}");
        assert!(glue.contains("__wbg_new: function() { return new Object(); }"));
        assert!(!glue.contains("Source") && glue.contains("of wasm-bindgen"), "{glue}");
        assert!(glue.ends_with("wasm.__wbindgen_start();\n"));
    }

    #[test]
    fn a_class_that_is_made_somewhere_stops_the_build() {
        let glue = GLUE.replace("new Object()", "Source.__wrap(0)");
        let error = slimmed(&wasm(&[], &[]), &glue, "").unwrap_err();
        assert!(error.to_string().contains("Source"), "{error}");
        assert!(slimmed(b"not wasm", GLUE, "").is_err());
    }
}
