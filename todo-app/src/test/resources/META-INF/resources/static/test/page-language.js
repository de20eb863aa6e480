// Runs before the page's script, so that the first words are in the visitor's language.
(() => {
  let chosen;
  try {
    chosen = localStorage.getItem("language");
  } catch {
    // Storage is blocked: follow the browser.
  }
  document.documentElement.lang =
    [chosen, ...navigator.languages]
      .map((tag) => tag?.slice(0, 2).toLowerCase())
      .find((language) => ["en", "fr"].includes(language)) ?? "en";
})();
