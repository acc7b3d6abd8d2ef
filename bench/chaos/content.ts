import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
const FAQ = 'appels/facilitateurs-2023/faq';

const ENTRY = `- id: chaos
  question: À quoi sert cette campagne\u00A0?
  formes: [pourquoi cette campagne, but de la campagne]
  reponse: Elle cherche ce qui pourrait se perdre.
  sources: [page_bfc]
  verifie: 2026-11-22
`;

/** A copy of the content without its FAQ, whose learning costs each start most of its time. */
export function contentWithoutFaq(folder: string): string {
  cpSync(CONTENT, folder, { recursive: true });
  rmSync(`${folder}/${FAQ}`, { recursive: true });
  for (const langue of ['fr', 'en']) {
    mkdirSync(`${folder}/${FAQ}/${langue}`, { recursive: true });
    writeFileSync(`${folder}/${FAQ}/${langue}/chaos.yaml`, ENTRY);
  }
  return folder;
}
