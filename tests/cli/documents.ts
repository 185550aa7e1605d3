import { ilacsReport } from "../extract/extract-record.js";

/** Small documents for the command line, by the name under which a test writes them. */
export const documents = {
  "report.md": ilacsReport(),
  "conflict.md": ilacsReport({
    body: "## The experiences and progress of care leavers: good\n\nCare leavers are supported well.\n",
  }),
  "latin.txt": Buffer.from("Children\x92s services\n\nReport of the Director\n", "latin1"),
  "empty.pdf": "",
  "error-page.pdf":
    "<!doctype html><html><head><title>404 - Page not found</title></head><body><h1>Page not found</h1><p>The page that you asked for does not exist.</p></body></html>",
  "cut-off.pdf": "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages",
  "picture.pdf": Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"),
} as const;
