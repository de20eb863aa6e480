import type { Paragraph } from "@/shared/text/paragraphs";

/** The text with its translated paragraphs; the others are left out until they are translated. */
export function joinTranslation(
  text: string,
  paragraphs: Paragraph[],
  translations: Map<string, string> | undefined,
): string {
  let result = "";
  let end = 0;
  for (const paragraph of paragraphs) {
    result += text.slice(end, paragraph.from) + (translations?.get(paragraph.text) ?? "…");
    end = paragraph.from + paragraph.text.length;
  }
  return result + text.slice(end);
}
