//! Every check there is, one stage after the other, with the time each took.

use std::{
    fs,
    path::PathBuf,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail, ensure};

use crate::{
    again,
    child::{Program, repository},
    contrast, deny, dist, documents,
    engines::Engine,
    imports,
    install::{self, WASM_TARGET},
    peers, say, size, tidy,
    tools::Toolbox,
};

/// Crates that belong to a browser; core must be true without one.
const BROWSER_CRATES: [&str; 5] = ["gloo", "js-sys", "leptos", "wasm-bindgen", "web-sys"];

/// The journeys that go through every engine, by the beginnings of their names: the main job, the
/// store, being offline and a new version. docs/engines.md says what differs.
const IN_EVERY_ENGINE: [&str; 13] = [
    "main_job::",
    "offline::",
    "sides::",
    "unled::",
    "versions::",
    "windows::",
    "diary::a_",
    "faults::a_build_",
    "faults::a_check_",
    "faults::a_full_first_",
    "faults::a_room_",
    "faults::the_rescue_",
    "faults::what_cannot_",
];
/// Those that kill a browser under its driver. That of `WebKit` gives up its session then: what
/// they show, `unled::` shows of a browser without one.
const IN_FIREFOX_TOO: [&str; 2] = ["kills::", "left::a_script_"];
/// A page that is left while it opens: Firefox, driven, stops such pages now and then (docs/engines.md).
const IN_WEBKIT_TOO: [&str; 1] = ["left::"];

/// Runs all stages; the first that fails ends it.
pub(crate) fn run(is_long: bool) -> Result<()> {
    let mut stages = Stages::default();
    let outcome = all(&mut stages, is_long);
    say::line(&stages.summary());
    outcome
}

fn all(stages: &mut Stages, is_long: bool) -> Result<()> {
    let tools = stages.stage("set-up", || {
        install::all_test_tools()?;
        if is_long {
            install::hosts()?;
        }
        install::page_tools()
    })?;
    stages.stage("format", || cargo(&["fmt", "--all", "--check"]).run())?;
    stages.stage("tidy", tidy::check)?;
    stages.stage("contrast", contrast::check)?;
    stages.stage("lints, native", || {
        cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]).run()
    })?;
    stages.stage("lints, wasm", || {
        let package = ["clippy", "-p", "fascicle", "--all-targets", "--target", WASM_TARGET];
        cargo(&package).args(["--", "-D", "warnings"]).run()
    })?;
    stages.stage("tests of core and commands", || {
        let tests = cargo(&["test", "-p", "fascicle-core", "-p", "xtask"]);
        let tests = if is_long { tests.env("FASCICLE_LONG", "1") } else { tests };
        tests.run()?;
        // Where the people of the check end, for whoever reads what the tests say.
        let people = ["test", "--quiet", "-p", "fascicle-core", "--test", "people", "at_least"];
        cargo(&people).args(["--", "--nocapture"]).run()
    })?;
    stages.stage("documents of FHIR", documents::check)?;
    stages.stage("core without a browser", core_stands_alone)?;
    stages.stage("the tree of the page", deny::check)?;
    stages.stage("tests in wasm", || wasm_tests(&tools))?;
    stages.stage("release build", || dist::build(&tools))?;
    stages.stage("size", size::check)?;
    stages.stage("imports", imports::check)?;
    stages.stage("the same build again", again::check)?;
    for engine in install::engines_here() {
        stages.stage(journeys_name(engine), || journeys(engine, is_long))?;
    }
    if is_long {
        stages.stage("nginx and Caddy", real_hosts)?;
    }
    Ok(())
}

fn cargo(args: &[&str]) -> Program {
    Program::new("cargo").args(args).minutes(40)
}

fn wasm_tests(tools: &Toolbox) -> Result<()> {
    cargo(&["test", "-p", "fascicle", "--target", WASM_TARGET])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &tools.wasm_test_runner)
        .env("CHROMEDRIVER", Engine::Chromium.programs()?.driver)
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
        // A driver that starts on a machine full of work needs more than the usual seconds.
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60")
        .path_first(&tools.folders)?
        .run()
}

const fn journeys_name(engine: Engine) -> &'static str {
    match engine {
        Engine::Chromium => "journeys",
        Engine::Firefox => "journeys in Firefox",
        Engine::WebKit => "journeys in WebKit",
    }
}

/// The journeys go through the release build, as it would be hosted: all of them in Chromium, and
/// those of the notebook itself in every engine.
fn journeys(engine: Engine, is_long: bool) -> Result<()> {
    let mut journeys = with_page(cargo(&["test", "-p", "fascicle-tests"]));
    let chosen = journeys_of(engine);
    if !chosen.is_empty() {
        check_chosen(&chosen)?;
        journeys = journeys.args(["--test", "journeys", "--"]).args(chosen);
    }
    journeys = journeys.env("FASCICLE_ENGINE", engine.name());
    if is_long { journeys.env("FASCICLE_LONG", "1").minutes(120).run() } else { journeys.run() }
}

/// How the names begin of those that go through that engine; none where all do.
fn journeys_of(engine: Engine) -> Vec<&'static str> {
    match engine {
        Engine::Chromium => Vec::new(),
        Engine::Firefox => [IN_EVERY_ENGINE.as_slice(), &IN_FIREFOX_TOO].concat(),
        Engine::WebKit => [IN_EVERY_ENGINE.as_slice(), &IN_WEBKIT_TOO].concat(),
    }
}

/// Fails where a beginning names no journey any more: nothing would run, and all would be well.
fn check_chosen(chosen: &[&str]) -> Result<()> {
    let list = ["test", "--quiet", "-p", "fascicle-tests", "--test", "journeys", "--", "--list"];
    let listed = cargo(&list).output()?;
    let empty = without_a_journey(chosen, &listed);
    ensure!(empty.is_empty(), "no journey begins with {}", empty.join(", "));
    Ok(())
}

/// The beginnings that no name in the list of the tests has.
fn without_a_journey<'a>(chosen: &[&'a str], listed: &str) -> Vec<&'a str> {
    let names = || listed.lines().filter_map(|it| it.strip_suffix(": test"));
    chosen.iter().copied().filter(|it| !names().any(|name| name.starts_with(it))).collect()
}

/// The page as other programs serve it, with the files in `hosting/`.
fn real_hosts() -> Result<()> {
    with_page(cargo(&["run", "--quiet", "-p", "fascicle-tests", "--bin", "hosts"])).run()
}

/// Takes the pictures of the page for a person to look at.
pub(crate) fn shots(for_installing: bool) -> Result<()> {
    if for_installing {
        return through_the_build("Taking pictures for the manifest", "shots", &["--install"]);
    }
    through_the_build("Taking pictures into shots/", "shots", &[])
}

/// Measures what the store costs, as ratios; a goal that is missed is a failure.
pub(crate) fn bench() -> Result<()> {
    through_the_build(
        "Measuring: about 5 minutes, and better with nothing else running",
        "bench",
        &[],
    )
}

/// Measures how soon the page is seen and can be used, likewise.
pub(crate) fn bench_of_start() -> Result<()> {
    let peers = peers::build(&install::page_tools()?)?;
    let words = ["start", &peers.to_string_lossy()];
    through_the_build(
        "Measuring: about 5 minutes, and better with nothing else running",
        "bench",
        &words,
    )
}

/// Measures how long looking for patterns takes: natively, and in a browser that does other things.
pub(crate) fn bench_of_patterns() -> Result<()> {
    say::step("Measuring natively");
    cargo(&["bench", "-p", "fascicle-core", "--bench", "patterns"]).run()?;
    let [few, many] = [FEW, MANY].map(native_time);
    let growth = many? / few?;
    say::line(&format!("patterns of {MANY} notes against {FEW}: {growth:.1} times as long"));
    ensure!(growth <= GROWTH, "that is more than {GROWTH} times");
    through_the_build("Measuring in a browser: a minute", "bench", &["patterns"])
}

/// How many notes are measured natively, and by how much the time may grow: by no more than they do.
const FEW: u32 = 1_000;
const MANY: u32 = 100_000;
const GROWTH: f64 = 100.0;

/// The median that criterion has written, in nanoseconds.
fn native_time(notes: u32) -> Result<f64> {
    let target = std::env::var_os("CARGO_TARGET_DIR");
    let target = target.map_or_else(|| repository().join("target"), PathBuf::from);
    let file = target.join(format!("criterion/patterns/{notes}/new/estimates.json"));
    let text =
        fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let estimates: serde_json::Value = serde_json::from_str(&text)?;
    let median = estimates.pointer("/median/point_estimate");
    median.and_then(serde_json::Value::as_f64).context("no median")
}

/// Runs a program of the browser tests over the release build.
fn through_the_build(step: &str, program: &str, words: &[&str]) -> Result<()> {
    let tools = install::page_tools()?;
    install::test_tools()?;
    dist::build(&tools)?;
    say::step(step);
    let run =
        cargo(&["run", "--quiet", "-p", "fascicle-tests", "--bin", program, "--"]).args(words);
    with_page(run).run()
}

fn with_page(program: Program) -> Program {
    program.env("FASCICLE_DIST", repository().join("dist"))
}

fn core_stands_alone() -> Result<()> {
    let package = ["tree", "-p", "fascicle-core", "--edges", "normal,build", "--prefix", "none"];
    let tree = cargo(&package).args(["--target", WASM_TARGET]).output()?;
    if !tree.starts_with("fascicle-core ") {
        bail!("`cargo tree` printed something unknown:\n{tree}");
    }
    let found = browser_crates_in(&tree);
    if found.is_empty() {
        say::line("core depends on nothing of the browser.");
        return Ok(());
    }
    bail!(
        "core must not depend on the browser, but has {}: see `cargo tree -p fascicle-core`",
        found.join(", ")
    )
}

fn browser_crates_in(tree: &str) -> Vec<String> {
    let names = tree.lines().filter_map(|line| line.split_whitespace().next());
    let mut found: Vec<String> = names
        .filter(|name| {
            BROWSER_CRATES.iter().any(|krate| {
                name.strip_prefix(krate)
                    .is_some_and(|rest| rest.is_empty() || !rest.starts_with(char::is_alphanumeric))
            })
        })
        .map(str::to_owned)
        .collect();
    found.sort();
    found.dedup();
    found
}

/// The stages so far and how long each took.
#[derive(Debug, Default)]
struct Stages {
    done: Vec<(&'static str, Duration)>,
}

impl Stages {
    fn stage<T>(&mut self, name: &'static str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        say::step(name);
        let started = Instant::now();
        let outcome = work();
        self.done.push((name, started.elapsed()));
        outcome.with_context(|| format!("The stage \"{name}\" failed"))
    }

    fn summary(&self) -> String {
        let mut lines = vec!["\n   seconds  stage".to_owned()];
        let total = self.done.iter().map(|(_, time)| *time).sum();
        for (name, time) in self.done.iter().chain([&("in all", total)]) {
            lines.push(format!("{:>10.1}  {name}", time.as_secs_f32()));
        }
        lines.join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_of_the_browser_is_found_however_deep() {
        let tree = "fascicle-core v0.1.0 (core)\nserde v1.0.0\nleptos v0.8.23\njs-sys v0.3.1\n\
                    wasm-bindgen-macro v0.2.1\nweb-sys v0.3.1 (*)\nweb-sys v0.3.1\n";
        let expected = ["js-sys", "leptos", "wasm-bindgen-macro", "web-sys"];
        assert_eq!(browser_crates_in(tree), expected);
    }

    #[test]
    fn a_tree_without_the_browser_passes_and_like_names_are_no_alarm() {
        let tree = "fascicle-core v0.1.0 (core)\nthiserror v2.0.1\nleptosaur v1.0.0\n";
        assert_eq!(browser_crates_in(tree), Vec::<String>::new());
    }

    #[test]
    fn a_beginning_that_names_no_journey_is_found() {
        let listed = "sides::a_note: test\nsides::b: benchmark\n\n2 tests, 0 benchmarks\n";
        assert_eq!(without_a_journey(&["sides::"], listed), Vec::<&str>::new());
        assert_eq!(
            without_a_journey(&["sides::b", "note", "sides::a"], listed),
            ["sides::b", "note"]
        );
        for engine in [Engine::Firefox, Engine::WebKit] {
            assert!(journeys_of(engine).contains(&"offline::"), "{}", engine.name());
        }
    }

    #[test]
    fn a_stage_that_fails_is_timed_and_named() {
        let mut stages = Stages::default();
        stages.stage("good", || Ok(())).unwrap();
        let error = stages.stage("bad", || -> Result<()> { bail!("broken") }).unwrap_err();
        assert_eq!(format!("{error:#}"), "The stage \"bad\" failed: broken");
        let summary = stages.summary();
        for name in ["good", "bad", "in all"] {
            assert!(summary.contains(name), "{summary}");
        }
    }
}
