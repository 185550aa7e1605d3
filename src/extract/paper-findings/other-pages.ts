/**
 * What heads a list of links to other pages. A page of news ends with the headlines of others, which say nothing of the
 * inspection that it tells, and with the places where it can be shared.
 */
const HEADS_LINKS =
  /^(?:(?:you )?(?:may|might) (?:also )?(?:like|be interested in)\b.{0,40}|(?:also )?(?:of interest|recommended(?: for you| reading)?|trending|most (?:read|popular|viewed)|popular (?:pages|news|stories|articles))|(?:read|find out|see|view|discover) (?:more|also|all)(?: (?:about|on|of|from|in) .{2,40}| (?:news|stories|articles|pages))?|(?:read|see) (?:next|this next)|(?:(?:more|latest|related|recent|other|all|our|council|local|top|similar|further|previous|next|useful|quick|external|helpful|related council) ){1,3}(?:news|stor(?:y|ies)|articles?|headlines|pages?|posts?|links?|content|topics?|press releases?|news (?:stories|articles|items|releases)|information|services|documents?|downloads?|reading)(?: (?:from|about|on|in) .{2,40})?|(?:share|print|tweet|follow|e-?mail)(?: (?:this|us|on|with|it)\b.{0,30})?|(?:in|on|more in|elsewhere (?:in|on)) this (?:section|page|site)|tags?|categor(?:y|ies)|(?:news )?archives?|links?)\s?[:.…»>]{0,2}$/iu;

/** Whether a heading or a lead-in names links to other pages: what is listed under it is no part of the document. */
export function headsLinks(words: string): boolean {
  return HEADS_LINKS.test(words.trim());
}
