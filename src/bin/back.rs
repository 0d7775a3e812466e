//! The entry point of the back room's wasm; everything else is in the library.

fn main() {
    fascicle::start_back();
}
