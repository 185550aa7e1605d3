import type { TreeNode } from "../../document/tree.js";
import type { ParsedDocument } from "../parsed-document.js";

/** Titles and headings of the pages that web servers, firewalls and sign-in services answer with. */
const errorTitle =
  /\b(?:40[01345]|410|429|50[0234])\b.{0,40}(?:error|found|forbidden|denied|unavailable|gateway|request|gone)|(?:^|\b)(?:error|http)\s?(?:40\d|50\d)\b|^(?:40[0-9]|50[0-9])$|\b(?:page|file|document|resource|item)\b.{0,30}\b(?:not (?:be )?found|cannot be found|could(?: not|n.t) be found|no longer (?:available|exists?)|does(?: not|n.t) exist|unavailable|has (?:moved|been removed))|\b(?:not found|access (?:is )?denied|permission denied|forbidden|unauthori[sz]ed|bad request|request rejected|service unavailable|bad gateway|gateway time-?out|internal server error|server error|runtime error|application error|site (?:is )?(?:down|under maintenance|unavailable)|scheduled maintenance|session (?:has )?(?:expired|timed out)|attention required|just a moment|are you (?:a )?(?:human|robot)|checking your browser|security check|captcha|(?:sign|log)[ -]?in\b|login\b|sorry,? (?:something|there|we))/iu;

/** What such pages say where their title does not tell. */
const errorBody =
  /\b(?:the (?:page|file|document|resource|item|url)(?: that)? (?:you(?:'|’)?(?:re| are| have)? )?(?:requested|looking for|tried|were looking)|you do not have permission|you don.t have permission|requested url|incident id|reference #|ray id|enable (?:javascript|cookies)|please (?:sign|log) ?in|sign in to (?:your|continue)|support id is|was not found on this server|error code|cannot be displayed)/iu;

/** An error page says little; a paper that quotes such words says much more. */
const LONGEST_ERROR = 1_500;
const LONGEST_NAMED_ERROR = 4_000;

/**
 * The title of a page that is no document but a web site's refusal: "404 Not Found", "Access denied", a sign-in form.
 * Council sites answer so for documents that moved, and the answer is then saved under the document's name. Null for a
 * genuine page. A name that promised a document ("pdf") makes a sign-in form or an unfinished script page suspect too.
 */
export function findErrorPage(parsed: ParsedDocument, source: string, extension: string): string | null {
  const title = parsed.metadata["title"] ?? "";
  const words = parsed.children.filter((child) => child.type !== "furniture").map(wordsOf);
  const body = words.join(" ");
  const heading = words[0]?.slice(0, 160) ?? "";
  const named = extension !== "" && !/^(?:html?|aspx?|php|jsp)$/u.test(extension);
  if (body.length > (named ? LONGEST_NAMED_ERROR : LONGEST_ERROR)) return null;
  const shown = title === "" ? heading : title;
  const titled = errorTitle.test(title) || errorTitle.test(heading);
  if (titled && (body.length < LONGEST_ERROR || errorBody.test(body))) return shown === "" ? "an error" : shown;
  if (errorBody.test(body) && body.length < 600) return shown === "" ? body.slice(0, 80) : shown;
  const signIn = /<input\b[^>]{0,300}type\s*=\s*["']?password/iu.test(source);
  const empty = body.replace(/\s/gu, "").length < 40 && /<script\b|http-equiv\s*=\s*["']?refresh/iu.test(source);
  if (named && (signIn || empty)) return shown === "" ? "a page without text" : shown;
  return null;
}

function wordsOf(node: TreeNode): string {
  return node.type === "text" ? node.value : node.children.map(wordsOf).join(" ");
}
