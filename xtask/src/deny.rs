//! What may be in the tree of the page: no crate that reaches a network, only licences we may use, only the registry.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, ensure};

use crate::{
    child::{Program, repository},
    files::read_text,
    install, say,
    tools::Tool,
    versions::Versions,
};

const RULES: &str = "deny.toml";
/// A crate that the page has, for the control.
const KNOWN: &str = "leptos";

/// Asks cargo-deny, and asks it once more with a rule that the page breaks.
pub(crate) fn check() -> Result<()> {
    let tool = Tool::cargo_deny(&Versions::read()?)?;
    install::install_if_missing(&tool)?;
    let rules = repository().join(RULES);
    deny(&tool, &rules, &["bans", "licenses", "sources"])?.run()?;
    let planted = with_ban(&read_text(&rules)?, KNOWN)?;
    let path = repository().join("target/planted-deny.toml");
    fs::write(&path, planted).with_context(|| format!("cannot write {}", path.display()))?;
    let complaint = deny(&tool, &path, &["bans"])?.output().err().map(|it| it.to_string());
    let is_seen = complaint.is_some_and(|it| it.contains(KNOWN) && it.contains("banned"));
    ensure!(is_seen, "cargo-deny does not see that {KNOWN} is banned: it proves nothing");
    say::line(&format!("The tree is as {RULES} says, and a planted ban is seen."));
    Ok(())
}

/// Advisories need the network, and are looked at by the workflow in `.github`.
fn deny(tool: &Tool, rules: &Path, checks: &[&str]) -> Result<Program> {
    let deny = Program::new("cargo-deny").args(["--offline", "--config"]);
    deny.args([rules]).args(["check"]).args(checks).minutes(5).path_first(&[tool.programs()])
}

/// The rules with one more crate that may not be there.
fn with_ban(rules: &str, name: &str) -> Result<String> {
    const LIST: &str = "\ndeny = [\n";
    ensure!(rules.matches(LIST).count() == 1, "{RULES} needs one list `deny = [`");
    Ok(rules.replace(LIST, &format!("{LIST}  \"{name}\",\n")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_planted_ban_stands_among_the_others() {
        let planted = with_ban(&read_text(&repository().join(RULES)).unwrap(), KNOWN).unwrap();
        assert!(planted.contains("\ndeny = [\n  \"leptos\",\n"), "{planted}");
        assert!(with_ban("[bans]\n", KNOWN).is_err());
    }
}
