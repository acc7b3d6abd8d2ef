import type { Config } from '../config.js';

/** Web Chat's own sentences where ours say it better. */
export function overriddenWords({ mots }: Config): Readonly<Record<string, string>> {
  return {
    ACTIVITY_BOT_SAID_ALT: mots.ditAssistant,
    TEXT_INPUT_PLACEHOLDER: mots.saisie,
    TEXT_INPUT_ALT: mots.saisie,
    TEXT_INPUT_UPLOAD_BUTTON_ALT: mots.joindre,
    TRANSCRIPT_ARIA_LABEL_ALT: mots.historique,
  };
}
