//! axe-core in the page: every accessibility fault that a machine can find.

use crate::Result;
use serde_json::Value;
use std::fmt;
use thirtyfour::WebDriver;

/// A fault that axe-core found.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    /// The name of the rule.
    pub rule: String,
    /// The elements, as axe names them, with what is wrong.
    pub elements: Vec<String>,
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.rule, self.elements.join(" | "))
    }
}

const RUN: &str = "const done = arguments[arguments.length - 1]; \
    axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }) \
       .then((it) => done(it.violations), (error) => done([{ id: String(error), nodes: [] }]));";

pub(crate) async fn faults(driver: &WebDriver) -> Result<Vec<Fault>> {
    let known = driver.execute("return !!window.axe;", vec![]).await?;
    if known.json().as_bool() != Some(true) {
        let script = std::fs::read_to_string(xtask::tools::axe_script()?)?;
        driver.execute(format!("{script};"), vec![]).await?;
    }
    let found = driver.execute_async(RUN, vec![]).await?;
    let list = found.json().as_array().cloned().unwrap_or_default();
    Ok(list.iter().map(fault_from_json).collect())
}

fn fault_from_json(json: &Value) -> Fault {
    let text = |it: &Value| it.as_str().unwrap_or_default().to_owned();
    let nodes = json["nodes"].as_array().cloned().unwrap_or_default();
    let element = |it: &Value| format!("{} ({})", it["target"], text(&it["failureSummary"]));
    Fault { rule: text(&json["id"]), elements: nodes.iter().map(element).collect() }
}
