import type { CompletableCommand, CompletableOption } from "./describe-program.js";

/** The completion script for fish. */
export function completeInFish(name: string, commands: readonly CompletableCommand[]): string {
  const lines = commands.flatMap((command) => {
    const when = `-n '__fish_seen_subcommand_from ${command.name}'`;
    return [
      `complete -c ${name} -n __fish_use_subcommand -f -a ${command.name} -d '${quoted(command.description)}'`,
      ...command.options.map(
        (option) => `complete -c ${name} ${when} ${optionFlags(option)} -d '${quoted(option.description)}'`,
      ),
      ...(command.argumentChoices.length === 0
        ? []
        : [`complete -c ${name} ${when} -f -a '${command.argumentChoices.join(" ")}'`]),
    ];
  });
  return `# fish completion for ${name}: save it as ~/.config/fish/completions/${name}.fish\n${lines.join("\n")}\n`;
}

function optionFlags({ flags, takesValue, choices }: CompletableOption): string {
  const names = flags.map((flag) => (flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  if (choices.length > 0) return `${names.join(" ")} -x -a '${choices.join(" ")}'`;
  return takesValue ? `${names.join(" ")} -r` : names.join(" ");
}

function quoted(words: string): string {
  return words.replaceAll("\\", "\\\\").replaceAll("'", String.raw`\'`);
}
