import { isFromInspectorate } from "../domain/document-types.js";
import { candidate, defineExtractor } from "./define-extractor.js";
import { readActionLines } from "./actions/action-lines.js";
import { linkAction, prepareAreas } from "./actions/link-actions.js";
import { readPlanCards } from "./actions/plan-cards.js";
import { readPlanTables } from "./actions/plan-tables.js";
import { readClock } from "./actions/clock.js";
import { readToldActions } from "./actions/told-actions.js";
import { listFindings } from "./paper-findings/list-findings.js";

/** What such papers speak of; the actions of any other paper are nobody's response. */
const SUBJECT =
  /\b(?:ofsted|ilacs|jtai|child(?:ren)?['’]?s?|young people|care leavers|SEND|special educational needs|EHC|looked after|corporate parent\w*|safeguarding|social work\w*|social care|foster(?:ing|ed)?|kinship|adopters|early help|family help|MASH)\b/iu;

/**
 * Reads what a council does in response to an inspection: rows of plans, trackers and action logs, list items under a
 * lead-in of actions, and sentences that do, promise or ask; each with how far it is, who does it and by when. See
 * docs/extractors/actions.md.
 */
export const actions = defineExtractor({
  id: "actions",
  fields: ["actions"],
  applies: ({ identity }) => !isFromInspectorate(identity.documentType) && identity.documentType !== "agenda",
  read: function* (context) {
    const { view } = context;
    if (!view.blocks.some(({ text }) => SUBJECT.test(text))) return;
    const clock = readClock(context);
    const listed = listFindings(context);
    const areas = listed.filter(({ of }) => of === "improvement");
    const words = prepareAreas(areas);
    for (const read of [readPlanTables, readPlanCards, readActionLines, readToldActions]) {
      for (const action of read(context, clock)) {
        if (listed.some((area) => area.start <= action.start && action.end <= area.end)) continue;
        const value = {
          text: action.text,
          status: action.status,
          owner: action.owner,
          due: action.due?.edtf ?? null,
          due_basis: action.due?.basis ?? null,
          addresses: linkAction(action, areas, words),
          rag: action.rag,
        };
        yield candidate(view, "actions", value, action, {
          rule: action.rule,
          rank: action.rank,
          section: action.section,
        });
      }
    }
  },
});
