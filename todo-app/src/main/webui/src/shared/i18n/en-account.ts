/** Texts about demos and accounts. */
export const enAccount = {
  expiryOrSignIn:
    "This is a demo: a task is deleted 30 days after you added it. To keep your tasks, export them in the menu, or sign in: they move to your account.",
  kept: "You are signed in. Your tasks are kept until you delete them.",
  keptFor: "Signed in as {name}. Your tasks are kept until you delete them.",
  signIn: "Sign in",
  signOut: "Sign out",
  notSignedIn: "You are not signed in",
  signInFailed: "Signing in did not work. Your tasks are as they were. Try again.",
  signInUnavailable:
    "Nobody can sign in at the moment. Your tasks are as they were. Try again in a few minutes.",
  signInEnded: "Your session has ended. Sign in again to see your tasks.",
  continueWithout: "Continue without signing in",
  notSignedOut: "You are still signed in",
  changesWouldBeLost: "Changes wait to be saved, and would be lost. Sign out when they are saved.",
  demoLeft: {
    one: "{count} task of your demo is not in this list, because there is no room for it.",
    other: "{count} tasks of your demo are not in this list, because there is no room for them.",
  },
  moveDemo: "Move to this list",
  demoNotMoved: "The tasks of your demo stay where they are",
};
