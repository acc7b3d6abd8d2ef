/** What an association still answers once its eight files were read, and the words that show the next question; up to the code that it is sent. */
export const BEFORE_THE_CODE: readonly (readonly [typed: string, next: string])[] = [
  ['Oui, tout est juste', '16 réponses sont reprises'],
  ['oui', 'Qui la DREETS peut-elle contacter'],
  ['Aline Bresson', 'code à 6 chiffres'],
];
/** The same, after the code. */
export const AFTER_THE_CODE: readonly (readonly [typed: string, next: string])[] = [
  ['facilitateur', 'Sur quel territoire'],
  ['le Pays de l’Orme', 'À quelle date'],
  ['le 1er septembre 2023', 'déjà été financé'],
  ['non', 'Tout est-il exact'],
  ['Tout est exact', 'je suis habilité'],
  ['J’atteste et je dépose', 'est déposé'],
];
/** From the files to the filed dossier, whatever the channel: one for each thing that is sent. */
export const MOST_TURNS = 12;
