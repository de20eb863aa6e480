import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { I18nProvider } from "@/shared/i18n/i18n";
import Markdown from "./markdown";

function html(...texts: string[]) {
  return render(
    <I18nProvider>
      {texts.map((text, index) => (
        <Markdown key={index} text={text} />
      ))}
    </I18nProvider>,
  ).container;
}

describe("Markdown", () => {
  it.each([
    ["**bold**", "strong", "bold"],
    ["_em_", "em", "em"],
    ["~~gone~~", "del", "gone"],
    ["# Title", "h2", "Title"],
    ["`code`", "code", "code"],
    ["> said", "blockquote", "said"],
    ["1. one", "ol > li", "one"],
    ["| a |\n|---|\n| b |", "td", "b"],
    ["https://example.org", "a[href='https://example.org']", "https://example.org"],
    ["- [x] ticked", "li input[type=checkbox][disabled]:checked", ""],
  ])("%s", (text, selector, content) => {
    expect(html(text).querySelector(selector)?.textContent.trim()).toBe(content);
  });

  it("opens external links in a new tab, without the opener", () => {
    const link = html("[x](https://example.org)").querySelector("a");
    expect(link?.target).toBe("_blank");
    expect(link?.rel).toContain("noopener");
  });

  it("gives the footnotes of two texts different ids", () => {
    const text = "a[^1]\n\n[^1]: note";
    const both = html(text, text);
    const ids = [...both.querySelectorAll("[id]")].map(({ id }) => id);
    const links = [...both.querySelectorAll("a")].map((link) => link.hash.slice(1));
    expect(new Set(ids).size).toBe(4);
    expect(links.toSorted()).toEqual(ids.toSorted());
  });
});

// From the OWASP cheat sheet on XSS filter evasion, plus attacks with Markdown syntax.
const vectors = [
  "<script>alert(1)</script>",
  "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>",
  "<script/xss src=//evil.example/x.js></script>",
  "<<SCRIPT>alert(1);//\\<</SCRIPT>",
  "<IMG SRC=javascript:alert(1)>",
  "<IMG SRC=JaVaScRiPt:alert(1)>",
  "<IMG SRC=`javascript:alert(1)`>",
  '<IMG """><SCRIPT>alert(1)</SCRIPT>"\\>',
  "<img src=x onerror=alert(1)>",
  '<IMG SRC=/ onerror="alert(String.fromCharCode(88,83,83))"></img>',
  "<IMG SRC=&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)>",
  "<IMG SRC=&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A&#x61lert(1)>",
  '<IMG SRC="jav\tascript:alert(1);">',
  '<IMG SRC="jav&#x0A;ascript:alert(1);">',
  "<svg/onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
  "<BODY ONLOAD=alert(1)>",
  "<body background='javascript:alert(1)'>",
  "<INPUT TYPE='IMAGE' SRC='javascript:alert(1);'>",
  "<input autofocus onfocus=alert(1)>",
  "<iframe src=javascript:alert(1)></iframe>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<object data=javascript:alert(1)></object>",
  "<embed src=javascript:alert(1)>",
  "<link rel=stylesheet href=javascript:alert(1)>",
  "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
  "<base href='javascript:alert(1)//'>",
  "<style>@import'https://evil.example/x.css';</style>",
  "<div style='background-image:url(javascript:alert(1))'>x</div>",
  "<a href='javascript:alert(1)'>x</a>",
  "<a onmouseover=alert(1)>x</a>",
  "<form action=javascript:alert(1)><button>x</button></form>",
  "<details open ontoggle=alert(1)>",
  "<marquee onstart=alert(1)>x</marquee>",
  "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
  "<!--<img src='--><img src=x onerror=alert(1)//'>",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](java\nscript:alert(1))",
  "[x](&#x6A;avascript:alert(1))",
  "[x](javascript&colon;alert(1))",
  "[x](\u0001javascript:alert(1))",
  "[x](  javascript:alert(1))",
  "[x](vbscript:msgbox(1))",
  "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
  "[x](file:///etc/passwd)",
  "[x]: javascript:alert(1)\n\n[x]",
  "<javascript:alert(1)>",
  "![x](javascript:alert(1))",
  "![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+)",
  '![x](x"onerror="alert(1))',
  '![x](https://example.org/x "title\\" onerror=\\"alert(1)")',
  '[x](https://example.org "\\" onmouseover=\\"alert(1)")',
  "- [x] <img src=x onerror=alert(1)>",
  "| <img src=x onerror=alert(1)> |\n|---|\n| <script>alert(1)</script> |",
  "~~<script>alert(1)</script>~~",
  "```html\n<script>alert(1)</script>\n```",
  "a[^1]\n\n[^1]: <img src=x onerror=alert(1)>",
  "[^javascript:alert(1)]: x\n\na[^javascript:alert(1)]",
];

const ALLOWED_ELEMENTS = new Set(
  "div p a img input label strong em del code pre blockquote ul ol li hr br h2 h3 h4 h5 h6 table thead tbody tr th td section sup".split(
    " ",
  ),
);

describe("removes attacks from Markdown:", () => {
  it.each(vectors)("%s", (text) => {
    for (const element of html(text).querySelectorAll("*")) {
      expect(ALLOWED_ELEMENTS).toContain(element.localName);
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on|^style$|^srcdoc$|^action$|^formaction$/);
        if (name === "href" || name === "src") {
          // Resolves the URL as the browser does; relative URLs get the protocol of the page.
          expect(new URL(value, "https://page.example").protocol).toMatch(/^(https?|mailto):$/);
        }
      }
    }
  });
});
