import PdfKit from "pdfkit";
import { expect, test } from "vitest";
import { treeOf } from "../../load.js";

/** A PDF without tags, written by another hand than ours. */
function write(draw: (document: InstanceType<typeof PdfKit>) => void): Promise<Uint8Array> {
  const document = new PdfKit({ size: "A4", margin: 60 });
  const chunks: Uint8Array[] = [];
  return new Promise((resolve) => {
    document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    document.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    draw(document.fontSize(10));
    document.end();
  });
}

const story =
  "The board met four times and heard from carers, from partners and from the young people whom the plan is about, and all of them spoke well of what had been done for them since.";

test("drawn lines, bold letters and columns of a real file make a table, a heading and paragraphs", async () => {
  const file = await write((document) => {
    document.font("Helvetica-Bold").text("What was done", 60, 60);
    document.font("Helvetica").text(story, 60, 90, { width: 220 }).text(story, 320, 90, { width: 215 });
    for (const x of [60, 200, 535]) document.moveTo(x, 300).lineTo(x, 360).stroke();
    for (const y of [300, 320, 340, 360]) document.moveTo(60, y).lineTo(535, y).stroke();
    document.font("Helvetica-Bold").text("Action", 66, 305).text("Progress", 206, 305).font("Helvetica");
    document.text("Visit the homes", 66, 325).text("All five were visited in May.", 206, 325);
    document.text("Train the staff", 66, 345).text("Begins in June.", 206, 345);
  });
  expect(await treeOf(file)).toBe(
    [
      "h1 **What was done**",
      `p ${story}`,
      `p ${story}`,
      "table",
      "  = ***Action** | ***Progress**",
      "  | Visit the homes | All five were visited in May.",
      "  | Train the staff | Begins in June.",
    ].join("\n"),
  );
});

test("cells that one object draws with a wide space between them are two", async () => {
  const file = await write((document) => {
    document.text(story, 60, 60, { width: 475 });
    for (const [index, row] of ["Leaders Good", "Helpers Outstanding", "Visitor Inadequate"].entries()) {
      document.font("Courier").text(row, 60, 140 + 20 * index, { wordSpacing: 150, lineBreak: false });
    }
  });
  expect(await treeOf(file)).toBe(
    [`p ${story}`, "table", "  | Leaders | Good", "  | Helpers | Outstanding", "  | Visitor | Inadequate"].join("\n"),
  );
});
