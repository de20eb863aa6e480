// If the browser blocks storage, values are lost when the page is closed.

/** Where a value is kept. Even to name the storage fails if the browser blocks it. */
type Place = () => Storage;

export const BROWSER: Place = () => localStorage;

/** Survives a reload, and ends with the window. */
export const WINDOW: Place = () => sessionStorage;

export function stored(key: string, place = BROWSER): string | null {
  try {
    return place().getItem(key);
  } catch {
    return null;
  }
}

/** Returns false if the browser blocks storage or has no space left. */
export function store(key: string, value: string, place = BROWSER): boolean {
  try {
    place().setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

export function remove(key: string, place = BROWSER) {
  try {
    place().removeItem(key);
  } catch {
    return;
  }
}
