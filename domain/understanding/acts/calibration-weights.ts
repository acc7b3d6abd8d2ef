/** Written by bench/understanding/fit-actes.ts; not to be edited by hand. */
export const ACT_WEIGHTS = {
  bias: -1.9312975399416468,
  weights: {
    act: 1.493546228685558,
    margin: 1.9350680218483192,
    question: 0.435990441098479,
    nothing: -2.000999999534083,
    explained: 2.3288102337627268,
    covered: 0.7446880360786907,
    nearest: -0.18981250932076582,
    corrected: -0.7963932434248335,
    asks: -1.1507088701683301,
    negation: 0.5245978096032606,
    condition: -3.0735960626404033,
    short: -0.8887901468580947,
    long: 0.4705886520633509,
    exact: -0.7150909708085926,
    prior: -0.14409607626910853,
  },
  sure: 0.9014935617051545,
  offered: 0.25,
};
