import type { Paint } from "../write/reports/paint.js";
import { createChalk } from "./colour.js";

/** The colours of reports on a stream; none off a terminal. */
export function createPaint(stream: { readonly isTTY?: boolean }): Paint {
  const chalk = createChalk(stream);
  return { bold: chalk.bold, dim: chalk.dim, error: chalk.red, warning: chalk.yellow, good: chalk.green };
}
