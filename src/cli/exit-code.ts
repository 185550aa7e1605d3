/** What the process tells the shell. */
export const exitCode = {
  /** Everything was read and nothing was found wrong. */
  clean: 0,
  /** There are findings, or a file failed. */
  findings: 1,
  /** The command could not run: wrong arguments, nothing to read, nowhere to write. */
  couldNotRun: 2,
  /** Ended by Ctrl-C: 128 and the number of the signal, as shells tell it. */
  interrupted: 130,
} as const;
