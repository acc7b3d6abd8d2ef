import { isDeepStrictEqual } from 'node:util';
import type { Check } from './check.js';

/** Every message that was acknowledged is in the inbox and in the transcript, and was answered. */
export const messagesKept: Check = {
  name: 'messages acquittés conservés et traités',
  findings: ({ applicants, inbox, transcripts }) => {
    const key = (conversationId: string, id: string): string => `${conversationId}/${id}`;
    const answered = new Map(
      inbox.map(({ conversationId, activityId, answered }) => [key(conversationId, activityId), answered]),
    );
    const told = new Set(transcripts.map(({ conversationId, id }) => key(conversationId, id)));
    return applicants.flatMap(({ name, acknowledged }) =>
      acknowledged.flatMap(({ conversationId, id, text }) => {
        const state = answered.get(key(conversationId, id));
        if (state === undefined) return [`${name} : « ${text} » acquitté puis perdu`];
        if (!state) return [`${name} : « ${text} » acquitté, jamais traité`];
        return told.has(key(conversationId, id)) ? [] : [`${name} : « ${text} » absent de la conversation`];
      }),
    );
  },
};

/** Every answer that was given stands in the dossier, as it was given. */
export const answersKept: Check = {
  name: 'réponses enregistrées',
  findings: ({ applicants, dossiers }) =>
    applicants.flatMap(({ name, reference, champs }) => {
      const dossier = dossiers.get(reference ?? '');
      return Object.entries(champs).flatMap(([champ, valeur]) =>
        isDeepStrictEqual(dossier?.champs[champ], valeur)
          ? []
          : [
              `${name} (${reference ?? '?'}) : ${champ} = ${String(dossier?.champs[champ])} au lieu de ${String(valeur)}`,
            ],
      );
    }),
};

/** Nobody was left without an answer, or asked another question than the right one. */
export const noTroubles: Check = {
  name: 'conversations menées à bien',
  findings: ({ applicants }) =>
    applicants.flatMap(({ name, troubles }) => troubles.map((trouble) => `${name} : ${trouble}`)),
};

/** What was said reached its applicant, and what reached them was said. */
export const allHeard: Check = {
  name: 'tout ce qui a été dit a été reçu',
  findings: ({ applicants, transcripts }) => {
    const messages = transcripts.filter(({ type }) => type === 'message');
    const known = new Set(messages.map(({ id }) => id));
    return applicants.flatMap(({ name, heard, acknowledged }) => {
      const ids = new Set(heard.map(({ id }) => id ?? ''));
      const own = new Set(acknowledged.map(({ conversationId }) => conversationId));
      return [
        ...messages
          .filter(({ conversationId, id }) => own.has(conversationId) && !ids.has(id))
          .map(({ text }) => `${name} n’a pas reçu : « ${text.slice(0, 60)} »`),
        ...[...ids]
          .filter((id) => !known.has(id))
          .map((id) => `${name} a reçu ${id}, qui n’est conservé nulle part`),
      ];
    });
  },
};
