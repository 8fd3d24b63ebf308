/**
 * Words that the Porter2 stemmer would confuse with words of another meaning (`customer` with
 * `custom`, `conversion` with `conversation`, `personalized` with `person`). Each line has a stem,
 * then its words.
 */
const LINES = `
customer: customer customers
customiz: customize customized customizes customizing customization customizations customizable
engineer: engineer engineers engineered engineering
productiv: productive productively productivity
production: production productions
conversion: conversion conversions
experiment: experiment experiments experimental experimented experimenting experimentation
important: important importance importantly
executiv: executive executives
officer: officer officers
official: official officials officially
authoriti: authority authorities
authoriz: authorize authorized authorizes authorizing authorization
hospital: hospital hospitals hospitalized hospitalization
hospitality: hospitality
digital: digital digitally digitize digitized digitizing digitization digitalize digitalized digitalization
university: university universities
organiz: organize organized organizes organizing organization organizations organizational organizer organizers
marketing: marketing marketer marketers
personal: personal personally personalize personalized personalizes personalizing personalization personalisation
responsibl: responsible responsibly responsibility responsibilities
positiv: positive positives positively
initial: initial initially
effectiv: effective effectively effectiveness
objectiv: objective objectives
commercial: commercial commercials commercially
director: director directors
operator: operator operators
competenc: competent competence competency competencies
applicant: applicant applicants
informal: informal informally
specialist: specialist specialists
secretari: secretary secretaries
shipping: shipping
airline: airline airlines
newspaper: newspaper newspapers
capabl: capable capability capabilities
accountant: accountant accountants
department: department departments departmental
publicity: publicity
`;

/** Maps a word to its stem. */
export const KEPT_APART: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split('\n')
    .flatMap((line) => {
      const [stem = '', words = ''] = line.split(': ');
      return words.split(' ').map((word) => [word, stem] as const);
    }),
);
