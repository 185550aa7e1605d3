import type { CompletableCommand } from "./describe-program.js";

/** The completion script for bash: commands, options, their values; file names for everything else. */
export function completeInBash(name: string, commands: readonly CompletableCommand[]): string {
  const valueCases = commands.flatMap((command) =>
    command.options
      .filter(({ takesValue }) => takesValue)
      .map(({ flags, choices }) => {
        const patterns = flags.map((flag) => `"${command.name} ${flag}"`).join(" | ");
        return `    ${patterns})\n      ${choices.length === 0 ? ":" : reply(choices)}\n      return ;;`;
      }),
  );
  const optionCases = commands.map((command) => {
    const flags = command.options.flatMap((option) => option.flags);
    return `      ${command.name}) ${reply(flags)} ;;`;
  });
  const argumentCases = commands
    .filter(({ argumentChoices }) => argumentChoices.length > 0)
    .map((command) => `    ${command.name}) ${reply(command.argumentChoices)} ;;`);
  return `# bash completion for ${name}: source it, or save it in /etc/bash_completion.d/
_${name}() {
  local current="\${COMP_WORDS[COMP_CWORD]}"
  local previous="\${COMP_WORDS[COMP_CWORD - 1]}"
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    ${reply([...commands.map((command) => command.name), "help", "--help", "--version"])}
    return
  fi
  case "\${COMP_WORDS[1]} $previous" in
${valueCases.join("\n")}
  esac
  if [[ $current == -* ]]; then
    case "\${COMP_WORDS[1]}" in
${optionCases.join("\n")}
    esac
    return
  fi
  case "\${COMP_WORDS[1]}" in
    help) ${reply(commands.map((command) => command.name))} ;;
${argumentCases.join("\n")}
  esac
}
complete -o default -F _${name} ${name}
`;
}

function reply(words: readonly string[]): string {
  return `mapfile -t COMPREPLY < <(compgen -W "${words.join(" ")}" -- "$current")`;
}
