//! The pages that the start of ours is compared with: a Leptos counter, built as ours is, and one written by hand.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::Result;

use crate::{
    child::{Program, repository},
    files::{read_folder, write_folder},
    finish::add_packed,
    install::{WASM_TARGET, remove_folder},
    say,
    tools::Toolbox,
};

const SOURCES: &str = "tests/bench/peers";
const BUILT: &str = "target/peers";
const COUNTER: &str = "counter";
const PAGE: &str = "page";

/// Makes both, in folders of these names; the folder above them.
pub(crate) fn build(tools: &Toolbox) -> Result<PathBuf> {
    say::step("Building the pages to compare with");
    let built = repository().join(BUILT);
    remove_folder(&built)?;
    let counter = built.join(COUNTER);
    fs::create_dir_all(&counter)?;
    compile(tools, &counter)?;
    for name in [COUNTER, PAGE] {
        let mut files = read_folder(&repository().join(SOURCES).join(name))?;
        if name == COUNTER {
            files.append(&mut read_folder(&counter)?);
        }
        add_packed(&mut files)?;
        write_folder(&built.join(name), &files)?;
    }
    Ok(built)
}

/// The counter's wasm and its glue, as small as ours are made.
fn compile(tools: &Toolbox, folder: &Path) -> Result<()> {
    Program::new("cargo")
        .args(["build", "--release", "-p", COUNTER])
        .args(["--target", WASM_TARGET])
        // Those of ours, but for what parts a wasm into rooms, since the counter has none, and what makes
        // views of Leptos small, since ours has none.
        .env(
            "RUSTFLAGS",
            "--cfg erase_components --cfg web_sys_unstable_apis -C llvm-args=-inline-threshold=0",
        )
        .minutes(20)
        .run()?;
    let target =
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| repository().join("target"), PathBuf::from);
    let compiled = target.join(WASM_TARGET).join("release/counter.wasm");
    Program::new("wasm-bindgen")
        .args(["--target=web", "--no-typescript", "--out-name=counter"])
        .args([Path::new("--out-dir"), folder, &compiled])
        .path_first(&tools.folders)?
        .minutes(5)
        .run()?;
    let (wasm, glue) = (folder.join("counter_bg.wasm"), folder.join("counter.js"));
    Program::new("wasm-opt")
        .args([Path::new("-Os"), &wasm, Path::new("-o"), &wasm])
        .path_first(&tools.folders)?
        .minutes(10)
        .run()?;
    Program::new("esbuild")
        .args([&glue])
        .args(["--minify", "--allow-overwrite", "--log-level=error"])
        .args([format!("--outfile={}", glue.display())])
        .path_first(&tools.folders)?
        .minutes(2)
        .run()
}
