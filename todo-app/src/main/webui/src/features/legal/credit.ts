/** A package that is in the page, as the build found it. */
export interface Credit {
  name: string;
  version: string;
  license: string;
  homepage: string | null;
  /** The licence's own words, with who holds the copyright; empty where the package has none. */
  text: string;
}
