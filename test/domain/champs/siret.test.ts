import { readsAs } from './read-as.js';

describe('a SIRET', () => {
  readsAs('siret', {
    '73282932000074': '73282932000074',
    '732 829 320 00074': '73282932000074',
    '732.829.320.00074': '73282932000074',
    '732 829 320 000 74': '73282932000074',
    'Notre SIRET est le 732 829 320 00074, à Chalon': '73282932000074',
    'SIRET : 732 829 320 00074 71100 Chalon': '73282932000074',
    '732829320OOO74': '73282932000074',
    '35600000049837': '35600000049837',
    '356 000 000 00048': '35600000000048',
    '73282932000075': '- siret.checksum',
    '732829320': '- siret.siren',
    '732 829 320': '- siret.siren',
    '7328293200007': '- siret.length',
    '732 829 320 0007': '- siret.length',
    '12': '- siret.missing',
    '123456': '- siret.length',
    'je ne sais pas': '- siret.unknown',
    'on n’en a pas encore': '- siret.none',
    'immatriculation en cours, pas de SIRET': '- siret.none',
    '10000000200006': '- siret.checksum',
    'alors le siret c’est sept cent trente-deux huit cent vingt-neuf trois cent vingt zéro zéro zéro soixante-quatorze':
      '73282932000074',
    'sept cent trente-deux huit cent vingt-neuf trois cent vingt triple zéro soixante-quatorze':
      '73282932000074',
    'pas 35600000000048, 73282932000074': '73282932000074',
    '35600000000048 pardon 73282932000074': '73282932000074',
    'celui que je vous ai indiqué dans le formulaire : 73282932000074': '73282932000074',
    'je me suis trompée de fichier, le bon siret c’est 73282932000074': '73282932000074',
    'le 73282932000074 et sur le kbis aussi 732 829 320 00074': '73282932000074',
    'le 73282932000074 que j’ai donné est faux': '? 73282932000074 (reponse.a_confirmer)',
    '73282932000074, c’est le bon ?': '73282932000074',
    '': '- siret.missing',
    '🙂': '- siret.missing',
    '732 829 320 00074 ou 356 000 000 00048': '? 73282932000074 | 35600000000048 (siret.several)',
  });
});
