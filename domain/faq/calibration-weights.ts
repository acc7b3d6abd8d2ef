/** Written by bench/faq/fit-calibration.ts; not to be edited by hand. */
export const CALIBRATION_WEIGHTS = {
  "lexicon": {
    "rank": {
      "words": 0.0556,
      "concepts": 0.0242,
      "wordsShare": 0.484,
      "conceptsShare": 2.8419,
      "nearest": 0.3038,
      "nearestThree": 1.2706,
      "covered": 0.9679,
      "classifier": 0.9017,
      "explained": 2.8814,
      "unknown": -0.8856
    },
    "bias": -3.1146,
    "weights": {
      "explained": 1.4057,
      "conceptual": 0.3085,
      "foreign": -0.4551,
      "offTopic": -0.8629,
      "offTopicAny": -0.2538,
      "elsewhere": -2.5488,
      "corrected": -0.4347,
      "said": -1.1035,
      "nearest": -0.3843,
      "nearestThree": -0.5187,
      "covered": 0.6812,
      "probability": 0.5531,
      "margin": 0.8754,
      "classifier": 0.6825,
      "wordsShare": 2.0971,
      "conceptsShare": 1.0766,
      "words": 2.4266,
      "concepts": 1.0172,
      "lead": 0.5742,
      "agreement": 0.4269,
      "unknowns": -1.346
    },
    "answer": 0.625,
    "suggest": 0.188
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
