/** What went wrong, by the types of problem that docs/problems.md lists, and by HTTP status. */
export const problems = {
  needsKey: "The service needs an access key. Your administrator can give you one.",
  tooLarge: "This is too large. Shorten the text or choose a smaller file.",
  textTooLong:
    "The text is too long: the service accepts {limit} characters here. Check it in parts.",
  takesTooLong:
    "The check takes too long, because the text has too many unknown words or is in another language. Choose its language, or check it in parts.",
  tooManyRequests: "The service has received too many requests and asks for a pause.",
  tooManyDocuments: "The service works on as many documents as it can at the moment.",
  unavailable: "The service is not available for a moment.",
  notInTime: "The text did not reach the service in time. Check your connection, then try again.",
  serverError: "The service reported an error (status {status}).",
  internalError:
    "The service has a fault. Try again later. If it happens again, tell your administrator.",
  requestRefused:
    "The service refused what the page sent. Reload the page. If it happens again, tell your administrator.",
  unsupportedLanguage:
    "The toolkit does not check this language, or could not detect it. It checks English, French, German and Spanish. If the text is in one of these languages, choose it above.",
  languageNotLoaded:
    "The rules of this language are not loaded. Try again in a moment. If it happens again, tell your administrator.",
  wrongFile: "The file is wrong in line {line}, column {column}.",
  unsupportedFile: "The toolkit cannot read this kind of file. It reads: {supported}.",
  unreadableFile: "The file cannot be read. Save it again, then choose the new file.",
  encryptedFile:
    "The file has a password, or an old Office format. Save it as .docx or .xlsx without a password.",
  protectedFile:
    "The document is protected against changes. Stop the protection in Word (Review, Restrict Editing), or choose to apply the changes directly.",
  pairUnsupported:
    "No service translates between these languages. Choose other languages, or ask your administrator.",
  providerMissing: "No service is set up for this. Ask your administrator.",
  budgetUsedUp:
    "What may be sent to paid services on one day is used up. Try again tomorrow (the day changes at midnight UTC), or ask your administrator for more.",
  providerBusy: "{provider} receives too many requests. Try again later.",
  providerDenied: "{provider} refused the toolkit’s access. Tell your administrator.",
  providerRefused:
    "{provider} refused the text. Check the text and its language, or choose another service.",
  providerFailed:
    "{provider} does not work at the moment. Try again later, or choose another service.",
  providerUnusable:
    "{provider} gave an answer that cannot be used. Try again, or choose another service.",
  providerChangedTokens:
    "{provider} changed parts of the text that have to stay as they are, such as names in braces. Try again, or with a shorter text.",
  providerQuota:
    "What may be sent to {provider} is used up. Choose another service, or tell your administrator.",
  providerTimeout: "{provider} did not answer in time. Try again later, or with a shorter text.",
  detail: "{detail}",
};
