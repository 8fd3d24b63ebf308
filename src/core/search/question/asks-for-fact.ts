const LEAD = '^(?:and|so|but|then|ok|okay|tell me)?[\\s,]*';
const THING =
  '(?:year|date|month|day|period|time ?frame|countr(?:y|ies)|cit(?:y|ies)|regions?|markets?|places?|locations?|sectors?|industr(?:y|ies)|size|scale|departments?|functions?|teams?|business|products?|services?|strategy|goals?|aims?|partners?|compan(?:y|ies)|headquarters)';
const PEOPLE =
  '(?:employees?|people|staff|workers?|customers?|clients?|users?|countries|stores?|offices?|sites?|locations?|branches|markets?)';
const ASKS_FOR_FACT = new RegExp(
  [
    `${LEAD}(?:when|where|who|whose|since when)\\b`,
    `\\bhow (?:big|large|old)\\b`,
    `\\bhow many (?:\\w+ ){0,2}${PEOPLE}\\b`,
    `\\b(?:what|which|what's)\\b(?: (?:is|are|was|were))?(?: (?:the|its|their|\\w+'s))?(?: \\w+)? ${THING}\\b`,
  ].join('|'),
  'i',
);

/** True if a question asks when, where, who or how large: for facts of a case, not for its value. */
export function asksForFact(text: string): boolean {
  return ASKS_FOR_FACT.test(text);
}
