import { Command, CommanderError } from "commander";
import { EXTRACTOR_VERSION } from "../version.js";
import { isSystemError, reasonOf } from "../batch/reason-of.js";
import { CliError } from "./cli-error.js";
import { registerBatch } from "./commands/batch.js";
import { registerCompletion } from "./commands/completion.js";
import { registerDiff } from "./commands/diff.js";
import { registerDoctor } from "./commands/doctor.js";
import { registerExtract } from "./commands/extract.js";
import { registerMerge } from "./commands/merge.js";
import { registerOutline } from "./commands/outline.js";
import { registerSchema } from "./commands/schema.js";
import { registerText } from "./commands/text.js";
import { registerValidate } from "./commands/validate.js";
import { registerVerify } from "./commands/verify.js";
import { exitCode } from "./exit-code.js";

/** The program with every command. Commands load what they need when they run, so that `--help` stays quick. */
export function createProgram(): Command {
  const program = new Command("ilacs")
    .description(
      "Turns inspection reports, letters and council papers about English children's services into validated records, each value with the quote and the place that proves it.",
    )
    .version(EXTRACTOR_VERSION)
    .showHelpAfterError("(run with --help to see what it takes)");
  registerExtract(program);
  registerText(program);
  registerOutline(program);
  registerBatch(program);
  registerMerge(program);
  registerValidate(program);
  registerVerify(program);
  registerDiff(program);
  registerSchema(program);
  registerDoctor(program);
  registerCompletion(program);
  exitWithThrow(program);
  return program;
}

/** Runs the command line. Sets the exit code and never throws for what a person can mend. */
export async function run(argv: readonly string[]): Promise<void> {
  process.stdout.on("error", failToWrite);
  try {
    await createProgram().parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? exitCode.clean : exitCode.couldNotRun;
    } else if (error instanceof CliError) {
      process.stderr.write(`ilacs: ${error.message}\n`);
      process.exitCode = exitCode.couldNotRun;
    } else if (isSystemError(error) && error.syscall === "write") failToWrite(error);
    else throw error;
  }
}

/** Commander leaves the process itself unless it is told to throw; sub-commands need telling one by one. */
function exitWithThrow(command: Command): void {
  command.exitOverride();
  for (const child of command.commands) exitWithThrow(child);
}

/** Ends when standard output takes no more: the disk behind it is full, or a reader such as `head` has left. */
function failToWrite(error: NodeJS.ErrnoException): void {
  // A reader that has seen enough is no error of ours.
  if (error.code === "EPIPE") process.exit(process.exitCode ?? exitCode.clean);
  process.stderr.write(`ilacs: cannot write to standard output: ${reasonOf(error, "write")}\n`);
  process.exit(exitCode.couldNotRun);
}
