export const failures = {
  broken: "Une erreur s’est produite",
  reload: "Recharger la page",
  tryAgain: "Réessayer",
  triesAgain: {
    one: "La page réessaiera dans {count} seconde.",
    other: "La page réessaiera dans {count} secondes.",
  },
  unreachable:
    "L’API est injoignable. Vérifiez votre connexion. Votre texte reste dans cette page.",
  tooLarge:
    "C’est trop volumineux pour l’API. Raccourcissez le texte ou choisissez un fichier plus petit.",
  tooManyRequests: "Trop de requêtes ont été envoyées : l’API demande une pause.",
  budgetUsedUp:
    "Ce qui peut être envoyé aux services payants en un jour est épuisé. Réessayez demain (le jour change à minuit UTC), ou demandez-en plus à votre administrateur.",
  unsupportedLanguage:
    "L’outil ne vérifie pas cette langue, ou ne l’a pas reconnue. Il vérifie l’anglais, le français, l’allemand et l’espagnol. Si le texte est dans l’une de ces langues, choisissez-la ci-dessus.",
  unavailable: "L’API est temporairement indisponible.",
  serverError: "L’API a signalé une erreur (code {status}).",
  needsKey: "L’API exige une clé d’accès. Votre administrateur peut vous en donner une.",
  accessKey: "Clé d’accès",
  useKey: "Utiliser cette clé",
};
