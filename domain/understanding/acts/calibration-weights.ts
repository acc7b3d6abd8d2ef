/** Written by bench/understanding/fit-actes.ts; not to be edited by hand. */
export const ACT_WEIGHTS = {
  bias: -2.1173712115209407,
  weights: {
    act: 1.659162587583435,
    margin: 2.220537998575482,
    question: 0.2844965313531545,
    nothing: -3.718286419028612,
    explained: 2.497255067205772,
    covered: 0.18968104215544546,
    nearest: -0.08592073870251415,
    corrected: -0.5441688890130746,
    asks: -1.184058374352425,
    negation: 0.5676208871210012,
    condition: -3.2263539425080348,
    short: -0.8071891540007096,
    long: 0.7309259855657056,
    exact: 0.17870177125826212,
    prior: -0.08823560534662069,
  },
  sure: 0.8796746835169629,
  offered: 0.25,
};
