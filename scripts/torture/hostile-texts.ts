import type { HostileFile, Scale } from "./hostile-pdfs.js";

/** Text on which careless patterns run for hours: almost what they look for, again and again. */
function pathologicalTexts(many: (count: number) => number): Record<string, string> {
  const repeat = (text: string, count: number): string => text.repeat(many(count));
  return {
    spaces: `Overall effectiveness${repeat(" ", 2_000_000)}x`,
    "no-break-spaces": `Inspection dates:${repeat("\u00a0", 500_000)}x`,
    "line-breaks": repeat("\n", 1_000_000),
    digits: repeat("1", 1_000_000),
    "numbers-of-paragraphs": repeat("1.", 500_000),
    "years-without-end": repeat("11 June 2018 to ", 60_000),
    "months-without-days": repeat("January February ", 60_000),
    "grades-without-judgements": repeat("requires improvement to be good ", 40_000),
    "judgements-without-grades": repeat("overall effectiveness ", 60_000),
    "half-a-grade": repeat("requires improvement to be ", 40_000),
    "one-sentence": repeat("the local authority should improve and ", 40_000),
    "sentences-of-one-letter": repeat("A. ", 400_000),
    dashes: repeat("-", 1_000_000),
    bullets: repeat("• ", 400_000),
    hyphens: repeat("inspec-\n", 200_000),
    brackets: repeat("([{", 200_000),
    quotes: repeat("“‘", 300_000),
    colons: repeat("Recommendation: ", 60_000),
    resolved: repeat("RESOLVED that ", 60_000),
    councils: repeat("Herefordshire Council and Kent County Council ", 20_000),
    emails: `${repeat("a.", 200_000)}@${repeat("b.", 200_000)}`,
    urls: repeat("http://", 100_000),
    dots: repeat(". ", 500_000),
    tabs: repeat("\t|", 400_000),
    "one-word": repeat("effectiveness", 100_000),
    combining: `e${repeat("\u0301", 500_000)}`,
    "right-to-left": repeat("\u202e\u2066Good", 60_000),
    surrogates: repeat("\ud83d", 100_000),
    "control-characters": repeat(String.fromCharCode(...Array.from({ length: 32 }, (_, code) => code)), 10_000),
    "formula-cells": [..."=+-@\t\r＝＋－＠"].map((sign) => `- ${sign}cmd|' /C calc'!A0 should improve\n`).join(""),
  };
}

/** HTML, Markdown and text that nest, repeat and lie. Nothing they point to may be fetched: `trap` notices. */
export function hostileTexts(scale: Scale, trap: string): HostileFile[] {
  const many = (count: number): number => Math.max(10, Math.round(count * scale));
  const html = (body: string, head = ""): string =>
    `<!doctype html><html><head><title>Inspection</title>${head}</head><body><h1>Leeds City Council</h1>${body}</body></html>`;
  const cells = many(1000);
  const row = `<tr>${"<td>Good</td>".repeat(cells)}</tr>`;
  const files: Record<string, string> = {
    "divisions-a-hundred-thousand-deep.html": html("<div>".repeat(many(100_000)) + "Good"),
    "lists-fifty-thousand-deep.html": html("<ul><li>".repeat(many(50_000)) + "Good"),
    "tables-ten-thousand-deep.html": html("<table><tr><td>".repeat(many(10_000)) + "Good"),
    "a-million-cells.html": html(`<table>${row.repeat(cells)}</table>`),
    "cells-that-span-everything.html": html(
      `<table>${'<tr><td colspan="1000000" rowspan="1000000">Good</td></tr>'.repeat(many(100))}</table>`,
    ),
    "a-million-attributes.html": html(`<p ${"a=b ".repeat(many(1_000_000))}>Good</p>`),
    "tags-never-closed.html": html("<b><i><p>Good".repeat(many(20_000))),
    "mis-nested-formatting.html": html("<a><b><p></a></b>Good".repeat(many(3_000))),
    "comments-never-closed.html": html(`${"<!--".repeat(many(200_000))}Good`),
    "entities.html": html("&amp;&#x41;&#0;&#xD800;&nosuch;".repeat(many(100_000))),
    "runs-and-fetches.html": html(
      `<script>fetch("${trap}script")</script><img src="${trap}image" onerror="fetch('${trap}onerror')">` +
        `<iframe src="${trap}frame"></iframe><object data="${trap}object"></object><p>Good</p>`,
      `<meta http-equiv="refresh" content="0;url=${trap}refresh"><link rel="stylesheet" href="${trap}style"><base href="${trap}">`,
    ),
    "frames-of-word.html": html(`<xml><o:p>${"<w:x>".repeat(many(50_000))}</o:p></xml>Good`),
    "lists-deep.md": Array.from({ length: many(2000) }, (_, depth) => `${"  ".repeat(depth)}- Good`).join("\n"),
    "quotes-deep.md": `${">".repeat(many(50_000))} Good`,
    "brackets-deep.md": `${"[".repeat(many(50_000))}Good${"](x)".repeat(many(50_000))}`,
    "emphasis-deep.md": `${"*_".repeat(many(50_000))}Good`,
    "backticks.md": Array.from({ length: many(2000) }, (_, count) => "`".repeat(count)).join(" "),
    "a-million-cells.md": `|${"a|".repeat(cells)}\n|${"-|".repeat(cells)}\n${`|${"Good|".repeat(cells)}\n`.repeat(cells)}`,
    "links-that-define-each-other.md": Array.from(
      { length: many(20_000) },
      (_, index) => `[${index}]: <${index + 1}> "[${index}]"`,
    ).join("\n"),
    "images.md": `![x](${trap}image) <${trap}auto> [y](javascript:alert(1))\n\nOverall effectiveness: Good`,
    "a-table-of-tabs.txt": `${"Good\t".repeat(cells)}\n`.repeat(cells),
  };
  for (const [name, text] of Object.entries(pathologicalTexts(many))) {
    const heading = "Inspection of Leeds children's services\n\nAreas for improvement\n\n";
    files[`${name}.txt`] = heading + text;
    files[`${name}.html`] = html(`<h2>Areas for improvement</h2><p>${text}</p><ul><li>${text}</li></ul>`);
  }
  return Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
}
