import type { Command } from "commander";
import { describe, expect, test } from "vitest";
import { createProgram } from "../../src/cli/program.js";

const program = createProgram();

test("the program says what it is for", () => {
  expect(program.description()).not.toBe("");
});

describe.each(program.commands.map((command): [string, Command] => [command.name(), command]))("%s", (_, command) => {
  test("has a description", () => {
    expect(command.description()).toMatch(/^\p{Ll}.{10,}[^.]$/u);
  });

  test("says what each option and argument does", () => {
    for (const { flags, description } of command.options) expect(`${flags}: ${description}`).toMatch(/: .{5,}$/u);
    for (const argument of command.registeredArguments)
      expect(`${argument.name()}: ${argument.description}`).toMatch(/: .{5,}$/u);
  });

  test("names every option in its help", () => {
    const help = command.helpInformation();
    for (const { long } of command.options) expect(help).toContain(long);
  });
});

test("no two options of a command share a letter", () => {
  for (const command of program.commands) {
    const letters = command.options.flatMap(({ short }) => short ?? []);
    expect(new Set(letters).size).toBe(letters.length);
  }
});
