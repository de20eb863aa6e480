import { expect, it } from "vitest";
import { htmlToMarkdown } from "./html-to-markdown";

it("keeps headings and lists", () => {
  const html =
    "<h2>2. Orders</h2><p>The service:</p><ul><li>stores the order_id</li><li>sends it<ol><li>now</li></ol></li></ul>";

  expect(htmlToMarkdown(html)).toBe(
    "## 2. Orders\n\nThe service:\n\n- stores the order_id\n- sends it\n    1. now",
  );
});

it("keeps tables", () => {
  const html =
    "<table><tr><th>Id</th><th>Text</th></tr><tr><td>FR-1</td><td>The <b>service</b> stores it.</td></tr></table>";

  expect(htmlToMarkdown(html)).toBe(
    "| Id | Text |\n| --- | --- |\n| FR-1 | The **service** stores it. |",
  );
});

it("does not take the frame of a text from Google Docs for bold", () => {
  const html = "<b style='font-weight:normal'><h1>Orders</h1><p>It <b>is</b> stored.</p></b>";

  expect(htmlToMarkdown(html)).toBe("# Orders\n\nIt **is** stored.");
});

it("leaves out styles and scripts, and does not run them", () => {
  const html = "<style>p {}</style><h1 onclick='x()'>Title</h1><script>x()</script>";

  expect(htmlToMarkdown(html)).toBe("# Title");
});
