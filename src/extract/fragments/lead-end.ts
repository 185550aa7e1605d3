/** How words end that lead on to a list: a colon, a colon and a dash (":-"), or a dash that nothing follows. */
const LEAD_END = /(?::\s?[-–—]?|\s[-–—])\s?$/u;

/** Whether a line breaks off as a lead-in does: "These were:", "areas to improve included -", "as follows:-". */
export function endsAsLead(text: string): boolean {
  return LEAD_END.test(text);
}
