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
  tooLarge: "This is too large. Shorten the text or choose a smaller file.",
  tooManyRequests: "The service has received too many requests and asks for a pause.",
  budgetUsedUp:
    "What may be sent to paid services on one day is used up. Try again tomorrow (the day changes at midnight UTC), or ask your administrator for more.",
  unsupportedLanguage:
    "The toolkit does not check this language, or could not detect it. It checks English, French, German and Spanish. If the text is in one of these languages, choose it above.",
  unavailable: "The service is not available for a moment.",
  serverError: "The service reported an error (status {status}).",
  needsKey: "The service needs an access key. Your administrator can give you one.",
  accessKey: "Access key",
  useKey: "Use this key",
};
