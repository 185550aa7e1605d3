import { Argument, type Command } from "commander";

/** `ilacs schema`: the JSON Schema of the record, for other languages and editors. */
export function registerSchema(program: Command): void {
  program
    .command("schema")
    .description("print the JSON Schema (draft 2020-12) of the record, or of ilacs.config.json")
    .addArgument(new Argument("[which]", "which schema").choices(["record", "config"]).default("record"))
    .action(async (which: "record" | "config") => {
      const schema =
        which === "config"
          ? (await import("../../dataset/config.js")).configJsonSchema()
          : (await import("../../record/json-schema.js")).recordJsonSchema();
      process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
    });
}
