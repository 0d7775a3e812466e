//! What each function does that the wasm gets from wasm-bindgen's glue, read before the glue is minified: names alone do not tell one constructor from another.

use std::collections::BTreeMap;

/// How an entry of the object of imports begins, up to its name.
const INDENT: &str = "        ";
/// What wraps a function that hands an error of the browser on.
const CATCHES: [&str; 2] = ["return handleError(function ", ", arguments);"];

/// The names of the functions with what they do, in the words of the glue and on one line.
pub(super) fn functions(glue: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut open: Option<(String, String)> = None;
    for line in glue.lines() {
        if let Some((name, begun)) = beginning(line) {
            open = Some((name.to_owned(), begun.to_owned()));
        } else if let Some((_, text)) = &mut open {
            // A comment says what the casts are for, with numbers that change from build to build.
            if !line.trim_start().starts_with("//") {
                text.push(' ');
                text.push_str(line.trim());
            }
        }
        let ends = line.strip_prefix(INDENT).is_some_and(|it| it.starts_with('}'));
        if ends && let Some((name, text)) = open.take() {
            found.insert(name, short(&text));
        }
    }
    found
}

/// The name of an entry and the rest of its first line.
fn beginning(line: &str) -> Option<(&str, &str)> {
    let (name, rest) = line.strip_prefix(INDENT)?.split_once(": ")?;
    let is_name = name.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'_');
    (is_name && rest.starts_with("function")).then_some((name, rest))
}

/// The body alone: without the words that every function has, and without hashes of the compiler.
fn short(function: &str) -> String {
    let (begin, end) = (CATCHES[0], CATCHES[1]);
    let caught = function.split_once(begin).and_then(|(_, it)| it.rsplit_once(end));
    let body = inside(caught.map_or(function, |(it, _)| it));
    let value = body.strip_prefix("const ret = ").and_then(|it| it.strip_suffix("; return ret;"));
    let body = value.map_or_else(|| body.to_owned(), |it| format!("return {it}"));
    let may_throw = if caught.is_some() { " (may throw)" } else { "" };
    without_hashes(body.trim_end_matches(';')) + may_throw
}

/// What stands between the first brace and the last.
fn inside(function: &str) -> &str {
    let body = function.split_once('{').and_then(|(_, it)| it.rsplit_once('}'));
    body.map_or(function, |(it, _)| it).trim()
}

/// `invoke__h0123456789abcdef` without the digits, which change with the compiler.
fn without_hashes(body: &str) -> String {
    let mut parts = body.split("__h");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digits = part.bytes().take_while(u8::is_ascii_hexdigit).count();
        let rest = if digits == 16 { part.get(digits..).unwrap_or_default() } else { part };
        text.push_str("__h");
        text.push_str(rest);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "\
export function all(a) {
    return wasm.all(a);
}
function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_is_undefined_be5b34249ff1fc15: function(arg0) {
            const ret = arg0 === undefined;
            return ret;
        },
        __wbg_new_d72daa1c90ded389: function() { return handleError(function (arg0, arg1) {
            const ret = new WebSocket(getStringFromWasm0(arg0, arg1));
            return ret;
        }, arguments); },
        __wbg_set_src_da602cd25f3603f8: function(arg0, arg1, arg2) {
            arg0.src = getStringFromWasm0(arg1, arg2);
        },
        __wbindgen_generic_0000000000000001: function(arg0, arg1) {
            // Cast intrinsic for `Closure(shim_idx: 32)`.
            const ret = makeMutClosure(arg0, arg1, invoke__h47106377c331d743);
            return ret;
        },
    };
    return {
        __proto__: null,
        \"./glue_bg.js\": import0,
    };
}
";

    #[test]
    fn each_function_is_read_with_what_it_does() {
        let found: Vec<(String, String)> = functions(GLUE).into_iter().collect();
        let expected = [
            ("__wbg_is_undefined_be5b34249ff1fc15", "return arg0 === undefined"),
            (
                "__wbg_new_d72daa1c90ded389",
                "return new WebSocket(getStringFromWasm0(arg0, arg1)) (may throw)",
            ),
            ("__wbg_set_src_da602cd25f3603f8", "arg0.src = getStringFromWasm0(arg1, arg2)"),
            ("__wbindgen_generic_0000000000000001", "return makeMutClosure(arg0, arg1, invoke__h)"),
        ];
        assert_eq!(found, expected.map(|(name, body)| (name.to_owned(), body.to_owned())));
    }

    #[test]
    fn a_name_that_only_looks_like_a_hash_stays() {
        assert_eq!(without_hashes("a__hello(b__h0123456789abcdef)"), "a__hello(b__h)");
    }
}
