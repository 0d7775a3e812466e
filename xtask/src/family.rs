//! The programs that a program has started, at any depth: who they are, and their end.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Result, ensure};

const LOOK_AGAIN: Duration = Duration::from_millis(5);
/// The system takes a killed program away in far less.
const PATIENCE: Duration = Duration::from_secs(10);

/// The ids of all programs below that one, parents before their children.
pub fn below(root: u32) -> Vec<u32> {
    below_in(&programs(), root)
}

/// Kills these programs at once, without a word that they could answer.
///
/// # Errors
/// Where one of them is still there after a while.
pub fn kill(ids: &[u32]) -> Result<()> {
    let words: Vec<String> = ids.iter().map(u32::to_string).collect();
    // One that has ended meanwhile is no fault.
    Command::new("kill").arg("-KILL").args(words).stderr(Stdio::null()).status()?;
    let killed = Instant::now();
    while ids.iter().any(|it| runs(*it)) {
        ensure!(killed.elapsed() < PATIENCE, "a killed program runs on, one of {ids:?}");
        thread::sleep(LOOK_AGAIN);
    }
    Ok(())
}

/// Whether anything of a program still runs. What has ended and was not asked for by its parent
/// does not, but holds its files until the last of its threads has ended.
fn runs(id: u32) -> bool {
    if !Path::new("/proc/self/task").is_dir() {
        return programs().iter().any(|it| it.id == id && !it.has_ended);
    }
    let threads = fs::read_dir(format!("/proc/{id}/task")).into_iter().flatten().flatten();
    threads.into_iter().any(|it| {
        let stat = fs::read_to_string(it.path().join("stat")).unwrap_or_default();
        // The name before it may hold anything.
        stat.rsplit_once(") ").is_some_and(|(_, state)| !state.starts_with(['Z', 'X']))
    })
}

/// A line of the system's list of programs.
#[derive(Debug, PartialEq, Eq)]
struct Listed {
    id: u32,
    parent: u32,
    has_ended: bool,
}

fn programs() -> Vec<Listed> {
    let listed = Command::new("ps").args(["-A", "-o", "pid=,ppid=,stat="]).output();
    let text = listed.map(|listed| String::from_utf8_lossy(&listed.stdout).into_owned());
    text.unwrap_or_default().lines().filter_map(listed_from_line).collect()
}

fn listed_from_line(line: &str) -> Option<Listed> {
    let mut words = line.split_whitespace();
    let (id, parent) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
    Some(Listed { id, parent, has_ended: words.next()?.starts_with('Z') })
}

fn below_in(programs: &[Listed], root: u32) -> Vec<u32> {
    let mut family = vec![root];
    let mut known = 0;
    while known < family.len() {
        known = family.len();
        for it in programs {
            if family.contains(&it.parent) && !family.contains(&it.id) {
                family.push(it.id);
            }
        }
    }
    family.retain(|id| *id != root);
    family
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_family_is_found_at_any_depth_and_strangers_are_not() {
        let table = "  2 1 S\n 10 2 Ss\n 11 10 R+\n 12 11 Z\n 20 1 S\n junk\n";
        let programs: Vec<Listed> = table.lines().filter_map(listed_from_line).collect();
        assert_eq!(below_in(&programs, 10), [11, 12]);
        let dead: Vec<u32> = programs.iter().filter(|it| it.has_ended).map(|it| it.id).collect();
        assert_eq!(dead, [12]);
    }

    #[cfg(unix)]
    #[test]
    fn a_killed_program_is_gone_and_its_neighbour_is_not() {
        let sleep = || Command::new("sleep").arg("600").spawn().unwrap();
        let (mut killed, mut neighbour) = (sleep(), sleep());
        assert!(below(std::process::id()).contains(&killed.id()) && runs(killed.id()));
        kill(&[killed.id()]).unwrap();
        assert!(!runs(killed.id()) && runs(neighbour.id()));
        killed.wait().unwrap();
        neighbour.kill().unwrap();
        neighbour.wait().unwrap();
    }
}
