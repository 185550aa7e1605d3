import * as fc from "fast-check";
import { expect, test } from "vitest";
import { printable } from "../../src/text/printable.js";

test.each([
  ["children’s services – Ŵ 😀", "children’s services – Ŵ 😀"],
  ["a file\nof two lines\t\r", String.raw`a file\nof two lines\t\r`],
  ["\u001b[31mred", String.raw`\u001b[31mred`],
  ["\u009b2J", String.raw`\u009b2J`],
  ["report\u202efdp.exe", String.raw`report\u202efdp.exe`],
])("%j", (text, shown) => {
  expect(printable(text)).toBe(shown);
});

test("nothing that it gives is a control character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(printable(text)).not.toMatch(/\p{Cc}/u);
    }),
  );
});
