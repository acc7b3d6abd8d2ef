import type { Check } from './check.js';

/** Every document that was acknowledged is stored, byte for byte, under the right name in the dossier. */
export const documentsKept: Check = {
  name: 'documents conservés, octet pour octet',
  findings: ({ applicants, dossiers, files }) =>
    applicants.flatMap(({ name, reference, documents }) => {
      const pieces = dossiers.get(reference ?? '')?.pieces ?? {};
      return documents.flatMap((document) => {
        const stored = pieces[document.piece]?.find(({ nom }) => nom === document.name);
        if (stored === undefined) return [`${name} : « ${document.name} » perdu`];
        const bytes = files.get(stored.id);
        return bytes?.equals(document.bytes) === true ? [] : [`${name} : « ${document.name} » altéré`];
      });
    }),
};
