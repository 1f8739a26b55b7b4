//! The worker's entry: joins the bench to the browser. Natively there is nothing to do.

#[cfg(target_arch = "wasm32")]
mod browser;

fn main() {
    #[cfg(target_arch = "wasm32")]
    browser::start();
}
