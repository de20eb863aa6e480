/** Texts about links to a list. */
export const enShare = {
  share: "Share…",
  shareTitle: "Share your lists",
  shareHint: "Whoever knows an address has access to all your lists. You can end each at any time.",
  shareWrite: "To read and change",
  shareWriteHint: "For your other devices, and for people who do things with you.",
  shareRead: "To read",
  shareReadHint: "Shows the list as it is at any time, and changes nothing.",
  shareCalendar: "In a calendar",
  shareCalendarHint:
    "A calendar that subscribes to it shows open tasks on the days they are due, without archived lists.",
  shareSince: "Since {date}. The address cannot be shown again.",
  shareCreate: "Make an address",
  shareReplace: "Make a new address",
  shareAddress: "Address",
  shareOnce: "Copy it now: it is not shown again. One from before no longer works.",
  shareEnd: "End",
  copy: "Copy",
  copied: "Copied",

  openTitle: "Open a shared list?",
  openText:
    "Somebody gave you a link to a list. What you write there can be read by others. Your own list stays as it is, and you can go back to it.",
  open: "Open it",
  notOpened: "The list was not opened",
  notLeft: "You are still in the shared list",
  guestReads: "This list was shared with you. You can read it, but not change it.",
  guestWrites: "This list was shared with you. What you change is changed for everybody.",
  leaveList: "Back to your own list",
  linkEnded: "There is no list at this link, or its owner has ended it.",
  linkForbids: "You can read this list, but not change it.",
};
