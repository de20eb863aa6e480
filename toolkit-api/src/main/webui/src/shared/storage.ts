// Where the browser blocks storage, what is kept lasts no longer than the page.

export function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function store(key: string, value: string) {
  try {
    localStorage.setItem(key, value);
  } catch {
    return;
  }
}

export function remove(key: string) {
  try {
    localStorage.removeItem(key);
  } catch {
    return;
  }
}
