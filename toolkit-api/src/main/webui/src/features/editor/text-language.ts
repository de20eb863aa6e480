import { ApiError } from "@/shared/api/api-error";
import { checkSettings } from "./check-settings";

/** Shortest text, in UTF-16 code units, whose language the API should be able to detect. */
const MIN_DETECTABLE_LENGTH = 200;

/** Without a word, as in "FR-1", there is nothing to detect, and the API would refuse the text. */
const WORD = /\p{Ll}{2}/u;

/** The language of the text: chosen in the settings, detected by the API, or assumed. */
export class TextLanguage {
  private detected: string | undefined;
  /** Texts that were checked in the page's language because theirs was not known yet. */
  private assumed: string[] = [];

  /** BCP 47 tag, or `auto` until the API has detected the language of one part of the text. */
  current(): string {
    const { language } = checkSettings.get();
    return language === "auto" ? (this.detected ?? "auto") : language;
  }

  /**
   * Sends a text in its current language. The API cannot detect the language of a few words, so
   * they are sent again in the page's language.
   */
  async send<T>(text: string, request: (language: string) => Promise<T>): Promise<T> {
    const language = this.current();
    if (language === "auto" && !WORD.test(text)) {
      return request(document.documentElement.lang);
    }
    try {
      return await request(language);
    } catch (error) {
      const isUndetected =
        language === "auto" && error instanceof ApiError && error.kind === "unsupported-language";
      if (isUndetected && text.length < MIN_DETECTABLE_LENGTH) {
        return await request(document.documentElement.lang);
      }
      throw error;
    }
  }

  /** Remembers a text that was checked in the page's language. */
  addAssumed(text: string) {
    this.assumed.push(text);
  }

  /** Remembers the detected language. Returns the texts that were checked in another language. */
  setDetected(language: string): string[] {
    this.detected ??= language;
    const { assumed } = this;
    this.assumed = [];
    return language.startsWith(document.documentElement.lang) ? [] : assumed;
  }

  forget() {
    this.detected = undefined;
    this.assumed = [];
  }
}
