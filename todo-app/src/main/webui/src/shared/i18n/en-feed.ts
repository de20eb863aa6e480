/** Texts of the calendar feed. */
export const enFeed = {
  feed: "Calendar feed…",
  feedTitle: "Your tasks in a calendar",
  feedText:
    "A calendar that subscribes to the address of a feed shows your open tasks with a due date. Whoever knows the address can read them.",
  feedSince: "Your list has had a feed since {date}. Its address cannot be shown again.",
  feedCreate: "Make an address",
  feedReplace: "Make a new address",
  feedAddress: "Address of the feed",
  feedOnce: "Copy it now. It is not shown again. An address from before no longer works.",
  feedEnd: "End the feed",
  copy: "Copy",
  copied: "Copied",
};
