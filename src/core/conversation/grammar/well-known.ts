import { foldWords } from '../../filter/facets.ts';

/**
 * Organisations that people ask about without capitals: a library that has no case of one says so first.
 * Names that are everyday words ("target", "gap") are left out.
 */
const NAMES = `
3m, abb, abbott, abbvie, accenture, accor, activision, adecco, adidas, adobe, adyen, aecom, aegon, aetna, air canada,
air france, air liquide, airbnb, airbus, ajax, akzonobel, albertsons, aldi, alibaba, allianz, allstate, alphabet, alstom,
altria, amazon, amd, american airlines, american express, amex, amgen, anthropic, aon, apple inc, aramco, arcelormittal,
arla, asda, asml, asos, astrazeneca, at&t, atlassian, audi, aviva, axa, bain, bain & company, bank of america, bank of china,
barclays, basf, baidu, bbc, bbva, bcg, bechtel, best buy, bhp, blackrock, blackstone, bloomberg, bmw, bnp paribas, boeing,
booking.com, booz allen, bosch, boston consulting group, bp, bristol myers squibb, british airways, bt group, burberry,
burger king, byd, cadbury, caixabank, capgemini, capital one, cargill, carlsberg, carrefour, caterpillar, cern, chanel,
chevron, chipotle, cigna, cisco, citi, citibank, citigroup, coca cola, coca-cola, cognizant, colgate, comcast, commerzbank,
conocophillips, continental ag, costco, coursera, credit suisse, crowdstrike, cvs, daimler, danone, danske bank, databricks,
dbs, deepmind, dell, deloitte, delta air lines, deutsche bahn, deutsche bank, deutsche post, deutsche telekom, dhl, diageo,
disney, doordash, dow chemical, dropbox, dupont, duolingo, e.on, easyjet, ebay, edf, eli lilly, emirates, enel, engie, epic games,
equinor, ericsson, ernst & young, essilor, etihad, etsy, expedia, exxon, exxonmobil, facebook, fedex, ferrari, fidelity, fiverr, ford,
foxconn, fujitsu, general electric, general motors, gilead, github, glaxosmithkline, glencore, godaddy, goldman sachs, google,
grab, gsk, h&m, halliburton, harvard, heineken, henkel, hermes, hewlett packard, hilton, hitachi, home depot, honda, honeywell,
hsbc, huawei, humana, hyatt, hyundai, iberdrola, ibm, ikea, infosys, ing bank, instacart, intel, intercom, intuit, j&j, jaguar,
jetblue, john deere, johnson & johnson, jpmorgan, jp morgan, kellogg, kfc, kia, klm, kone, kpmg, kraft heinz, kroger, l'oreal, lego,
lenovo, levi's, lexisnexis, lg electronics, lidl, linkedin, lloyds, lockheed martin, loreal, lufthansa, lvmh, lyft, maersk, mastercard,
mattel, mayo clinic, mcdonald's, mcdonalds, mckinsey, medtronic, mercedes, mercedes benz, merck, meta, metlife, micron,
microsoft, mistral, mitsubishi, moderna, mondelez, monzo, moody's, morgan stanley, munich re, nasa, nasdaq, nestle, netflix,
nhs, nike, nintendo, nissan, nokia, nordea, northrop grumman, novartis, novo nordisk, nvidia, ocado, openai, oracle, orange sa,
palantir, panasonic, paypal, peloton, pepsico, pfizer, philips, pinterest, porsche, procter & gamble, p&g, prudential, pwc,
pricewaterhousecoopers, puma, qantas, qualcomm, rabobank, raytheon, reddit, renault, revolut, rio tinto, roche, rolls royce, royal mail,
ryanair, saab, sainsbury's, salesforce, samsung, sanofi, santander, sap, saudi aramco, schneider electric, sephora, servicenow,
shell plc, shopify, siemens, singapore airlines, singtel, sky uk, slack, snowflake, societe generale, softbank, sony, southwest airlines,
spacex, spotify, standard chartered, starbucks, state farm, stellantis, stripe, subaru, suncorp, swiss re, t-mobile, t mobile,
tata, tcs, telefonica, telstra, tesco, tesla, tetra pak, thales, thyssenkrupp, tiktok, toshiba, totalenergies, toyota, trivago,
tui, twitch, twitter, tyson foods, uber, ubisoft, ubs, unicef, unicredit, unilever, unitedhealth, ups, us bank, vanguard, verizon,
visa inc, vmware, vodafone, volkswagen, volvo, walgreens, walmart, warner bros, wayfair, wells fargo, whatsapp, whirlpool,
wipro, workday, world bank, xerox, xiaomi, yahoo, yelp, youtube, zalando, zara, zendesk, zillow, zoom, zurich insurance
`;

let known: ReadonlyMap<string, string> | null = null;
const LONGEST = 4;

/** The names by their folded words: ` bank of america ` is `bank of america`. */
function names(): ReadonlyMap<string, string> {
  known ??= new Map(
    NAMES.trim()
      .split(/,\s*/)
      .map((name) => [foldWords(name), name.trim()]),
  );
  return known;
}

/** Finds well-known organisations in some words, the longest first at each place. */
export function wellKnownIn(words: string): string[] {
  const list = words.split(/[\s,;/?!]+/).filter((word) => word !== '');
  const found: string[] = [];
  for (let at = 0; at < list.length; at++) {
    for (let end = Math.min(list.length, at + LONGEST); end > at; end--) {
      const text = list.slice(at, end).join(' ');
      if (!names().has(foldWords(text))) continue;
      found.push(text.replace(/'s$/, ''));
      at = end - 1;
      break;
    }
  }
  return found;
}
