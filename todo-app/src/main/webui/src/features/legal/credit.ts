/** What the application is made of, as the build found it. */
export interface Credits {
  /** npm packages in the page's files. */
  page: Credit[];
  /** Jars of the server; none where the page was built without it. */
  server: Credit[];
}

/** A package or a jar. */
export interface Credit {
  name: string;
  version: string;
  license: string;
  homepage: string | null;
  /** The licence's own words, with who holds the copyright; absent where none came along. */
  text?: string;
}
