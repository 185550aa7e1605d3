import { describe, expect, test } from "vitest";
import { decodeText } from "../../src/read/decode-text.js";

const words = "Children’s services – “good”, £5";

describe("decodeText", () => {
  test("reads UTF-8 with and without a byte order mark", () => {
    expect(decodeText(Buffer.from(words))).toEqual({ text: words, encoding: "utf-8" });
    expect(decodeText(Buffer.from(`\ufeff${words}`))).toEqual({ text: words, encoding: "utf-8" });
  });

  test("reads UTF-16 with and without a byte order mark, either way round", () => {
    const little = Buffer.from(words, "utf16le");
    const big = Buffer.from(little).swap16();
    expect(decodeText(Buffer.concat([Buffer.of(0xff, 0xfe), little]))).toEqual({ text: words, encoding: "utf-16le" });
    expect(decodeText(Buffer.concat([Buffer.of(0xfe, 0xff), big]))).toEqual({ text: words, encoding: "utf-16be" });
    expect(decodeText(little)?.encoding).toBe("utf-16le");
    expect(decodeText(big)?.encoding).toBe("utf-16be");
  });

  test("falls back on Windows-1252, as old council systems write", () => {
    const bytes = Buffer.from("Children\x92s services \x96 \x93good\x94, \xa35", "latin1");
    expect(decodeText(bytes)).toEqual({ text: words, encoding: "windows-1252" });
  });

  test.each([
    { why: "zero bytes", bytes: Buffer.from("abc\0def\0\0") },
    { why: "many control characters", bytes: Buffer.from("a\x01b\x02c\x03d\x04e\x05") },
  ])("does not take $why for text", ({ bytes }) => {
    expect(decodeText(bytes)).toBeNull();
  });
});
