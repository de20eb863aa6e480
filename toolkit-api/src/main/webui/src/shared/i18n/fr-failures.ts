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
  tooLarge: "C’est trop volumineux. Raccourcissez le texte ou choisissez un fichier plus petit.",
  tooManyRequests: "Le service a reçu trop de requêtes et demande une pause.",
  budgetUsedUp:
    "Ce qui peut être envoyé aux services payants en un jour est épuisé. Réessayez demain (le jour change à minuit UTC), ou demandez-en plus à votre administrateur.",
  unsupportedLanguage:
    "L’outil ne vérifie pas cette langue, ou ne l’a pas reconnue. Il vérifie l’anglais, le français, l’allemand et l’espagnol. Si le texte est dans l’une de ces langues, choisissez-la ci-dessus.",
  unavailable: "Le service est indisponible pour un instant.",
  serverError: "Le service a signalé une erreur (code {status}).",
  needsKey: "Le service exige une clé d’accès. Votre administrateur peut vous en donner une.",
  accessKey: "Clé d’accès",
  useKey: "Utiliser cette clé",
};
