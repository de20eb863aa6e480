// Runs before the page's script, which is larger, and saves its wait for the configuration.
window.configResponse = fetch("config.json", { cache: "no-cache" });
window.configResponse.catch(() => undefined);
