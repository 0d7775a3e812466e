//! The end that comes without a word: every process of a browser killed, as by a phone that needs the memory.

use crate::{Browser, Result};
use anyhow::ensure;
use std::time::{Duration, Instant};

/// Every process that a browser had when it was asked.
#[derive(Debug)]
pub struct Life(Vec<u32>);

impl Browser {
    /// What has to be killed for this browser to be gone. Asked for beforehand, so that the end
    /// comes at its time.
    pub fn life(&self) -> Result<Life> {
        let processes = xtask::family::below(self.driver_id());
        ensure!(processes.len() > 1, "a browser has several processes, and here are {processes:?}");
        Ok(Life(processes))
    }
}

impl Life {
    /// Ends that long after now, and is over when this returns: the profile is free then.
    pub fn ends_after(self, delay: Duration) -> Result {
        let asked = Instant::now();
        // The delay is what is tested. It waits for nothing.
        std::thread::sleep(delay.saturating_sub(asked.elapsed()));
        xtask::family::kill(&self.0)
    }
}
