/** Texts of the calendar feed. */
export const frFeed = {
  feed: "Flux de calendrier…",
  feedTitle: "Vos tâches dans un calendrier",
  feedText:
    "Un calendrier abonné à l’adresse d’un flux affiche vos tâches à faire qui ont une échéance. Quiconque connaît l’adresse peut les lire.",
  feedSince: "Votre liste a un flux depuis le {date}. Son adresse ne peut plus être affichée.",
  feedCreate: "Créer une adresse",
  feedReplace: "Créer une nouvelle adresse",
  feedAddress: "Adresse du flux",
  feedOnce:
    "Copiez-la maintenant. Elle ne sera plus affichée. Une adresse d’avant ne fonctionne plus.",
  feedEnd: "Arrêter le flux",
  copy: "Copier",
  copied: "Copié",
};
