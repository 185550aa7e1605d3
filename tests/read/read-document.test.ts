import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { messageOf } from "../../src/diagnostics/describe.js";
import { readDocument } from "../../src/read/index.js";
import { defaultReadLimits } from "../../src/read/reader.js";
import { codesOf, load, loadDocument } from "./load.js";
import { makeDocx, makeZip, wordParagraph } from "./make-zip.js";

describe("loadSource", () => {
  test("gives text, hash and size of what it read", async () => {
    const document = await loadDocument("Minutes\n\nThe Panel met.", "folder/minutes.txt");
    expect(document).toMatchObject({
      file: "folder/minutes.txt",
      format: "plain-text",
      mediaType: "text/plain",
      textLayer: "untagged",
      pages: [],
      bytes: 23,
      text: "Minutes\n\nThe Panel met.\n",
      sha256: createHash("sha256").update("Minutes\n\nThe Panel met.").digest("hex"),
    });
    expect(document.root.data).toMatchObject({ page: null, span: { start: 0, end: 23 } });
  });

  test("reads each format by its bytes whatever the name says", async () => {
    const html = "<!doctype html><title>Minutes</title><main><h1>Minutes</h1><p>The Panel met in May.</p></main>";
    expect(await codesOf(html, "minutes.html")).toEqual(["read"]);
    expect(await codesOf(html, "minutes.aspx")).toEqual(["read"]);
    expect(await codesOf(html, "minutes")).toEqual(["read"]);
    expect(await codesOf(html, "minutes.pdf")).toEqual(["read", "read/format-not-as-named"]);
    expect(await codesOf(makeDocx(wordParagraph("The Panel met.")), "minutes.doc")).toEqual(["read"]);
    expect(await codesOf(makeDocx(wordParagraph("The Panel met.")), "minutes.pdf")).toEqual([
      "read",
      "read/format-not-as-named",
    ]);
    expect(await codesOf("# Minutes\n\nThe Panel met.", "minutes.txt")).toEqual(["read"]);
  });

  test("says how it read text that is not UTF-8", async () => {
    expect(await codesOf(Buffer.from("Children\x92s services", "latin1"))).toEqual([
      "read",
      "read/decoded-as-windows-1252",
    ]);
  });
});

describe("files that cannot be read", () => {
  test.each([
    { code: "read/empty-file", why: "no bytes", content: "" },
    { code: "read/empty-file", why: "white space", content: " \r\n " },
    { code: "read/not-a-document", why: "a picture", content: Buffer.from("\x89PNG\r\n\x1a\n\0\0", "latin1") },
    { code: "read/not-a-document", why: "a workbook", content: makeZip({ "xl/workbook.xml": "<x/>" }) },
    { code: "read/not-a-document", why: "a broken archive", content: Buffer.from("PK\x03\x04\x14\0\0\0", "latin1") },
    { code: "read/damaged-docx", why: "a Word document cut off", content: cutOff(makeDocx(wordParagraph("Words"))) },
    { code: "read/damaged-docx", why: "XML that does not parse", content: makeDocx("<w:p><w:r></w:p>") },
    { code: "read/no-text", why: "a Word document without words", content: makeDocx("<w:p/>") },
    { code: "read/no-text", why: "a page without words", content: "<html><body><img src='scan.jpg'></body></html>" },
  ])("$code: $why", async ({ code, content }) => {
    expect(await codesOf(content)).toEqual(["failed", code]);
  });

  test("read/too-large and read/text-too-large keep to their limits", async () => {
    const options = { file: "big", limits: { ...defaultReadLimits, maxBytes: 10 }, pdfEngine: "auto" } as const;
    const outcome = await readDocument(Buffer.from("Eleven byte"), options);
    expect(outcome).toMatchObject({ status: "failed", diagnostics: [{ code: "read/too-large" }] });
    const dump = `Ref Action\n`.repeat(800_000);
    expect(await codesOf(dump)).toEqual(["failed", "read/text-too-large"]);
  });

  test("read/encrypted-docx for parts that are encrypted inside the package", async () => {
    const zip = makeZip({ "word/document.xml": "<w:document/>" }, { encrypted: true });
    expect(await codesOf(zip)).toEqual(["failed", "read/encrypted-docx"]);
  });

  test("the sentences say what the file is and what to do", async () => {
    const outcome = await load(makeZip({ "xl/workbook.xml": "<x/>" }));
    if (outcome.status !== "failed" || outcome.diagnostics[0] === undefined) throw new Error("should have failed");
    expect(messageOf(outcome.diagnostics[0])).toBe(
      "The file is an Excel workbook, not a document that can be read. Save the sheet that holds the text as a document, or give the paper that it belongs to.",
    );
  });
});

describe("web pages that a site answers with instead of a document", () => {
  test.each([
    { why: "not found", title: "404 - Page not found", body: "<h1>Sorry</h1><p>It may have moved.</p>" },
    { why: "refused", title: "Access Denied", body: "<p>You don't have permission. Reference #18.4</p>" },
    { why: "a server's own error", title: "", body: "<h1>502 Bad Gateway</h1><hr>nginx" },
    { why: "a firewall", title: "Request Rejected", body: "<p>Your support ID is: 123</p>" },
    { why: "a browser check", title: "Just a moment...", body: "<p>Enable JavaScript and cookies to continue</p>" },
    { why: "an expired session", title: "Session expired", body: "<p>Please log in again.</p>" },
  ])("read/html-error-page: $why", async ({ title, body }) => {
    const page = `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`;
    expect(await codesOf(page, "report.pdf")).toEqual(["failed", "read/html-error-page"]);
    expect(await codesOf(page, "report.html")).toEqual(["failed", "read/html-error-page"]);
  });

  test.each([
    {
      why: "a sign-in form",
      page: '<html><title>Council portal</title><form><p>Your details</p><input type="password"></form></html>',
    },
    {
      why: "a page that only sends on",
      page: '<html><meta http-equiv="refresh" content="0;url=/x"><p>One moment</p></html>',
    },
  ])("$why is an error only under the name of a document", async ({ page }) => {
    expect(await codesOf(page, "report.pdf")).toEqual(["failed", "read/html-error-page"]);
    expect(await codesOf(page, "report.html")).toEqual(["read"]);
  });

  test("a genuine page that speaks of errors is read", async () => {
    const page = `<html><title>Minutes</title><body><h1>Minutes</h1>${"<p>The report could not be found on the day, and members were denied access to it; the Chair apologised for that at some length.</p>".repeat(20)}</body></html>`;
    expect(await codesOf(page, "minutes.pdf")).toEqual(["read", "read/format-not-as-named"]);
    const decision =
      "<html><title>Decision</title><body><h1>Decision: access to records</h1><p>Resolved that the report be noted.</p></body></html>";
    expect(await codesOf(decision, "decision.html")).toEqual(["read"]);
  });
});

function cutOff(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.length - 100);
}
