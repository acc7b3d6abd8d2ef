/** Written by bench/faq/fit-calibration.ts; not to be edited by hand. */
export const CALIBRATION_WEIGHTS = {
  "lexicon": {
    "rank": {
      "words": -0.1165,
      "concepts": -0.0179,
      "wordsShare": 1.4748,
      "conceptsShare": 4.9326,
      "nearest": 1.1476,
      "nearestThree": 1.0668,
      "classifier": 0.8834,
      "explained": 2.7343,
      "unknown": -1.6626
    },
    "bias": -3.5764,
    "weights": {
      "explained": 1.6403,
      "conceptual": 0.3851,
      "foreign": -0.5718,
      "offTopic": -0.8558,
      "offTopicAny": -0.3916,
      "elsewhere": -2.3018,
      "corrected": -1.8431,
      "said": -0.8801,
      "nearest": -0.2789,
      "nearestThree": -0.3561,
      "probability": 0.162,
      "margin": 0.3293,
      "classifier": 1.2481,
      "wordsShare": 2.5454,
      "conceptsShare": 2.2215,
      "words": 1.3876,
      "concepts": 0.7736,
      "lead": 0.4153,
      "agreement": 1.0341
    },
    "answer": 0.645,
    "suggest": 0.194
  },
  "plain": {
    "rank": {
      "words": 3.2078,
      "concepts": 0.2602,
      "wordsShare": -6.1821,
      "conceptsShare": 6.9394,
      "nearest": 6.5312,
      "nearestThree": -2.2417,
      "classifier": 0.6462,
      "explained": 2.3385,
      "unknown": 0
    },
    "bias": -6.2464,
    "weights": {
      "explained": 1.1596,
      "conceptual": 0,
      "foreign": -1.4009,
      "offTopic": 0,
      "offTopicAny": 0,
      "elsewhere": 0,
      "corrected": -1.732,
      "said": 3.8998,
      "nearest": 1.4307,
      "nearestThree": 1.1632,
      "probability": 1.0203,
      "margin": 0.4278,
      "classifier": 1.9736,
      "wordsShare": 2.3426,
      "conceptsShare": 0,
      "words": 3.3121,
      "concepts": 0,
      "lead": 0.1247,
      "agreement": -1.0132
    },
    "answer": 0.705,
    "suggest": 0.211
  }
};
