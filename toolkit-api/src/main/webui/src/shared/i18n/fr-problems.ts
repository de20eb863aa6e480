export const problems = {
  needsKey: "Le service exige une clé d’accès. Votre administrateur peut vous en donner une.",
  tooLarge: "C’est trop volumineux. Raccourcissez le texte ou choisissez un fichier plus petit.",
  textTooLong:
    "Le texte est trop long : le service accepte ici {limit} caractères. Vérifiez-le par parties.",
  takesTooLong:
    "La vérification dure trop longtemps, car le texte a trop de mots inconnus ou est dans une autre langue. Choisissez sa langue, ou vérifiez-le par parties.",
  tooManyRequests: "Le service a reçu trop de requêtes et demande une pause.",
  tooManyDocuments: "Le service traite en ce moment autant de fichiers qu’il le peut.",
  unavailable: "Le service est indisponible pour un instant.",
  notInTime:
    "Le texte n’est pas arrivé à temps au service. Vérifiez votre connexion, puis réessayez.",
  serverError: "Le service a signalé une erreur (code {status}).",
  internalError:
    "Le service a une défaillance. Réessayez plus tard. Si cela se reproduit, prévenez votre administrateur.",
  requestRefused:
    "Le service a refusé ce que la page a envoyé. Rechargez la page. Si cela se reproduit, prévenez votre administrateur.",
  unsupportedLanguage:
    "L’outil ne vérifie pas cette langue, ou ne l’a pas reconnue. Il vérifie l’anglais, le français, l’allemand et l’espagnol. Si le texte est dans l’une de ces langues, choisissez-la ci-dessus.",
  languageNotLoaded:
    "Les règles de cette langue ne sont pas chargées. Réessayez dans un instant. Si cela se reproduit, prévenez votre administrateur.",
  wrongFile: "Le fichier est erroné à la ligne {line}, colonne {column}.",
  unsupportedFile: "L’outil ne peut pas lire ce type de fichier. Il lit : {supported}.",
  unreadableFile:
    "Le fichier est illisible. Enregistrez-le de nouveau, puis choisissez le nouveau fichier.",
  encryptedFile:
    "Le fichier a un mot de passe, ou un ancien format d’Office. Enregistrez-le en .docx ou .xlsx sans mot de passe.",
  protectedFile:
    "Le document est protégé contre les modifications. Arrêtez la protection dans Word (Révision, Restreindre la modification), ou choisissez d’appliquer les modifications directement.",
  pairUnsupported:
    "Aucun service ne traduit entre ces langues. Choisissez d’autres langues, ou adressez-vous à votre administrateur.",
  providerMissing: "Aucun service n’est configuré pour cela. Adressez-vous à votre administrateur.",
  budgetUsedUp:
    "Ce qui peut être envoyé aux services payants en un jour est épuisé. Réessayez demain (le jour change à minuit UTC), ou demandez-en plus à votre administrateur.",
  providerBusy: "{provider} reçoit trop de requêtes. Réessayez plus tard.",
  providerDenied: "{provider} a refusé l’accès à l’outil. Prévenez votre administrateur.",
  providerRefused:
    "{provider} a refusé le texte. Vérifiez le texte et sa langue, ou choisissez un autre service.",
  providerFailed:
    "{provider} ne fonctionne pas en ce moment. Réessayez plus tard, ou choisissez un autre service.",
  providerUnusable:
    "{provider} a donné une réponse inutilisable. Réessayez, ou choisissez un autre service.",
  providerChangedTokens:
    "{provider} a changé des parties du texte qui doivent rester telles quelles, comme les noms entre accolades. Réessayez, ou avec un texte plus court.",
  providerQuota:
    "Ce qui peut être envoyé à {provider} est épuisé. Choisissez un autre service, ou prévenez votre administrateur.",
  providerTimeout:
    "{provider} n’a pas répondu à temps. Réessayez plus tard, ou avec un texte plus court.",
  detail: "Détail en anglais : {detail}",
};
