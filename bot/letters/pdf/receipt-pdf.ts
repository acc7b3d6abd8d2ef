import type { Buffer } from 'node:buffer';
import type { Words } from '../../core/locales.js';
import { formatTaille } from '../../../domain/format/size.js';
import type { Receipt } from './receipt.js';
import { bullets, callout, heading, paragraph, title } from './pdf-blocks.js';
import { drawn, type PdfPaper } from './pdf-paper.js';
import { table, type Column } from './pdf-table.js';

/** The receipt to keep: when it was filed and handed over, to whom, what was sent with its fingerprints, and what it is not. */
export function receiptPdf(words: Words, receipt: Receipt): Promise<Buffer> {
  const { reference } = receipt;
  const facts = {
    title: words('fr', 'recepisse:pdf.sujet', { titre: receipt.titre, reference }),
    subject: receipt.titre,
    author: words('fr', 'courrier:pdf.auteur'),
    instant: receipt.instant,
    adresses: receipt.adresses,
    footer: (page: number, total: number) =>
      words('fr', 'recepisse:pdf.page', { titre: receipt.titre, reference, page, total }),
  };
  return drawn(facts, (paper) => {
    draw(paper, words, receipt);
  });
}

function draw(paper: PdfPaper, words: Words, receipt: Receipt): void {
  title(paper, receipt.titre, receipt.appel);
  callout(paper, receipt.phrases.join(' '));
  heading(paper, receipt.rubrique);
  facts(paper, words, receipt);
  if (receipt.droits.length > 0) listed(paper, words('fr', 'recepisse:section.droits'), receipt.droits);
  listed(paper, words('fr', 'recepisse:section.limites'), receipt.limites);
  listed(paper, words('fr', 'recepisse:section.suite'), receipt.suite);
  if (receipt.corrections.length > 0) corrections(paper, words, receipt);
  if (receipt.documents.length > 0) files(paper, words, receipt);
}

function listed(paper: PdfPaper, title: string, sentences: readonly string[]): void {
  heading(paper, title);
  bullets(paper, sentences);
}

function facts(paper: PdfPaper, words: Words, { lignes }: Receipt): void {
  const columns: readonly Column[] = [
    { title: words('fr', 'recepisse:colonne.information'), share: 33 },
    { title: words('fr', 'recepisse:colonne.valeur'), share: 67 },
  ];
  const rows = lignes.map(([name, value]) => [{ text: name }, { text: value }]);
  table(paper, columns, rows, true);
}

function corrections(paper: PdfPaper, words: Words, receipt: Receipt): void {
  heading(paper, words('fr', 'recepisse:section.corrections'));
  const columns: readonly Column[] = [
    { title: words('fr', 'recepisse:colonne.rubrique'), share: 30 },
    { title: words('fr', 'recepisse:colonne.avant'), share: 35 },
    { title: words('fr', 'recepisse:colonne.apres'), share: 35 },
  ];
  const rows = receipt.corrections.map(({ libelle, avant, apres }) => [
    { text: libelle },
    { text: avant },
    { text: apres },
  ]);
  table(paper, columns, rows, true);
}

function files(paper: PdfPaper, words: Words, { documents }: Receipt): void {
  heading(paper, words('fr', 'recepisse:section.fichiers'));
  const total = documents.reduce((sum, { octets }) => sum + octets, 0);
  paragraph(
    paper,
    words('fr', 'recepisse:fichiers', { count: documents.length, taille: formatTaille(total, 'fr') }),
  );
  const columns: readonly Column[] = [
    { title: words('fr', 'recepisse:colonne.piece'), share: 30 },
    { title: words('fr', 'recepisse:colonne.fichier'), share: 34 },
    { title: words('fr', 'recepisse:colonne.taille'), share: 11 },
    { title: words('fr', 'recepisse:colonne.empreinte'), share: 25, face: 'mono' },
  ];
  const rows = documents.map(({ piece, nomOriginal, taille, sha256 }) => [
    { text: piece },
    { text: nomOriginal },
    { text: taille },
    { text: sha256 },
  ]);
  table(paper, columns, rows, true);
}
