/**
 * Whether a path leads to a file that is no document of anybody's: hidden ones (a part begins with a dot), what
 * operating systems leave in folders and archives, and the lock files of office programs.
 */
export function isHidden(path: string): boolean {
  return path.split("/").some((part) => (part.startsWith(".") && part !== "." && part !== "..") || LITTER.test(part));
}

const LITTER = /^(?:__MACOSX|Thumbs\.db|desktop\.ini|~\$.*)$/iu;
