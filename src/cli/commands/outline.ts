import type { Command } from "commander";
import { addDocumentOptions, type DocumentOptions } from "../document-options.js";
import { readInput } from "../read-input.js";

/** `ilacs outline FILE`: the document's tree as people can read it. */
export function registerOutline(program: Command): void {
  const command = program
    .command("outline")
    .description("print a document's tree: role, page, label and first words of each part")
    .argument("<file>", "a document; - reads standard input");
  addDocumentOptions(command);
  command.action(async (file: string, options: DocumentOptions) => {
    const document = await readInput(file, options);
    if (document === null) return;
    const { renderOutline } = await import("../../write/outline.js");
    process.stdout.write(renderOutline(document));
  });
}
