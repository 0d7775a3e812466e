//! Hosting: the headers every host should send, and a local server that sends them.

mod headers;
mod server;
mod snippets;

pub use headers::{ALWAYS, CONTENT_SECURITY_POLICY, policy_once_started};
pub(crate) use headers::{headers_file, policy_for_meta, policy_for_rescue};
pub(crate) use server::check_port;
pub use server::{Address, Host, start};
pub(crate) use snippets::write as write_snippets;
