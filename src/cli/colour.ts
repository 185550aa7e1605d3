import { Chalk, type ChalkInstance } from "chalk";

/**
 * Colours for a stream: none off a terminal, none where NO_COLOR is set (https://no-color.org), always where
 * FORCE_COLOR is.
 */
export function createChalk(stream: { readonly isTTY?: boolean } | null): ChalkInstance {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== "") return new Chalk({ level: 0 });
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "0") return new Chalk({ level: 1 });
  return new Chalk({ level: stream?.isTTY === true ? 1 : 0 });
}
