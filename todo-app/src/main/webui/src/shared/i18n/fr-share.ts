/** Texts about links to a list. */
export const frShare = {
  share: "Partager…",
  shareTitle: "Partager vos listes",
  shareHint:
    "Quiconque connaît une adresse a accès à toutes vos listes. Vous pouvez arrêter chacune à tout moment.",
  shareWrite: "Pour lire et modifier",
  shareWriteHint: "Pour vos autres appareils et pour les personnes qui participent.",
  shareRead: "Pour lire",
  shareReadHint: "Montre la liste telle qu’elle est à tout moment, sans rien modifier.",
  shareCalendar: "Dans un calendrier",
  shareCalendarHint:
    "Un calendrier qui s’y abonne montre les tâches à faire le jour de leur échéance, sans les listes archivées.",
  shareSince: "Depuis le {date}. L’adresse ne peut plus être affichée.",
  shareCreate: "Créer une adresse",
  shareReplace: "Créer une nouvelle adresse",
  shareAddress: "Adresse",
  shareOnce: "Copiez-la maintenant : elle ne sera plus affichée. Celle d’avant ne fonctionne plus.",
  shareEnd: "Arrêter",
  copy: "Copier",
  copied: "Copié",

  openTitle: "Ouvrir une liste partagée ?",
  openText:
    "Quelqu’un vous a donné un lien vers une liste. D’autres peuvent lire ce que vous y écrivez. Votre propre liste reste telle quelle, et vous pouvez y revenir.",
  open: "L’ouvrir",
  notOpened: "La liste n’a pas été ouverte",
  notLeft: "Vous êtes toujours dans la liste partagée",
  guestReads: "Cette liste est partagée avec vous. Vous pouvez la lire, mais pas la modifier.",
  guestWrites:
    "Cette liste est partagée avec vous. Ce que vous modifiez est modifié pour tout le monde.",
  leaveList: "Revenir à votre liste",
  linkEnded: "Il n’y a pas de liste à ce lien, ou son propriétaire l’a arrêté.",
  linkForbids: "Vous pouvez lire cette liste, mais pas la modifier.",
};
