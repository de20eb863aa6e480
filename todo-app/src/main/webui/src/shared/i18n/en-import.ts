import type { Text } from "./en";

/** Texts of the dialog that imports a file. */
export const enImport = {
  importTitle: { one: "Import {count} task?", other: "Import {count} tasks?" },
  importMany: { one: "Import {count} task", other: "Import {count} tasks" },
  importUnread: "These columns are not imported: {columns}.",
  importKnown: {
    one: "Skip {count} task that is in your list already",
    other: "Skip {count} tasks that are in your list already",
  },
  importFaults: {
    one: "{count} task is left out, because it is not right:",
    other: "{count} tasks are left out, because they are not right:",
  },
  importLine: "Line {place}:",
  importTask: "Task {place}:",
  importMissing: "The name is missing.",
  importTooLong: "“{field}” is longer than {max} characters.",
  importNoDate: "“{text}” in “{field}” is not a date.",
  importNoTag: "“{text}” cannot be a tag.",
  importNoPriority: "“{text}” is not a priority from 1 to 3.",
  importNoRule: "“{text}” is no rule for repeating.",
  importNoList:
    "This file is no list of tasks. Choose a file that was exported here, a table (CSV) or a text with one task on each line.",
  importNoTasks: "There are no tasks in this file.",
  importCreated: "Created",
} satisfies Record<string, Text>;
