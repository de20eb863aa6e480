export const failures = {
  broken: "Une erreur s’est produite",
  brokenSafe: "Votre texte est en sécurité dans ce navigateur.",
  notLoaded: "Cette partie n’a pas pu être chargée",
  filesMissing:
    "Une partie de la page n’a pas pu être chargée. Vérifiez votre connexion, puis réessayez. Votre texte est en sécurité dans ce navigateur.",
  newRelease: "Cette page a une nouvelle version, qui s’ouvre quand vous réessayez.",
  reload: "Recharger la page",
  tryAgain: "Réessayer",
  triesAgain: {
    one: "La page réessaiera dans {count} seconde.",
    other: "La page réessaiera dans {count} secondes.",
  },
  unreachable: "Le service est injoignable. Votre texte est en sécurité dans ce navigateur.",
  offline: "Vous êtes hors ligne. Votre texte est en sécurité dans ce navigateur.",
  accessKey: "Clé d’accès",
  useKey: "Utiliser cette clé",
};
