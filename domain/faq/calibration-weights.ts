/** Written by bench/faq/fit-calibration.ts; not to be edited by hand. */
export const CALIBRATION_WEIGHTS = {
  "lexicon": {
    "rank": {
      "words": 0.0042,
      "concepts": -0.0797,
      "wordsShare": 0.4281,
      "conceptsShare": 4.7414,
      "nearest": 0.2925,
      "nearestThree": 1.6901,
      "covered": 0.7441,
      "classifier": 0.8612,
      "explained": 2.7168,
      "unknown": -0.9071
    },
    "bias": -3.156,
    "weights": {
      "explained": 1.3882,
      "conceptual": 0.3064,
      "foreign": -0.5472,
      "offTopic": -0.8974,
      "offTopicAny": -0.3197,
      "elsewhere": -2.5122,
      "corrected": -0.3557,
      "said": -0.8081,
      "nearest": -0.6386,
      "nearestThree": -0.45,
      "covered": 0.7371,
      "probability": 0.3476,
      "margin": 0.5458,
      "classifier": 0.8618,
      "wordsShare": 2.0433,
      "conceptsShare": 1.7462,
      "words": 2.4621,
      "concepts": 1.0423,
      "lead": 0.6533,
      "agreement": 0.5879,
      "unknowns": -1.5044
    },
    "answer": 0.67,
    "suggest": 0.201
  },
  "plain": {
    "rank": {
      "words": 3.2206,
      "concepts": 0.2602,
      "wordsShare": -5.6662,
      "conceptsShare": 6.9394,
      "nearest": 7.2083,
      "nearestThree": -2.6175,
      "covered": -1.0377,
      "classifier": 0.6328,
      "explained": 2.7177,
      "unknown": 0
    },
    "bias": -4.8812,
    "weights": {
      "explained": 0.8735,
      "conceptual": 0,
      "foreign": -1.429,
      "offTopic": 0,
      "offTopicAny": 0,
      "elsewhere": 0,
      "corrected": -0.3758,
      "said": 2.3752,
      "nearest": 0.8505,
      "nearestThree": 1.0549,
      "covered": 0.7879,
      "probability": 1.0675,
      "margin": 0.5276,
      "classifier": 1.9705,
      "wordsShare": 1.5633,
      "conceptsShare": 0,
      "words": 3.627,
      "concepts": 0,
      "lead": 0.2803,
      "agreement": -1.2203,
      "unknowns": 0
    },
    "answer": 0.675,
    "suggest": 0.203
  }
};
