/** Why the operating system refused, in words; the codes are those of POSIX. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "a part of its path is a file and no folder",
  EISDIR: "it is a folder",
  ELOOP: "its links go round in a circle",
  EIO: "the disk reports a fault",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "its name is too long",
  ENOSPC: "the disk is full",
  EDQUOT: "your share of the disk is used up",
  EROFS: "the disk can only be read",
};

/** Why a file could not be opened, read or written, for people. */
export function reasonOf(error: unknown, doing: "read" | "write" = "read"): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (code === "EACCES" || code === "EPERM")
    return doing === "read" ? "you may not read it" : "you may not write there";
  if (code === "ENOENT" && doing === "write") return "its folder is not there and cannot be made";
  return REASONS[code] ?? (code === "" ? error.message : code);
}

/** Whether it is the operating system that refused: a full disk, a missing right; not a fault of ours. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error && "code" in error;
}
