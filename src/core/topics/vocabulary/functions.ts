/** Functions of an organisation and uses of technology. See `sectors.ts` for the form of a line. */
export const FUNCTIONS = `
recruiting: recruiting, recruitment, hiring, hire, talent acquisition, job candidate, job applicant, time to hire, candidate screening, applicant > interview, job description, job posting, new hires, vacancy
human resources: human resources, =hr, people team, employee experience > payroll, workforce planning, employee onboarding, personnel, staff turnover
training: training, reskilling, upskilling, reskill, upskill, learning and development, employee training, skills development > coaching, training programme
customer service: customer service, customer support, support agent, service desk > contact centre, contact center, call centre, call center, help desk, helpdesk, customer inquiry, customer enquiry, support ticket, customer care, service agent
contact centre: contact centre, contact center, call centre, call center, call handling > phone support, telephone service, hotline
chatbots: chatbot, virtual assistant, conversational ai, bot, digital assistant > voice assistant, chat assistant, virtual agent, ai assistant, voicebot, voice agent, messaging assistant, support assistant, service assistant, automated agent
marketing: marketing > campaign, marketer, brand, content creation, advertising campaign, promotion, lead generation, email marketing, audience targeting
copywriting: copywriting, ad copy, marketing copy, product description, listing text, content writing, copywriter, text generation
personalisation: personalisation, personalization, personalised, personalized, recommendation engine > tailored offers, recommendations, hyper personalised
sales: sales, salesperson, sales team, seller, account executive, sales rep > crm, quote to cash, sales call, sales forecast, upselling, upsell, cross selling, cross sell
pricing: pricing, price optimisation, price optimization, dynamic pricing, discounting, markdown
search: product search, site search, enterprise search, semantic search, knowledge search > search engine
finance: finance > financial close, month end close, accounting, reconciliation, treasury, general ledger, financial reporting, bookkeeping, finance team, closing the books
invoicing: invoice, invoicing, accounts payable, accounts receivable, billing > purchase order, remittance
procurement: procurement, purchasing, sourcing > supplier negotiation, supplier, vendor management, buyer, tender, contract negotiation, purchase process
audit and compliance: audit, compliance, regulatory > anti money laundering, =aml, =kyc, know your customer, regulation, internal control, sanctions screening, compliance monitoring
risk: risk management > credit risk, credit scoring, risk assessment, underwriting, risk model
fraud: fraud, fraudulent, scam > deepfake, identity theft, chargeback, fraudster, phishing, counterfeit, impersonation
cybersecurity: cybersecurity, cyber security > threat detection, security operations, malware, intrusion, vulnerability, ransomware, data breach, security incident, cyber attack, security threat
legal work: legal > contract review, contract analysis, litigation, legal research, e discovery, legal team, contract drafting
claims handling: claims handling, claims processing, insurance claim, claim settlement, claims triage, loss adjusting
lending decisions: loan approval, loan application, loan processing, mortgage application, credit decision, loan automation
supply chain: supply chain, logistics, distribution network, fulfilment, fulfillment, supply planning, supply network > replenishment
inventory: inventory, stock level, stockout, out of stock > replenishment, shelf availability, overstock, stock management, stock keeping
demand forecasting: demand forecast, demand forecasting, sales forecasting, demand planning, demand prediction, forecast accuracy
warehousing: warehouse, fulfilment centre, fulfillment center, picking, order picking, distribution centre, distribution center, storage
routing and delivery: route optimisation, route optimization, route planning, last mile, fleet management, delivery route > dispatching, fleet
predictive maintenance: predictive maintenance, condition monitoring, equipment failure, equipment health, unplanned downtime, machine failure, preventive maintenance, asset health, predict failures
maintenance: maintenance > repair, upkeep, servicing, spare parts, technician, field service
production: production, manufacturing > shop floor, assembly line, production planning, plant operations, throughput, yield
quality inspection: quality control, quality inspection, defect detection, visual inspection, quality assurance, defect, computer vision inspection, inspection
digital twins: digital twin, digital replica, virtual model, simulation model, digital model
simulation: simulation, simulate, modelling, modeling, scenario planning, in silico
robotics: robotics, robot > cobot, warehouse robot, drone, autonomous vehicle, automated guided vehicle, robotic arm
robotic process automation: robotic process automation, =rpa, software robot, back office automation, attended bot, unattended bot, software bots, process automation
document processing: document processing, document extraction, =ocr, data extraction, paperwork, document automation, form processing, intelligent document > transcription, digitisation, digitization
translation: translation, translate, translator, multilingual, localisation, localization, multiple languages, interpreter, many languages, language support
speech and voice: speech recognition, voice recognition, transcription > voice assistant, speech to text, dictation, call transcription
meetings and email: meeting notes, meeting summary, minutes of meetings, email drafting, meeting recap, inbox, meeting summaries
knowledge management: knowledge base, knowledge management, enterprise knowledge, internal knowledge, knowledge assistant, internal portal, institutional knowledge
software development: software development, developer, coding, code generation, programming, engineer productivity, pull request, code assistant, software engineer, devops, code review, coder
it operations: it operations, it support > incident management, infrastructure monitoring, observability, aiops, cloud migration, it service, it helpdesk
data and analytics: analytics, data platform > data warehouse, business intelligence, data lake, dashboards, data engineering, data scientist
design and engineering: generative design, product design, engineering design, computer aided design, =cad, topology optimisation > prototype, prototyping, product development
3d printing: 3d printing, 3d printed, additive manufacturing, additively manufactured, 3d printer
drug discovery: drug discovery, molecule, drug development, therapeutic design, compound screening, drug candidate
clinical trials: clinical trial, trial design, patient recruitment, trial protocol, study site
clinical documentation: clinical documentation, medical scribe, clinical notes, medical records, electronic health record, charting, patient notes, case documentation > medical coding
diagnosis and imaging: medical imaging, radiology, diagnosis, diagnose, x ray, mri, cancer screening, image analysis, pathology
patient communication: patient message, patient communication, appointment scheduling, patient portal, patient engagement > no show
scheduling: scheduling, rostering, shift planning, appointment booking, workforce scheduling, timetable, calendar
timesheets: timesheet, time tracking, time sheet, hours booking
lesson planning: lesson planning, lesson plan, curriculum, course material, marking homework, grading
tutoring: tutoring, tutor, personalised learning, personalized learning, adaptive learning, learning journey
energy efficiency: energy efficiency, energy consumption, power usage, energy savings, electricity use, energy use
sustainability: sustainability, sustainable > carbon, emissions, co2, greenhouse gas, climate, net zero, environmental impact, carbon footprint, recycling, waste reduction, food waste, renewable
carbon emissions: carbon, emission, co2, greenhouse gas, carbon footprint, decarbonisation, decarbonization, carbon dioxide, carbon neutral
waste: waste, scrap, spoilage, food waste, leftover, wastage
safety: workplace safety, injury, accident, worker safety > crash, safety incident, collision, hazard
accessibility: accessibility, disability > blind, deaf, visually impaired, hearing impaired, neurodiverse
diversity: diversity, diverse, inclusion, gender balance > minority, underrepresented, ethnic
bias and errors of models: hallucination, hallucinate, bias, biased, model error, factual error > toxicity, fairness, made up answers
responsible ai: responsible ai, ai ethics, ai governance > guardrail, trustworthy ai, model governance, data privacy, privacy
job cuts: layoff, laid off, headcount reduction, job cuts, redundancy, fewer employees, staff reduction, workforce reduction, dismissed, downsizing, reduced headcount
working time: time saving, hours saved, time saved, saves time, saved hours, hour+save, minute+save, time+save, hour+less, minute+less, less time, time freed, hours freed, hour+free
satisfaction of employees: employee satisfaction, job satisfaction, employee engagement, burnout, work life balance, morale, wellbeing, staff satisfaction, employee happiness, workplace satisfaction
satisfaction of customers: customer satisfaction, =csat, =nps, net promoter, satisfaction score, happy customers, customer experience
loyalty programmes: loyalty, loyalty programme, loyalty program, rewards member, reward programme, rewards program, loyalty member, frequent flyer, loyalty card, loyalty scheme
subscription: subscription, subscriber, recurring revenue, as a service
churn: churn, customer retention, retention rate, attrition, lost customers
self-service: self service, self serve, kiosk, self checkout
baggage: baggage, luggage, suitcase, mishandled bag
network planning: network planning, tower placement, network rollout, site selection, coverage planning
weather and crops: crop yield, yield prediction, satellite imagery > weather forecast, soil, irrigation
crowd and aid: humanitarian aid, food aid > disaster relief, emergency response, aid delivery
generative images: image generation, generated images, video generation > synthetic media, generated video
quantum computing: quantum computing, quantum computer
large language models: large language model, =llm, =llms, foundation model, language model > fine tuning, model training
agents: ai agent, agentic, autonomous agent, multi agent, agents
machine vision: computer vision, image recognition, object detection, machine vision > camera, video analytics
internet of things: =iot, internet of things, connected device, edge sensor, sensor > telemetry, smart meter
`;
