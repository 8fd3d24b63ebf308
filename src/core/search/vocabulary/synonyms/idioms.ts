/** Idioms, phrasal verbs, slang and shorthand for what reports say plainly. See `synonyms.ts` for the form of a line. */
export const IDIOMS = `
announce, reveal, unveil, declare, publish, announcement, disclose, make known, told the world
encourage, motivate, incentivize, stimulate, promote, urge, nudge, prompt, spur
nudge, prompt, encourage, remind, push, reminder
suppose, assume, expect, meant to, presume
imagine, picture, envision, think
separate, split, divide, apart, standalone, siloed
siloed, fragmented, scattered, disconnected, separate, silo, spread over, all over the place, silos, in different places
scattered, fragmented, distributed, spread, siloed, dispersed
single source of truth, unified, centralized, central, one place, in one place, all in one, consolidated
unify, unified, combine, centralize, single, one place, consolidate
central, centralized, hub, core, main, one place
spread, distribute, expand, extend, disseminate
balance, equilibrium, offset, trade off, work life balance
mission, purpose, goal, vision
ignore, disregard, overlook, neglect, skip
doubt, uncertain, question, unsure, skeptical, sceptic
skeptical, doubtful, cautious, wary, reluctant, unconvinced
factor, element, cause, driver, aspect
topic, subject, theme, matter, issue
subject, topic, matter, theme
background, context, history, record
history, past, record, track record, historical
entertain, entertainment, amuse, fun, media
fun, enjoyable, entertaining, engaging, playful
magazine, publication, journal, newspaper, press
newspaper, press, news, paper, publisher
tone, voice, style, tone of voice
deep, profound, thorough, in depth, detailed
thorough, detailed, comprehensive, in depth, complete, exhaustive
narrow, limited, tight, small
broad, wide, extensive, general, wide ranging
wide, broad, extensive, across
finger, fingerprint, biometric, touch
face, facial, facial recognition, biometric, selfie
eye, vision, sight, see
skin, dermatology, skincare, facial
tooth, dental, dentist
pain, ache, suffering, hurt, problem
cough, respiratory, symptom
breathing, respiratory, lung, breath
blood, plasma, hematology
bone, fracture, skeleton, orthopedic
brain, neural, neurological, mind
stroke, brain, neurological, emergency
fever, temperature, infection, ill
wound, injury, cut, damage
ambulance, emergency, paramedic, rescue
rescue, save, emergency, help
emergency, crisis, urgent, critical, accident, 911, 999
fire, blaze, burn, wildfire
flood, water damage, disaster
storm, hurricane, weather, tornado
earthquake, disaster, seismic
drought, dry, water shortage
soil, ground, earth, field
plough, plow, till, field
tractor, farm machine, machinery, harvester, combine
weed, weeds, herbicide, spraying, unwanted plant
bug, insect, pest, defect
pest, insect, bug, infestation
tree, forest, plantation, orchard
summer, season, warm
winter, season, cold
spring, season, easter
autumn, fall, season
breakfast, meal, morning
lunch, meal, midday, food
dinner, meal, evening, supper
menu, dish, food, offering
chef, cook, kitchen
waiter, server, staff, restaurant
shift worker, frontline, hourly worker, staff
frontline, front line, shop floor, field staff, workers on the ground, in the field, store staff, deskless
desk, office, workplace, table
blue collar, frontline, manual worker, factory worker
white collar, office worker, knowledge worker, desk worker
knowledge worker, office worker, employee, white collar
board, directors, executives, committee
committee, board, panel, group
secretary, assistant, administrator, pa
receptionist, front desk, assistant
front desk, reception, check in
check in, arrival, registration, front desk
check out, payment, departure, till
till, checkout, cash register, point of sale, pos
point of sale, pos, till, checkout
queue, line, waiting, backlog
crowd, audience, people, public
lock in, dependence, tied, switching cost, stuck with, vendor lock
stuck with, locked in, dependent, tied
tie, link, connect, bind, lock in
bind, commit, tie, lock in
invite, ask, invitation, request
reach out, contact, communicate, outreach
outreach, contact, communication, campaign
touchpoint, interaction, contact, channel
channel, medium, route, platform
omnichannel, all channels, cross channel, multichannel
persona, profile, segment, audience
segment, group, cluster, audience, segmentation
target audience, segment, demographic, customer group
profile, account, description, persona
neighbor, nearby, community
community, group, society, members, forum
society, community, social, public
member of the public, citizen, consumer, people
volunteer, helper, unpaid, donor
donate, give, donation, contribute
contribute, give, add, support, help
sponsor, fund, support, back
owner, proprietor, holder, homeowner
homeowner, house owner, property owner, resident
tenant, renter, lodger, resident
rent, lease, hire, rental
lease, rent, contract, hire
landlord, owner, property manager
mortgage lender, bank, home lending
savings account, deposit, account
overdraft, debt, credit, loan
bad debt, default, non performing, arrears, unpaid
default, arrears, unpaid, delinquency, bad debt
creditworthy, credit score, credit risk, lending
credit score, credit rating, creditworthiness, scoring
swipe, pay, card, tap
contactless, tap, touch free, mobile payment
wallet, purse, digital wallet, payment app
purse, wallet, budget
atm, cash machine, cashpoint
teller, bank clerk, branch staff, cashier
cashier, checkout staff, teller, till
claimant, policyholder, insured, customer
policyholder, insured, customer, client
adjuster, claims handler, assessor
assessor, evaluator, inspector, adjuster
inspector, auditor, examiner, checker
regulator, authority, watchdog, supervisor, compliance
watchdog, regulator, authority, ombudsman
lawsuit, litigation, case, sue, court
sue, lawsuit, court, legal action
patent, intellectual property, ip, invention
copyright, intellectual property, rights, plagiarism
plagiarism, copying, originality, cheating
cheat, fraud, deceive, dishonest
bribe, corruption, fraud
gamble, bet, wager, casino
bet, gamble, wager, invest
lottery, draw, gamble
toll, charge, fee, cost
carbon neutral, net zero, climate neutral, zero emissions, emission free
net zero, carbon neutral, zero emissions, climate goal
zero emissions, clean, emission free, electric, exhaust free
tailpipe, exhaust, emission
pollute, pollution, emission, carbon, contaminate
recycle, reuse, waste, circular
landfill, waste, dump, rubbish
bin, waste, discard, throw away
leftover, surplus, excess, waste
surplus, excess, overstock, leftover
overstock, excess inventory, surplus, too much stock, overstocking
restock, replenish, refill, reorder, replenishment
replenish, restock, refill, resupply, replenishment
pick and pack, fulfillment, order picking, warehouse
picker, order picking, warehouse worker, picking
forklift, warehouse vehicle, pallet truck, agv
conveyor, belt, line, automated
pallet, load, crate, stack
crate, box, container, pallet
barcode, scan, label, rfid
dock, port, terminal, harbour
port, harbour, terminal, dock
customs, border, import, duties, clearance
import, bring in, customs, inbound
export, ship abroad, outbound, sell abroad
last mile, final delivery, doorstep, delivery
doorstep, home delivery, last mile
courier, delivery driver, messenger, carrier
carrier, shipper, airline, transporter, trucking company, telecom
shipper, sender, freight customer, carrier
route planning, route optimization, routing, itinerary, directions
itinerary, trip plan, travel plan, route, schedule
directions, navigation, route, instructions
instructions, guide, directions, manual, prompt
manual, handbook, guide, instructions
handbook, manual, guide, playbook
playbook, guide, handbook, method
guide, handbook, advise, direct, lead
tutor, teacher, coach, instructor, tutoring
homework, assignment, school work, task
essay, paper, writing, assignment
grade, mark, score, rating
scholarship, grant, bursary, funding
grant, fund, subsidy, award
subsidy, grant, support, funding
dropout, attrition, drop out, abandon, quit
abandon, leave, drop, quit, abandonment
bounce, leave, bounce rate, drop off
scroll, browse, view, swipe
browse, look around, surf, search
surf, browse, web, internet
landing page, homepage, web page, site
seo, search engine optimization, search ranking, organic search, google ranking
organic search, seo, search traffic, unpaid traffic, organic
google ranking, seo, search position, organic
hashtag, social media, tag
follower, fan, subscriber, audience
like, thumbs up, reaction, approval
viral, popular, spread, shared
meme, viral, social media
podcast, audio, show, episode
playlist, music, songs, tracks
episode, show, series, part
script, screenplay, text, code
storyboard, script, plan, visual
animation, cartoon, animated, motion
render, rendering, generate, draw
special effects, vfx, visual effects
soundtrack, music, audio
voiceover, narration, voice, dubbing
subtitle, caption, text, translation
dub, dubbing, translate, voice
photo shoot, shoot, photography, production
photoshop, edit, image editing
stock photo, image, picture
catalogue, product list, catalog, range, assortment
catalog, catalogue, list, range
assortment, range, selection, catalog
selection, choice, range, assortment
wish list, favourites, saved items
favourite, preferred, favorite, popular
taste, preference, liking, flavour
recipe, formula, instructions, formulation
formula, recipe, formulation, equation
ingredient, component, material, input
flavour, taste, flavor
scent, fragrance, perfume, smell
makeup, cosmetic, beauty, lipstick
haircut, hair, salon, styling
size, fit, dimension, measurement
fitting, size, try on, fit
try on, virtual fitting, fitting, test
return, send back, refund, product return
send back, return, refund
warranty, guarantee, cover, service contract
service contract, maintenance contract, warranty, agreement
spare part, replacement part, component
breakage, damage, broken, defect
leak, leakage, spill, loss
spill, leak, accident
crack, fracture, fault, defect
rust, corrosion, wear
wear, wear and tear, deterioration, ageing
lifespan, lifetime, life expectancy, longevity, durability, how long lasts
durable, long lasting, robust, lasting
last, endure, lifetime, duration
outlast, exceed, longer
wear out, fail, break, deteriorate
overheat, heat, temperature, hot
vibration, shake, movement, sensor data
drill, drilling, bore, well
pump, compressor, motor, equipment
pipe, pipeline, tube
valve, control, equipment
boiler, heater, furnace, heating
furnace, oven, kiln, blast furnace, heat
turbine, generator, wind, engine
generator, turbine, power, engine
solar, sun, photovoltaic, panel
wind, turbine, wind power, renewable
nuclear, reactor, atomic, power plant
power plant, power station, generation
meter, smart meter, gauge, reading
gauge, measure, meter, instrument
thermostat, temperature, heating control
blackout, power cut, outage, power failure
power cut, outage, blackout
outage, downtime, blackout, interruption
crash, failure, accident, collapse
freeze, hang, stop, cold
glitch, bug, error, fault
patch, fix, update, repair
hotfix, patch, update
rollback, undo, revert, restore
undo, revert, reverse, rollback
compile, build, collect
build time, compile time, ci, pipeline
pipeline, process, flow, workflow, data pipeline
pull request, code review, merge, pr
code review, review, pull request, check
unit test, test, testing, test case
test coverage, testing, tests
refactor, rewrite, restructure, code transformation
rewrite, redo, rework, refactor, convert
programming language, java, python, cobol, code
cobol, mainframe, legacy code
boilerplate, template, repetitive code
template, form, pattern, model
autocomplete, code completion, suggestion, predict
prompt, instruction, query, input
fine tune, train, customize, adapt, tuning
hallucination, made up, wrong answer, invented, fabricate, false answer, make things up
make things up, hallucinate, invent, fabricate, inaccurate
guardrail, safeguard, limit, control, safety
safeguard, protection, guardrail, control
sandbox, test environment, safe environment
knowledge base, wiki, documentation, help center, knowledge, repository, faq
faq, frequently asked questions, help, questions
wiki, knowledge base, documentation
intranet, internal portal, portal, internal site
portal, site, platform, website
spreadsheet, excel, sheet, table
excel, spreadsheet, manual
word processor, document, text
slideshow, presentation, slides, powerpoint
calendar, schedule, diary, appointments
diary, calendar, schedule
to do list, tasks, checklist
checklist, list, steps, form
form, questionnaire, document, application
signature, sign, approval, e signature
stamp, approval, mark
scan, digitize, read, image
ocr, text recognition, read documents, scan, document processing
handwriting, handwritten, manual, pen
pdf, document, file
folder, directory, file
attachment, file, document
inbox, mailbox, email, messages
spam, junk, unwanted, phishing
junk, rubbish, spam, waste
typo, error, mistake, spelling
grammar, spelling, language, correctness
jargon, technical terms, terminology
plain language, simple, understandable, clear
clear, obvious, plain, understandable, transparent
vague, unclear, ambiguous, uncertain
unclear, vague, ambiguous, uncertain
obvious, clear, evident, apparent
behind the scenes, back office, internal, background
under the hood, inside, technology, powered by, architecture
powered by, based on, built on, runs on, uses
built on, based on, powered by, uses
sits behind, powers, based, underlying, powered by
what makes it tick, technology, powered, based
nuts and bolts, details, basics
bells and whistles, features, extras
one stop shop, all in one, single platform
silver bullet, solution, cure
low hanging fruit, easy win, quick win
quick win, fast result, easy win
game changer, transformative, breakthrough, revolutionary, big change
game changing, transformative, revolutionary
big deal, important, significant, major
no brainer, obvious, easy decision
rocket science, complex, difficult
tip of the iceberg, small part, beginning
drop in the ocean, small, negligible
ballpark figure, estimate, approximate
rule out, exclude, eliminate, reject
kick in, start, begin, take effect
kick off, start, begin, launch
take off, grow, succeed, launch, start
pay off, succeed, return, benefit, worth
pay back, return, roi, repay
pay for itself, roi, payback, return
cash in, profit, benefit, exploit
chip away, reduce, erode
eat into, reduce, consume, erode
eat up, consume, use, take
use up, consume, exhaust, spend
dry up, stop, decline, end
die down, decrease, subside, stop
wind down, end, stop, close
shut up shop, close, cease
pull out, leave, withdraw, exit
pull off, achieve, succeed, manage
pull through, survive, recover
push back, delay, resist, postpone, resistance
push through, implement, force
roll back, reverse, undo, reduce
rolled out, deployed, implemented, launched
scale back, reduce, downsize
beef up, strengthen, improve, increase
boost up, increase, improve
bump up, increase, raise
crank up, increase, raise
step up, increase, intensify, accelerate
ramp up, increase, scale, accelerate
tone down, reduce, soften
water down, dilute, weaken
whittle down, reduce, shorten
slim down, reduce, lighter, weight reduction, shrink
trim down, reduce, shorten, cut
knock off, reduce, deduct, save
shave off, reduce, save, cut
take out, remove, eliminate, extract
rip out, remove, replace, eliminate
swap out, replace, switch, exchange
phase in, introduce, implement
plug in, connect, charge, integrate
plug the gap, fill, compensate, bridge
bridge the gap, close, connect, compensate
fill the gap, compensate, replace, cover
fill in, complete, enter, substitute
fill vacancies, hire, recruit, time to fill, recruitment, hiring
fill out, complete, form
hand out, distribute, give
give out, distribute, issue
give away, free, donate
dish out, distribute, serve, give
serve up, deliver, provide, show
bring up, raise, mention
bring together, unite, combine, connect, unify
bring back, return, restore, reactivate
bring on board, hire, recruit, onboard
get on board, join, adopt
on board, joined, participating, adopted
get off the ground, launch, start
get to grips, understand, learn, master
get the hang, learn, understand, master
get hold, obtain, reach, contact
get wind, learn, discover
get through, finish, process, reach, contact
get across, communicate, explain
get along, cooperate, agree
get around, circumvent, avoid, travel
get away, escape, avoid
get by, manage, survive
get over, overcome, recover
get used, adapt, accustomed, adopt
go over, review, check, exceed
go through, review, process, check, experience
go ahead, proceed, start, approval
go after, pursue, target, chase
go back, return, revert
go beyond, exceed, surpass, more
go for, choose, select
go hungry, hunger, food insecurity
go missing, lost, disappear
go under, bankrupt, fail
go with, choose, select
run into, encounter, meet, problem
run out of steam, slow, decline
run by, operated, managed
run through, review, process
run up, accumulate, increase
rack up, accumulate, achieve, total
clock up, accumulate, reach, log
notch up, achieve, reach, record
log, record, register, accumulate, note
chalk up, achieve, record
add up, total, sum, amount
amount to, total, equal, sum
make up, constitute, represent, comprise, account for
account for, represent, make up, constitute, explain
stand for, represent, mean
stand in, replace, substitute
stand up, hold, resist
set back, delay, cost, setback
set off, trigger, start
set out, start, aim, plan
set aside, allocate, reserve, save
put aside, save, reserve
put off, delay, postpone, deter
put out, publish, release, issue
put up with, tolerate, accept
put down, attribute, write
put forward, propose, suggest
lay out, arrange, plan, spend
line up, arrange, prepare, align
tally, count, total, sum
tot up, total, add, calculate
crunch numbers, calculate, analyze, compute
number crunching, calculation, analysis, analytics
dig into, analyze, investigate, explore
drill down, analyze, examine, detail
look over, review, check, inspect
look up, search, find, query
look up to, admire, respect
look forward, expect, anticipate
look out, watch, beware
watch out, beware, alert
keep out, exclude, block
keep down, limit, control, low
keep hold, retain, keep
keep going, continue, maintain
keep on top, manage, track, control
stay on top, manage, monitor, control
on top of, in control, addition
in charge, responsible, lead, manage
in control, manage, control
hands off, automated, automatic, autonomous
hands on, manual, practical
hand picked, selected, chosen
manned, staffed, operated
short staffed, understaffed, staff shortage, lack of staff
understaffed, short staffed, shortage, staffing
overworked, burnout, workload, stressed
snowed under, busy, overloaded, backlog
swamped, overwhelmed, busy, overloaded
overwhelmed, overloaded, swamped, burdened
bogged down, slowed, stuck, delayed
tied up, busy, occupied, stuck
freed, released, saved, available
spare time, free time, time saved
time off, leave, holiday, absence
sick leave, absence, absenteeism, illness
absence, absenteeism, away, missing
show up late, delay, late
no show, absence, missed appointment
missed appointment, no show, cancellation
cancel, call off, stop, cancellation
cancellation, cancel, termination
sold out, unavailable, out of stock
in short supply, scarce, shortage
thin on the ground, scarce, few
few and far between, rare, scarce
once in a blue moon, rare, seldom
around the clock, 24/7, always, continuous
day and night, 24/7, always
nine to five, office hours, working hours
office hours, business hours, working hours, opening hours
opening hours, availability, business hours
small hours, night, overnight
bank holiday, holiday, public holiday
fortnight, two weeks, fourteen days
quarter, three months, quarterly
decade, ten years, years
century, hundred years
split second, instant, millisecond, immediate
blink of an eye, instant, quick, fast
in no time, quick, fast, instant
in a flash, quick, fast, instant
on the double, quick, fast
at a snail's pace, slow
dead slow, slow
behind the times, outdated, old
old school, traditional, legacy
stone age, outdated, legacy
pen and paper, manual, paper
gut feeling, intuition, instinct, guess
gut instinct, intuition, judgement
best guess, estimate, prediction
second guess, doubt, question
eyeball, look, inspect, estimate
number plate, license plate, registration
petrol station, gas station, fuel station, filling station
motor show, car show
showroom, dealership, dealer, store
dealership, dealer, showroom, car seller
second hand, used, pre owned, resale
used car, second hand car, pre owned vehicle
trade in, exchange, appraisal, sell
write off, total loss, depreciate
dent, damage, scratch, scrape
scratch, damage, dent
bumper, car part, body
tyre, tire, wheel
windscreen, windshield, glass
seat belt, safety, restraint
cruise control, driver assistance, adas, autopilot
autopilot, self driving, driver assistance, autonomous
driver assistance, adas, cruise control, hands free driving
lane, road, track
pavement, sidewalk, path
lift, elevator, raise
elevator, lift
flat, apartment, level
cellar, basement
loo, toilet, restroom
rubbish, garbage, trash, waste
queueing, waiting, line
mum, mother, mom, parent
dad, father, parent
kiddo, child, kid
granny, grandmother, elderly
bloke, man, person
lad, boy, young man
gaffer, boss, manager
bigwig, executive, leader, boss
top dog, leader, best
underdog, challenger, smaller
middleman, intermediary, broker, agent
go between, intermediary, broker
whizz, expert, specialist
whiz kid, expert, talent
boffin, scientist, researcher, expert
number cruncher, accountant, analyst
bean counter, accountant, finance
pencil pusher, clerk, administrator
paper pusher, clerk, administrator
desk jockey, office worker
spin doctor, pr, communications
shrink, psychiatrist, therapist, reduce
medic, doctor, clinician
quack, doctor, fake
cop, police, officer
crook, criminal, fraudster, thief
con man, fraudster, scammer
hacker, attacker, cybercriminal, intruder
baddie, criminal, attacker, threat
bad guy, attacker, criminal, fraudster
bad actor, attacker, fraudster, malicious
snoop, spy, monitor
nosy, curious, intrusive
creepy, intrusive, privacy
spooky, strange, unsettling
dodgy, suspicious, risky, fraudulent
iffy, doubtful, risky, uncertain
naff, poor, bad
rubbish at, poor, bad, low
brilliant, excellent, great
spot on, accurate, precise, exact
bang on, accurate, exact
way off, inaccurate, wrong
off the mark, inaccurate, wrong
hit and miss, inconsistent, unreliable
hit or miss, inconsistent, unreliable
up to scratch, quality, standard, good enough
good enough, sufficient, acceptable, adequate
par for the course, normal, expected
run of the mill, ordinary, standard
bog standard, ordinary, basic
top notch, excellent, high quality
first class, excellent, premium
second to none, best, leading
cream of the crop, best, top
state owned, government, public
moonlight, side job, extra work
side hustle, extra income, side job
bread and butter, core business, main income
nest egg, savings, retirement
rainy day, savings, emergency
tighten belt, save, cut costs
penny pinching, saving, cost cutting
cost a bomb, expensive, costly
cost an arm and a leg, expensive, costly
daylight robbery, expensive, overpriced
rip off, overpriced, fraud
steal, bargain, theft
dirt cheap, cheap, inexpensive
going rate, price, market price
sticker price, list price, price
price tag, cost, price
price war, competition, discount
bidding war, competition, auction
auction, bid, bidding, sale
bid, offer, tender, bidding
tender, bid, proposal, rfp
rfp, request for proposal, tender, bid
proposal, offer, bid, suggestion
quote, quotation, price, estimate
quotation, quote, price offer
haggle, negotiate, bargain
negotiate, bargain, haggle, talks, negotiation
handshake, agreement, deal
sign on the dotted line, sign, contract, agree
fine print, terms, conditions
strings attached, conditions, terms
red flag, warning, alert, risk
white flag, surrender
green light, approval, go ahead
rubber stamp, approval, approve
paper trail, records, audit trail, documentation
audit trail, traceability, log, records
traceable, traceability, track, origin, provenance
provenance, origin, source, traceability
where it comes from, origin, provenance, source
originate, come from, origin, source
made in, origin, manufactured
home grown, own, internal, local
homemade, own, internal, self built
own brand, private label, house brand
copycat, imitation, fake, copy
knock on effect, consequence, side effect
side benefit, additional benefit, by product
spin off, by product, subsidiary
by product, side effect, waste
upshot, result, outcome
bottom line, profit, result
takeaway, lesson, conclusion, insight
lesson learned, insight, learning
food for thought, insight, idea
heads up, warning, notice
sneak peek, preview, early access
preview, early access, beta, sneak peek
early bird, early adopter, first
early adopter, pioneer, first, innovator
first mover, pioneer, early, lead
trailblazer, pioneer, leader
late to the party, late, follower
jump on the bandwagon, follow, adopt
hype, buzz, excitement, attention
buzz, hype, excitement, attention
all talk, hype, claim
proof in the pudding, evidence, result
back up, support, evidence, backup
hold water, valid, credible
take with a grain of salt, doubtful, skeptical
believe it, credible, trust
too good to be true, unrealistic, doubtful
`;
