import type { Command } from "commander";
import { exitCode } from "../exit-code.js";

/** `ilacs doctor`: versions, engines, and what is missing. */
export function registerDoctor(program: Command): void {
  program
    .command("doctor")
    .description("check that ilacs can work here: versions, and each engine by reading a tiny document")
    .option("--json", "print the findings as JSON")
    .action(async (options: { readonly json?: boolean }) => {
      const [{ examine }, { createPaint }] = await Promise.all([import("../doctor/examine.js"), import("../paint.js")]);
      const examinations = await examine();
      if (options.json === true) process.stdout.write(`${JSON.stringify(examinations, null, 2)}\n`);
      else {
        const paint = createPaint(process.stdout);
        for (const { subject, finding, healthy, advice } of examinations) {
          const mark = healthy ? paint.good("ok") : paint.error("!!");
          process.stdout.write(`${mark}  ${subject.padEnd(16)} ${finding}\n`);
          if (advice !== null) process.stdout.write(`    ${advice}\n`);
        }
      }
      if (examinations.some(({ healthy }) => !healthy)) process.exitCode = exitCode.findings;
    });
}
