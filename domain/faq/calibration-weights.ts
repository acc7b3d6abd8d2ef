/** Written by bench/faq/fit-calibration.ts; not to be edited by hand. */
export const CALIBRATION_WEIGHTS = {
  "lexicon": {
    "rank": {
      "words": 0.0083,
      "concepts": -0.1064,
      "wordsShare": 0.4464,
      "conceptsShare": 4.1633,
      "nearest": 0.4081,
      "nearestThree": 1.4804,
      "covered": 0.7805,
      "classifier": 0.8928,
      "explained": 2.8175,
      "unknown": -0.8732
    },
    "bias": -3.0589,
    "weights": {
      "explained": 1.2261,
      "conceptual": 0.4728,
      "foreign": -0.5414,
      "offTopic": -0.9058,
      "offTopicAny": -0.3073,
      "elsewhere": -2.5027,
      "corrected": -0.3201,
      "said": -0.9873,
      "nearest": -0.65,
      "nearestThree": -0.3601,
      "covered": 0.6155,
      "probability": 0.4268,
      "margin": 0.6604,
      "classifier": 0.777,
      "wordsShare": 2.0517,
      "conceptsShare": 1.2109,
      "words": 2.5761,
      "concepts": 1.1602,
      "lead": 0.6517,
      "agreement": 0.5873,
      "unknowns": -1.7439
    },
    "answer": 0.625,
    "suggest": 0.188
  },
  "plain": {
    "rank": {
      "words": 3.2271,
      "concepts": 0.2602,
      "wordsShare": -5.8138,
      "conceptsShare": 6.9394,
      "nearest": 7.2645,
      "nearestThree": -2.7343,
      "covered": -1.0015,
      "classifier": 0.6706,
      "explained": 2.7642,
      "unknown": 0
    },
    "bias": -4.9202,
    "weights": {
      "explained": 0.8858,
      "conceptual": 0,
      "foreign": -1.4159,
      "offTopic": 0,
      "offTopicAny": 0,
      "elsewhere": 0,
      "corrected": -0.3731,
      "said": 2.3948,
      "nearest": 0.8523,
      "nearestThree": 1.067,
      "covered": 0.7908,
      "probability": 1.052,
      "margin": 0.509,
      "classifier": 2.0315,
      "wordsShare": 1.5551,
      "conceptsShare": 0,
      "words": 3.6731,
      "concepts": 0,
      "lead": 0.2895,
      "agreement": -1.1571,
      "unknowns": 0
    },
    "answer": 0.71,
    "suggest": 0.213
  }
};
