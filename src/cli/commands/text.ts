import type { Command } from "commander";
import { addDocumentOptions, type DocumentOptions } from "../document-options.js";
import { readInput } from "../read-input.js";

/** `ilacs text FILE`: the document's text, to which the offsets of evidence refer. */
export function registerText(program: Command): void {
  const command = program
    .command("text")
    .description("print a document's text, to which the offsets of evidence refer")
    .argument("<file>", "a document; - reads standard input");
  addDocumentOptions(command);
  command.action(async (file: string, options: DocumentOptions) => {
    const document = await readInput(file, options);
    if (document !== null) process.stdout.write(document.text);
  });
}
