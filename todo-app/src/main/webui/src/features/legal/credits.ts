/** The third-party software in the application. Written by the build to credits.json. */
export interface Credits {
  /** npm packages in the page's files. */
  page: Credit[];
  /** Jars of the server; empty if the page was built without the server. */
  server: Credit[];
}

export interface Credit {
  name: string;
  version: string;
  license: string;
  homepage: string | null;
  /** The text of the licence with the copyright holders, if the package contains it. */
  text?: string;
}
