/**
 * Milliseconds of CPU time that this process has used since a `process.cpuUsage()`. Budgets of tests count these: a
 * machine that is busy with something else makes the clock run on and the work no longer.
 */
export function cpuMillisecondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
