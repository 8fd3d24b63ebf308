/** Everyday and informal English for what reports say formally. See `synonyms.ts` for the form of a line. */
export const EVERYDAY = `
get, receive, obtain, gain, acquire, achieve
get rid of, eliminate, remove, dispose, replace, discard, scrap, detect
make up for, compensate, offset, address, bridge, counterbalance
get back, regain, save, recover, free up, win back, reclaim, give back
free up, save, release, liberate, time saving, reallocate, focus, redeploy, unburden
win back, regain, recover, save, reclaim
sort out, resolve, fix, solve, organize, arrange, settle
find out, discover, learn, determine, establish
figure out, work out, determine, solve, calculate, understand
work out, calculate, compute, determine, solve
turn into, convert, transform, become, change
turn around, turnaround, reverse, recover
turn down, reject, decline, refuse, deny
take care of, handle, manage, look after, process
take over, assume, replace, handle, acquire, perform
take on, hire, handle, assume, accept
take part, participate, join, involved
carry out, perform, conduct, execute, implement, do
keep up, maintain, sustain, keep pace
keep track, monitor, track, record
keep an eye on, monitor, watch, oversee
put together, assemble, compile, build, create, prepare, produce
pull together, compile, collect, gather, combine, prepare, aggregate, report
come up with, create, generate, invent, propose, devise, ideate
look after, manage, care, maintain, oversee
look into, investigate, analyze, examine, research
point out, indicate, highlight, identify, note
rely on, depend, trust, dependent
lean on, depend, rely, use
stand out, differentiate, distinguish, unique, notable
fall behind, lag, late, behind
catch up, close the gap, reach
run out, deplete, shortage, stockout
run on, powered, based, use, operate, automated
set up, establish, configure, install, create, onboarding, implement, installation
sign up, register, enroll, subscribe, onboarding, join, registration, account opening, apply, enrolment, sign ups, application
become a customer, account opening, onboarding, register, sign up, open an account, join
open an account, account opening, onboarding, register
sign in, log in, login, authenticate
hand over, deliver, transfer, give, pass, escalate, handover
hand in, submit, deliver, file
hold on, wait, hold
pick up, answer, collect, lift, respond
drop off, deliver, abandon, decline
speed up, accelerate, faster, expedite
slow down, decelerate, delay, slow
cut down, reduce, decrease, lower
cut off, disconnect, stop, isolate
go down, fail, decrease, outage, decline, fall
go up, increase, rise
go wrong, fail, error, mistake, problem
go live, launch, deploy, implement
phase out, discontinue, retire, replace
step in, intervene, help, intervention
sit through, watch, complete, finish, completion
spit out, produce, generate, output
churn out, produce, generate, output
throw out, discard, reject, waste
give up, abandon, quit, stop
show off, demonstrate, showcase, display
show up, appear, arrive, attend
weigh up, consider, evaluate, compare
zero in, focus, target, pinpoint
aim at, target, focus, prioritize
deal with, handle, process, manage, address
cope with, handle, manage
stick to, follow, adhere, comply
stick around, stay, remain, engagement, retention
at scale, large scale, mass, volume
in house, internal, own, proprietary, internally
from scratch, new, zero, build
off the shelf, ready made, standard, prebuilt
hands free, automatic, autonomous, without hands
up to date, current, latest, fresh, real time
state of the art, latest, advanced, modern
head start, advantage, lead, early
cutting edge, latest, advanced, innovative
word of mouth, referral, recommendation, reputation
rule of thumb, guideline, heuristic
brick and mortar, physical, store, shop, offline, high street
end to end, full, complete, whole
face to face, in person, meeting
hand in hand, together, jointly
in person, physical, face to face, branch, physically
day to day, daily, routine, operational
hit the ground running, start, onboarding, ready
in the dark, unaware, uninformed, no visibility
on the same page, aligned, agree, consistent
out of pocket, expense, cost
pain in the neck, nuisance, annoying, problem
piece of cake, easy, simple
second nature, habit, routine
under pressure, strain, stress, burden
up to speed, onboarding, trained, informed, ramp
whole firm, all staff, company wide, entire organization, enterprise wide, everyone, organization wide, across the company
company wide, enterprise wide, across the organization, all staff, everyone, firm wide, enterprise
everyone, all, entire, all staff, universal, whole
somebody, someone, person, human, individual
person in charge, manager, leader, owner, head
grown up, adult, mature
guy, man, person, people
folks, people, staff, users
pal, friend, colleague, mate
friend, peer, contact, acquaintance
neighbour, local, nearby
smart, intelligent, clever, ai, bright, advanced
clever, smart, intelligent, ingenious
dumb, stupid, simple, foolish
intelligent, smart, ai, cognitive
busy, occupied, overloaded, peak, hectic
lazy, idle, inactive
idle, unused, inactive, standing still, standby
happy, satisfied, pleased, content, glad, cheerful, satisfaction
unhappy, dissatisfied, upset, frustrated, complain, sad
angry, frustrated, upset, annoyed, furious, irate
annoy, frustrate, irritate, bother, nuisance
frustrated, frustration, annoyed, stuck, irritation
worry, concern, fear, anxiety, afraid, nervous
fear, worry, scared, afraid, concern, dread
surprise, unexpected, shock, astonish
proud, boast, brag, claim
brag, boast, claim, tout
boast, claim, have, tout, brag
claim, say, state, assert, allege, report, maintain
say, state, report, tell, claim, according, mention, declare
admit, acknowledge, concede, confess
deny, reject, refute, dispute
warn, caution, alert, advise
promise, commit, pledge, guarantee, vow, commitment
guarantee, assure, ensure, promise, warranty
ensure, guarantee, make sure, secure
plan, intend, schedule, project, roadmap, expect, going to, aim
expect, anticipate, predict, projected, forecast, plan, hope, likely
hope, expect, aim, wish, aspire
want, wish, desire, need, demand, would like, seek
wish, want, desire, hope
like, enjoy, love, prefer, satisfied
hate, dislike, detest, unhappy
love, like, enjoy, adore, popular
enjoy, like, love, appreciate
popular, widely used, adopted, favorite, in demand, common
famous, known, well known, renowned, leading
common, frequent, widespread, usual, typical, popular
rare, uncommon, unusual, seldom, scarce
often, frequently, how often, regularly, rate, frequency, commonly
never, no, not once, zero
always, constantly, every time, continuously, 24/7, continuous
sometimes, occasionally, at times
again, repeat, once more, return, another time, repeated, a second time
repeat, again, recurring, come back, return, reoccur, repeated
together, jointly, combined, collectively, collaborate
alone, single, sole, only, on its own, lone, single handed
single, one, sole, individual, unified
many, numerous, multiple, several, lots, hundreds, thousands
several, multiple, various, a number, many
enough, sufficient, adequate, plenty
lots, many, loads, plenty, numerous, tons, heaps, oodles
loads, many, lots, additional, plenty
all, every, entire, whole, full, complete, total
most, majority, bulk, largest
almost, nearly, close to, about, approximately
exactly, precisely, accurate
main, primary, key, chief, principal, major, central
key, important, main, crucial, critical, vital, essential
important, critical, key, crucial, significant, vital, essential, matter
urgent, critical, emergency, pressing, immediate, crisis
serious, severe, critical, grave, major, bad
special, unique, particular, specific, exclusive
unique, only, distinctive, special, first
different, varied, diverse, distinct, various
similar, alike, same, comparable, like
strange, unusual, odd, anomaly, abnormal, weird, suspicious
suspicious, anomalous, dodgy, fishy, shady, unusual, questionable
anomaly, outlier, abnormal, unusual, irregularity, deviation
pattern, trend, regularity, tendency
trend, direction, tendency, development, movement
cause, reason, lead to, due to, because, result in, source, why, drive
reason, cause, why, rationale, because, motive, justification, grounds, purpose
purpose, aim, goal, reason, intention, designed to
method, approach, way, technique, how, process, procedure
way, method, approach, means, manner
step, stage, phase, action, measure
stage, phase, step, level
level, degree, extent, stage, tier, grade
rule, policy, guideline, law, regulation, norm
example, instance, case, illustration, sample
evidence, proof, support, data, verification
prove, demonstrate, show, confirm, verify, validate, establish
show, demonstrate, indicate, reveal, display, present, prove
reveal, show, disclose, uncover, expose
hide, conceal, cover, mask, hidden
hidden, secret, concealed, unseen
public, open, official, published
open, accessible, available, open source, public
close, shut, end, finish
shut, close, closed, end
near, close, nearby, adjacent
inside, within, internal, in house
outside, external, outdoor, beyond
front, ahead, leading, facing
behind, late, after, lagging
top, best, leading, highest, first, premier
best, top, leading, optimal, finest, greatest, superior
leading, top, foremost, dominant, largest, number one
bad, poor, negative, inferior, worst
good, positive, great, strong, excellent, effective, well
better, improved, superior, outperform, higher, beat, exceed
beat, outperform, exceed, surpass, better than, defeat, win, outdo, superior, top
exceed, surpass, beat, more than, above, outperform, over
win, gain, secure, victory, beat, award
award, prize, recognition, honor, medal, accolade
lose, loss, forfeit, miss, lost
lead, head, guide, result, drive, leader
follow, track, pursue, come after
join, participate, enter, connect, combine
leave, exit, depart, quit, go, churn
stay, remain, keep, retain, stick
return, come back, go back, repeat, revert
arrive, reach, come, delivered
send, transmit, dispatch, deliver, forward, mail
receive, get, obtain, accept
accept, approve, agree, take, acceptance
approve, accept, authorize, sign off, greenlight, approval, clear, ok
reject, refuse, decline, deny, turn down, dismiss
agree, consent, accept, approve, concur
argue, claim, dispute, debate
discuss, talk, debate, converse
gossip, chat, talk, rumour
hear, listen, learn
see, view, notice, observe, visible, look, sight
look, see, view, appear, search
watch, view, monitor, observe, see
listen, hear, audio, attention
touch, contact, feel, handle
hold, keep, contain, store, grasp
hold, contain, carry, have
carry, transport, hold, bear, move
bring, deliver, introduce, carry
lift, raise, increase, boost
pull, draw, drag, extract
push, drive, promote, press, deploy
draw, design, sketch, create, attract
attract, draw, appeal, bring in, entice, lure
cut, reduce, slash, trim, shorten
break, fail, fracture, interrupt
fill, complete, occupy, populate
empty, vacant, blank, out of stock
clean, tidy, pure, cleanse
dirty, polluted, contaminated, messy
hot, warm, heat, temperature, popular
cold, cool, freeze, chill, frozen
temperature, heat, degree, thermal
sound, noise, audio, voice
noise, sound, false, irrelevant
smell, scent, odor, fragrance
taste, flavor, preference
colour, color, shade, hue
shape, form, geometry, design
line, row, queue, sentence, production line
box, container, package, unit, device, carton
bag, sack, luggage, baggage
luggage, baggage, suitcase, bag
map, chart, plan, navigation
chart, graph, plot, figure, table
list, catalogue, inventory, register
name, title, label, brand
word, term, phrase, text
sentence, statement, phrase, line
page, site, sheet, website
story, article, tale, account, narrative
secret, confidential, hidden, private
fact, data, truth, information
detail, information, specific, particular
gap, shortfall, difference, hole, lack
hole, gap, opening, vulnerability
piece, part, portion, component, item
bunch, group, set, cluster, number
crowd, group, people, audience
world, globe, global, planet
earth, ground, planet, land, soil
sea, ocean, marine, offshore
sky, air, aerial
sun, solar, sunlight
night, overnight, evening, off hours
morning, early, am
off hours, off peak, night, overnight, outside peak, quiet hours
covid, pandemic, coronavirus, lockdown, corona
pandemic, covid, coronavirus, outbreak
war, conflict, military, fight
fight, combat, battle, against, tackle, counter
protect, safeguard, defend, shield, secure, guard
attack, threat, assault, strike, breach
kill, eliminate, destroy, death
destroy, ruin, damage, wreck
damage, harm, loss, destruction, impair
burn, consume, spend, fire, use up
consume, use, eat, spend, consumption, usage
consumption, usage, use, intake, demand
eat, consume, food, meal
sleep, rest, overnight
walk, foot, step, stroll
run, operate, manage, execute, sprint
jump, increase, leap, spike, rise
fly, flight, air, aircraft
swim, water, pool
play, game, perform, run
sing, song, voice
speak, talk, voice, language, say
think, believe, consider, feel, opinion
know, understand, aware, familiar
remember, recall, memory, retain
forget, miss, overlook, omit
miss, overlook, lose, lack, fail, skip, neglect
skip, omit, avoid, bypass, miss
guess, estimate, predict, forecast, assume
count, number, tally, calculate
calculate, compute, calculation, calc, work out, computation, reckon
calculation, calc, computation, math, arithmetic, sums
add, include, increase, plus, append
include, contain, comprise, cover, consist, involve
cover, include, span, protect, insurance
depend, rely, hinge, dependent
affect, impact, influence, effect, hit
influence, affect, impact, sway, persuade
persuade, convince, influence, sell
force, oblige, compel, make
try, attempt, test, trial, effort
attempt, try, effort, bid
effort, work, attempt, initiative, project
project, initiative, programme, program, undertaking, scheme
program, project, scheme, initiative, software
chance, probability, likelihood, odds, opportunity
likely, probable, expected, probability, propensity
possible, feasible, potential, able
impossible, unable, infeasible
able, can, capable, ability
ready, prepared, set, available, preparation
prepare, ready, preparation, get ready, plan, set up
preparation, prep, get ready, planning, prepare
wait, delay, hold, queue
hurry, rush, urgent, fast
rush, peak, hurry, surge
stuck, blocked, trapped, jam
flow, stream, current, movement, run
stream, flow, broadcast, feed
feed, input, data, stream, supply
input, data, feed, entry
output, production, result, yield
entry, input, access, data entry
type in, enter, key in, data entry
enter, input, join, type, key
click, press, tap, select
button, control, key, switch
screen, display, monitor, interface
table, chart, list, desk
tip, advice, hint, alert, gratuity
hint, clue, tip, sign
sign, signal, indicator, symptom, mark
mark, grade, score, sign
score, rating, grade, points, result, mark
rank, position, rating, place, order
place, location, site, position, spot, where
location, place, site, position, where, spot
spot, place, detect, identify
site, location, place, website, facility
visit, trip, call in, attend, tour, see
visitor, guest, caller, tourist, traffic
tourist, traveler, visitor, holidaymaker
native, local, original, indigenous
foreign, international, overseas, abroad
immigrant, migrant, foreigner, newcomer
poor, low income, disadvantaged, needy, underserved
rich, wealthy, affluent, well off
underserved, poor, unbanked, disadvantaged, excluded
youth, young, teenager, teen
age, old, years, elderly
birth, born, baby, start
wedding, marriage, marry
party, event, celebration, group
gift, present, donation
present, gift, current, show
toy, game, plaything
pet, animal, dog, cat
tree, plant, forest, wood
wood, timber, forest, lumber
forest, wood, tree, deforestation
flower, plant, bloom
fish, seafood, fishing
meat, beef, chicken, pork
bread, bakery, baked
fruit, apple, produce
milk, dairy, cheese
sugar, sweet, candy
garden, yard, plants
kitchen, cook, food
bathroom, toilet, restroom
bed, sleep, hospital bed
door, entrance, entry, gate
window, pane, time slot, period
slot, appointment, time, window, space
appointment, booking, slot, meeting, consultation
room, space, chamber, accommodation
floor, level, ground, shop floor
wall, barrier, partition
street, road, avenue
bridge, link, span, connect
tool, instrument, utensil, software
engine, motor, system, platform
wheel, tyre, tire, steering
brake, stop, slow
glass, window, lens
paint, colour, coat, coating
dress, clothes, outfit
shoe, footwear, trainer, sneaker
hat, cap, helmet
watch, clock, timepiece, smartwatch
jewel, jewellery, gem, diamond
gold, precious metal, bullion
busy, occupied, utilization, in use, busier, workload, load
trophy, title, award, prize, championship, medal, win
halve, half, reduce, decrease, cut in half
employ, employee, workforce, staff, headcount, work for
bill, invoice, payment, pay
deaf, hearing, hearing loss, hard of hearing
eyesight, sight, vision, visual, see
angry, complaint, dissatisfied, unhappy, complain
doubt, distrust, trust, question, sceptic
soil, dirt, earth, ground, land
scrap, recycle, recycled, waste, second hand
green, emissions, co2, sustainable, carbon, environment
bigger, growth, expand, grow
`;
