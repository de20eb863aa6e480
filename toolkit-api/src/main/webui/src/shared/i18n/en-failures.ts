/** The texts of the page about failures. */
export const failures = {
  broken: "Something went wrong",
  brokenSafe: "Your text is safe in this browser.",
  notLoaded: "This part could not be loaded",
  filesMissing:
    "A part of the page could not be loaded. Check your connection, then try again. Your text is safe in this browser.",
  newRelease: "This page has a new version, which opens when you try again.",
  reload: "Reload the page",
  tryAgain: "Try again",
  triesAgain: {
    one: "The page will try again in {count} second.",
    other: "The page will try again in {count} seconds.",
  },
  unreachable: "The service cannot be reached. Your text is safe in this browser.",
  offline: "You are offline. Your text is safe in this browser.",
  accessKey: "Access key",
  useKey: "Use this key",
};
