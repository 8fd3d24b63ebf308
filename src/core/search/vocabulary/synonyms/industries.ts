/** Things of the trades: transport, making, health, food, energy, home. See `synonyms.ts` for the form of a line. */
export const INDUSTRIES = `
car, vehicle, automobile, auto, motor, cars, fleet, suv
vehicle, car, truck, van, automobile, fleet, bus, lorry, motor
truck, lorry, van, haulage, heavy goods vehicle, hgv, freight, trucking, trailer, wagon, trucker
electric vehicle, ev, electric car, battery car, electrified, plug in, hybrid, e car
charge, charging, plug in, recharge, charger, power up, top up
drive, driver, driving, motorist, wheel, behind the wheel, steer, hands on the wheel, at the wheel, road
driver, motorist, chauffeur, trucker, rider
ride, trip, journey, lift, taxi, cab, ride hailing, hailing, fare
taxi, cab, robotaxi, ride, ride hailing, minicab
mile, mileage, distance, kilometer, how far, miles, km
distance, far, range, how far, reach, length
road, highway, motorway, street, freeway, route, lane
traffic, congestion, jam, gridlock
parking, park, garage, lot
plane, aircraft, aeroplane, airplane, jet, flight, fleet, airliner, aviation, fly
airline, carrier, airways, flight operator, aviation
flight, plane, trip, fly, journey, flying
airport, terminal, gate, hub
pilot, captain, crew, flight crew, cockpit
passenger, traveller, traveler, flyer, rider, commuter, guest
travel, trip, journey, tourism, holiday, vacation, tour, getaway, touring
holiday, vacation, trip, travel, getaway, break, leisure, christmas, festive
hotel, lodging, accommodation, resort, room, villa, hospitality, rental, vacation rental, inn, stay, place to stay
guest, visitor, customer, traveler, patron
booking, reservation, book, reserve, appointment, ticket, seat
ship, vessel, boat, tanker, container, freight, cargo ship, maritime
train, rail, railway, locomotive, railroad, tram
freight, cargo, shipment, goods, haulage, load, shipping, consignment, logistics, forwarding
logistics, supply chain, distribution, transport, shipping, delivery, freight, haulage, fulfillment, transportation
transport, transportation, shipping, haul, move, carry, transit, logistics, haulage, deliver
deliver, delivery, ship, send, dispatch, drop off, hand over, supply, get to, hand, distribute, courier
delivery, shipment, shipping, dispatch, fulfillment, last mile, drop off, courier, distribution
parcel, package, box, shipment, packet, post, packages
package, packaging, wrap, box, wrapping, carton
supply chain, logistics, sourcing, procurement, supply, distribution, value chain
inventory, stock, supplies, goods, stockpile, merchandise, stock level, in stock, shelf, holdings
out of stock, stockout, sold out, empty shelf, unavailable, shortage, availability, run out
warehouse, depot, fulfillment center, distribution center, shed, storehouse, storage, fulfilment centre, warehousing, stockroom, storage site
store, shop, outlet, retail, branch, supermarket, market, boutique, shops, retailer, corner shop, convenience store, small store
shelf, aisle, rack, display, shelves, planogram
supermarket, grocery, grocer, food store, groceries, hypermarket
retailer, shop, store, merchant, seller, chain
product, item, good, merchandise, sku, article, goods, products, range, assortment, offering
order, purchase, request, booking, ordering, orders
demand, need, want, requirement, appetite, sales, interest, buy, what people will want
peak, rush, busy, high season, christmas, surge, peak season, holiday season, black friday, busy period, crunch
season, seasonal, peak, term, quarter, period, time of year
factory, plant, production site, manufacturing, mill, works, shop floor, facility, production line, assembly, workshop
manufacture, production, make, produce, manufacturing, build, assemble, fabricate, making, factory, produce
manufacturer, maker, producer, builder, fabricator, brand
produce, production, generate, output, make, create, churn out, pump out, turn out, manufacture, yield, crank out, spit out
build, construct, create, develop, make, set up, assemble, put together, building, construction, built
create, make, build, generate, produce, develop, design, creation, come up with, form, craft, cook up, invent
develop, build, create, development, design, engineer, code, work on, devise
design, create, draw, plan, layout, engineer, style, draft, designer, drawing
part, component, piece, module, element, spare, section, unit
component, part, piece, element, bracket, module
material, raw material, substance, ingredient, resource
machine, equipment, machinery, device, kit, apparatus, hardware, gear, asset, tool, engine, appliance
equipment, kit, machinery, gear, machine, hardware, tool, device, apparatus, box, unit, instrument, asset
device, gadget, machine, unit, appliance, sensor, box, equipment, hardware
sensor, detector, camera, probe, monitor, iot, scanner, radar, lidar
scanner, scan, camera, reader, imaging, inspection
maintenance, repair, upkeep, servicing, service, fix, overhaul, look after, maintain, keep running, predictive maintenance, fix up
repair, fix, mend, restore, maintenance, service, patch, repairs, put right
breakdown, failure, fault, malfunction, outage, broken, defect, break, stop working, downtime, fail, break down, conk out
fault, defect, failure, malfunction, problem, flaw, error, breakdown, issue
maintain, keep, run, operate, look after, manage, upkeep, infrastructure, keep the lights on, keep going, support, keep running
operate, run, work, manage, function, operation, handle, conduct, go
operation, running, process, activity, business, operational, procedure
quality, standard, grade, excellence, how good, caliber
accurate, accuracy, precise, correct, right, exact, precision, reliable, get it right, accurately, correctness, true, error free, spot on, how good, on the mark, hit rate
correct, right, accurate, proper, true, valid, exact
wrong, incorrect, inaccurate, error, mistaken, false, off, bad
true, genuine, real, correct, authentic, actual, really
false, fake, untrue, wrong, incorrect, misleading
real, genuine, authentic, actual, true, verified
safe, safety, secure, injury, accident, harm, danger, protect, hurt, crash, safer, dangerous, collision, hazard
accident, crash, collision, incident, mishap, smash, wreck
injury, harm, hurt, wound, injured, casualty, damage
death, fatality, die, mortality, killed, deadly, dead, lethal, fatal, pass away
weight, mass, heavy, light, lightweight, lighter, kilogram, ton, weigh, heaviness
light, lightweight, lighter, weight reduction, slim
heavy, weighty, weight, bulky, massive
size, dimension, scale, big, large, how big, extent, volume
big, large, huge, major, great, massive, sizeable, enormous, significant, vast, giant, substantial, considerable
small, little, tiny, minor, compact, low, mini, slight
long, lengthy, extended, prolonged, length, duration
short, brief, quick, shortened, concise, small
strong, powerful, robust, solid, strength, tough
weak, poor, feeble, low, limited
easy, simple, effortless, straightforward, ease, user friendly, simplified, simplify, hassle free, intuitive, seamless, frictionless, painless, convenient, a breeze, child's play
hard, difficult, tough, challenging, complex, tricky, difficulty, complicated, demanding
complex, complicated, intricate, sophisticated, complexity, difficult, involved
simple, easy, basic, plain, straightforward, simplified, uncomplicated
energy, power, electricity, fuel, grid, electric, watt, juice
power, electricity, energy, current, strength, electric
electricity, power, energy, grid, current
grid, network, electricity network, power lines, transmission
renewable, green, solar, wind, clean energy, sustainable, solar panel, wind farm, turbine
fuel, petrol, gas, diesel, gasoline, kerosene, jet fuel
oil, petroleum, crude, drilling, refinery, oil and gas
emission, pollution, carbon, co2, greenhouse gas, exhaust, pollute, footprint, fume, carbon footprint, carbon dioxide, emit, climate
sustainable, sustainability, green, environmental, eco friendly, climate, environment, planet, environmentally friendly, nature
environment, climate, nature, planet, ecological, environmental, green, surroundings
waste, scrap, rubbish, trash, garbage, discard, leftover, spoilage, throw away, bin, landfill, thrown away, squander
recycle, reuse, circular, refurbish, recover
water, liquid, irrigation, hydration
weather, climate, storm, rain, forecast, hurricane
disaster, catastrophe, flood, earthquake, hurricane, emergency, crisis, calamity, natural disaster
farmer, grower, farming, agricultural, agriculture, farm, agronomist, planter, rancher
farm, agriculture, field, crop, agricultural, land, ranch, cultivation
field, land, plot, acre, farm, ground, acreage, hectare, bit of land
acre, hectare, land, plot, field, area
crop, harvest, plant, yield, grain, corn, wheat, maize, produce, plants
harvest, yield, crop, reap, gather, output
seed, plant, sow, planting
fertilizer, chemical, pesticide, herbicide, spray, input
animal, livestock, cattle, cow, pig, herd, dairy
food, meal, grocery, eat, dish, recipe, cuisine, nutrition, snack, crisps
drink, beverage, coffee, beer, soda, juice, wine, tea
restaurant, cafe, diner, eatery, kitchen, food outlet, takeaway
cook, chef, recipe, kitchen, bake
coffee, barista, espresso, latte, cafe
hungry, hunger, famine, starvation, food insecurity, malnutrition
aid, relief, humanitarian, assistance, help, donation, charity, support
charity, nonprofit, ngo, non profit, foundation, donation, good cause
doctor, physician, clinician, medic, gp, practitioner, surgeon, doctors, provider, radiologist
nurse, carer, caregiver, nursing, care staff, ward staff
clinician, doctor, physician, nurse, medical staff, provider, clinical staff, caregiver
patient, sick person, case, outpatient, sick people, sufferer
hospital, clinic, health system, medical center, ward, infirmary, healthcare provider, surgery
health, medical, healthcare, wellbeing, clinical, wellness, fitness
healthcare, medical, health, clinical, care, hospital
care, look after, treatment, nursing, attention, support, healthcare
sick, ill, unwell, disease, poorly, illness, fall ill, getting sick, ailing
disease, illness, condition, sickness, disorder, infection, ailment, health problem
treatment, therapy, cure, medication, care, medicine, remedy, heal
medicine, drug, medication, pill, pharmaceutical, prescription, tablet, treatment, pharma, meds
drug, medicine, compound, molecule, therapeutic, pharmaceutical, medication
dose, dosage, amount, dosing
vaccine, jab, shot, vaccination, inoculation, immunization, immunize
diagnose, diagnosis, detect, identify, diagnostic, find disease, screening
cancer, tumor, tumour, oncology, malignant, leukemia, lung cancer, melanoma
heart, cardiac, cardiovascular, heart attack, cardiology
x ray, scan, radiology, imaging, mri, ct, chest x ray, ultrasound
surgery, operation, procedure, surgical, operate
clinical trial, trial, study, phase, patient recruitment, enrollment, experiment
side effect, adverse, reaction, unwanted effect, complication
genome, dna, gene, genetic, genomic, sequencing
messenger, mrna, rna, genetic
laboratory, lab, research, bench, experiment, r&d
research, study, science, r&d, investigation, researcher, discovery, research and development
scientist, researcher, chemist, biologist, academic, boffin
mental health, suicidal, distress, crisis, depression, anxiety, psychological, therapy, counselling
elderly, old, senior, aged, older people, pensioner
child, kid, pupil, youngster, minor, young, children
baby, infant, newborn, toddler
woman, female, women, lady
man, male, men
family, household, home, relatives, parents
teacher, educator, instructor, tutor, professor, schoolteacher, lecturer, teaching
student, pupil, learner, schoolchild, undergraduate, kid
school, education, classroom, college, academy, university, campus, kindergarten
lesson, class, course, lecture, teaching, curriculum, lesson plan, module
exam, test, grade, marking, assessment, essay, mark
study, learn, research, course
learn, study, training, pick up, find out, understand, education
book, textbook, title, novel, reading
library, archive, collection, catalog, repository
insurance, insurer, cover, policy, premium, underwriting, coverage, insured, indemnity, protection
insurance claim, claim, payout, loss, settlement
premium, insurance price, insurance cost, fee, rate
underwrite, underwriting, risk assessment, rate, insure
pension, retirement, superannuation, 401k
law, legal, regulation, statute, act, court, legislation
court, judge, tribunal, lawsuit, litigation, trial, case, sue, legal action
police, law enforcement, officer, cop
crime, criminal, offence, theft, illegal, offender, thief
theft, steal, stolen, rob, shoplifting, loss, shrinkage, robbery, nick
government, public sector, state, authority, council, municipality, ministry, administration, agency, civil service
military, army, air force, defense, soldier, armed forces, navy, troops, forces
weapon, missile, gun, bomb, arms
space, satellite, orbit, rocket, outer space, from space
rocket, launch vehicle, spacecraft, missile, space
satellite, space, orbit, earth observation, pictures from space, remote sensing
3d printing, additive manufacturing, printed, 3d printed, printer
battery, cell, accumulator, batteries, lithium
steel, iron, metal, alloy, aluminium
cement, concrete, building material, mortar, aggregate
mine, mining, quarry, extraction, ore
chemical, compound, substance, reagent
construction, building site, build, contractor, building work
house, home, property, real estate, apartment, residence, flat, dwelling, housing
property, real estate, building, house, estate, premises, realty
building, property, premises, facility, site, structure
office, workplace, premises, desk, office worker, workspace
home, house, household, residence, sofa, couch
clothes, clothing, fashion, apparel, garment, outfit, shoes, wear
beauty, cosmetics, makeup, skincare, make up
furniture, sofa, chair, table, furnishing, home goods
game, match, play, gaming, gamer, esports, gameplay
player, athlete, gamer, sportsman, roster
team, squad, crew, group, side
coach, trainer, mentor, manager
opponent, rival, adversary, other team, competition
sport, athletics, sports, football, baseball, soccer, basketball
fan, supporter, follower, spectator, enthusiast
music, song, audio, sound, artist, band, track
film, movie, cinema, picture, series, show
shoot, film, record, photograph, production, footage, filming
television, tv, broadcast, screen, streaming, ctv, connected tv, telly
news, press, headlines, article, media, journalism
social media, facebook, instagram, tiktok, social network, twitter, linkedin, platforms
influencer, creator, content creator, blogger, youtuber
creator, artist, maker, producer, author, designer, creative
artist, creative, designer, painter, musician
event, conference, show, fair, festival, occasion
telecom, telco, carrier, operator, mobile operator, phone company
call quality, signal, coverage, dropped call, reception
tower, mast, antenna, cell site, base station
on site, field, in person, visit, drive out, physical test, out in the field, site visit, truck roll
test drive, drive test, field test, road test
satellite image, aerial, imagery, drone, pictures
drone, uav, unmanned aircraft, quadcopter
telematics, driving data, black box, tracking, connected car
airman, airmen, pilot, crew, air force, serviceman
soldier, troops, military, army, serviceman
builder, contractor, tradesman, construction
criminal, fraudster, fraud, crook, crime
lung, chest, respiratory, pulmonary
x ray, imaging, scan, radiograph
chip, gpu, processor, semiconductor, accelerator
graphics card, gpu, graphics
hacker, attacker, cyber, security, intruder
outage, downtime, uptime, disruption, crash
`;
