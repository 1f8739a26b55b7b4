//! The browser's entry: hydrates the prerendered page.

fn main() {
    explorer::start();
}
