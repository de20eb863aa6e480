import { EditorPage } from "./features/editor/components/editor-page";
import { PageShell } from "./shared/components/page-shell";

export function App() {
  return (
    <PageShell>
      <EditorPage />
    </PageShell>
  );
}
