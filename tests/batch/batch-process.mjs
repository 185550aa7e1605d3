/* Runs one batch in a process of its own, so that a test can kill it. Arguments: the module and the options. */

const [, , module, options] = process.argv;
const { runBatch } = await import(module);
await runBatch(JSON.parse(options));
