/** What values measure. See `sectors.ts` for the form of a line; `cost+reduce` are two words of one text. */
export const MEASURES = `
savings: saving, save, cost reduction, cost avoidance, avoided cost, cost cut, reduce cost, lower cost, cutting costs, cost optimisation, cost optimization, reduced spending, cost+reduce, cost+lower, cost+cut, cost+fell, cost+less, cost+avoid, cost+drop, cost+decrease, cost+decline, cost+eliminate, expense+avoid, spend+avoid, spend+less, expense+reduce, cheaper
cost: cost, spend, expense, expenditure, price paid, budget, outlay
investment: invest, investment, invested, capital expenditure, capex, committed
funding: funding, funding round, venture capital, venture, raised, raise money, raise capital, capital raised, series a, series b, series c, seed round, investors > fundraising, equity round
revenue: revenue, turnover, sales growth, net sales, top line, gross premium, income from sales
profit: profit, earnings, net income, margin, operating income, ebitda, bottom line, profitability, operating profit
loss: loss, lose, lost, deficit, write off, damages, stolen, net loss
return on investment: roi, return on investment, return on ad spend, roas, payback, return
productivity: productivity, productive, efficiency gain, output per, more efficient, efficiency
hours saved: hours saved, saved hours, saving hours, time saved, hours, working hours, manual hours, save time, hours of work, hours per week
time: time, duration, turnaround, lead time, cycle time, processing time, response time, resolution time, waiting time, handling time, faster, speed, quicker, waiting, delay
accuracy: accuracy, accurate, precision, error rate, correct, reliability
errors: error, mistake, defect, false positive, inaccuracy, misread, fault
conversion: conversion, convert, conversion rate, purchase rate, take up
click-through: click through, ctr, click rate, clickthrough, click, clicks
engagement: engagement, engaged, open rate, interaction, viewing time, play rate, sessions
satisfaction: satisfaction, csat, nps, net promoter, satisfied, happy
users: user, active user, monthly active, member, audience, subscriber
customers: customer, client, shopper, policyholder, account holder
jobs: job, job cut, redundancy, layoff, laid off, made redundant, dismissed, dismissal, workforce reduction, staff cut, downsizing > headcount, redeployed, retrained, reassigned, natural attrition, hiring freeze, full time equivalent, unfilled
employees: employee, staff, worker, headcount, workforce, agents, people employed, fte, full time equivalent, colleague
adoption: adoption, adopted, uptake, usage rate, use regularly, rollout
downtime: downtime, outage, unplanned stop, breakdown, interruption
emissions: emission, co2, carbon, greenhouse gas
energy use: energy, electricity, power consumption, kilowatt, fuel
waste: waste, scrap, spoilage, food waste
weight: weight, lighter, mass, kilograms lighter
retention: retention, churn, attrition, turnover of staff
growth: growth, grow, increase, rise, grew, expansion
market value: stock price, share price, market value, valuation, market capitalisation, shares
time to hire: time to hire, hiring time, recruitment time, days to hire, hiring process
interactions: interaction, conversation, chat, call, inquiry, enquiry, message, query, ticket, request
transactions: transaction, payment, order, purchase, booking, trade
documents: document, invoice, page, file, record, form, report
devices: device, machine, robot, bot, sensor, vehicle, asset, equipment
injuries: injury, accident, crash, collision, incident, fatality
resolution rate: resolution rate, resolved without, containment, self service rate, deflection, automated resolution, resolve
`;
