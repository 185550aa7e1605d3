/**
 * Does what writes a dataset into the folder `out`. What keeps it as a whole from being done is told as other commands
 * tell it: nothing to read, a full disk, a folder that may not be written to.
 *
 * @throws CliError for all of these.
 */
export async function orCliError<Result>(out: string, action: () => Promise<Result>): Promise<Result> {
  const [{ BatchError }, { isSystemError, reasonOf }, { CliError }] = await Promise.all([
    import("../batch/batch-error.js"),
    import("../batch/reason-of.js"),
    import("./cli-error.js"),
  ]);
  try {
    return await action();
  } catch (error) {
    if (error instanceof BatchError) throw new CliError(error.message, { cause: error });
    if (!isSystemError(error)) throw error;
    throw new CliError(`cannot write to ${out}: ${reasonOf(error, "write")}`, { cause: error });
  }
}
