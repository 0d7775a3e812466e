//! Which version of each tool: read from Trunk.toml and Cargo.lock, written down nowhere else.

use anyhow::{Context as _, Result};

use crate::{child::repository, files::read_text};

/// The exact versions this repository is built with.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Versions {
    pub(crate) trunk: String,
    pub(crate) wasm_bindgen: String,
    /// The npm package that holds wasm-opt.
    pub(crate) binaryen: String,
    pub(crate) esbuild: String,
    pub(crate) axe_core: String,
    pub(crate) fhir: String,
    pub(crate) cargo_deny: String,
    pub(crate) geckodriver: String,
}

impl Versions {
    pub(crate) fn read() -> Result<Self> {
        let root = repository();
        let settings = read_text(&root.join("Trunk.toml"))?;
        let lock = read_text(&root.join("Cargo.lock"))?;
        versions_from(&settings, &lock)
    }

    /// Those that the bytes of the page depend on, one on a line.
    pub(crate) fn of_the_build(&self) -> String {
        let tools = [
            ("trunk", &self.trunk),
            ("wasm-bindgen", &self.wasm_bindgen),
            ("binaryen", &self.binaryen),
            ("esbuild", &self.esbuild),
        ];
        tools.map(|(name, version)| format!("{name} {version}\n")).concat()
    }
}

fn versions_from(trunk_toml: &str, cargo_lock: &str) -> Result<Versions> {
    let settings: toml::Table = trunk_toml.parse().context("Trunk.toml is not valid TOML")?;
    let lock: toml::Table = cargo_lock.parse().context("Cargo.lock is not valid TOML")?;
    let trunk = settings
        .get("trunk-version")
        .and_then(toml::Value::as_str)
        .and_then(|version| version.strip_prefix('='))
        .context("Trunk.toml needs `trunk-version = \"=x.y.z\"`")?;
    Ok(Versions {
        trunk: trunk.to_owned(),
        wasm_bindgen: locked_version(&lock, "wasm-bindgen")?,
        binaryen: npm_version_of_wasm_opt(tool(&settings, "wasm_opt")?)?,
        esbuild: tool(&settings, "esbuild")?.to_owned(),
        axe_core: tool(&settings, "axe_core")?.to_owned(),
        fhir: tool(&settings, "fhir")?.to_owned(),
        cargo_deny: tool(&settings, "cargo_deny")?.to_owned(),
        geckodriver: tool(&settings, "geckodriver")?.to_owned(),
    })
}

fn tool<'a>(settings: &'a toml::Table, name: &str) -> Result<&'a str> {
    settings
        .get("tools")
        .and_then(|tools| tools.get(name))
        .and_then(toml::Value::as_str)
        .with_context(|| format!("Trunk.toml needs `{name}` under [tools]"))
}

/// Trunk says `version_132` where npm says `132.0.0`.
fn npm_version_of_wasm_opt(version: &str) -> Result<String> {
    let number = version
        .strip_prefix("version_")
        .context("`wasm_opt` in Trunk.toml has the form \"version_132\"")?;
    Ok(format!("{number}.0.0"))
}

fn locked_version(lock: &toml::Table, name: &str) -> Result<String> {
    lock.get("package")
        .and_then(toml::Value::as_array)
        .into_iter()
        .flatten()
        .find(|package| package.get("name").and_then(toml::Value::as_str) == Some(name))
        .and_then(|package| package.get("version"))
        .and_then(toml::Value::as_str)
        .map(str::to_owned)
        .with_context(|| format!("Cargo.lock does not name {name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SETTINGS: &str = r#"
        trunk-version = "=0.21.14"
        [tools]
        wasm_opt = "version_132"
        esbuild = "0.28.2"
        axe_core = "4.14.1"
        fhir = "4.12.0"
        cargo_deny = "0.20.2"
        geckodriver = "0.37.0"
    "#;
    const LOCK: &str = r#"
        [[package]]
        name = "wasm-bindgen-macro"
        version = "9.9.9"
        [[package]]
        name = "wasm-bindgen"
        version = "0.2.130"
    "#;

    #[test]
    fn versions_come_from_the_settings_and_the_lock() {
        let versions = versions_from(SETTINGS, LOCK).unwrap();
        assert_eq!(versions.trunk, "0.21.14");
        assert_eq!(versions.wasm_bindgen, "0.2.130");
        assert_eq!(versions.binaryen, "132.0.0");
        assert_eq!(versions.axe_core, "4.14.1");
        let built_with = "trunk 0.21.14\nwasm-bindgen 0.2.130\nbinaryen 132.0.0\nesbuild 0.28.2\n";
        assert_eq!(versions.of_the_build(), built_with);
    }

    #[test]
    fn what_is_missing_is_named() {
        for (planted, word) in [
            (SETTINGS.replace("\"=0", "\"^0"), "trunk-version"),
            (SETTINGS.replace("version_", ""), "wasm_opt"),
            (SETTINGS.replace("axe_core", "axe"), "axe_core"),
            (SETTINGS.replace("cargo_deny", "deny"), "cargo_deny"),
        ] {
            let error = versions_from(&planted, LOCK).unwrap_err().to_string();
            assert!(error.contains(word), "{error}");
        }
        let error = versions_from(SETTINGS, "version = 4").unwrap_err().to_string();
        assert!(error.contains("wasm-bindgen"), "{error}");
    }

    #[test]
    fn this_repository_names_all_its_versions() {
        Versions::read().unwrap();
    }
}
