import { readdirSync, readFileSync } from "node:fs";

const PAGE_BYTES = 4096;

/** The memory of a process and all that it started, in megabytes of resident set; null where /proc does not tell. */
export function treeMemory(root: number): number | null {
  try {
    const parents = new Map<number, number>();
    for (const name of readdirSync("/proc")) {
      if (/^\d+$/u.test(name)) parents.set(Number(name), parentOf(Number(name)));
    }
    const tree = new Set([root]);
    for (let size = 0; size !== tree.size;) {
      size = tree.size;
      for (const [pid, parent] of parents) if (tree.has(parent)) tree.add(pid);
    }
    return [...tree].reduce((sum, pid) => sum + residentPages(pid), 0) * (PAGE_BYTES / 1e6);
  } catch {
    return null;
  }
}

/** Field 4 of /proc/PID/stat; 0 for a process that has just ended. */
function parentOf(pid: number): number {
  const stat = readOrEmpty(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1] ?? 0);
}

function residentPages(pid: number): number {
  return Number(readOrEmpty(`/proc/${pid}/statm`).split(" ")[1] ?? 0);
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
