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

/// A fault that is planted into the rules, and what cargo-deny must say of it then.
struct Plant {
    check: &'static str,
    from: &'static str,
    to: &'static str,
    said: [&'static str; 2],
}

/// One for each check: a crate that the page has is banned, a licence that many have is not allowed,
/// and the registry that all come from is none.
const PLANTS: [Plant; 3] = [
    Plant {
        check: "bans",
        from: "\ndeny = [\n",
        to: "\ndeny = [\n  \"leptos\",\n",
        said: ["leptos", "banned"],
    },
    Plant { check: "licenses", from: "\"MIT\", ", to: "", said: ["MIT", "rejected"] },
    Plant {
        check: "sources",
        from: "[sources]\n",
        to: "[sources]\nallow-registry = []\n",
        said: ["crates.io", "not-allowed"],
    },
];

/// Asks cargo-deny, and asks it once more for each check with a rule that the page breaks.
pub(crate) fn check() -> Result<()> {
    let tool = Tool::cargo_deny(&Versions::read()?)?;
    install::install_if_missing(&tool)?;
    let path = repository().join(RULES);
    deny(&tool, &path, &PLANTS.each_ref().map(|it| it.check))?.run()?;
    let rules = read_text(&path)?;
    for plant in &PLANTS {
        let path = repository().join("target/planted-deny.toml");
        fs::write(&path, plant.in_rules(&rules)?)
            .with_context(|| format!("cannot write {}", path.display()))?;
        let complaint = deny(&tool, &path, &[plant.check])?.output().err();
        let complaint = complaint.map(|it| it.to_string()).unwrap_or_default();
        ensure!(
            plant.said.iter().all(|it| complaint.contains(it)),
            "cargo-deny does not see a planted fault in {}: it proves nothing\n{complaint}",
            plant.check
        );
    }
    say::line(&format!("The tree is as {RULES} says, and a fault in each of its parts is seen."));
    Ok(())
}

/// Advisories need the network, and are looked at by the workflow in `.github`, also when nothing
/// has changed here.
fn deny(tool: &Tool, rules: &Path, checks: &[&str]) -> Result<Program> {
    let deny = Program::new("cargo-deny").args(["--offline", "--config"]);
    deny.args([rules]).args(["check"]).args(checks).minutes(5).path_first(&[tool.programs()])
}

impl Plant {
    fn in_rules(&self, rules: &str) -> Result<String> {
        ensure!(rules.matches(self.from).count() == 1, "{RULES} needs {:?} once", self.from);
        Ok(rules.replace(self.from, self.to))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_fault_can_be_planted_into_the_rules_of_this_repository() {
        let rules = read_text(&repository().join(RULES)).unwrap();
        for plant in &PLANTS {
            let planted = plant.in_rules(&rules).unwrap();
            assert!(planted.parse::<toml::Table>().is_ok() && planted != rules, "{}", plant.check);
            assert!(plant.in_rules("[other]\n").is_err());
        }
    }
}
