import type { Box, Page } from '../page.js';
import type { PaperLine } from '../paper.js';
import { fait, type FactReader } from './found.js';

const PLACE =
  /^(?:cachet|signature|bon pour|lu et approuve|(?:nom|cachet),? (?:et )?signature)|signature\b[^.]{0,40}$|^fait\b|^a [a-z' -]{3,40},? le|^certifie|^pour (?:l'|la |le )|^(?:le |la |l')?(?:(?:vice|co)-)?(?:president|presidente|directeur|directrice|maire|gerant|gerante|prefet|deleguee?|tresorier|secretaire|representant)\w*\b[^.]{0,45}$|^[a-z' -]{3,40}, (?:le )?\d{1,2}(?:er)?[ /]/;
/** Where one must sign: a name alone may just say who wrote. */
const BARE_PLACE =
  /signature|^fait\b|^a [a-z' -]{3,40},? le|lu et approuve|bon pour|^[a-z' -]{3,40}, (?:le )?\d{1,2}(?:er)?[ /]|^(?:le |la )?(?:president|presidente|directeur|directrice|maire|gerant|gerante)[ ,]*$/;
const ELECTRONIC =
  /signe(?:e)? (?:electroniquement|numeriquement)|signature (?:electronique|numerique)|signed by|certificat de signature|docusign|yousign/;
/** Points around the words that say where one signs. */
const ABOVE = 30;
const UNDER = 175;
const WIDEST = 330;
const TALLEST = 190;

/** Whether it is signed: a field, an electronic seal, or ink where one signs. Undefined where the paper has no place for it. */
export const signe: FactReader = ({ paper }) => {
  const sealed = paper.lines.find(({ folded }) => ELECTRONIC.test(folded));
  const [firstLine] = paper.lines;
  if (firstLine === undefined) return undefined;
  if (paper.signatures > 0) return fait('signe', true, sealed ?? firstLine, { sure: 0.9 });
  if (sealed !== undefined) return fait('signe', true, sealed, { sure: 0.8 });
  const places = paper.lines.filter(
    ({ folded, text }, at) => text.length < 80 && PLACE.test(folded) && isLow(at, paper.lines),
  );
  for (const place of [...places].reverse()) {
    const page = paper.pages.find(({ number }) => number === place.page);
    if (page?.ink.some((ink) => isSignature(ink, place, page)) === true || inkOnNextPage(paper.pages, place))
      return fait('signe', true, place, { sure: 0.85 });
  }
  const last = places.filter(({ folded }) => BARE_PLACE.test(folded)).at(-1);
  return last === undefined || paper.sheet
    ? undefined
    : fait('signe', false, last, { sure: paper.pictured ? 0.75 : 0.85 });
};

/** Not before the body of the text: a letterhead names people too. */
function isLow(at: number, lines: readonly PaperLine[]): boolean {
  return at > lines.length * 0.3 || lines.length < 8;
}

function isSignature(ink: Box, place: Box, page: Page): boolean {
  const [w, h] = [ink.x1 - ink.x0, ink.y1 - ink.y0];
  if (w > WIDEST || h > TALLEST || w < 25 || h < 9) return false;
  const edge = ink.x0 < 12 && ink.x1 - ink.x0 > page.width * 0.4;
  return !edge && ink.y1 > place.y0 - ABOVE && ink.y0 < place.y1 + UNDER;
}

/** The words stand at the foot of a page, the ink at the head of the next one. */
function inkOnNextPage(pages: readonly Page[], place: PaperLine): boolean {
  const page = pages.find(({ number }) => number === place.page);
  const next = pages.find(({ number }) => number === place.page + 1);
  if (page === undefined || next === undefined || place.y0 < page.height * 0.8) return false;
  return next.ink.some(
    (ink) => ink.y0 < next.height * 0.3 && ink.x1 - ink.x0 > 40 && ink.x1 - ink.x0 < WIDEST,
  );
}
