import { describe, expect, test } from "vitest";
import { codesOf, treeOf } from "../load.js";

const page = (body: string): string => `<!doctype html><html><body>${body}</body></html>`;

describe("what a reader of a page does not see", () => {
  test.each([
    { why: "a script", html: "<script>var a = 'secret';</script>" },
    { why: "a style", html: "<style>p::after { content: 'secret' }</style>" },
    { why: "a comment", html: "<!-- secret -->" },
    { why: "an attribute", html: "<p hidden>secret</p>" },
    { why: "a style attribute", html: "<p style='color:red; display : none'>secret</p>" },
    { why: "a class for screen readers", html: "<span class='govuk-visually-hidden'>secret</span>" },
    { why: "aria-hidden", html: "<p aria-hidden='true'>secret</p>" },
    { why: "a menu", html: "<nav><a href='/'>secret</a></nav>" },
    { why: "breadcrumbs", html: "<div class='page-breadcrumb'><a href='/'>secret</a></div>" },
    { why: "a cookie banner", html: "<div id='cookieBanner'>We use secret cookies.</div>" },
    { why: "a search form", html: "<form action='/search'><label>secret</label><input></form>" },
    { why: "a field's choices", html: "<select><option>secret</option></select>" },
    { why: "share links", html: "<ul class='share'><li>secret</li></ul>" },
    { why: "a skip link", html: "<a href='#main'>Skip to secret content</a>" },
    { why: "a side column", html: "<aside><h2>Related secret pages</h2></aside>" },
    { why: "the size of a file", html: "<span>PDF 212 KB</span>", shown: "PDF" },
  ])("$why", async ({ html, shown = "secret" }) => {
    const tree = await treeOf(page(`${html}<h1>Minutes</h1><p>The Panel met in May and agreed the plan in full.</p>`));
    expect(tree).not.toContain(shown);
    expect(tree).toContain("p The Panel met in May");
  });

  test.each([
    { why: "a page whose class speaks of a menu", html: "<div class='has-menu'><p>The Panel met in May.</p></div>" },
    {
      why: "a form around the whole page",
      html: "<form id='aspnetForm'><h1>Minutes</h1><p>The Panel met in May.</p></form>",
    },
    { why: "a heading in a header", html: "<header><h1>Minutes</h1></header><p>The Panel met in May.</p>" },
    { why: "details to be opened", html: "<details><summary>Minutes</summary><p>The Panel met in May.</p></details>" },
  ])("but $why is read", async ({ html }) => {
    expect(await treeOf(page(html))).toContain("p The Panel met in May.");
  });

  test("a title outside the main part is kept, what else stands there is not", async () => {
    const tree = await treeOf(
      page(
        "<div><h1>Minutes</h1><p>Log in</p></div><main><p>The Panel met in May and agreed the plan.</p></main><p>Adverts</p>",
      ),
    );
    expect(tree).toBe("h1 Minutes\np The Panel met in May and agreed the plan.");
  });
});

describe("paragraphs and lists of a page", () => {
  test("two line breaks part paragraphs, one only where a line was meant to end", async () => {
    expect(
      await treeOf(
        page(
          "<p>The plan was agreed by the<br>board.<br><br>Next: May<br/>a)&nbsp;&nbsp;one<br/>b)&nbsp;&nbsp;two</p>",
        ),
      ),
    ).toBe("p The plan was agreed by the board.\np Next: May\nlist\n  [a)] p one\n  [b)] p two");
  });

  test("text beside blocks is a paragraph, blocks in inline elements are blocks", async () => {
    expect(await treeOf(page("Before<div>one</div>after <b>bold<p>two</p></b>"))).toBe(
      "p Before\np one\np after **bold**\np **two**",
    );
  });

  test("labels of ordered lists are those that a browser prints", async () => {
    expect(
      await treeOf(
        page(
          "<ol type='i' start='3'><li>a</li><li value='9'>b</li></ol><ol style='list-style-type: upper-alpha'><li>c</li></ol>",
        ),
      ),
    ).toBe("list\n  [iii.] p a\n  [ix.] p b\nlist\n  [A.] p c");
  });

  test("a list beneath a list, with and without an item around it, stays inside the item above", async () => {
    const nested = "list\n  [•] p one\n    list\n      [•] p two";
    expect(await treeOf(page("<ul><li>one<ul><li>two</li></ul></li></ul>"))).toBe(nested);
    expect(await treeOf(page("<ul><li>one</li><ul><li>two</li></ul></ul>"))).toBe(nested);
  });

  test("an item with numbers of its own is several, a list without items only indents", async () => {
    expect(await treeOf(page("<ul><li>(i) one<br>(ii) two</li></ul>"))).toBe("list\n  [(i)] p one\n  [(ii)] p two");
    expect(await treeOf(page("<dir><dir><p>(i) one</p><p>(ii) two</p></dir></dir>"))).toBe(
      "list\n  [(i)] p one\n  [(ii)] p two",
    );
    expect(await treeOf(page("<p>1) one<br>2) two</p><blockquote><p>Well done.</p></blockquote>"))).toBe(
      "list\n  [1)] p one\n  [2)] p two\np Well done.",
    );
  });

  test("a list of cards is a way of laying a page out", async () => {
    expect(await treeOf(page("<ul><li><h3>Decision</h3><p>Agreed.</p></li></ul>"))).toBe("h3 Decision\np Agreed.");
  });

  test("a class can make a heading, underlining stands out, preformatted text keeps its lines", async () => {
    expect(
      await treeOf(
        page(
          "<p class='mgAiTitleTxt'>7. Inspection</p><p class='mgSubItemTitleTxt'>Minutes:</p><p><u>Reasons</u></p><pre>(a) one\n(b) two</pre>",
        ),
      ),
    ).toBe("h3 [7.] Inspection\nh4 Minutes:\np **Reasons**\nlist\n  [(a)] p one\n  [(b)] p two");
    expect(await treeOf(page("<div class='title'><p>A whole block.</p><p>Another.</p></div>"))).toBe(
      "p A whole block.\np Another.",
    );
  });

  test("a whole paragraph in a heading's dress is a paragraph", async () => {
    const words = "The plan was agreed by the board and is to be put to the cabinet in May. ".repeat(4).trim();
    expect(await treeOf(page(`<h2>2.1&nbsp;&nbsp;${words}</h2>`))).toBe(`p [2.1] ${words}`);
  });
});

describe("tables of a page", () => {
  test("spans are worked out to columns", async () => {
    expect(
      await treeOf(
        page(
          "<table><tr><th rowspan=2>Ref</th><th colspan=2>Due</th></tr><tr><th>Month</th><th>Year</th></tr><tr><td>1</td><td>May</td><td>2021</td></tr></table>",
        ),
      ),
    ).toBe("table\n  = *Ref (2 rows) | *Due (2 columns)\n  = @1 *Month | *Year\n  | 1 | May | 2021");
  });

  test("numbers in a margin are labels; references in a table are data", async () => {
    expect(
      await treeOf(page("<table><tr><td>(1)</td><td>one</td></tr><tr><td>(2)</td><td>two</td></tr></table>")),
    ).toBe("list\n  [(1)] p one\n  [(2)] p two");
    expect(
      await treeOf(page("<table><tr><td>24/07</td><td>one</td></tr><tr><td>24/08</td><td>two</td></tr></table>")),
    ).toBe("table\n  | 24/07 | one\n  | 24/08 | two");
  });

  test("minutes set in a table whose first row is not marked as one that names the columns", async () => {
    const item = (title: string): string => `<p><b>${title}</b></p><p>Minutes:</p><p>It was noted.</p>`;
    const rows = ["28/17", "29/17"].map((ref, index) => `<tr><td>${ref}</td><td>${item(`Item ${index}`)}</td></tr>`);
    const tree = await treeOf(page(`<table><tr><td>No.</td><td>Item</td></tr>${rows.join("")}</table>`));
    expect(tree).not.toContain("table");
    expect(tree).toMatch(/\[28\/17\].*Item 0[\s\S]*\[29\/17\].*Item 1/u);
  });

  test("minutes with a column of who acts, but not a plan whose actions run to paragraphs", async () => {
    const row = "<tr><td>28/17</td><td><p>Item</p><p>It was said.</p><p>It was noted.</p></td><td>AB</td></tr>";
    const names = (...words: string[]): string => `<tr>${words.map((word) => `<td>${word}</td>`).join("")}</tr>`;
    const tree = async (head: string): Promise<string> => treeOf(page(`<table>${head}${row}${row}</table>`));
    expect(await tree(names("Minute", "Discussion", "Action by"))).toMatch(/^p \[28\/17\] Item\np It was said\./u);
    expect(await tree(names("Ref", "Action", "Lead"))).toMatch(/^table/u);
  });

  test("bare numbers beside words are a list, under column names they are data", async () => {
    const rows = "<tr><td>1</td><td>one</td></tr><tr><td>2</td><td>two</td></tr>";
    expect(await treeOf(page(`<table>${rows}</table>`))).toBe("list\n  [1] p one\n  [2] p two");
    expect(await treeOf(page(`<table><tr><th>Ref</th><th>Action</th></tr>${rows}</table>`))).toBe(
      "table\n  = *Ref | *Action\n  | 1 | one\n  | 2 | two",
    );
  });

  test("one cell, one column, a letterhead: layout", async () => {
    expect(await treeOf(page("<table><tr><td><p>one</p><p>two</p></td></tr></table>"))).toBe("p one\np two");
    expect(
      await treeOf(
        page(`<table><tr><td>Palace Road</td><td>${"Long words about the council. ".repeat(6)}</td></tr></table>`),
      ),
    ).toMatch(/^p Palace Road\np Long words/u);
  });

  test("a label beside its value is data even in a single row", async () => {
    expect(await treeOf(page("<table><tr><td><b>Date:</b></td><td>4 May</td></tr></table>"))).toBe(
      "table\n  | **Date:** | 4 May",
    );
  });
});

describe("hostile pages", () => {
  test("nesting is flattened, the words stay", async () => {
    const html = `<html><body>${"<div>".repeat(10_000)}deep${"</div>".repeat(10_000)}<p>after</p></body></html>`;
    expect(await codesOf(html)).toEqual(["read", "read/nested-too-deep"]);
    expect(await treeOf(html)).toBe("p deep\np after");
  });

  test("a table and a page that are too large are cut off", async () => {
    const table = `<table>${`<tr>${"<td>x".repeat(1000)}`.repeat(25)}</table>`;
    expect(await codesOf(page(table))).toEqual(["read", "read/table-cut"]);
    expect(await codesOf(page("<wbr>x".repeat(160_000)))).toEqual(["read", "read/markup-cut"]);
  });

  test("marks of Word paragraphs cannot be forged", async () => {
    expect(await treeOf(page("<p>\uE000l,1,0,1,1\uE001(a)\uE002words</p>"))).toBe("p l,1,0,1,1(a)words");
  });
});
