//! The commands by name: what a person can type after `cargo xtask`, and what it does.

use std::{path::PathBuf, process::ExitCode, str::FromStr};

use anyhow::{Result, bail};
use fascicle_core::{exchange::Csv, sample::Truth};

use crate::{
    assess, calibrate,
    child::{Program, repository},
    convert, dist, documents, finish, host, imports, install, patterns, say, size, stages, tidy,
};

const LIST: &str = "\
Usage: cargo xtask <command>

  serve [--port N] [--open]   set up what is missing, build the release, serve it on this machine
  test [--long]               set up what is missing and run every check
  build                       build the release into dist/
  size [--record]             print how much a person downloads; --record writes it down
  imports [--record]          list all that the page can ask of a browser; --record writes it down
  assess ANSWERS.json         print what these answers of the check come to, as JSON
  assess --schema | --flow    print the questions and their answers, or the way through them
  patterns DIARY.json         print what the notes of this backup show, as JSON
  generate [--seed S] [--days N] [--told P] [--twitchy P] [--alike P] [--notes N] OUT.json
                              write a diary of which the truth is known: on P in 100 of its N days a
                              line is told, on P there are twitches, on P it is as the day before
  convert [--spreadsheets] IN OUT
                              write a backup (.json) as a table (.csv), one for each kind (.zip) or FHIR
                              (.fhir.json), or a table as a backup; --spreadsheets marks UTF-8 as such programs know it
  calibrate [--diaries N]     print how often factors of diaries whose truth is known stand out, and how
                              often their intervals hold what is true, of N diaries each (2,000)
  bench [start|patterns]      measure what the store costs in a browser, against its goals; how soon
                              the page can be used, against a counter and a plain page; or how
                              long looking for patterns takes, natively and in a browser
  shots [--install]           take pictures of the page into shots/, or those of the manifest
  hosting                     write the files for nginx and Caddy in hosting/
  documents                   validate the doctor's documents by a validator of FHIR that is not ours
  tidy                        check the rules of the house
  trunk <words>...            run Trunk with its tools, as in `cargo xtask trunk serve` to develop
  setup [--tests]             only the set-up; --tests with the browser

The set-up is part of each command that needs it: the first run takes about 15 minutes,
later ones seconds.";
const USUAL_PORT: u16 = 8080;
/// Of how many diaries factors are calibrated.
const DIARIES: u32 = 2_000;

/// Runs the command these words name.
pub fn run(words: Vec<String>) -> ExitCode {
    match command_from(words).and_then(Command::run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say::trouble(&format!("\nError: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

/// What is measured.
#[derive(Debug, PartialEq, Eq)]
enum Bench {
    Store,
    Start,
    Patterns,
}

/// What a person asked for.
#[derive(Debug, PartialEq, Eq)]
enum Command {
    Serve { port: u16, is_opened: bool },
    Test { is_long: bool },
    Build,
    Finish,
    Size { is_recorded: bool },
    Imports { is_recorded: bool },
    Assess(assess::Wish),
    Patterns(PathBuf),
    Generate { seed: u64, truth: Truth, path: PathBuf },
    Convert { from: PathBuf, to: PathBuf, csv: Csv },
    Calibrate { diaries: u32 },
    Bench(Bench),
    Shots { for_installing: bool },
    Hosting,
    Documents,
    Tidy,
    Trunk(Vec<String>),
    Setup { with_tests: bool },
    List,
}

impl Command {
    fn run(self) -> Result<()> {
        match self {
            Self::Serve { port, is_opened } => serve(port, is_opened),
            Self::Test { is_long } => stages::run(is_long),
            Self::Build => dist::build(&install::page_tools()?),
            Self::Finish => finish::hook(),
            Self::Size { is_recorded: true } => size::record(),
            Self::Size { is_recorded: false } => size::check(),
            Self::Imports { is_recorded: true } => imports::record(),
            Self::Imports { is_recorded: false } => imports::check(),
            Self::Assess(wish) => assess::run(&wish),
            Self::Patterns(path) => patterns::run(&path),
            Self::Generate { seed, truth, path } => patterns::generate(seed, &truth, &path),
            Self::Convert { from, to, csv } => convert::run(&from, &to, csv),
            Self::Calibrate { diaries } => {
                calibrate::run(diaries);
                Ok(())
            }
            Self::Bench(Bench::Start) => stages::bench_of_start(),
            Self::Bench(Bench::Patterns) => stages::bench_of_patterns(),
            Self::Bench(Bench::Store) => stages::bench(),
            Self::Shots { for_installing } => stages::shots(for_installing),
            Self::Hosting => host::write_snippets(),
            Self::Documents => documents(),
            Self::Tidy => tidy::check(),
            Self::Trunk(words) => dist::trunk(&install::page_tools()?, &words)?.run(),
            Self::Setup { with_tests } => setup(with_tests),
            Self::List => {
                say::line(LIST);
                Ok(())
            }
        }
    }
}

fn command_from(words: Vec<String>) -> Result<Command> {
    let mut words = words.into_iter();
    let Some(name) = words.next() else {
        return Ok(Command::List);
    };
    let mut options: Vec<String> = words.collect();
    if name == "trunk" {
        return Ok(Command::Trunk(options));
    }
    let command = match name.as_str() {
        "serve" => {
            Command::Serve { port: port(&mut options)?, is_opened: flag(&mut options, "--open") }
        }
        "test" => Command::Test { is_long: flag(&mut options, "--long") },
        "build" => Command::Build,
        "finish" => Command::Finish,
        "size" => Command::Size { is_recorded: flag(&mut options, "--record") },
        "imports" => Command::Imports { is_recorded: flag(&mut options, "--record") },
        "assess" => Command::Assess(wish(&mut options)?),
        "patterns" => Command::Patterns(file(&mut options, "patterns")?),
        "generate" => generate(&mut options)?,
        "convert" => convert(&mut options)?,
        "calibrate" => {
            Command::Calibrate { diaries: number(&mut options, "--diaries")?.unwrap_or(DIARIES) }
        }
        "bench" => Command::Bench(bench(&mut options)),
        "shots" => Command::Shots { for_installing: flag(&mut options, "--install") },
        "hosting" => Command::Hosting,
        "documents" => Command::Documents,
        "tidy" => Command::Tidy,
        "setup" => Command::Setup { with_tests: flag(&mut options, "--tests") },
        "help" | "--help" | "-h" => Command::List,
        _ => bail!("there is no command `{name}`.\n\n{LIST}"),
    };
    match options.first() {
        None => Ok(command),
        Some(option) => bail!("`{name}` does not know `{option}`.\n\n{LIST}"),
    }
}

/// Takes what is measured out of the options.
fn bench(options: &mut Vec<String>) -> Bench {
    match (flag(options, "start"), flag(options, "patterns")) {
        (true, _) => Bench::Start,
        (false, true) => Bench::Patterns,
        (false, false) => Bench::Store,
    }
}

/// Takes the flag out of the options.
fn flag(options: &mut Vec<String>, name: &str) -> bool {
    let before = options.len();
    options.retain(|option| option != name);
    options.len() < before
}

/// Takes `--port N` or `--port=N` out of the options.
fn port(options: &mut Vec<String>) -> Result<u16> {
    Ok(number(options, "--port")?.unwrap_or(USUAL_PORT))
}

/// Takes `--name N` or `--name=N` out of the options.
fn number<N: FromStr>(options: &mut Vec<String>, name: &str) -> Result<Option<N>> {
    let is_it = |option: &String| option.split('=').next() == Some(name);
    let Some(place) = options.iter().position(is_it) else {
        return Ok(None);
    };
    let option = options.remove(place);
    let number = match option.split_once('=') {
        Some((_, number)) => number.to_owned(),
        None if place < options.len() => options.remove(place),
        None => bail!("`{name}` needs a number after it"),
    };
    let Ok(number) = number.parse() else {
        bail!("`{number}` is no number that `{name}` takes");
    };
    Ok(Some(number))
}

/// Takes the name of a file out of the options.
fn file(options: &mut Vec<String>, command: &str) -> Result<PathBuf> {
    let Some(place) = options.iter().position(|option| !option.starts_with('-')) else {
        bail!("`{command}` needs a file.\n\n{LIST}");
    };
    Ok(PathBuf::from(options.remove(place)))
}

fn documents() -> Result<()> {
    install::test_tools()?;
    documents::check()
}

/// Takes out of the options which file becomes which.
fn convert(options: &mut Vec<String>) -> Result<Command> {
    let csv = if flag(options, "--spreadsheets") { Csv::ForSpreadsheets } else { Csv::Plain };
    let (from, to) = (file(options, "convert")?, file(options, "convert")?);
    Ok(Command::Convert { from, to, csv })
}

/// Takes what is true of a diary out of the options, and where it is to be written.
fn generate(options: &mut Vec<String>) -> Result<Command> {
    let usual = Truth::default();
    let mut share = |name: &str, usual: u8| -> Result<u8> {
        match number(options, name)?.unwrap_or(usual) {
            share if share <= 100 => Ok(share),
            share => bail!("`{name}` takes a share in 100, which {share} is not"),
        }
    };
    let (told, twitchy) = (share("--told", usual.told)?, share("--twitchy", usual.twitchy)?);
    let alike = share("--alike", usual.alike)?;
    let days = number(options, "--days")?.unwrap_or(usual.days);
    let notes = number(options, "--notes")?.unwrap_or(usual.notes);
    let seed = number(options, "--seed")?.unwrap_or(1);
    let truth = Truth { days, told, twitchy, alike, notes, ..usual };
    Ok(Command::Generate { seed, truth, path: file(options, "generate")? })
}

/// Takes what is to be assessed, or to be printed of the check, out of the options.
fn wish(options: &mut Vec<String>) -> Result<assess::Wish> {
    if flag(options, "--schema") {
        return Ok(assess::Wish::Schema);
    }
    if flag(options, "--flow") {
        return Ok(assess::Wish::Flow);
    }
    let Some(place) = options.iter().position(|option| !option.starts_with('-')) else {
        bail!("`assess` needs a file of answers, or `--schema`, or `--flow`.\n\n{LIST}");
    };
    Ok(assess::Wish::Outcome(PathBuf::from(options.remove(place))))
}

fn serve(port: u16, is_opened: bool) -> Result<()> {
    host::check_port(port)?;
    dist::build(&install::page_tools()?)?;
    let address = host::Address { port, ..host::Address::default() };
    let host = host::start(&repository().join("dist"), &address)?;
    let url = host.base_url();
    say::line(&format!("\nFascicle is at {url} (end with Ctrl-C)"));
    if is_opened {
        open(&url);
    }
    host.wait();
    Ok(())
}

/// Opens the person's own browser; the address is printed already, so a failure is only a remark.
fn open(url: &str) {
    let opened = if cfg!(target_os = "macos") {
        Program::new("open").args([url]).minutes(1).output()
    } else if cfg!(windows) {
        Program::new("cmd").args(["/c", "start", url]).minutes(1).output()
    } else {
        Program::new("xdg-open").args([url]).minutes(1).output()
    };
    if let Err(error) = opened {
        say::line(&format!("Your browser could not be opened ({error:#}): open {url} there."));
    }
}

fn setup(with_tests: bool) -> Result<()> {
    install::page_tools()?;
    if with_tests {
        install::all_test_tools()?;
    }
    say::line("Everything is set up.");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(line: &str) -> Result<Command> {
        command_from(line.split_whitespace().map(str::to_owned).collect())
    }

    #[test]
    fn words_become_commands() {
        for (line, command) in [
            ("", Command::List),
            ("--help", Command::List),
            ("serve", Command::Serve { port: 8080, is_opened: false }),
            ("serve --open --port 9000", Command::Serve { port: 9000, is_opened: true }),
            ("serve --port=9000", Command::Serve { port: 9000, is_opened: false }),
            ("test --long", Command::Test { is_long: true }),
            (
                "convert --spreadsheets a.json b.csv",
                Command::Convert {
                    from: "a.json".into(),
                    to: "b.csv".into(),
                    csv: Csv::ForSpreadsheets,
                },
            ),
            ("calibrate", Command::Calibrate { diaries: 2_000 }),
            ("calibrate --diaries 50", Command::Calibrate { diaries: 50 }),
            ("assess a.json", Command::Assess(assess::Wish::Outcome("a.json".into()))),
            ("assess --schema", Command::Assess(assess::Wish::Schema)),
            ("assess --flow", Command::Assess(assess::Wish::Flow)),
            ("patterns a.json", Command::Patterns("a.json".into())),
            (
                "generate --days 14 --twitchy=70 a.json --seed 9",
                Command::Generate {
                    seed: 9,
                    truth: Truth { days: 14, twitchy: 70, ..Truth::default() },
                    path: "a.json".into(),
                },
            ),
            ("bench", Command::Bench(Bench::Store)),
            ("bench patterns", Command::Bench(Bench::Patterns)),
            ("bench start", Command::Bench(Bench::Start)),
            ("size --record", Command::Size { is_recorded: true }),
            ("setup --tests", Command::Setup { with_tests: true }),
            ("trunk serve --open", Command::Trunk(vec!["serve".into(), "--open".into()])),
        ] {
            assert_eq!(asked(line).unwrap(), command, "{line}");
        }
    }

    #[test]
    fn what_is_not_understood_is_named_and_the_list_is_shown() {
        for (line, word) in [
            ("sreve", "sreve"),
            ("build --fast", "--fast"),
            ("test long", "long"),
            ("assess", "a file of answers"),
            ("assess a.json b.json", "b.json"),
            ("assess a.json --schema", "a.json"),
        ] {
            let error = asked(line).unwrap_err().to_string();
            assert!(error.contains(word) && error.contains(LIST), "{error}");
        }
        for line in ["serve --port", "serve --port many", "serve --port 70000", "serve --portal 1"]
        {
            assert!(asked(line).unwrap_err().to_string().contains("port"), "{line}");
        }
    }
}
