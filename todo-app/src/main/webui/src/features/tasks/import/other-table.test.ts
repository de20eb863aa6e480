import * as chrono from "chrono-node/en";
import { describe, expect, it } from "vitest";
import { readTaskFile, type TaskFile } from "./task-file";

/** The columns and values that Asana writes. */
const ASANA = `Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee,Assignee Email,Start Date,Due Date,Tags,Notes,Projects,Parent task
101,2026-11-01,,2026-11-02,Write the leaflet,Print,Ana,,,2026-12-24,"design,Q4","Two pages,
in colour",Launch,
102,2026-11-01,2026-11-03,2026-11-03,Order paper,,,,,,,,Launch,Write the leaflet
`;

/** What TickTick writes. */
const TICKTICK = `"Date: 2026-11-30+0000"
"Version: 7.1"
"Status: 
0 Normal
1 Completed
2 Archived"
"Folder Name","List Name","Title","Tags","Content","Is Check list","Due Date","Repeat","Priority","Status","Created Time","Completed Time","Timezone"
"","Home","Water the plants","","▫ Balcony
▪ Kitchen","Y","2026-11-30","RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=MO","5","0","2026-11-01T08:00:00+0000","","Europe/Madrid"
"","Home","Vote","","","N","","FREQ=HOURLY","0","0","2026-11-01T08:00:00+0000","","Europe/Madrid"
"","","Pay the rent","","","N","","","0","2","2026-11-01T08:00:00+0000","2026-11-02T08:00:00+0000","Europe/Madrid"
`;

function read(name: string, text: string): TaskFile {
  const file = readTaskFile(name, text, chrono.GB);
  return typeof file === "object" ? file : { hasLines: false, entries: [] };
}

const tasksOf = (file: TaskFile) => file.entries.map(({ task }) => task);

describe("a file of another program", () => {
  it("is a table of Asana", () => {
    const file = read("Launch.csv", ASANA);

    expect(file.unread).toEqual(["Task ID", "Last Modified", "Assignee", "Parent task"]);
    expect(tasksOf(file)).toMatchObject([
      {
        name: "Write the leaflet",
        complete: false,
        created: "2026-11-01T00:00:00.000Z",
        due: "2026-12-24",
        tags: ["Print", "design", "Q4"],
        notes: "Two pages,\nin colour",
        list: "Launch",
      },
      { name: "Order paper", complete: true, completed: "2026-11-03T00:00:00.000Z", due: null },
    ]);
  });

  it("is a table of TickTick, below lines about the export", () => {
    const file = read("backup.csv", TICKTICK);

    expect(file.unread).toEqual(["Is Check list", "Timezone"]);
    expect(tasksOf(file)).toMatchObject([
      {
        name: "Water the plants",
        list: "Home",
        recurrence: "FREQ=WEEKLY;BYDAY=MO",
        due: "2026-11-30",
        priority: 1,
        notes: "▫ Balcony\n▪ Kitchen",
        complete: false,
      },
      { name: "Vote", priority: null, recurrence: null, notes: "Repeat: FREQ=HOURLY" },
      { name: "Pay the rent", complete: true, completed: "2026-11-02T08:00:00.000Z" },
    ]);
    expect(file.entries.map(({ place, faults }) => [place, faults])).toEqual([
      [8, []],
      [10, []],
      [11, []],
    ]);
  });

  it.each([
    ["Task,Status,Priority\nCall Ana,Done,High\n", { complete: true, priority: 1 }],
    [
      "Titre;Échéance;Terminé\nAppeler Ana;2026-12-24;non\n",
      { due: "2026-12-24", complete: false },
    ],
    ["Task,Status\nCall Ana,In progress\n", { complete: false, notes: "Status: In progress" }],
    ["Title,Completed\nCall Ana,No\n", { complete: false }],
    [
      "Subject,Due Date,Priority\nCall Ana,soonish,Whenever\n",
      { due: null, notes: "Due date: soonish\nPriority: Whenever" },
    ],
    [
      "Name,Due date\nCall Ana,2026-12-24T15:30:00\n",
      { due: "2026-12-24", notes: "Due date: 2026-12-24T15:30:00" },
    ],
    [
      `Card Name,List Name\nCall Ana,${"a".repeat(61)}\n`,
      { list: null, notes: `List name: ${"a".repeat(61)}` },
    ],
    [
      `Task,Labels\nCall Ana,"a,b,c,d,e,f,g,h,i,j,k"\n`,
      {
        tags: ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"],
        notes: "Labels: a,b,c,d,e,f,g,h,i,j,k",
      },
    ],
    ["sep=;\nTitre;Échéance\nAppeler Ana;2026-12-24\n", { due: "2026-12-24" }],
    [
      "Task\tDue\nCall Ana, then Bo\t2026-12-24\n",
      { due: "2026-12-24", name: "Call Ana, then Bo" },
    ],
    [
      "Summary,Labels,Labels,Labels,Due date\nCall Ana,home,,phone,24/Dec/26 12:00 AM\n",
      { tags: ["home", "phone"], due: "2026-12-24", notes: "" },
    ],
    [
      "Task Name,Bucket Name,Progress,Completed Date\nCall Ana,Home,Completed,2026-11-02\n",
      { complete: true, tags: ["Home"], completed: "2026-11-02T00:00:00.000Z" },
    ],
    [
      `Task,Due\nRead,"March 5, 2027 → March 7, 2027"\n`,
      { due: "2027-03-05", notes: "Due: March 5, 2027 → March 7, 2027" },
    ],
    ["Task,Done\nCall Ana,☑\n", { complete: true, notes: "" }],
    ["Task,Done\nCall Ana,✗\n", { complete: false, notes: "" }],
    [`Task,Deadline\n${"long ".repeat(60)},\n`, { name: `${"long ".repeat(40).trim()}…` }],
  ])("is a table with other columns: %s", (table, task) => {
    const file = read("a.csv", table);

    expect(tasksOf(file)).toMatchObject([{ ...task }]);
    expect(file.entries[0]?.faults).toEqual([]);
  });
});
