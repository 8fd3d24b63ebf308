/**
 * Lines of business, one a line: the name that a reply uses, words and phrases that mean it, and
 * after `>` narrower ones: who asks for the whole gets these too, who asks for one of them gets that one.
 * Inflections need no entry. `farm!wind farm` is a farm, and no wind farm. `=` before a word keeps it as it is written, without inflections.
 */
export const SECTORS = `
banking: bank!food bank!blood bank!power bank!data bank, banking, banker, lender, lending > credit union, financial institution, savings bank, neobank, building society, retail banking, private banking, mortgage lender, bancorp, banco, cooperative financial institution, bank holding
insurance: insurance, insurer, insurtech > reinsurance, reinsurer, underwriter, underwriting, policyholder, mutual insurer, assurance company
payments: payments, payment provider, fintech > buy now pay later, payment processor, digital wallet, acquirer, card issuer, remittance
investment: asset manager, asset management > wealth management, investment bank, private equity, hedge fund, brokerage, broker dealer, fund administration, fund manager, venture capital, capital markets
accounting and audit: accounting firm, accountancy, audit firm, auditor > tax adviser, tax advisor, professional services firm, bookkeeper
consulting: consultancy, consulting, management consultant, advisory firm > professional services
law: law firm, lawyer, attorney, legal services, legal practice > solicitor
telecommunications: telecom, telecoms, telecommunications, telco, mobile operator, mobile network, network operator > broadband provider, wireless carrier, internet provider, 5g network, fibre network, telephone company
airlines: airline, air carrier, airways, aviation, passenger airline > flag carrier
aerospace: aerospace, aircraft maker, aircraft manufacturer > rocket, satellite, space company, space agency, spacecraft, aeroplane maker, launch vehicle
defence: defence, defense, military, armed forces > army, navy, air force, defence contractor
automotive: automotive, carmaker, car maker, automaker, car manufacturer, vehicle manufacturer > truck maker, truck manufacturer, auto parts, auto industry, electric vehicle maker, robotaxi, self driving
transport: transport company, public transport > railway, railroad, train operator, bus operator, transit agency, ride hailing, ride sharing, carpooling, mobility provider, taxi
logistics: logistics, freight, shipping company > parcel, courier, haulage, trucking, third party logistics, 3pl, freight forwarder, delivery company, postal service, container shipping, freight brokerage
maritime: shipping line, maritime, shipping, sea freight > port, port authority, container terminal, harbour, harbor, ferry operator, container shipping, tanker, cargo ship, container ship, cargo vessel, merchant fleet, bulk carrier, shipowner, terminal operator
airports: airport, airport operator, air traffic control
shipbuilding: shipyard, shipbuilder, shipbuilding, vessel builder
hotels: hotel, hotelier > resort, hospitality, lodging, accommodation provider, vacation rental, hotel chain, hotel group, inn
travel: travel agency, tour operator, tourism, travel company > cruise line, online travel, travel industry, travel
restaurants: restaurant, fast food > coffee chain, coffeehouse, cafe, quick service, catering, food delivery, pizzeria, food service
retail: retail, retailer > supermarket, grocer, grocery, department store, convenience store, hypermarket, shop chain, store chain, discount store, home improvement, furniture retailer, drugstore, pharmacy chain
e-commerce: e commerce, ecommerce, online retailer, online shop, online store > marketplace, online marketplace, web shop
fashion and beauty: fashion, apparel, clothing > footwear, cosmetics, beauty brand, luxury goods, beauty company, textile, jewellery, jewelry
food and drink: food, drinks, food company, food manufacturer, beverage > brewer, brewery, beer, dairy, snack, confectionery, soft drink, food producer, packaged food, frozen food, winery, distillery, bakery
consumer goods: consumer goods, fmcg, cpg, packaged goods, household products > toy, toymaker, personal care
healthcare: healthcare, health care > hospital, clinic, health system, medical centre, medical center, care provider, physician, patient care, nursing home, dental practice, dentist, health services, nhs trust, medicine
health insurance: health insurer, health insurance, health plan, payer, managed care
pharmaceuticals: pharma, pharmaceutical, drugmaker, drug maker, drug discovery, biotech, biotechnology, biopharma > vaccine maker, life sciences, clinical trial, therapeutics, medicines company
medical technology: medical device, medtech > diagnostics, medical imaging, medical technology, laboratory equipment, health technology, genomics
education: education > school, university, college, student, educator, teacher, edtech, higher education, classroom, academy, pupil, learning company, campus
government: government, public sector > ministry, municipality, city council, local authority, federal agency, public administration, state agency, civil service, city of, public authority, town hall, county, prefecture, government agency, citizen services
utilities: utility, utilities > water company, water authority, water board, electricity supplier, power company, power grid, grid operator, energy supplier, waterworks, wastewater
energy: energy company > oil and gas, oil company, petroleum, refinery, refiner, wind farm, solar power, solar energy, renewable energy, power plant, nuclear power, energy producer, gas company, hydropower
mining and metals: mining, miner > steel, steelmaker, metal, aluminium, aluminum, iron, foundry, smelter, copper
chemicals: chemicals, chemical company > petrochemical, plastics, paint, coatings, fertiliser, fertilizer, chemical manufacturer
building materials: building products > cement, concrete, building materials, aggregates, bricks, glassmaker, building products
construction: construction, builder, contractor > civil engineering, building company, engineering firm, architect, architecture practice, infrastructure builder
real estate: real estate, property > estate agent, realtor, landlord, housing, letting, property manager, facility management
manufacturing: manufacturing, manufacturer, factory, industrial company, machine builder > plant, production line, industrial goods, machinery
electronics and semiconductors: semiconductor, chipmaker, chip maker > wafer, electronics, electronics manufacturer, foundry, consumer electronics, hardware maker, battery manufacturer, battery maker, batteries
software: software company, software vendor, saas, cloud provider, technology company, tech company, software provider, it company, platform company > developer tools company, cybersecurity company
it services: it services, systems integrator, it consultancy, managed services > outsourcing, bpo, contact centre operator, business process outsourcing
media: media > broadcaster, publisher, newspaper, television, news organisation, news organization, streaming service, magazine, radio station, film studio, media company, journalism
entertainment and games: entertainment, gaming > video game, game studio, esports, music company, theme park, casino, film
sports: sport, sports team, sports club, athletics > football club, baseball team, soccer, basketball, league, athlete, olympic, cricket, esports team, stadium
advertising: advertising, ad agency, advertising agency, marketing agency, media agency, creative agency, marketing services > public relations agency, adtech, communications group
agriculture: agriculture, farm!wind farm!solar farm!server farm, farmer, farming!wind farming > crop, agronomy, agronomist, agritech, agribusiness, livestock, agricultural, harvest, tractor, orchard, irrigation, grower, plantation, ranch, vineyard, greenhouse, horticulture, dairy herd, cattle, coffee farmer, coffee grower, tea estate, farmers' cooperative, grain
non-profit: non profit, nonprofit, charity, ngo, foundation > humanitarian, aid organisation, aid organization, united nations, relief agency
research: research institute, research laboratory, research organisation, research organization, scientific institute, national laboratory > space agency
museums and culture: cultural institution > museum, archive, library service, cultural institution, heritage, gallery, theatre, theater, orchestra
security services: security company > surveillance company, guard service
recruitment: recruitment agency, staffing, staffing agency, employment agency > temp agency, job board, recruiter
forestry and paper: forestry, paper mill, pulp, timber > sawmill, packaging maker, cardboard
fishing: fishery, fishing, aquaculture > fish farm, salmon
waste and recycling: recycling, waste management, waste collector > refuse
`;
