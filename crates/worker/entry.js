// The worker's entry: brings the program, says how much of it has come, and tells when it cannot be brought or breaks.
const [NOBODY, LOADING, CRASHED] = [0, 2, 3];
// The style of what the program writes, for its markup.
self.benchStyle = new URL("{css}", import.meta.url).href;
const crashed = (error) => postMessage([NOBODY, CRASHED, String(error ?? "?")]);
addEventListener("unhandledrejection", (event) => crashed(event.reason));
addEventListener("error", (event) => crashed(event.message));

// The whole length is that of the program as it is: hosts send it compressed, and say the length of that, or none.
const counted = (response, whole) => {
  let loaded = 0, said = 0;
  const count = new TransformStream({
    transform(chunk, stream) {
      loaded += chunk.length;
      if (loaded - said > whole / 50) {
        said = loaded;
        postMessage([NOBODY, LOADING, loaded, whole]);
      }
      stream.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(count), { headers: { "Content-Type": "application/wasm" } });
};

const bring = async () => {
  const program = fetch(new URL("{wasm}", import.meta.url));
  const { default: start } = await import(new URL("{js}", import.meta.url));
  const response = await program;
  if (!response.ok) throw new Error(`${response.status} for the analyser`);
  await start({ module_or_path: counted(response, Number("{size}")) });
};
bring().catch(crashed);
