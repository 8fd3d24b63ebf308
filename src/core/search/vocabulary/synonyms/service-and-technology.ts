/** Customers, conversations, software, data and machines. See `synonyms.ts` for the form of a line. */
export const SERVICE_AND_TECHNOLOGY = `
customer, client, shopper, buyer, consumer, user, patron, purchaser, end user, clientele, guest, customers, punter, account
user, customer, adopter, people who use, end user, member, account holder, subscriber, active user
member, subscriber, user, account holder, participant
citizen, resident, inhabitant, public, people, constituent, taxpayer
satisfaction, csat, happy, satisfied, happiness, nps, net promoter score, content, pleased, customer satisfaction, rating, like, love, delight, approval, sentiment
complaint, complain, grievance, dispute, gripe, moan, unhappy, dissatisfied, contest, object, issue, escalation
dispute, contest, disagree, challenge, question, disputed transaction, chargeback
feedback, review, comment, opinion, rating, survey, response, think of
survey, poll, questionnaire, study, asked, respondents, respondent, said
rating, score, stars, grade, mark, star rating, rank
opinion, view, feel, think, believe, felt, perceive, perception, find, reported, impression, reckon
trust, confidence, faith, believe, rely, credibility, trustworthy, confident, reliable
experience, journey, customer experience, cx, user experience, ux
customer service, customer support, helpdesk, help desk, support, customer care, service desk, contact center, call center, service, after sales
contact center, call center, hotline, call centre, phone line, customer service, helpline
inquiry, enquiry, question, query, request, ask, errand, message, contact, ticket, case, asked, questions
ticket, case, issue, request, support request, incident, inquiry
request, ask, demand, require, requirement, call for, inquiry, petition, order
answer, reply, respond, response, get back to, feedback, react, resolve, address, replied
respond, response, reply, answer, react, reaction, get back, response time
resolve, resolution, solve, fix, sort out, sort, settle, clear up, close, deal with, handled, fixed, solution, put right, iron out, work out
handle, process, deal with, manage, take care of, get through, tackle, cope, work through, field, attend to, take on, look after, run, take off hands
process, procedure, workflow, operation, task, step, routine, way of working, process flow
task, job, duty, chore, assignment, activity, work, to do
escalate, hand over, hand off, pass on, transfer, forward, refer, route
route, routing, direct, triage, sort, prioritize, forward, assign, allocate, dispatch, channel
triage, prioritize, sort, classify, categorize, rank, route, urgency, urgent
classify, categorize, sort, label, tag, group, classification, category, organize
wait, waiting time, hold, on hold, queue, wait time, delay, line, waiting, pick up, standing in line
call, phone, telephone, ring, dial, phone call, voice call, calls, hotline
chat, conversation, talk, speak, message, dialogue, discussion, interaction, discuss, conversations, messaging, communicate, correspond
message, text, sms, whatsapp, messenger, chat, note, email, mail, inbox, notification
email, mail, inbox, message, e mail, correspondence, letter
letter, mail, correspondence, post, note
communication, communicate, correspondence, contact, messaging, reach out, get in touch, talk, touch base
contact, reach, get in touch, reach out, approach, connect, notify, call, touch
notify, alert, warn, inform, tell, tip off, flag, notification, warning, heads up, signal, let know, flag up, alarm, ping, remind
alert, alarm, warning, notification, flag, signal, detection, siren
false alarm, false alert, false positive, crying wolf, wrong alert, false detection, noise, cry wolf, mistaken alert
personalized, tailored, customized, bespoke, individual, personal, custom, one to one, personalization, targeted, just for you, personalise, made to measure, individually
recommend, suggest, suggestion, recommendation, advise, propose, proposal, advice, tip, pointer, next best action, proposal
advice, guidance, recommendation, tip, counsel, help, consult
meeting, call, conference, appointment, session, teams, videoconference, get together
recap, summary, summarize, meeting notes, minutes, digest, overview, summarization, boil down, sum up, transcript
present, presentation, slide, deck, powerpoint, slides, pitch
write, draft, author, compose, create, generate, writing, authoring, copywriting, drafting, text, written, pen, produce, robot written
copy, wording, text, content, line, message, slogan, copywriting, written, headline
edit, revise, editing, rework, amend, change, rewrite, polish, proofread, correct
publish, release, post, issue, put out, print
content, material, article, post, text, media, copy, creative, asset, story
article, story, news, post, piece, blog, editorial
journalist, reporter, press, editor, media, newsroom, correspondent
translate, translation, language, localize, multilingual, languages, interpret, tongue
language, tongue, languages, multilingual, speak, dialect, linguistic
read, view, look at, scan, extract, parse, go through, recognise
search, find, look up, look for, seek, retrieve, discover, browse, hunt, lookup, query, discovery, finder, track down, locate, retrieval
find, discover, detect, identify, locate, spot, uncover, recognize, pinpoint, find out, catch, notice, turn up
detect, spot, identify, catch, notice, recognize, discover, find, sense, detection, pick up, flag, uncover, see, identification, unearth, expose
check, verify, review, validate, inspect, examine, oversight, audit, control, look over, double check, verification, supervise, assess, vet, monitor, human oversight, checking
oversight, supervision, control, monitoring, human in the loop, governance, check, intervention
inspect, inspection, examine, check, look over, scan, quality control, scrutinize, assess, survey
monitor, track, watch, observe, supervise, follow, keep an eye on, surveillance, monitoring, oversee, keep tabs on, watch over
measure, metric, kpi, gauge, quantify, assess, evaluate, benchmark, measurement, indicator
assess, evaluate, appraise, judge, rate, assessment, evaluation, grade, appraisal, score, weigh up, size up
compare, versus, against, comparison, relative to, benchmark, difference, contrast, vs, stack up, compared
differ, difference, different, distinct, unlike, contrast, vary, change
equal, same, equivalent, on par, parity, match, as good as, comparable, similar, no different, just as, level, matches, identical, tie
analyze, analysis, analyse, examine, study, investigate, crunch, evaluate, analytics, crunching, dig into, look into
insight, intelligence, understanding, finding, visibility, learning, knowledge, discovery
understand, understanding, comprehend, grasp, interpret, make sense, know, get
explain, clarify, describe, account, justify, spell out
explainable, transparent, interpretable, transparency, explain, open, clear, black box
decide, decision, choose, determine, make up mind, judgement, conclusion, decision making, call, choice
choose, select, pick, opt, choice, selection, prefer, elect, decide, go for, chose
prefer, preference, favor, like better, rather, choose, favourite
replace, substitute, swap, take the place of, displace, supersede, switch, replacement, replaced, swap out, change, supplant, instead, take over, stand in
switch, change, move, migrate, shift, transition, convert, swap, changeover, switched
move, migrate, transfer, shift, relocate, migration, transport, switch, port, transition
change, transform, alter, transformation, modify, shift, adapt, overhaul, revamp, revolutionize, different, adjust, evolve, rework
transform, transformation, change, revolutionize, overhaul, reinvent, modernize, reshape, turn into
modernize, modernization, upgrade, update, renew, refresh, overhaul, revamp, legacy, bring up to date, rebuild, redesign
redesign, revamp, makeover, overhaul, relaunch, rework, refresh, new look, new design, rebuild
legacy, old, outdated, previous, existing, former, traditional, dated, earlier, conventional, ageing, old fashioned, obsolete
previous, former, earlier, old, prior, past, before, previously, last, used to, beforehand, predecessor
traditional, conventional, manual, old, standard, classic, usual, ordinary, normal, regular
new, novel, latest, recent, fresh, modern, innovative, newly, brand new, cutting edge, state of the art, current
innovation, invention, innovative, novel, breakthrough, new idea, pioneering, groundbreaking
idea, concept, sketch, prototype, proposal, notion, drawing board, back of an envelope
prototype, proof of concept, poc, mvp, pilot, trial, demo, sketch, mock up, early version
pilot, trial, test, experiment, poc, proof of concept, early access, tryout, try out, beta, dry run, testing, tried
test, trial, experiment, testing, validate, check, try, exam, examination, try out, tested, qa, quality assurance
launch, introduce, release, roll out, deploy, start, unveil, debut, go live, introduction, rollout, ship, bring out, get out, put live, out the door, bring to market, hit the market, come out, released, available, kick off, unveiled
deploy, implement, roll out, install, implementation, deployment, introduce, put in place, set up, rollout, up and running, go live, put into practice, adopt, bring in, get going, fit, put in, instal
adopt, adoption, use, uptake, take up, usage, embrace, adopted, using, roll out, take to, on board, widely used
use, usage, utilize, employ, apply, utilization, using, user, run, work with, leverage, daily use, used
start, begin, launch, initiate, commence, kick off, set off, onset, beginning, started, initially, first, founding, outset
end, finish, complete, stop, conclude, close, completion, terminate, finalize, wind up, till the end, wrap up, ended, get to the end, done
complete, finish, end, completion, completed, fill in, get through, whole, see through, sit through, finalize, fulfil, full
stop, halt, cease, end, discontinue, quit, pause, prevent, block, shut down, scrap, drop, suspend, pull the plug, abandon, call off
prevent, avoid, stop, avert, block, head off, ward off, protect, prevention, keep from, fend off, foil, nip, deter, thwart, stave off
block, reject, refuse, deny, turn away, stop, ban, prohibit, prevent, decline, bar, forbid
eliminate, remove, get rid of, abolish, scrap, do away with, eradicate, wipe out, cut out, ditch, without, no longer, drop, weed out, root out, dispose, elimination, kill
allow, enable, let, permit, empower, make possible, support, capability, can, able, give, authorize
require, need, necessary, demand, must, call for, have to, requirement, take, needed, necessary
provide, give, supply, offer, deliver, furnish, grant, hand, equip, serve
offer, provide, give, supply, make available, extend, present
help, assist, support, aid, assistance, enable, facilitate, back, helping hand, helper, give a hand, guide, lend a hand
assistant, helper, copilot, virtual assistant, chatbot, bot, agent, digital assistant, ai assistant, sidekick, aide
bot, chatbot, virtual assistant, assistant, ai agent, robot, conversational ai, digital assistant, helper, virtual agent, talking helper
robot, automation, bot, machine, rpa, automated, robotic, automatic, agv, droid, robotics, software robot, cobot
automate, automation, automatic, automated, without human, hands free, robot, rpa, by itself, on its own, automatically, self service, touchless, unattended, straight through, no human, done by robots, machine
manual, by hand, human, hand, manually, handwritten, laborious, hands on, manual work, keyed in
autonomous, self driving, driverless, autonomy, unmanned, on its own, by itself, without a driver, drives itself, hands free, robotaxi, nobody at the wheel, independent, robocar
self service, themselves, diy, on their own, do it yourself, unaided, without help
artificial intelligence, ai, machine learning, ml, algorithm, model, generative ai, gen ai, genai, neural network, deep learning, smart software, thinking machine
generative ai, gen ai, genai, chatgpt, gpt, llm, large language model, copilot, language model, chatgpt type, chat gpt, foundation model
machine learning, ml, ai, predictive model, algorithm, predictive analytics
algorithm, model, ai, machine learning, formula, method, generative design, software
model, algorithm, llm, ai model, machine learning
computer vision, camera, image recognition, visual, vision, image, picture, see, image analysis
image, picture, photo, photograph, visual, pic, photography, imaging, imagery, snap, images
video, clip, film, footage, movie, tv, reel, recording, editing, videos
voice, speech, audio, spoken, talk, speak, voice enabled, sound, talking
speech, voice, talk, dictation, transcription, speak, spoken
transcribe, transcription, transcript, dictate, note taking, ambient, scribe, take notes, record
software, program, app, application, system, tool, platform, solution, code
app, application, mobile app, phone app, software, program, mobile
phone, mobile, smartphone, cell phone, handset, telephone, cellphone, device, android, iphone
website, site, web, online, webpage, homepage, page, internet, portal, home page, web page
online, digital, internet, web, virtual, electronic, on the web, remotely, from the sofa
digital, online, electronic, digitized, computerized, virtual, technology
offline, physical, in person, in store, face to face, brick and mortar
platform, system, tool, software, solution, suite, environment, ecosystem, engine, infrastructure, stack, product, hub
tool, software, product, app, system, solution, platform, instrument, feature, kit, helper, gadget
system, platform, solution, setup, software, infrastructure, network
technology, tech, innovation, system, digital, it, tech stack
technology stack, stack, tech, platform, infrastructure, software
vendor, supplier, provider, software company, maker, partner, seller, manufacturer, whose
feature, function, functionality, capability, option, module, property
interface, ui, dashboard, screen, front end, display, view
dashboard, report, display, console, overview, cockpit, visualization
integrate, integration, connect, link, combine, plug in, embed, hook up, tie, unify, interface, built in, incorporate, merge
connect, link, join, connection, tie, network, hook up, connected, attach, interconnect
data, information, record, figure, dataset, statistics, stats, numbers, signal, facts, file
database, data store, data warehouse, repository, data lake, records, storage, warehouse
dashboard, analytics, bi, reporting, insight
report, reporting, statement, document, summary, account, write up, analysis, figures, numbers
record, log, document, register, capture, collect, note, keep track, store
collect, gather, capture, record, accumulate, amass, pick up, collection, pull together, compile, harvest, acquire
store, save, keep, archive, storage, hold, retain
document, file, paper, record, paperwork, form, report, contract, text, documentation, documents, written
documentation, document, paperwork, notes, record keeping, charting, write up, clinical notes, manual
extract, pull, take out, retrieve, capture, extraction, lift
cloud, hosting, aws, azure, google cloud, hosted, saas, data center, server, infrastructure, hosting bill
server, data center, hardware, machine, mainframe, infrastructure, computer, host
data center, data centre, server farm, facility, site, server room, mainframe
outage, downtime, failure, crash, breakdown, disruption, down, unavailable, interruption, go down, offline, standstill, disconnection
resilience, redundancy, failover, backup, availability, disaster recovery, uptime, continuity, without noticing, fallback, high availability, robust
uptime, availability, reliability, available, always on, up, running
reliable, dependable, stable, robust, reliability, consistent, stability, trustworthy, steady
backup, restore, recover, recovery, copy, spare
network, connectivity, internet, broadband, bandwidth, coverage, wifi, 5g, fiber, mobile network, signal, mast, tower
code, coding, programming, software development, develop, source code, script, code base, write code
programming, coding, software development, development, code, engineering
bug, defect, error, fault, glitch, flaw, issue, mistake, problem
error, mistake, fault, inaccuracy, wrong, slip, incorrect, errors, inaccurate, blunder, human error, failure, false, misstep, get it wrong, go wrong, typo
update, upgrade, new version, release, patch, refresh, push, new software, deployment, updates
version, release, edition, generation, iteration, variant
security, cybersecurity, secure, protection, safety, safe, protect, defense, cyber
hack, breach, cyberattack, attack, intrusion, hacker, leak, compromise, break in, cyber threat, malware, ransomware, threat, phishing
password, login, credential, authentication, sign in, log in, access, identity
privacy, confidential, private, data protection, gdpr, confidentiality, secret, sensitive, personal data
consent, permission, approval, agree, opt in, authorization, say so
access, reach, available, get into, availability, entry, accessibility, democratize
accessible, accessibility, disability, disabled, blind, visually impaired, impairment, inclusive, hard of sight, deaf, handicapped
compliance, comply, regulation, regulatory, rule, law, legal, conform, regulator, obey, watchdog, adhere
regulation, rule, law, legislation, requirement, policy, directive, act
standard, norm, benchmark, guideline, rule, requirement, criterion
policy, rule, guideline, principle, policies
governance, oversight, control, policy, rules, management
speed, pace, velocity, quick, fast, rapid, rate, how fast, tempo, latency, swift
fast, quick, rapid, speedy, swift, speed up, instant, prompt, faster, accelerate, quickly, turnaround, short, time, brisk, in no time, snappy
accelerate, speed up, faster, quicken, expedite, hasten, quicker, fast track, shorten, step up
slow, delay, sluggish, late, lag, slowly, long, slowdown, lengthy, drag
instant, immediate, real time, at once, live, instantly, right away, straight away, immediately, on the spot, split second, in the moment, on the fly, second
delay, late, postpone, hold up, lag, wait, behind schedule, backlog, set back, holdup, overdue
backlog, queue, pile up, outstanding, pending, unresolved, waiting list, piled up
turnaround, turnaround time, cycle time, lead time, processing time, completion time, time to deliver, how long, response time
time, duration, period, hour, minute, how long, length, while, spell
hour, minute, time, day, working time, hours
day, daily, working day, every day, business day, 24 hours, days, day to day
week, weekly, working week, seven days, per week
month, monthly, four weeks, per month, thirty days
year, annual, yearly, annually, per year, twelve months, year over year, a year
daily, every day, day to day, each day, routinely, per day, regularly, everyday
annually, per year, a year, yearly, each year, every year
overnight, night, nightly, evening, after dark
weekend, saturday, sunday, holiday
round the clock, 24/7, always on, day and night, any time, around the clock, nonstop, all hours, at night, 24 hours, anytime
deadline, due date, time limit, on time, timely, cut off
on time, punctual, punctuality, timely, as planned, on schedule, delay
schedule, plan, timetable, calendar, planning, timing, rota, scheduling
early, earlier, ahead, in advance, beforehand, soon, sooner, before, upfront, proactive, advance warning, days ahead
soon, shortly, near future, quickly, upcoming, imminent
future, upcoming, next, ahead, tomorrow, forthcoming, plan, to come
first, initial, pioneer, earliest, original, ahead of others, opening, no one before
recent, lately, latest, new, current, last
current, present, today, now, existing, these days, at the moment
`;
