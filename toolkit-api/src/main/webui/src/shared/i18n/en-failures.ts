/** The texts of the page about failures. */
export const failures = {
  broken: "Something went wrong",
  reload: "Reload the page",
  tryAgain: "Try again",
  triesAgain: {
    one: "The page will try again in {count} second.",
    other: "The page will try again in {count} seconds.",
  },
  unreachable: "The API cannot be reached. Check your connection. Your text is safe in this page.",
  tooLarge: "This is too large for the API. Shorten the text or choose a smaller file.",
  tooManyRequests: "Too many requests were sent, so the API asks for a pause.",
  budgetUsedUp:
    "What may be sent to paid services on one day is used up. Try again tomorrow (the day changes at midnight UTC), or ask your administrator for more.",
  unsupportedLanguage:
    "The toolkit does not check this language, or could not detect it. It checks English, French, German and Spanish. If the text is in one of these languages, choose it above.",
  unavailable: "The API is temporarily unavailable.",
  serverError: "The API reported an error (status {status}).",
  needsKey: "The API requires an access key. Your administrator can give you one.",
  accessKey: "Access key",
  useKey: "Use this key",
};
