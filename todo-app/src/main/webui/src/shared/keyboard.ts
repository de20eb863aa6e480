/** In Safari the Enter that ends a composition has this code, and says that nothing is composed. */
const COMPOSED = 229;

/** Whether the key belongs to an input method, for example for Japanese: then it means nothing to us. */
export function isComposing(event: { isComposing: boolean; keyCode: number }): boolean {
  // eslint-disable-next-line typescript/no-deprecated -- only this code tells it in Safari
  return event.isComposing || event.keyCode === COMPOSED;
}
