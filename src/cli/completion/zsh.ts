import type { CompletableCommand, CompletableOption } from "./describe-program.js";

/** The completion script for zsh. */
export function completeInZsh(name: string, commands: readonly CompletableCommand[]): string {
  const list = commands.map((command) => `    '${quoted(`${command.name}:${command.description}`)}'`).join("\n");
  const cases = commands.map((command) => {
    const specs = [...command.options.map(optionSpec), argumentSpec(command)];
    return `    ${command.name})\n      _arguments \\\n        ${specs.join(" \\\n        ")} ;;`;
  });
  return `#compdef ${name}
# zsh completion for ${name}: save it as _${name} in a folder of $fpath, or source it
_${name}() {
  local -a commands
  commands=(
${list}
  )
  if ((CURRENT == 2)); then
    _describe 'command' commands
    return
  fi
  local command="$words[2]"
  shift words
  ((CURRENT--))
  case "$command" in
${cases.join("\n")}
  esac
}
if [[ "$funcstack[1]" == _${name} ]]; then
  _${name} "$@"
else
  compdef _${name} ${name}
fi
`;
}

function optionSpec({ flags, description, takesValue, choices }: CompletableOption): string {
  const value = !takesValue ? "" : choices.length === 0 ? ":value:_files" : `:value:(${choices.join(" ")})`;
  const rest = `'[${quoted(description).replace(/[[\]]/gu, String.raw`\$&`)}]${value}'`;
  return flags.length === 1 ? `${flags[0]}${rest}` : `'(${flags.join(" ")})'{${flags.join(",")}}${rest}`;
}

function argumentSpec({ argumentChoices }: CompletableCommand): string {
  return argumentChoices.length === 0 ? "'*:file:_files'" : `'1:value:(${argumentChoices.join(" ")})'`;
}

function quoted(words: string): string {
  return words.replaceAll("'", String.raw`'\''`);
}
