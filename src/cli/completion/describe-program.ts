import type { Argument, Command, Option } from "commander";

/** A command as a shell needs to know it. */
export interface CompletableCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletableOption[];
  /** The values that an argument can have; empty where it is a file or free text. */
  readonly argumentChoices: readonly string[];
}

export interface CompletableOption {
  /** As typed: "-f", "--format". */
  readonly flags: readonly string[];
  readonly description: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
}

/** Reads a program's commands and options from commander itself, so that completion cannot fall behind it. */
export function describeProgram(program: Command): readonly CompletableCommand[] {
  return program.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    options: [...command.options.filter(isShown).map(describeOption), HELP],
    argumentChoices: command.registeredArguments.flatMap((argument: Argument) => argument.argChoices ?? []),
  }));
}

const HELP: CompletableOption = {
  flags: ["-h", "--help"],
  description: "show what the command takes",
  takesValue: false,
  choices: [],
};

function isShown(option: Option): boolean {
  return !option.hidden;
}

function describeOption({ short, long, description, required, optional, argChoices }: Option): CompletableOption {
  return {
    flags: [short, long].filter((flag) => flag !== undefined && flag !== null),
    description,
    takesValue: required || optional,
    choices: argChoices ?? [],
  };
}
