// The answers of the WebAssembly, in the form of src/main.rs: node answers.cjs PROGRAM FILE…
const { readFileSync, writeSync } = require("node:fs");

const [program, ...files] = process.argv.slice(2);
const { answer } = require(program);

function write(bytes) {
  for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at);
}

for (const file of files) {
  const found = answer(new TextDecoder("utf-8", { ignoreBOM: true }).decode(readFileSync(file)));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, found.length, true);
  write(length);
  write(found);
}
