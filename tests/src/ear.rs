//! An ear: a socket of a stranger, which hears what does not come as a request for a page.

use crate::Result;
use std::net::{Ipv4Addr, TcpListener, UdpSocket};

/// Somebody on this machine who listens at a port of their own and never answers.
#[derive(Debug)]
pub enum Ear {
    /// For connections.
    Connections(TcpListener),
    /// For single datagrams, as calls and QUIC send them.
    Datagrams(UdpSocket),
}

impl Ear {
    /// Listens for connections.
    pub fn for_connections() -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        listener.set_nonblocking(true)?;
        Ok(Self::Connections(listener))
    }

    /// Listens for datagrams.
    pub fn for_datagrams() -> Result<Self> {
        let socket = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0))?;
        socket.set_nonblocking(true)?;
        Ok(Self::Datagrams(socket))
    }

    /// Where it listens.
    pub fn port(&self) -> Result<u16> {
        let address = match self {
            Self::Connections(listener) => listener.local_addr(),
            Self::Datagrams(socket) => socket.local_addr(),
        };
        Ok(address?.port())
    }

    /// Whether anything came since this was asked last: the system keeps it until then.
    pub fn has_heard(&self) -> bool {
        match self {
            Self::Connections(listener) => listener.accept().is_ok(),
            Self::Datagrams(socket) => socket.recv_from(&mut [0; 2048]).is_ok(),
        }
    }
}
