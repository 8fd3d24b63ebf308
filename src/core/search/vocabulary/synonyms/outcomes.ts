/** Everyday words for what organisations gained, lost, did or plan. See `synonyms.ts` for the format. */
export const OUTCOMES = `
turnover of staff, attrition, employee turnover, staff turnover, quit, resign, resignation, walk out, leave, retention
retention, keep people, hold on to people, stay on, stay with the company, stick with the job, tenure
resign, quit, hand in notice, leave, attrition, walk out, jump ship
absence, absenteeism, sick leave, sick days, off sick, call in sick, days off, sickness
unplanned, unexpected, sudden, out of the blue, unscheduled, unforeseen, surprise, without warning
downtime, stoppage, standstill, stand still, stand idle, shutdown, out of action, out of service, off line, at a halt, interruption
uptime, availability, up and running, available, in service, in working order, roadworthy, ready to run
availability, uptime, in stock, on the shelf, ready
spare, spares, replacement part, part
overdue, late, past due, behind schedule, outstanding, unpaid
punctuality, punctual, on time, on schedule, late, delay, run late, arrive late, keep to the timetable
delay, late, hold up, wait, setback, postpone, behind schedule, lateness, tardy
turnaround, turnaround time, lead time, cycle time, processing time, throughput time, time to complete
lead time, delivery time, time from order to delivery, weeks to deliver, turnaround
cycle time, time per unit, takt, pace, turnaround, process time
response time, reply time, time to answer, first response, how soon, wait, answer speed
time to market, speed to market, get to market, launch faster, development time, shelf sooner
backlog, pile up, pile, queue, stack, waiting pile, unprocessed, arrears, outstanding, caught up
throughput, volume handled, capacity, output, per hour, per day, pace
capacity, room for more, headroom, bandwidth, how much it can take, volume
per hour, hourly, an hour, every hour
per day, daily, a day, every day, each day
per week, weekly, a week, every week
per month, monthly, a month, every month
per year, annual, annually, yearly, a year, every year, each year, per annum
first time, first contact, first try, first attempt, first pass, right first time, straight away
straight away, immediate, immediately, instantly, instant, at once, right away, on the spot, without delay
real time, live, instantly, as it happens, up to the minute, immediate
weekend, saturday, sunday, out of hours
out of hours, after hours, at night, evening, outside office hours, around the clock, 24/7, weekend
around the clock, 24/7, day and night, night and day, all hours, never sleeps, at any hour, always on, always open
deflect, deflection, self service, contain, containment, without an agent, keep away from agents, never reach a human
containment, deflection, handled end to end, resolved without a human, fully automated, automation rate
touchless, straight through, without human touch, untouched, fully automatic, no hands, automation rate
hand off, escalation, passed to a human, transferred to an agent, transfer
repeat contact, call back, come back, contact again, recontact, second call
abandon, hang up, give up, abandoned calls, drop out, drop off
abandonment, cart abandonment, leave without buying, drop off
complaint, grumble, grievance, cross, unhappy letter, objection
appeal, contest, objection, dispute, challenge
praise, compliment, positive feedback, kind words, thank
morale, mood, spirits, job satisfaction, engagement, happy
wellbeing, well being, stress, mental health, work life balance, burnout, welfare
workload, pressure, long hours, plate, overtime, admin load
free up, freed, hours back, time back, more time, spend time, time freed, reclaim, released, time saved
time saved, hours saved, save time, time savings, hours back, less time, time won, working hours freed
hours, working time, man hours, person hours, staff time, labour hours
full time equivalent, fte, headcount, positions, jobs, people, staff, work of people
headcount, staff numbers, size of the team, number of staff, number of employees, payroll, workforce
job cuts, layoffs, redundancies, let people go, jobs lost, positions cut, workforce reduction, dismissals
hiring, recruiting, filling jobs, filling posts, find staff, find people, talent
time to hire, hiring time, fill a vacancy, fill a position, fill a post, recruitment time
no show, missed appointment, fail to turn up, not turn up, did not attend, absent
appointment, slot, visit, booking, consultation
waiting list, queue, wait, backlog, waiting time
length of stay, days in hospital, stay, discharge, bed days, hospital stay
readmission, come back to hospital, return to hospital, admitted again, rehospitalization
admission, admit, hospitalization, intake, admitted
mortality, deaths, survival, die, survive, lives saved
survival, survive, live, lives saved, mortality
charting, clinical notes, documentation, note taking, records, write up, paperwork, dictation
documentation, write up, note, record keeping, charting, paperwork, notes
fall, slip, trip, tumble
sepsis, infection, blood poisoning
dosing, dose, overdose, medication error
error, mistake, slip, blunder, slip up, wrong, fault, inaccuracy, typo, glitch, defect, mess up
error rate, mistakes, accuracy, quality, wrong
accuracy, precision, hit rate, correct share, how often right, gets it right, off by, error, deviation
deviation, off by, gap, error, difference, variance, miss
forecast error, forecast accuracy, off the mark, how far off, wrong forecast, mean error
reject, scrap, faulty, defective, discard, bad part, rework, off spec
scrap, reject, rework, bad parts, waste, offcut, spoiled
rework, redo, do over, fix again, second time, correction
yield, good parts, first pass yield, output, harvest, crop
defect, flaw, fault, bad part, imperfection, crack, scratch, quality problem, reject
false positive, false alarm, wrongly flagged, wrongly blocked, wrongly accused, honest customers blocked
false negative, missed case, slip through, go undetected, overlooked
detection rate, caught, spotted, share found, hit rate, recall
fraud loss, money lost to fraud, stolen money, losses to scammers, fraud prevented
fraud, cheating, dishonest, fake, scam, deceit, rogue
suspicious, fishy, odd, unusual, alert, flagged
phishing, fake email, bogus email, email attack, scam mail
breach, break in, hack, data leak, leak, intrusion, data loss
attack, hack, threat, intrusion, cyberattack, malware, ransomware
vulnerability, weak spot, weakness, security hole, flaw, gap
privacy, personal data, confidentiality, gdpr, data protection, anonymous
compliance, regulatory, rules, regulation, follow the rules, obey, law abiding, audit, conform
audit, inspection, check, control, compliance check, audit finding
fine, penalty, sanction, regulatory fine
paperwork, forms, admin, documents, bureaucracy, red tape, filing, clerical work
keying, data entry, typing, type, rekey, retype, enter data, manual entry
copy and paste, manual entry, retype, manual work
approval, sign off, green light, go ahead, authorization, decision, consent, nod
approve, wave through, say yes, grant, sign off, accept
decline, turn down, reject, say no, refuse
loan, lending, credit, borrowing, finance application, mortgage
credit decision, loan decision, loan approval, underwriting, yes or no to a loan
default, bad loan, non payment, write off, bad debt, fail to repay, arrears
claim settlement, settle a claim, claim payout, pay a claim, claims handling, claim paid
payout, settlement, paid out, compensation, indemnity
premium, price of cover, insurance price, tariff
quote, price offer, estimate, offer, quotation
tender, bid, proposal, rfp, offer, pitch
win rate, bids won, deals won, success rate, closing rate
success rate, how often it works, hit rate, share that succeed, pass rate
pipeline, deals in progress, prospects, opportunities
takings, revenue, sales, turnover, income, money in, cash in, earnings
sales, sell, sold, takings, revenue, orders, purchases
extra sales, incremental revenue, additional revenue, more sales, uplift, revenue growth
basket, spend per order, spend per visit, spend per customer, average order, ticket size, cart value
conversion, visitors who buy, browsers into buyers, sign ups, close, purchase
click, open rate, click rate, response, clicked
visit, footfall, traffic, come by, drop in
repeat purchase, buy again, reorder, come back, returning customer, repeat customer
customer lifetime, loyalty, stay longer, retention
cancel, cancellation, churn, unsubscribe, quit, call off, terminate
refund, return, send back, money back, returned goods
return rate, returns, goods sent back, items returned, parcels back
markdown, clearance, price cut, discount, sell off, reduced price
margin, profit per sale, profitability, mark up, earnings
bottom line, profit, earnings, result, ebit
payback, earn back, recoup, break even, pay for itself, return on investment, roi, money back
budget, what it cost, money set aside, funding, spending limit
price, how much it costs, charge, fee, rate
cost per unit, unit cost, cost of each, cost per item, cost per transaction
cost of sales, acquisition cost, cost per customer, cost per order
running cost, operating cost, cost to run, upkeep, opex, day to day cost
total cost, overall spend, whole bill, expenses
cheaper, lower cost, cost reduction, costs less, saving, less money
wage bill, payroll, salaries, labour cost, personnel cost, staff cost, labor cost
overtime, extra shifts, extra hours, working late
energy bill, power bill, electricity cost, energy cost, fuel bill, gas bill, heating bill
energy use, power consumption, electricity consumption, energy consumption, kilowatt hours, kwh, electricity use
heating, heat, warm, gas, boiler
cooling, cool, air conditioning, chill, refrigeration
fuel consumption, fuel use, litres, gallons, diesel, petrol, burn less
mileage, distance driven, empty miles, kilometres, empty runs, detour
emissions, carbon, co2, greenhouse gas, climate impact, footprint, pollution, greener, tonnes of carbon
water use, water consumption, litres of water, leak, irrigation
waste, thrown away, bin, landfill, leftovers, spoiled, food waste, end up in the bin, spoilage
spoilage, go off, rot, perish, expired, past its date, waste, fresh
shelf life, stay fresh, keep longer, expiry, freshness
freshness, fresh, shelf life, quality
stockout, empty shelves, out of stock, run dry, sold out, run out, gap on the shelf, missing item
inventory, stock, goods on hand, stock value, tied up in stock, warehouse stock, stockholding
working capital, money tied up, cash tied up, capital tied up, cash freed
overstock, excess stock, too much stock, unsold, surplus, dead stock, left on the shelf
pick, picking, fulfil, pack, order picking, collect items
delivery, drop, parcel, arrival, doorstep, shipping
delivery time, how soon it arrives, shipping time, time to deliver, delivered within
route, journey, detour, trip, driver, path
load, fill rate, utilization, how full, space used, capacity used
utilization, how busy, usage, in use, load, occupancy, idle time
occupancy, rooms filled, how full, beds filled, seats filled, booked
idle, stand still, unused, waiting around, doing nothing
breakdown, fail, failure, give out, pack up, stop working, out of order, unplanned stop
maintenance cost, repair bill, cost of repairs, upkeep
early warning, in advance, ahead of time, before it happens, warn, beforehand, days ahead, predict
in advance, ahead, beforehand, early, before, prior notice
remaining life, lifespan, last longer, useful life, service life, extend life
accident, incident, injury, hurt, near miss, collision, safety incident
safety, safe, accident, injury, incident, unharmed, danger
inspection, look over, check, examination, visual check, survey
manual inspection, by eye, visual inspection, human check
developer productivity, code faster, programming speed, coding time, developers faster
code, software, lines, program, coding, commit
pull request, merge, code change, change request, commit
release, ship, deploy, deployment, go out, put live, version
bug, defect, code error, software fault, crash
incident, outage, crash, failure, major incident, disruption
test, testing, qa, check, trial
modernise, migrate, old system, replace old system, move off, legacy
migration, move over, switch over, transition, moved to
lines of code, codebase, source code, code written
review, second pair of eyes, check, human check, look through, vet
draft, first version, write, prepare, first cut, compose
contract review, read contracts, check agreements, legal review, go through contracts
clause, provision, term, contract term
invoice, bill, supplier bill, payable, accounts payable
month end, close the books, closing, financial close, period end, quarter end
reconciliation, match up, balance, tally, reconcile
report, statement, write up, paper, account
dashboard, overview, screen, charts, view
search, look up, find, hunt for, locate, track down, trace
search time, time spent looking, time to find, looking for information
summarise, sum up, condense, boil down, shorten, digest, brief
translate, language, localisation, other languages, foreign language
subtitle, caption, dubbing, translation
language, tongue, spoken, multilingual
article, story, piece, report, post, text written
subscriber, paying reader, paying member, member, subscription
reader, readership, audience, visitor
viewer, watch, audience, watch time, viewing
watch time, viewing time, time spent, minutes watched, stay
listener, listen, audience, stream
player, gamer, user, people who play
level, quest, stage, map
student, learner, pupil, trainee, course taker, enrolled
course completion, finish the course, complete training, graduate, graduation, drop out
grade, exam result, marks, test score, performance, results
dropout, leave early, quit school, give up studies, drop out, fail to finish
teacher, tutor, instructor, teaching staff, lecturer, faculty
citizen, resident, people of the city, local people, inhabitant, public, taxpayer
permit, licence, approval, planning application, authorisation
application, request, form, apply, filing, submission
case worker, official, civil servant, clerk, officer, government worker
crop, harvest, plants, field, yield
pest, insect, bug, disease, weed
spray, pesticide, herbicide, chemical, treatment
fertiliser, nutrient, fertilizer, input, nitrogen
livestock, animals, herd, cattle, cows
milk, dairy, litres of milk
catch, fish, seafood
tree, forest, wood, timber
patient, person treated, people treated, case
doctor, clinician, physician, medic, consultant, medical staff
nurse, ward staff, nursing staff, care staff
screening, scan, test, check up, detection
diagnosis, find disease, detect disease, identify illness, spot disease
trial, study, clinical study, clinical trial, participants
participant, volunteer, subject, people in the study, enrolled patient
candidate drug, compound, molecule, new medicine, drug candidate
discovery, find, research, finding new
flight, plane, departure, take off, aircraft
on board, crew, cabin, passenger
turnaround, ground time, time at the gate, time on the ground
lost luggage, missing bag, mishandled bag, baggage
train, rail, locomotive, railway, carriage
truck, lorry, van, vehicle, haul truck
driver, trucker, person at the wheel, chauffeur
vessel, ship, boat, fleet
port, harbour, quay, berth, dock
container, box, unit, freight
pilot, trial, test phase, limited test, small group, first site, test run
rollout, roll out, spread to, extend to, introduce everywhere, expand to, deployment
site, plant, location, branch, facility, factory, place
user, people using it, staff using it, active user, weekly user, people who work with it
adoption, uptake, take up, actually use, embrace, share using, catch on
licence, seat, subscription, account
usage, how often used, used, prompt, query, session
training, course, workshop, taught, learn how, instruction, lesson
onboarding, new starters, new joiners, settle in, ramp up, induction, up to speed
skill, know how, ability, competence, capability
partner, built with, help from, worked with, together with, supplier, vendor, provider, who built
vendor, supplier, whose software, whose technology, provider, who built, maker, partner
based on, runs on, built with, powered by, behind it, underlying technology
cloud, hosted, aws, azure, google cloud, hosting
launch, introduce, go live, start, open, begin using, switch on, in place since
plan, planned, intend, aim, target, next, future, in the pipeline, hope, by next year
target, goal, aim, ambition, objective, hope, want to reach, promise
expected, projected, forecast, hope for, predicted, plan, estimate, by the end
estimate, projection, guess, calculated, assumed, reckon, believe
survey, self reported, poll, questionnaire, say they, asked staff, feel
according to staff, self reported, survey, employees say, staff say, respondents
baseline, before, starting point, previously, used to be, compared with, earlier level
previously, before, used to, formerly, earlier, in the past, until then
award, prize, recognition, honour, win
rank, ranking, place, position, league table
market share, share of market, slice of the market, position in the market
expand, new markets, new countries, abroad, grow into, enter, open
country, market, abroad, nation, land, countries
branch, store, shop, outlet, location
merge, join, combine, unite
single view, one place, all in one, consolidated, unified, single platform, one system
silo, separate systems, scattered, fragmented, disconnected data
insight, understanding, knowledge, learn about
quality, standard, how good, level, consistency
consistency, consistent, uniform, same everywhere, standardised, even
standardise, harmonise, same way, unify, uniform
scale, volume, growth, cope with more, handle more, grow
growth, grow, increase, expand, rise, upswing
reputation, image, name, standing, brand
donation, gift, money given, funds raised, giving
volunteer, helper, unpaid, people who help
meal, food, portion, plate, dish
family, household, home, people in need
surplus, leftover, unsold food, excess, spare
guest, visitor, traveller, customer, hotel guest
room, night, stay, bed
booking, reservation, reserve, book, order
ticket, case, request, issue, query, enquiry
call, phone, ring, caller, conversation, telephone
call length, handling time, handle time, talk time, average handle time, time on the phone, minutes per call
handling time, time per case, time per call, time spent on each, average handle time, aht, processing time
caller, customer, person calling, people who ring
queue, wait, line, hold, waiting
answer rate, calls answered, pick up, reachable
satisfaction, csat, happy customers, nps, star rating, how customers feel, score, rating, pleased
recommend, nps, promoter, tell friends, word of mouth
price per kilo, cost per tonne, unit price
weight, lighter, heavy, mass, kilos
size, dimension, big, volume
speed, fast, pace, quick, rate, velocity, tempo
volume, amount, quantity, number handled, how many
share, proportion, part, percent, fraction, portion, how much of
majority, most, more than half, bulk
`;
