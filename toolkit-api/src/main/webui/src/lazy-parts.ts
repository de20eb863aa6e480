/** The parts of the page. The editor is one, so that a slow phone shows the page before it. */
export const lazyParts = {
  editor: () => import("@/features/editor/components/editor-page"),
  set: () => import("@/features/editor/components/set-page"),
  diff: () => import("@/features/diff/components/diff-page"),
  versions: () => import("@/features/versions/components/versions-page"),
  translate: () => import("@/features/translate/components/translate-page"),
  documents: () => import("@/features/documents/components/documents-page"),
  glossary: () => import("@/features/glossary/components/glossary-page"),
  toasts: () => import("@/shared/layout/toasts"),
  rewrite: () => import("@/features/rewrite/components/rewrite-dialog"),
};

/** Loads all files that the page may need later, so that they open at once and also offline. */
export async function loadEverything() {
  await Promise.all([
    ...Object.values(lazyParts).map((load) => load()),
    import("@/features/documents/process-document"),
    import("@/shared/shortcuts/shortcut-sheet"),
    import("@/features/editor/html-to-markdown"),
    import("@/shared/i18n/fr"),
  ]);
}
