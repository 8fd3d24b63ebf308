/** Abbreviations and what they stand for. See `synonyms.ts` for the form of a line. */
export const ABBREVIATIONS = `
cac, customer acquisition cost, acquisition cost, cost to acquire
cpa, cost per acquisition, acquisition cost
cpl, cost per lead, lead cost
cpc, cost per click, click cost
cpm, cost per thousand, ad cost
ctr, click through rate, click rate
cvr, conversion rate
cro, conversion rate optimization, conversion
roas, return on ad spend, ad return
romi, return on marketing
ltv, lifetime value, customer value
clv, customer lifetime value, lifetime value
aov, average order value, basket size
arpu, average revenue per user, revenue per customer
arpac, average revenue per customer
gmv, gross merchandise value, sales volume
mrr, monthly recurring revenue, recurring revenue
arr, annual recurring revenue, recurring revenue
yoy, year over year, annual growth
qoq, quarter over quarter, quarterly growth
cagr, compound annual growth rate, annual growth
ebitda, operating profit, earnings
p&l, profit and loss, income statement
cogs, cost of goods sold, production cost
tco, total cost of ownership, cost
npv, net present value, return
irr, internal rate of return, return
roe, return on equity
roa, return on assets
eps, earnings per share
ipo, initial public offering, stock listing, go public
m&a, mergers and acquisitions, merger, acquisition
aum, assets under management, assets
kpi, key performance indicator, metric, measure
okr, objective, goal, key result
sla, service level agreement, service level
nps, net promoter score, customer satisfaction
csat, customer satisfaction, satisfaction score
ces, customer effort score
aht, average handle time, handling time
fcr, first contact resolution, first call resolution
asa, average speed of answer, waiting time
ivr, voice menu, phone menu, interactive voice response
cx, customer experience
ux, user experience, usability
ui, user interface, interface
hr, human resources, personnel, people team
hcm, human capital management, personnel
l&d, learning and development, training
fte, full time equivalent, full time employee
wfh, work from home, remote work
pto, paid time off, leave
dei, diversity equity inclusion, diversity
r&d, research and development, research
poc, proof of concept, pilot, trial
mvp, minimum viable product, prototype
qa, quality assurance, testing
uat, user acceptance testing, testing
qc, quality control, inspection
sdlc, software development life cycle, software development
ci, continuous integration, build
cd, continuous delivery, deployment
devops, development and operations, deployment
sre, site reliability, operations
api, interface, integration
sdk, developer kit, software library
ide, code editor, developer tool
llm, large language model, language model
nlp, natural language processing, language understanding
ocr, optical character recognition, text recognition
rpa, robotic process automation, software robot, automation
idp, intelligent document processing, document processing
ml, machine learning
cv, computer vision, image recognition, resume
rag, retrieval augmented generation, retrieval
gpu, graphics processor, computing power
tts, text to speech, voice
stt, speech to text, transcription
asr, speech recognition, transcription
etl, data pipeline, data integration
bi, business intelligence, reporting
dwh, data warehouse
cdp, customer data platform, customer data
crm, customer relationship management, sales system
erp, enterprise resource planning, business software
wms, warehouse management system, warehouse
tms, transport management system, transportation
mes, manufacturing execution system, production
plm, product lifecycle management
scm, supply chain management, supply chain
otif, on time in full, delivery reliability
oos, out of stock, stockout
moq, minimum order quantity
eta, estimated time of arrival, arrival time
3pl, third party logistics, logistics provider
ftl, full truckload, truck
ltl, less than truckload, freight
oee, overall equipment effectiveness, equipment efficiency
mtbf, mean time between failures, reliability
mttr, mean time to repair, repair time, time to resolve
iot, internet of things, connected devices, sensors
plc, controller, machine control
agv, automated guided vehicle, warehouse robot
amr, autonomous mobile robot, warehouse robot
cnc, machine tool, machining
ghg, greenhouse gas, emissions
esg, environmental social governance, sustainability
csr, corporate social responsibility, sustainability
ev, electric vehicle, electric car
ice, combustion engine
adas, driver assistance
av, autonomous vehicle, self driving
vmt, vehicle miles traveled, mileage
ehr, electronic health record, patient record
emr, electronic medical record, patient record
icu, intensive care, hospital
er, emergency room, emergency department
gp, general practitioner, doctor
los, length of stay
phi, patient data, health data
fda, drug approval, regulator
cro, contract research, clinical trial
kyc, know your customer, identity check, onboarding
aml, anti money laundering, financial crime
fx, foreign exchange, currency
atm, cash machine
apr, interest rate
npl, non performing loan, bad debt
b2b, business customers, business to business
b2c, consumers, business to consumer
d2c, direct to consumer
smb, small business, small and medium business
sme, small and medium enterprise, small business, subject matter expert
pos, point of sale, checkout
sku, product, item
seo, search engine optimization, search ranking
sem, search advertising, paid search
ppc, pay per click, paid search
pr, public relations, press
ugc, user generated content
cms, content management system, website
dam, digital asset management, images
ott, streaming
ctv, connected tv, television
sso, single sign on, login
mfa, multi factor authentication, login
vpn, secure connection, network
soc, security operations center, security team
siem, security monitoring
ddos, attack, denial of service
gdpr, data protection, privacy
hipaa, health privacy, privacy
pii, personal data, privacy
iam, identity and access management, access
saas, software as a service, cloud software
iaas, cloud infrastructure
paas, cloud platform
cdn, content delivery
vm, virtual machine, server
db, database
ms, millisecond
tps, transactions per second, throughput
rps, requests per second, throughput
dau, daily active users, active users
mau, monthly active users, active users
wau, weekly active users, active users
faq, frequently asked questions
nda, confidentiality agreement
rfp, request for proposal, tender
po, purchase order, order
ap, accounts payable, invoices
ar, accounts receivable, invoices
o2c, order to cash
p2p, procure to pay, purchasing
h2r, hire to retire
cfo, chief financial officer, finance chief
cio, chief information officer, it chief
cto, chief technology officer, technology chief
cmo, chief marketing officer, marketing chief
coo, chief operating officer, operations chief
chro, chief human resources officer, hr chief
`;
