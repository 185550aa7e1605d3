/** Reads an option that may be given again: all its values, in order. */
export function collectValues(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
