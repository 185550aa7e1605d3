import { Argument, type Command } from "commander";

const SHELLS = ["bash", "zsh", "fish"] as const;

/** `ilacs completion SHELL`: the script that lets a shell complete commands, options and their values. */
export function registerCompletion(program: Command): void {
  program
    .command("completion")
    .description("print the completion script of a shell")
    .addArgument(new Argument("<shell>", "which shell").choices(SHELLS))
    .addHelpText(
      "after",
      "\nExamples:\n  source <(ilacs completion bash)\n  ilacs completion zsh > ~/.zfunc/_ilacs\n  ilacs completion fish > ~/.config/fish/completions/ilacs.fish\n",
    )
    .action(async (shell: (typeof SHELLS)[number]) => {
      const { describeProgram } = await import("../completion/describe-program.js");
      const commands = describeProgram(program);
      process.stdout.write(await writeScript(shell, program.name(), commands));
    });
}

async function writeScript(
  shell: (typeof SHELLS)[number],
  name: string,
  commands: Parameters<typeof import("../completion/bash.js").completeInBash>[1],
): Promise<string> {
  switch (shell) {
    case "bash":
      return (await import("../completion/bash.js")).completeInBash(name, commands);
    case "zsh":
      return (await import("../completion/zsh.js")).completeInZsh(name, commands);
    case "fish":
      return (await import("../completion/fish.js")).completeInFish(name, commands);
  }
}
