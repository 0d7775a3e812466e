//! The entry point of the wasm; everything else is in the library.

fn main() {
    fascicle::start();
}
