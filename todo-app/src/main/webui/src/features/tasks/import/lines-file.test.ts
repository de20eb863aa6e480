import { expect, it } from "vitest";
import { readLines } from "./lines-file";

it("understands a checklist of Markdown", () => {
  const text = `# Move, at last

## Kitchen
- [ ] Pack the plates
      in two boxes
  - [ ] Buy paper
    - grey
- [x] Sell the table
---
#### Garden ####

* Dig
    * Deep
#hashtags stay`;

  expect(readLines(text)).toEqual([
    {
      name: "Pack the plates",
      notes: "in two boxes\n- [ ] Buy paper\n  - grey",
      complete: false,
      tags: ["Kitchen"],
    },
    { name: "Sell the table", notes: "", complete: true, tags: ["Kitchen"] },
    { name: "Dig", notes: "", complete: false, tags: ["Garden"] },
    { name: "Deep", notes: "", complete: false, tags: ["Garden"] },
    { name: "#hashtags stay", notes: "", complete: false, tags: ["Garden"] },
  ]);
});

it("understands symbols of boxes, and no bullet without a text", () => {
  expect(readLines("☐ Dig\n☑ Plant\n- ☒ Sow\n-\n- ")).toMatchObject([
    { name: "Dig", complete: false },
    { name: "Plant", complete: true },
    { name: "Sow", complete: true },
  ]);
});
