/** Countries and parts of the world, with their peoples. See `synonyms.ts` for the form of a line. */
export const PLACES = `
america, american, americans, united states, usa, states, yankee
britain, british, briton, brits, uk, united kingdom, england, english
scotland, scottish, scots, scot
wales, welsh
ireland, irish
germany, german, dach
austria, austrian, dach
switzerland, swiss, dach
france, french
spain, spanish, spaniard, iberia
portugal, portuguese, iberia
italy, italian
netherlands, dutch, holland, benelux
belgium, belgian, benelux
denmark, danish, dane, nordic
sweden, swedish, swede, nordic
norway, norwegian, nordic
finland, finnish, finn, nordic
nordic, scandinavia, scandinavian
poland, polish, pole
czech, czechia
hungary, hungarian
romania, romanian
greece, greek
turkey, turkish, turk
russia, russian
ukraine, ukrainian
europe, european, eu, emea, continent
israel, israeli
emirates, emirati, uae, dubai, gulf
saudi, saudi arabia, gulf
qatar, qatari, gulf
egypt, egyptian
nigeria, nigerian
kenya, kenyan
south africa, south african
africa, african
india, indian
pakistan, pakistani
bangladesh, bangladeshi
china, chinese
taiwan, taiwanese
japan, japanese
korea, korean
thailand, thai
vietnam, vietnamese
malaysia, malaysian
singapore, singaporean
indonesia, indonesian
philippines, philippine, filipino
asia, asian, apac
australia, australian, aussie
new zealand, kiwi
canada, canadian
mexico, mexican
brazil, brazilian
argentina, argentine, argentinian
chile, chilean
colombia, colombian
peru, peruvian
latin america, latam, south america
worldwide, global, globally, world, international, around the world, all over the world
~ uk, england, scotland, wales
~ europe, germany, france, spain, italy
`;
