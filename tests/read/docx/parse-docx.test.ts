import { describe, expect, test } from "vitest";
import { codesOf, treeOf } from "../load.js";
import { makeDocx, makeZip, wordParagraph } from "../make-zip.js";

const listOf = (level: number, numId = 1): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;

function level(index: number, format: string, text: string, more = ""): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="${360 * (index + 1)}" w:hanging="360"/></w:pPr></w:lvl>`;
}

const numbering = (levels: string, nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'): string =>
  `<w:numbering><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}</w:numbering>`;

describe("numbers that Word prints", () => {
  test("levels count on, restart below a higher one and show its number", async () => {
    const docx = makeDocx(
      [
        wordParagraph("Scope", listOf(0)),
        wordParagraph("The first paragraph.", listOf(1)),
        wordParagraph("The second paragraph.", listOf(1)),
        wordParagraph("Powers", listOf(0)),
        wordParagraph("The third paragraph.", listOf(1)),
      ].join(""),
      { "word/numbering.xml": numbering(level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2", "<w:isLgl/>")) },
    );
    expect(await treeOf(docx)).toBe(
      [
        "p [I.] Scope",
        "p [1.1] The first paragraph.",
        "p [1.2] The second paragraph.",
        "p [II.] Powers",
        "p [2.1] The third paragraph.",
      ].join("\n"),
    );
  });

  test("a list that starts anew counts from its own number; letters go on after z as Word writes them", async () => {
    const nums =
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="27"/></w:lvlOverride></w:num>';
    const docx = makeDocx(
      [
        wordParagraph("one", listOf(0)),
        wordParagraph("Between."),
        wordParagraph("two", listOf(0)),
        wordParagraph("Between."),
        wordParagraph("three", listOf(0, 2)),
      ].join(""),
      { "word/numbering.xml": numbering(level(0, "lowerLetter", "(%1)"), nums) },
    );
    expect(await treeOf(docx)).toMatch(/\[\(a\)\] p one[\s\S]*\[\(b\)\] p two[\s\S]*\[\(aa\)\] p? ?three/u);
  });

  test("numbering comes from the style, and a number of 0 takes it away", async () => {
    const styles =
      '<w:styles><w:style w:type="paragraph" w:styleId="Num"><w:name w:val="Report number"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="Num"/></w:style></w:styles>';
    const docx = makeDocx(
      [
        wordParagraph("One paragraph of the report.", '<w:pStyle w:val="Num"/>'),
        wordParagraph("One without.", `<w:pStyle w:val="Num"/>${listOf(0, 0)}`),
        wordParagraph("Another of the report.", '<w:pStyle w:val="Num"/>'),
      ].join(""),
      { "word/numbering.xml": numbering(level(0, "decimal", "%1")), "word/styles.xml": styles },
    );
    expect(await treeOf(docx)).toBe("p [1] One paragraph of the report.\np One without.\np [2] Another of the report.");
  });

  test("headings are told by outline level, in a style's chain or on the paragraph", async () => {
    const styles =
      '<w:styles><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="C"><w:name w:val="Council heading"/><w:basedOn w:val="H"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="Strong text"/><w:rPr><w:b/></w:rPr></w:style></w:styles>';
    const docx = makeDocx(
      wordParagraph("Findings", '<w:pStyle w:val="C"/>') +
        wordParagraph("Risks", '<w:outlineLvl w:val="0"/>') +
        wordParagraph("Bold by its style", '<w:pStyle w:val="B"/>'),
      { "word/styles.xml": styles },
    );
    expect(await treeOf(docx)).toBe("h2 Findings\nh1 Risks\np **Bold by its style**");
  });

  test("bold comes from a character style too; a table's style does not matter", async () => {
    const styles =
      '<w:styles><w:style w:type="character" w:styleId="Key"><w:name w:val="Key words"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/></w:style></w:styles>';
    const cell = (content: string): string => `<w:tc>${content}</w:tc>`;
    const docx = makeDocx(
      `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr><w:tr>${cell(
        '<w:p><w:r><w:rPr><w:rStyle w:val="Key"/></w:rPr><w:t>Grade</w:t></w:r></w:p>',
      )}${cell(wordParagraph("Good"))}</w:tr></w:tbl>`,
      { "word/styles.xml": styles },
    );
    expect(await treeOf(docx)).toBe("table\n  | **Grade** | Good");
  });

  test("lines of a table of contents are left out", async () => {
    const styles = '<w:styles><w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style></w:styles>';
    const docx = makeDocx(wordParagraph("Findings 3", '<w:pStyle w:val="T"/>') + wordParagraph("They were good."), {
      "word/styles.xml": styles,
    });
    expect(await treeOf(docx)).toBe("p They were good.");
  });

  test("formatting from before a tracked change does not count", async () => {
    const change = `<w:pPrChange w:id="1" w:author="x"><w:pPr>${listOf(0)}</w:pPr></w:pPrChange>`;
    const docx = makeDocx(wordParagraph("Plain now.", change), {
      "word/numbering.xml": numbering(level(0, "decimal", "%1.")),
    });
    expect(await treeOf(docx)).toBe("p Plain now.");
  });
});

describe("what else a Word document holds", () => {
  test("deleted words leave, inserted and moved ones stay, a text box is read once", async () => {
    const run = (words: string): string => `<w:r><w:t>${words}</w:t></w:r>`;
    const docx = makeDocx(
      `<w:p><w:del w:id="1" w:author="x"><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins w:id="2" w:author="x">${run("new")}</w:ins><w:moveTo w:id="3" w:author="x">${run(" moved")}</w:moveTo></w:p>`,
    );
    expect(await treeOf(docx)).toBe("p new moved");
  });

  test("fields set with tabs are a table; a value's second line joins it", async () => {
    const tabbed = (...cells: string[]): string =>
      `<w:p><w:r>${cells.map((cell) => `<w:t>${cell}</w:t>`).join("<w:tab/>")}</w:r></w:p>`;
    const docx = makeDocx(
      tabbed("Report to:", "Cabinet") + tabbed("Report of:", "The Director") + tabbed("", "Palace Road"),
    );
    expect(await treeOf(docx)).toBe("table\n  | Report to: | Cabinet\n  | Report of: | The Director / Palace Road");
  });

  test("minutes set in a table are running text, whether numbers are typed or counted", async () => {
    const cell = (...paragraphs: string[]): string => `<w:tc>${paragraphs.join("")}</w:tc>`;
    const row = (...cells: string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
    const indent = '<w:ind w:left="120"/>';
    const item = (title: string): string =>
      cell(
        wordParagraph(title, indent),
        wordParagraph("The Panel met.", indent),
        wordParagraph("RESOLVED: Noted.", indent),
      );
    const table = (...rows: string[]): string => `<w:tbl>${rows.join("")}</w:tbl>`;
    const names = row(cell(wordParagraph("No.", indent)), cell(wordParagraph("Item", indent)));
    const typed = row(cell(wordParagraph("28/17", indent)), item("Apologies"));
    expect(
      await treeOf(makeDocx(table(names, typed, row(cell(wordParagraph("29/17", indent)), item("Inspection"))))),
    ).toBe(
      [
        "p [28/17] Apologies",
        "p The Panel met.",
        "p RESOLVED: Noted.",
        "p [29/17] Inspection",
        "p The Panel met.",
        "p RESOLVED: Noted.",
      ].join("\n"),
    );
    const counted = row(cell(wordParagraph("", listOf(0))), item("Apologies"));
    const docx = makeDocx(table(names, counted, counted), {
      "word/numbering.xml": numbering(level(0, "decimal", "%1.")),
    });
    expect(await treeOf(docx)).toContain("[2.] p Apologies");
  });

  test("page headers and footers are furniture without page numbers", async () => {
    const header = `<w:hdr>${wordParagraph("Barchester City Council")}</w:hdr>`;
    const footer = `<w:ftr><w:p><w:r><w:t>3</w:t></w:r></w:p></w:ftr>`;
    const docx = makeDocx(wordParagraph("The Panel met."), { "word/header1.xml": header, "word/footer1.xml": footer });
    expect(await treeOf(docx)).toBe("p The Panel met.\nheader Barchester City Council");
  });
});

describe("hostile packages", () => {
  test("a decompression bomb is refused before it is unpacked", async () => {
    const bomb = makeZip({ "[Content_Types].xml": "<x/>", "word/document.xml": "<w:p/>".repeat(8_000_000) });
    expect(bomb.length).toBeLessThan(300_000);
    expect(await codesOf(bomb)).toEqual(["failed", "read/unpacks-too-large"]);
  });

  test("a size that is stated too small does not help it", async () => {
    const lying = makeZip({ "word/document.xml": "<w:p/>".repeat(100_000) }, { statedSize: 10 });
    expect(await codesOf(lying)).toEqual(["failed", "read/damaged-docx"]);
  });

  test("names that lead out of the package are never opened", async () => {
    const zip = makeZip({ "word/document.xml": "<x/>", "../../etc/passwd": "x" });
    expect((await codesOf(zip))[0]).toBe("failed");
  });

  test("nesting beyond reason ends in an error or in text, never in a crash", async () => {
    const table = (inner: string): string => `<w:tbl><w:tr><w:tc>${inner}<w:p/></w:tc></w:tr></w:tbl>`;
    let body = wordParagraph("deep");
    for (let depth = 0; depth < 3000; depth++) body = table(body);
    const [status] = await codesOf(makeDocx(body));
    expect(["read", "failed"]).toContain(status);
  });
});
