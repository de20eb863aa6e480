import type { enAccount } from "./en-account";

export const frAccount: typeof enAccount = {
  expiryOrSignIn:
    "Ceci est une démonstration : une tâche est supprimée 30 jours après son ajout. Pour conserver vos tâches, exportez-les dans le menu, ou connectez-vous : elles seront placées dans votre compte.",
  kept: "Vous êtes connecté. Vos tâches sont conservées jusqu’à ce que vous les supprimiez.",
  keptFor:
    "Connecté en tant que {name}. Vos tâches sont conservées jusqu’à ce que vous les supprimiez.",
  signIn: "Se connecter",
  signOut: "Se déconnecter",
  notSignedIn: "Vous n’êtes pas connecté",
  signInFailed: "La connexion n’a pas abouti. Vos tâches n’ont pas changé. Réessayez.",
  signInUnavailable:
    "Personne ne peut se connecter pour le moment. Vos tâches n’ont pas changé. Réessayez dans quelques minutes.",
  signInEnded: "Votre session est terminée. Reconnectez-vous pour voir vos tâches.",
  continueWithout: "Continuer sans se connecter",
  notSignedOut: "Vous êtes encore connecté",
  changesWouldBeLost:
    "Des modifications attendent d’être enregistrées et seraient perdues. Déconnectez-vous quand elles le seront.",
  demoLeft: {
    one: "{count} tâche de votre démonstration n’est pas dans cette liste, faute de place.",
    other: "{count} tâches de votre démonstration ne sont pas dans cette liste, faute de place.",
  },
  moveDemo: "Placer dans cette liste",
  demoNotMoved: "Les tâches de votre démonstration restent où elles sont",
};
