//! Hosting: the headers every host should send, and a local server that sends them.

mod headers;
mod server;

pub use headers::{CONTENT_SECURITY_POLICY, policy_once_started};
pub(crate) use headers::{headers_file, policy_for_meta};
pub(crate) use server::check_port;
pub use server::{Address, Host, start};
