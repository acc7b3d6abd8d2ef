/** Written by bench/faq/fit-calibration.ts; not to be edited by hand. */
export const CALIBRATION_WEIGHTS = {
  "lexicon": {
    "rank": {
      "words": 0.055,
      "concepts": -0.0088,
      "wordsShare": 0.481,
      "conceptsShare": 3.0585,
      "nearest": 0.2994,
      "nearestThree": 1.2634,
      "covered": 0.9802,
      "classifier": 0.9014,
      "explained": 2.901,
      "unknown": -0.8828
    },
    "bias": -3.0966,
    "weights": {
      "explained": 1.45,
      "conceptual": 0.3481,
      "foreign": -0.4607,
      "offTopic": -0.8452,
      "offTopicAny": -0.2503,
      "elsewhere": -2.5581,
      "corrected": -0.4606,
      "said": -1.0897,
      "nearest": -0.3996,
      "nearestThree": -0.6448,
      "covered": 0.6522,
      "probability": 0.5834,
      "margin": 0.7078,
      "classifier": 0.7864,
      "wordsShare": 2.1483,
      "conceptsShare": 1.1301,
      "words": 2.3996,
      "concepts": 0.9446,
      "lead": 0.5396,
      "agreement": 0.4951,
      "unknowns": -1.4311
    },
    "answer": 0.655,
    "suggest": 0.197
  },
  "plain": {
    "rank": {
      "words": 3.1769,
      "concepts": 0.2602,
      "wordsShare": -5.6071,
      "conceptsShare": 6.9394,
      "nearest": 7.2324,
      "nearestThree": -2.8266,
      "covered": -1.002,
      "classifier": 0.6715,
      "explained": 2.773,
      "unknown": 0
    },
    "bias": -4.6465,
    "weights": {
      "explained": 1.0102,
      "conceptual": 0,
      "foreign": -1.6188,
      "offTopic": 0,
      "offTopicAny": 0,
      "elsewhere": 0,
      "corrected": -0.3777,
      "said": 2.2193,
      "nearest": 0.8847,
      "nearestThree": 0.975,
      "covered": 0.3706,
      "probability": 1.1985,
      "margin": 0.5836,
      "classifier": 2.1033,
      "wordsShare": 0.8218,
      "conceptsShare": 0,
      "words": 3.8979,
      "concepts": 0,
      "lead": 0.335,
      "agreement": -1.375,
      "unknowns": 0
    },
    "answer": 0.705,
    "suggest": 0.211
  }
};
