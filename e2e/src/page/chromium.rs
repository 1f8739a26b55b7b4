//! What only Chromium can be asked to pretend.

use std::path::Path;

use devkit::Outcome;
use serde_json::{Value, json};

use super::{Page, save};

impl Page<'_> {
    /// Asks Chromium itself.
    ///
    /// # Errors
    /// If it refuses; always in other engines.
    pub fn cdp(&self, command: &str, params: &Value) -> Outcome<Value> {
        self.browser.cdp(command, params)
    }

    /// Gives the page exactly this much room, in CSS pixels, like a phone if `touch`.
    ///
    /// # Errors
    /// Outside Chromium.
    pub fn emulate_size(&self, width: u32, height: u32, touch: bool) -> Outcome {
        self.cdp(
            "Emulation.setDeviceMetricsOverride",
            &json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": touch}),
        )?;
        let params = json!({"enabled": touch, "maxTouchPoints": 5});
        self.cdp("Emulation.setTouchEmulationEnabled", &params)?;
        Ok(())
    }

    /// Pretends that the reader prefers this: pairs such as `("prefers-color-scheme", "dark")`.
    /// Replaces what was preferred before.
    ///
    /// # Errors
    /// Outside Chromium.
    pub fn emulate_media(&self, features: &[(&str, &str)]) -> Outcome {
        let features: Vec<Value> = features
            .iter()
            .map(|(name, value)| json!({"name": name, "value": value}))
            .collect();
        self.cdp("Emulation.setEmulatedMedia", &json!({"features": features}))?;
        Ok(())
    }

    /// Slows the processor down.
    ///
    /// # Errors
    /// Outside Chromium.
    pub fn throttle(&self, times: f64) -> Outcome {
        self.cdp("Emulation.setCPUThrottlingRate", &json!({"rate": times}))?;
        Ok(())
    }

    /// Switches the page's scripts off, or on again, from the next page on.
    ///
    /// # Errors
    /// Outside Chromium.
    pub fn scripts_off(&self, off: bool) -> Outcome {
        self.cdp(
            "Emulation.setScriptExecutionDisabled",
            &json!({"value": off}),
        )?;
        Ok(())
    }

    /// Lets no request through that matches one of these patterns.
    ///
    /// # Errors
    /// Outside Chromium.
    pub fn block(&self, patterns: &[&str]) -> Outcome {
        self.cdp("Network.enable", &json!({}))?;
        self.cdp("Network.setBlockedURLs", &json!({"urls": patterns}))?;
        Ok(())
    }

    /// Saves the whole page as a PNG, not only what the window shows.
    ///
    /// # Errors
    /// Outside Chromium, or if the disk refuses.
    pub fn screenshot_full(&self, file: &Path) -> Outcome {
        let metrics = self.cdp("Page.getLayoutMetrics", &json!({}))?;
        let size = &metrics["cssContentSize"];
        let clip =
            json!({"x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1});
        let params = json!({"format": "png", "captureBeyondViewport": true, "clip": clip});
        let image = self.cdp("Page.captureScreenshot", &params)?;
        save(&image["data"], file)
    }
}
