import type { Buffer } from 'node:buffer';
import type { Words } from '../../say.js';
import type { DossierView } from '../dossier-view.js';
import { formatSize } from '../format-value.js';
import { receiptFacts, receiptLimits, receiptNext, receiptSentences } from '../receipt-words.js';
import { bullets, callout, heading, paragraph, title } from './pdf-blocks.js';
import { PdfPaper } from './pdf-paper.js';
import { table, type Column } from './pdf-table.js';

/** The receipt to keep: when it was filed and handed over, to whom, which files with their fingerprints, and what it is not. */
export function receiptPdf(words: Words, view: DossierView, instant: Date): Promise<Buffer> {
  const { reference } = view;
  const paper = new PdfPaper({
    title: words('fr', 'recepisse:pdf.sujet', { reference }),
    subject: words('fr', 'recepisse:titre'),
    author: words('fr', 'courrier:pdf.auteur'),
    instant,
    footer: (page, total) => words('fr', 'recepisse:pdf.page', { reference, page, total }),
  });
  title(paper, words('fr', 'recepisse:titre'), view.appel);
  callout(paper, receiptSentences(words, view).join(' '));
  heading(paper, words('fr', 'recepisse:section.depot'));
  facts(paper, words, view);
  heading(paper, words('fr', 'recepisse:section.limites'));
  bullets(paper, receiptLimits(words));
  heading(paper, words('fr', 'recepisse:section.suite'));
  bullets(paper, receiptNext(words, view));
  heading(paper, words('fr', 'recepisse:section.fichiers'));
  files(paper, words, view);
  return paper.finish();
}

function facts(paper: PdfPaper, words: Words, view: DossierView): void {
  const columns: readonly Column[] = [
    { title: words('fr', 'recepisse:colonne.information'), share: 33 },
    { title: words('fr', 'recepisse:colonne.valeur'), share: 67 },
  ];
  const rows = receiptFacts(words, view).map(([name, value]) => [{ text: name }, { text: value }]);
  table(paper, columns, rows, true);
}

function files(paper: PdfPaper, words: Words, view: DossierView): void {
  const total = view.documents.reduce((sum, { octets }) => sum + octets, 0);
  paragraph(
    paper,
    words('fr', 'recepisse:fichiers', { count: view.documents.length, taille: formatSize(words, total) }),
  );
  const columns: readonly Column[] = [
    { title: words('fr', 'recepisse:colonne.piece'), share: 30 },
    { title: words('fr', 'recepisse:colonne.fichier'), share: 34 },
    { title: words('fr', 'recepisse:colonne.taille'), share: 11 },
    { title: words('fr', 'recepisse:colonne.empreinte'), share: 25, face: 'mono' },
  ];
  const rows = view.documents.map(({ piece, nomOriginal, taille, sha256 }) => [
    { text: piece },
    { text: nomOriginal },
    { text: taille },
    { text: sha256 },
  ]);
  table(paper, columns, rows, true);
}
