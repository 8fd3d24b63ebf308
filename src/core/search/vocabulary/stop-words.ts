/** English words that carry no meaning in a question. They are never indexed. */
const STOP = `
a an the this that these those it its itself he she him her his hers they them their theirs we us our
ours i me my mine you your yours one ones
be am is are was were been being do does did done doing have has had having
will would shall should can could may might must
and or but if so as than then of to in on at by for from with into onto about via per upon
there here what which who whom whose when where why how
not no nor never without
also just very too quite rather really actually ever even still yet already
any some such own same other another each every
`;

/**
 * Words that carry little in a question. They stay searchable but count much less than others, and
 * a claim may lack them.
 */
const LIGHT = `
get got getting gets gotten go goes going went gone come comes came make makes made making let lets
take takes took taken taking give gives gave given put puts use used using uses
tell show find know see look say says said give ask mean think want wants like need needs happen happened
thing things stuff lot lots bit bits way ways kind sort sorts type anything something everything nothing
someone anyone everyone somebody anybody everybody people folks folk guys guy person
now today currently nowadays lately recently before after again once
much many more most less least few little big well good
much all both only whole
up down out off over under back away around along through between across against
please thanks hi hey hello ok okay yes yeah well
evidence claim claims case cases info information data details source sources proof
company companies firm firms business businesses organisation organization organisations organizations
ai genai artificial intelligence
compare compared versus vs difference between
`;

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const STOP_WORDS = words(STOP);
export const LIGHT_WORDS = words(LIGHT);
