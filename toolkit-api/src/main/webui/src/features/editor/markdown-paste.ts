import { EditorView } from "@codemirror/view";
import { retrying } from "@/shared/retrying";

/** Without them, the plain text of the clipboard says the same. */
const STRUCTURE = /<(h[1-6]|ul|ol|table|blockquote)\b/i;

/** Longer texts would take too long to convert. */
const MAX_LENGTH = 1_000_000;

/** Pastes headings, lists and tables of other programs as Markdown. */
export const markdownPaste = EditorView.domEventHandlers({
  paste: (event, view) => {
    const html = event.clipboardData?.getData("text/html") ?? "";
    const plain = event.clipboardData?.getData("text/plain") ?? "";
    if (html.length > MAX_LENGTH || !STRUCTURE.test(html)) {
      return false;
    }
    event.preventDefault();
    void retrying(() => import("./html-to-markdown"))
      .then(({ htmlToMarkdown }) => htmlToMarkdown(html))
      // The text is more important than its form.
      .catch(() => plain)
      .then((text) => {
        view.dispatch(view.state.replaceSelection(text), {
          userEvent: "input.paste",
          scrollIntoView: true,
        });
      });
    return true;
  },
});
