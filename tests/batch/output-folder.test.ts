import { spawn } from "node:child_process";
import { existsSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { OutputFolder } from "../../src/batch/output-folder.js";
import { Workplace } from "./batch-harness.js";

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => place[Symbol.dispose]());

const lock = (): string => place.at("out/.ilacs-work/lock.json");

test("a folder is locked while a batch works in it, and free afterwards", () => {
  const first = new OutputFolder(place.at("out"));
  expect(() => new OutputFolder(place.at("out"))).toThrow(/another batch is writing/u);
  first.leave();
  new OutputFolder(place.at("out")).leave();
  expect(existsSync(lock())).toBe(false);
});

describe("a lock that was left behind does not count", () => {
  function lockedBy(content: string, secondsAgo = 0): () => OutputFolder {
    new OutputFolder(place.at("out")).leave();
    writeFileSync(lock(), content);
    const then = new Date(Date.now() - secondsAgo * 1000);
    utimesSync(lock(), then, then);
    return () => {
      const output = new OutputFolder(place.at("out"));
      output.leave();
      return output;
    };
  }

  test("of a process that is no more", async () => {
    const child = spawn(process.execPath, ["-e", ""]);
    await new Promise((resolve) => child.on("exit", resolve));
    const open = lockedBy(JSON.stringify({ host: hostname(), pid: child.pid, started: "1" }));
    expect(open).not.toThrow();
  });

  test.runIf(process.platform === "linux")("of a process whose number another one has now", () => {
    const open = lockedBy(JSON.stringify({ host: hostname(), pid: process.pid, started: "1" }));
    expect(open).not.toThrow();
  });

  test.runIf(process.platform === "linux")("of a process that ended and was never waited for", async () => {
    // The shell starts a child, which ends, and becomes a program that never asks for it.
    const parent = spawn("sh", ["-c", "sh -c 'echo $$' & exec sleep 20"]);
    const pid = await new Promise<number>((resolve) => parent.stdout.on("data", (text) => resolve(Number(text))));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    expect(stat).toMatch(/\) Z /u);
    const started = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    const open = lockedBy(JSON.stringify({ host: hostname(), pid, started }));
    expect(open).not.toThrow();
    parent.kill("SIGKILL");
  });

  const elsewhere = JSON.stringify({ host: "elsewhere", pid: 1, started: "1" });

  test("of another machine, when it was not renewed for a minute", () => {
    expect(lockedBy(elsewhere, 61)).not.toThrow();
  });

  test("but of another machine it does when it was renewed", () => {
    expect(lockedBy(elsewhere, 30)).toThrow(/another batch is writing/u);
  });

  test("torn while it was written", () => {
    expect(lockedBy('{"host":', 61)).not.toThrow();
  });
});
