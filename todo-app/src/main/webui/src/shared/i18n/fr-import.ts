import type { Text } from "./en";
import type { enImport } from "./en-import";

export const frImport: Record<keyof typeof enImport, Text> = {
  importTitle: { one: "Importer {count} tâche ?", other: "Importer {count} tâches ?" },
  importMany: { one: "Importer {count} tâche", other: "Importer {count} tâches" },
  importUnread: "Ces colonnes ne sont pas importées : {columns}.",
  importKnown: {
    one: "Ignorer {count} tâche déjà dans votre liste",
    other: "Ignorer {count} tâches déjà dans votre liste",
  },
  importFaults: {
    one: "{count} tâche est laissée de côté, car elle est incorrecte :",
    other: "{count} tâches sont laissées de côté, car elles sont incorrectes :",
  },
  importLine: "Ligne {place} :",
  importTask: "Tâche {place} :",
  importMissing: "Le nom manque.",
  importTooLong: "« {field} » dépasse {max} caractères.",
  importNoDate: "« {text} » dans « {field} » n’est pas une date.",
  importNoTag: "« {text} » ne peut pas être une étiquette.",
  importNoPriority: "« {text} » n’est pas une priorité de 1 à 3.",
  importNoRule: "« {text} » n’est pas une règle de répétition.",
  importNoList:
    "Ce fichier n’est pas une liste de tâches. Choisissez un fichier exporté ici, un tableau (CSV) ou un texte avec une tâche par ligne.",
  importNoTasks: "Ce fichier ne contient aucune tâche.",
  importCreated: "Créée",
};
