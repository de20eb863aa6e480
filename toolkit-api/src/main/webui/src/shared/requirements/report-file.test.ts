import { expect, it } from "vitest";
import { reportAsCsv, reportAsJson, type RequirementReport } from "./report-file";

const report: RequirementReport = {
  score: 0,
  distribution: [0, 0, 0, 1, 0],
  requirements: [
    {
      offset: 0,
      length: 7,
      text: '=A1 "is" fast',
      id: "FR-1",
      kind: "functional",
      score: 60,
      reasons: [{ rule: "SPEED", penalty: 40, message: "How fast?" }],
    },
  ],
  faults: [
    {
      kind: "duplicate-id",
      message: "The id occurs twice.",
      places: [
        { offset: 0, length: 4, text: "FR-1" },
        { offset: 9, length: 4, text: "FR-1" },
      ],
    },
  ],
};

it("writes a record for each requirement and fault, and no formulas", async () => {
  expect(await textOf(reportAsCsv(report))).toBe(
    '"record","id","score","kind","text","reasons","ears"\r\n' +
      '"requirement","FR-1","60","functional","\'=A1 ""is"" fast","How fast? (−40)",""\r\n' +
      '"fault","","","duplicate-id","FR-1\nFR-1","The id occurs twice.",""\r\n',
  );
});

it("writes everything as JSON", async () => {
  expect(JSON.parse(await textOf(reportAsJson(report)))).toEqual(report);
});

async function textOf(blob: Blob): Promise<string> {
  return new TextDecoder().decode(await blob.arrayBuffer());
}
