/** Money, growth, prices, work and markets. See `synonyms.ts` for the form of a line. */
export const MONEY_AND_GROWTH = `
cost, expense, expenditure, spend, spending, outlay, overhead, opex, outgoings, bill
cost, price, pricing, fee, charge, tariff, rate, toll
spend, pay, invest, shell out, fork out, splash out, cough up, lay out, sink into, pour into, plough into, plow into, pump into, pocket
investment, funding, capital, capex, financing, backing, injection, raise money, put money into, sunk
save, saving, save money, cost reduction, cost saving, cut costs, economy, trim, shave off, cheaper, cost avoidance, cost cutting, less expensive, pocketed, keep
profit, earnings, net income, bottom line, gain, surplus, profitability, profitable, make money, in the black, ebit, ebitda, operating income
loss, deficit, lose money, in the red, shortfall, burn, losing
revenue, sales, turnover, income, takings, proceeds, top line, bring in, rake in, take in, earn, money made, receipts, monetization, monetize
money, cash, dollar, fund, financial, sum, amount, bucks, quid, capital, euro, pound, cost, saving, revenue, profit
~ money, savings, investment, income, budget, million
margin, markup, spread, gross margin, profit margin
return on investment, roi, payback, pay off, pays for itself, worth it, return, break even, breakeven, value for money, recoup
budget, allocation, spending plan, purse, funds
cheap, inexpensive, affordable, low cost, low price, budget, economical, cost effective, bargain, less expensive, cost efficient
expensive, costly, pricey, dear, steep, high cost, high price, premium, upmarket, pay more
free, no charge, gratis, no cost, complimentary, without paying, free of charge
salary, wage, pay, compensation, paycheck, remuneration, earnings, paid
bonus, incentive, reward, commission, perk, benefit
invoice, bill, billing, invoicing, accounts payable, receivable, vendor bill
payment, pay, remittance, settlement, transaction, checkout, pay out, payout, settle
refund, reimbursement, money back, rebate, chargeback, reimburse
discount, markdown, price cut, rebate, coupon, voucher, offer, deal, promotion, sale, bargain
debt, loan, borrow, lend, lending, credit, borrowing, mortgage, financing, advance
mortgage, home loan, house loan, home equity, heloc, home lending
interest, interest rate, apr, yield
tax, taxation, levy, duty, vat, hmrc, irs
stock, share, equity, share price, stock price, shares, market value, market cap, valuation, worth
shareholder, investor, stockholder, owner, backer, venture capitalist, vc
valuation, value, worth, market cap, market capitalization
cash flow, free cash flow, liquidity, burning cash, making cash, cash burn
bankrupt, insolvent, bust, go under, fold, collapse
fine, penalty, sanction, punishment
fund, raise, funding round, series, fundraise
account, bank account, current account, deposit
card, credit card, debit card, payment card
bank, lender, banking, credit union, financial institution
branch, physical office, outlet, bricks and mortar, walk in, in person, location, high street
currency, forex, foreign exchange, fx
crypto, cryptocurrency, bitcoin, digital asset, token, coin, blockchain
trade, trading, broker, brokerage, exchange, deal
wealth, asset, portfolio, holdings, fortune
fraud, scam, swindle, con, fraudster, crook, scammer, fake, bogus, counterfeit, phony, sham, deception, deceive, impersonation, deepfake, con artist
money laundering, aml, financial crime, sanctions, know your customer, kyc
audit, auditor, review, inspection, examination, check the books
bookkeeping, accounting, accounts, ledger, books, reconciliation, reconcile, close the books, financial close, month end, shut the books
forecast, prediction, projection, predict, project, estimate, outlook, anticipate, foresee, guess, expect, guesswork, expectation, prognosis
estimate, approximate, roughly, about, estimation, ballpark, projected, expected
increase, rise, grow, growth, gain, climb, jump, surge, uplift, lift, uptick, hike, boost, raise, go up, went up, higher, more, expand, soar, up, increment, escalate, swell, spike, bump
decrease, decline, drop, fall, reduce, reduction, cut, lower, lessen, shrink, go down, went down, less, fewer, minimize, diminish, trim, slash, bring down, get down, come off, dip, curb, plunge, slump, downsize, decreased, lowered, shed, ease
improve, improvement, better, enhance, enhancement, boost, uplift, optimize, optimization, upgrade, strengthen, refine, elevate, gain, progress, sharpen
worsen, deteriorate, degrade, get worse, decline, harm, damage, hurt, suffer, worse, negative
double, twofold, twice, doubled, times two, 2x, two times
triple, threefold, three times, tripled, 3x
half, fifty percent, halve, cut in half
multiply, times, fold, multiple, x
expand, expansion, scale, scale up, grow, extend, broaden, widen, enlarge, spread, ramp up, roll out further, branch out
scale, large scale, size, volume, magnitude, big, extent, reach, footprint
shrink, contract, downsize, scale back, scale down, consolidate
total, overall, sum, whole, altogether, combined, aggregate, in all, cumulative, entire
average, mean, typical, median, typically, per head, per person, on average, usual
share, proportion, percentage, percent, portion, fraction, slice, part, ratio, chunk, cut, piece
majority, most, bulk, two thirds, lion's share, predominantly, mainly, mostly
minority, few, handful, small number, some
number, count, quantity, amount, volume, figure, total, tally
rate, frequency, ratio, how often, speed
maximum, max, peak, best case, highest, upper, ceiling, record, top, up to
minimum, lowest, least, floor, at least, bottom
extra, additional, more, further, added, incremental, another, new
limit, cap, ceiling, threshold, restriction, boundary, maximum
market, sector, industry, marketplace, segment, space
market share, share of the market, dominance, leader, leadership position
competitor, rival, competition, competing, peer, alternative, contender, challenger, others
advantage, edge, upper hand, head start, benefit, strength, competitive advantage, moat, superiority
strategy, plan, roadmap, approach, blueprint, game plan, vision
goal, target, aim, objective, ambition, aspiration, intend, plan, want, hope, goal set, pledge, commitment, commit, set out
result, outcome, effect, impact, consequence, achievement, upshot, finding, deliver
achieve, attain, reach, accomplish, hit, realize, manage, deliver, succeed, secure, get
success, win, triumph, victory, achievement, succeed, successful, pay off, go well
failure, fail, flop, miss, unsuccessful, fall short, fell short, go wrong, did not work
benefit, advantage, gain, upside, plus, value, perk, help, payoff, good
value, worth, benefit, business value, return
opportunity, chance, potential, possibility, prospect, opening
risk, danger, hazard, threat, exposure, peril, jeopardy, vulnerable, at risk
challenge, problem, difficulty, hurdle, obstacle, barrier, issue, struggle, trouble, pain point, headache, bottleneck, stumbling block, hard
crisis, emergency, disaster, urgent, catastrophe, distress
acquire, buy, purchase, acquisition, takeover, take over, bought, snap up, merge, merger
buy, purchase, shop, order, procure, procurement, sourcing, get, acquire, shopping, bought
sell, sale, vend, retail, flog, market, sold, shift
buyer, purchaser, customer, shopper, procurement
seller, vendor, merchant, retailer, trader, reseller, dealer
supplier, vendor, provider, partner, contractor, source, supply, third party, subcontractor
partner, partnership, collaboration, alliance, team up, work with, cooperate, collaborate, joint venture, teamed, helped, joined forces, together with, ally
contract, agreement, deal, terms, arrangement, licence, license, sign
license, licence, seat, subscription, permit, entitlement
subscription, subscriber, membership, recurring, plan, sign up
lead, prospect, potential customer, pipeline, opportunity, enquiry
deal, sale, opportunity, contract, close, win
slip away, lose, at risk, fall through, lost deal, churn
conversion, convert, conversion rate, sign up, turn into customers, uptake, buy, response rate, closing rate
click, click through, ctr, tap, clickthrough
advert, ad, advertising, advertisement, commercial, tv spot, banner, ads, promotional
campaign, promotion, promo, drive, marketing push, advertising campaign, marketing
marketing, advertising, promotion, brand building, outreach, publicity, marketer
brand, label, name, trademark, make, reputation
reputation, image, standing, credibility, good name, prestige
awareness, recognition, visibility, known, exposure
audience, viewer, reader, listener, followers, target group, crowd, public
traffic, visitor, visits, footfall, page views, hits, organic traffic, sessions
engagement, interaction, interact, involvement, participation, stick around, dwell time, time spent, time on site, stay longer, interest
viewer, watcher, audience, watch, view
loyalty, loyal, retention, retain, repeat, come back, stick with, return, stay, keep customers, faithful, coming back
churn, attrition, leave, quit, cancel, defect, turnover, walk away, lose customers, drop off, drop out
upsell, cross sell, upgrade, add on, extra sale
basket, cart, order value, order size, basket size, average order
commerce, ecommerce, online shop, online store, webshop, online shopping, online retail, online sales
global, worldwide, international, around the world, across the globe, world, multinational, overseas, abroad
country, nation, market, state, land, territory, region, countries
region, area, territory, district, zone, location, province
local, regional, nearby, domestic, neighbourhood, home
city, town, metropolitan, urban, municipal, metro, cities
rural, countryside, village, remote area, villages, off the beaten track
headquarters, hq, head office, base, home office
subsidiary, division, unit, arm, business unit, affiliate, department
department, team, unit, division, function, group, business area
merger, combine, consolidate, fuse, unify, join, unite, integrate
employee, staff, worker, workforce, personnel, team member, colleague, people, headcount, crew, employees, labor, workers, associate, staffer, folks, fte, manpower, human
full time, fte, full time equivalent, full timer, permanent
human, person, people, manual, agent, hand, man, individual
job, role, position, post, work, occupation, vacancy, opening, career
hire, recruit, recruitment, hiring, take on, employ, talent acquisition, bring on board, staffing, staff up, onboard, hires, new starter
temp, temporary, seasonal, seasonal worker, contractor, freelancer, casual, peak staffing, temporary staff
dismiss, fire, lay off, layoff, redundancy, redundant, job cut, sack, let go, axe, headcount reduction, job loss, downsizing, cut jobs, workforce reduction, pink slip
applicant, candidate, job seeker, jobseeker, apply, application, interviewee
interview, screening, assessment, shortlist, vetting
apply, application, submit, put in for, applying
resume, cv, curriculum vitae, job application
job advert, job description, job posting, vacancy, job ad, job listing
train, training, teach, coach, coaching, upskill, reskill, retrain, instruct, educate, learning, course, education, skill, workshop, retraining, school
skill, ability, competence, capability, expertise, talent, know how, proficiency, knowledge, aptitude
expert, specialist, professional, guru, authority, experienced, pro, veteran
expertise, knowledge, know how, experience, insight, specialism, domain knowledge
shortage, lack, scarcity, not enough, too few, gap, shortfall, insufficient, deficit, missing, short of
boss, manager, leader, supervisor, executive, director, head, chief, management, leadership, higher up, exec, top brass, c suite
chief executive, ceo, boss, head, president
founder, founded, start, entrepreneur, set up, established
startup, start up, young company, new venture, fledgling
engineer, technician, techie, developer, programmer, coder, tech, it staff, technical staff, software engineer, dev, geek, it person
developer, programmer, coder, software engineer, dev, engineer
technician, mechanic, repairman, service engineer, field engineer, repair person, maintenance worker, tech, fitter, repair people, field service
agent, representative, rep, support agent, customer service agent, operator, adviser, advisor, assistant, call handler, service rep, clerk, human support
salesperson, seller, sales rep, rep, sales team, salespeople, sales staff, account manager, sales force
analyst, researcher, research analyst, investigator, examiner
lawyer, attorney, solicitor, legal team, counsel, barrister, paralegal, law firm, legal professional
accountant, bookkeeper, finance team, auditor, finance staff
consultant, adviser, advisor, consulting, consultancy, advisory
freelancer, contractor, self employed, gig worker, independent
intern, trainee, apprentice, junior, newcomer, graduate, new starter, new hire, beginner
newcomer, new hire, new employee, new starter, joiner, recruit, newbie, rookie, onboarding, less experienced
senior, experienced, veteran, seasoned, long serving, leadership
productivity, output, productive, efficiency, efficient, get more done, throughput, performance, work faster
efficient, efficiency, streamlined, lean, streamline, smoother, effective, productive, optimized, slick
workload, burden, load, pressure, strain, workloads, overwork, stress, overload, busy
burnout, stress, exhaustion, fatigue, overwork, overworked, strain, tired, worn out, pressure
morale, happiness, job satisfaction, wellbeing, well being, employee satisfaction, mood, motivation, employee experience, happier at work
tedious, boring, mundane, repetitive, dull, routine, monotonous, menial, drudgery, donkey work, grunt work, admin, chore, busywork, low value
administrative, admin, paperwork, clerical, back office, red tape, bureaucracy, form filling
bureaucracy, red tape, paperwork, administration, formality, bureaucratic
paper, paperwork, document, form, printed, hard copy, paper based, paper ticket, sheet
paperless, digital, electronic, digitize, digitization, without paper, no paper, get rid of the paper
remote, from home, work from home, at home, off site, telework, home office, distance, remotely, virtual, everybody at home, wfh
overtime, extra hours, long hours, after hours, weekend work, late
shift, roster, rota, schedule, work schedule, timetable
timesheet, hours worked, time tracking, time recording, everyone's hours, time reporting
union, works council, strike, labor union
culture, mindset, way of working, values, attitude
diversity, inclusion, inclusive, equality, equal, minority, diverse
bias, prejudice, unfair, discrimination, biased, prejudiced, one sided, partial, unbias, non biased, discriminate
fair, unbiased, equitable, even handed, just, neutral, impartial, fairness
respectful, polite, courteous, rude, kind, friendly, offensive, respect
ethical, responsible, responsible ai, ethics, moral, trustworthy
`;
