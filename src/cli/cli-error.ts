/** A reason why a command cannot run, in words for the person at the keyboard; it ends the process with code 2. */
export class CliError extends Error {
  override readonly name = "CliError";
}
