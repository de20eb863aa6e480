import * as chrono from "chrono-node/en";
import { describe, expect, it } from "vitest";
import { isoDateOf } from "@/shared/i18n/use-date-formats";
import { aTask } from "../testing/fake-server";
import { isInList, readTaskFile, textOf, type TaskFile } from "./task-file";

const OWN =
  "\uFEFFname,complete,completed,location,notes,created,due,tags,priority\r\n" +
  'Buy milk,false,,Corner shop,"Oat *or* soy\nand bread",2026-11-01T08:00:00Z,2026-12-24,"errand, food",1\r\n' +
  "'=1+1,true,2026-11-02T08:00:00Z,,,2026-11-01T08:00:00Z,,,\r\n";

/** The columns and values that Todoist writes. */
const TODOIST = `TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG,TIMEZONE,DURATION,DURATION_UNIT,DEADLINE,DEADLINE_LANG,meta,view_style=list
section,Home,,,,,,,,,,,,,,
task,Paint the wall @home @weekend,"Two coats, white",1,1,Ana (1),,2026-12-24,en,Europe/Madrid,,,,,,
task,Buy paint,,4,2,Ana (1),,,en,Europe/Madrid,,,,,,
task,Ask for the colour,,4,3,Ana (1),,,en,Europe/Madrid,,,,,,
note,The shop closes at six,,,,Ana (1),,,,,,,,,,
,,,,,,,,,,,,,,,
task,Water the plants,,4,1,Ana (1),,every monday,en,Europe/Madrid,,,,,,
section,"Offices, banks",,,,,,,,,,,,,,
task,Vote,,4,1,Ana (1),,every 3rd of may,en,Europe/Madrid,,,,,,
task,Call the bank,,4,1,Ana (1),,Oct 6 2026 15:30,en,Europe/Madrid,,,Oct 9 2026,en,,
task,Pay the rent,,4,1,Ana (1),,,en,Europe/Madrid,,,Oct 30 2026,en,,
`;

function read(name: string, text: string): TaskFile {
  const file = readTaskFile(name, text, chrono.GB);
  return typeof file === "object" ? file : { hasLines: false, entries: [] };
}

const tasksOf = (file: TaskFile) => file.entries.map(({ task }) => task);

describe("a file of tasks", () => {
  it("is our own table", () => {
    const file = read("tasks.csv", OWN);

    expect(file.entries.flatMap(({ faults }) => faults)).toEqual([]);
    expect(tasksOf(file)).toMatchObject([
      {
        name: "Buy milk",
        complete: false,
        location: "Corner shop",
        notes: "Oat *or* soy\nand bread",
        created: "2026-11-01T08:00:00Z",
        due: "2026-12-24",
        tags: ["errand", "food"],
        priority: 1,
      },
      { name: "=1+1", complete: true, completed: "2026-11-02T08:00:00Z", tags: [] },
    ]);
  });

  it("is a table that a spreadsheet saved with semicolons and dates as people write them", () => {
    const file = read("tasks.csv", "Name;Due\r\nCall Ana;24/12/2026\r\n;;\r\n");

    expect(tasksOf(file)).toMatchObject([{ name: "Call Ana", due: "2026-12-24" }]);
  });

  it("is a table of Todoist", () => {
    expect(tasksOf(read("Home.csv", TODOIST))).toMatchObject([
      {
        name: "Paint the wall",
        notes:
          "Two coats, white\n- [ ] Buy paint\n  - [ ] Ask for the colour\nThe shop closes at six",
        due: "2026-12-24",
        tags: ["home", "weekend"],
        priority: 1,
      },
      {
        name: "Water the plants",
        notes: "",
        recurrence: "FREQ=WEEKLY;BYDAY=MO",
        priority: null,
        tags: ["Home"],
      },
      {
        name: "Vote",
        notes: "every 3rd of may",
        due: null,
        recurrence: null,
        tags: ["Offices banks"],
      },
      { name: "Call the bank", notes: "Oct 6 2026 15:30\n\nOct 9 2026", due: "2026-10-06" },
      { name: "Pay the rent", notes: "", due: "2026-10-30" },
    ]);
  });

  it.each([
    ["Tomorrow", 1],
    ["today", 0],
  ])("understands %s of Todoist", (date, days) => {
    const table = `TYPE,CONTENT,PRIORITY,INDENT,DATE\ntask,Call Ana,4,1,${date}\n`;
    const day = new Date();
    day.setDate(day.getDate() + days);

    expect(tasksOf(read("a.csv", table))).toMatchObject([{ due: isoDateOf(day) }]);
  });

  it("keeps dates and descriptions of Todoist's subtasks", () => {
    const table =
      "TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,DATE\ntask,Move,,4,1,\ntask,Pack,Use boxes,4,2,5 May\n";

    expect(tasksOf(read("a.csv", table))[0]?.notes).toBe("- [ ] Pack (5 May)\n  Use boxes");
  });

  it("is lines, though one of them is the name of a column", () => {
    const tasks = tasksOf(read("list.txt", "Task\nTitle, notes\nBread, salt\n"));

    expect(tasks.map(({ name }) => name)).toEqual(["Task", "Title, notes", "Bread, salt"]);
  });

  it("is lines", () => {
    expect(tasksOf(read("list.txt", "- [x] Call Ana\n\n2. Buy milk\n"))).toMatchObject([
      { name: "Call Ana", complete: true },
      { name: "Buy milk", complete: false },
    ]);
  });

  it("is an export", () => {
    const text = '{"version":1,"tasks":[{"name":"A","created":"2026-11-01T08:00:00Z"}]}';

    expect(tasksOf(read("tasks.json", text))).toMatchObject([{ name: "A" }]);
  });

  it.each(["{", "[]", "{}", "null", '{"items":[]}'])("is not %s", (text) => {
    expect(readTaskFile("tasks.json", text, chrono.GB)).toBeUndefined();
  });

  it.each(['{"tasks":[1]}', '{"tasks":[{"name":1}]}'])("is left to the server as %s", (text) => {
    expect(readTaskFile("tasks.json", text, chrono.GB)).toBe("unchecked");
  });
});

describe("what is wrong with a file", () => {
  it.each([
    ["due", "Call Ana,soonish,", "noDate"],
    ["name", ",,", "missing"],
    ["name", `${"a".repeat(201)},,`, "tooLong"],
    ["tags", `Call Ana,,${"a".repeat(41)}`, "noTag"],
    ["tags", 'Call Ana,,"a,b,c,d,e,f,g,h,i,j,k"', "tooManyTags"],
  ])("names the line and %s", (field, row, rule) => {
    const table = `name,due,tags\n"Two\nlines",,\n${row === ",," ? ",tomorrow," : row}\n`;
    const { entries, hasLines } = read("a.csv", table);

    expect(hasLines).toBe(true);
    expect(entries[1]).toMatchObject({ place: 4, faults: [{ field, rule }] });
  });

  it("names a priority that there is not", () => {
    const { entries } = read("a.csv", "name,priority\nCall Ana,high\n");

    expect(entries[0]?.faults).toMatchObject([{ field: "priority", rule: "noPriority" }]);
  });

  it("counts characters as the server does", () => {
    expect(read("a.csv", `name\n${"🎉".repeat(200)}\n`).entries[0]?.faults).toEqual([]);
  });
});

it("knows which tasks are in the list already", () => {
  const isKnown = isInList([{ ...aTask("Buy milk"), due: "2026-12-24" }]);
  const created = "2026-11-01T08:00:00Z";

  expect(isKnown({ name: " Buy milk ", due: "2026-12-24", complete: false, created })).toBe(true);
  expect(isKnown({ name: "Buy milk", complete: false, created })).toBe(false);
});

it.each([
  ["UTF-8", [0x63, 0xc3, 0xa9]],
  ["Windows' code page", [0x63, 0xe9]],
  ["UTF-16", [0xff, 0xfe, 0x63, 0, 0xe9, 0]],
])("decodes %s, which spreadsheets save", (_, bytes) => {
  expect(textOf(Uint8Array.from(bytes).buffer)).toBe("cé");
});

it.each([
  "PK\u0003\u0004\u0014\u0000",
  "BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\n",
  '<?xml version="1.0"?>\n<opml/>',
  "<!DOCTYPE html>",
  "%PDF-1.7",
])("takes %j for no list of tasks", (text) => {
  expect(textOf(new TextEncoder().encode(text).buffer)).toBeUndefined();
});

it("reads the names of lists", () => {
  const { entries } = read("a.csv", "name,list\nSow,Garden\nPay,");
  expect(entries.map(({ task }) => task.list)).toEqual(["Garden", null]);
  const [wrong] = read("a.csv", `name,list\nSow,${"a".repeat(61)}`).entries;
  expect(wrong?.faults).toEqual([{ rule: "tooLong", field: "list", text: "a".repeat(61) }]);
});
