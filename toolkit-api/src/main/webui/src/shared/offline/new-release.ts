/** Whether the server has another release of the page, without the files of this one. */
export async function isReplaced(): Promise<boolean> {
  const entry = document.querySelector('script[type="module"]')?.getAttribute("src");
  // The service worker answers "/" from its cache.
  const response = await fetch("/index.html", { cache: "no-cache" });
  return response.ok && !!entry && !(await response.text()).includes(entry);
}
