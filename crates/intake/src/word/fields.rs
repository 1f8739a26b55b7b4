//! Fields: text that Word works out, with the instruction that says how. A link may be one.

/// The fields that are open.
#[derive(Default)]
pub(super) struct Fields {
    /// Of each the instruction, while it is being read.
    open: Vec<Option<String>>,
}

impl Fields {
    /// A field begins: its instruction follows.
    pub(super) fn begin(&mut self) {
        self.open.push(Some(String::new()));
    }

    /// More of the instruction.
    pub(super) fn instruct(&mut self, words: &str) {
        if let Some(Some(instruction)) = self.open.last_mut() {
            instruction.push_str(words);
        }
    }

    /// The instruction is over, and the field's text follows: where that leads.
    pub(super) fn separate(&mut self) -> Option<String> {
        address(&self.open.last_mut()?.take()?)
    }

    /// The field is over.
    pub(super) fn end(&mut self) {
        self.open.pop();
    }
}

/// Where a field leads: `HYPERLINK "https://…"`.
pub(super) fn address(instruction: &str) -> Option<String> {
    let behind = instruction.trim_start().strip_prefix("HYPERLINK")?;
    let quoted = behind.trim_start().strip_prefix('"')?;
    quoted.split('"').next().map(str::to_owned)
}
