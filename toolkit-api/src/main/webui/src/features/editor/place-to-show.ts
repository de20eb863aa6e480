import { linkTo } from "@/shared/layout/view-routing";

interface Place {
  offset: number;
  length: number;
}

let place: Place | null = null;

/** Opens the editor with this part of the text selected. */
export function showInEditor(offset: number, length: number) {
  place = { offset, length };
  location.hash = linkTo("editor");
}

/** The part that the editor selects when it opens. */
export function takePlace(): Place | null {
  const taken = place;
  place = null;
  return taken;
}
