const ENGLISH_MONTH =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';

/**
 * Phrases rewritten in a folded text before its words are looked at: shorthand, English order, English turns.
 * Every pattern is linear: no nested or adjoining repetitions.
 */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\b(\d{1,2}) (er|eme|ieme|ier|nd)\b/g, '$1$2'],
  [/\b(\d{1,3}) ?j\b/g, '$1 jour'],
  [/\b(?:2m1|2main|2min|dem1)\b/g, ' demain '],
  [/\bau[a-z]{2,6} ?hui\b/g, 'aujourdhui'],
  [/\bweek[ -]?ends?\b/g, 'weekend'],
  [/\b(ce|le) we\b/g, '$1 weekend'],
  [/\bwe (?=pro|dernier|du\b)/g, 'weekend '],
  [/\bday after tomorrow\b/g, 'apres demain'],
  [/\bday before yesterday\b/g, 'avant hier'],
  [
    new RegExp(`\\b(${ENGLISH_MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d\\d)\\b`, 'g'),
    '$2 $1 $3',
  ],
  [new RegExp(`\\b(${ENGLISH_MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)\\b`, 'g'), '$2 $1'],
  [
    /\b(january|february|april|june|july|august|september|october|november|december|march) (\d{1,2})(?![\d/a-z])(?! (?:au|a)\b)/g,
    '$2 $1',
  ],
  [
    /\b(\d{1,2}|\d{1,2}(?:st|nd|rd|th)|in|of|by|until|end|early|late|mid|since|from|this|next|last|before|after) may\b/g,
    '$1 mai',
  ],
  [
    /\bnext (week(?:end)?|month|year|quarter|[a-z]{3,6}day|spring|summer|fall|autumn|winter)\b/g,
    '$1 prochain',
  ],
  [
    /\blast (week(?:end)?|month|year|quarter|[a-z]{3,6}day|spring|summer|fall|autumn|winter)\b(?! (?:of|in)\b)/g,
    '$1 dernier',
  ],
  [
    /\b(?:in|within) (an?|\d{1,3}|one|two|three|four|five|six|ten) (days?|weeks?|months?|years?)\b/g,
    'dans $1 $2',
  ],
  [/\b(an?|\d{1,3}|one|two|three|four|five|six|ten) (days?|weeks?|months?|years?) ago\b/g, 'il y a $1 $2'],
  [
    /\b(an?|\d{1,3}|one|two|three|four|five|six|ten) (days?|weeks?|months?|years?) from (?:now|today)\b/g,
    'dans $1 $2',
  ],
  [/\b(dans|il y a) an? (days?|weeks?|months?|years?)\b/g, '$1 1 $2'],
  [/\bno later than\b|\bdernier delai\b/g, 'au plus tard'],
  [/\b(?:until|till|up to)\b/g, 'jusqu au'],
  [/\bbetween\b/g, 'entre'],
  [/\b(?:starting|as of|as from)\b/g, 'a partir de'],
  [/\bsince\b/g, 'depuis'],
  [/\bqui (?:vient|viennent|arrive)\b|\ba venir\b/g, 'prochain'],
  [/\bnouvel an\b|\b(?:jour|premier) de l an\b|\bnew year(?: s)?(?: day)?\b(?! eve| s eve)/g, 'nouvelan'],
  [/\bfete du travail\b/g, '1 mai'],
  [/\bfete nationale\b|\bbastille day\b/g, '14 juillet'],
  [/\b(?:saint|st)[ -]sylvestre\b|\bnew year (?:s )?eve\b/g, '31 decembre'],
  [/\b(?:saint|st)[ -]valentin\b|\bvalentine(?: s)? day\b/g, '14 fevrier'],
  [/\b(?:saint|st)[ -]jean\b/g, '24 juin'],
  [/\b(?:saint|st)[ -]nicolas\b/g, '6 decembre'],
  [/\barmistice\b/g, '11 novembre'],
  [/\ben cours\b/g, 'encours'],
];

/** A folded text with its shorthand and English turns rewritten as French ones. */
export function rewritePhrases(folded: string): string {
  return PHRASES.reduce((text, [pattern, better]) => text.replace(pattern, better), folded);
}
