/** Countries and parts of the world, with their peoples and large cities. See `sectors.ts` for the form of a line. */
export const PLACES = `
United States: united states, =usa, u.s, american, america > california, texas, new york, chicago, boston, washington, silicon valley, san francisco, seattle, atlanta
Canada: canada, canadian > toronto, montreal, vancouver, ottawa
Latin America: latin america, south america, latam > brazil, brazilian, mexico, mexican, argentina, chile, colombia, peru
Brazil: brazil, brazilian > sao paulo, rio de janeiro
Mexico: mexico, mexican > monterrey, guadalajara
United Kingdom: united kingdom, =uk, britain, british, england > scotland, scottish, wales, welsh, london, manchester, edinburgh, glasgow, birmingham
Ireland: ireland, irish > dublin
Germany: germany, german > berlin, munich, hamburg, frankfurt, cologne, stuttgart
Austria: austria, austrian > vienna
Switzerland: switzerland, swiss > zurich, geneva, basel, bern
France: france, french > paris, lyon
Spain: spain, spanish > madrid, barcelona, catalonia
Portugal: portugal, portuguese > lisbon
Italy: italy, italian > milan, rome, turin
Netherlands: netherlands, dutch, holland > amsterdam, rotterdam
Belgium: belgium, belgian > brussels, antwerp
Nordic countries: nordic, scandinavia, scandinavian, nordics > denmark, danish, sweden, swedish, norway, norwegian, finland, finnish, copenhagen, stockholm, oslo, helsinki, iceland
Denmark: denmark, danish > copenhagen
Sweden: sweden, swedish > stockholm, gothenburg
Norway: norway, norwegian > oslo
Finland: finland, finnish > helsinki
Poland: poland, polish > warsaw
Europe: europe, european, =eu, emea > germany, german, france, french, spain, spanish, italy, italian, netherlands, dutch, belgium, belgian, denmark, danish, sweden, swedish, norway, norwegian, finland, finnish, poland, polish, switzerland, swiss, austria, austrian, ireland, irish, portugal, portuguese, united kingdom, britain, british, england, english, scotland, scottish, wales, welsh, london, paris, berlin, munich, helsinki
Middle East: middle east, middle eastern, gulf > saudi arabia, saudi, emirates, dubai, qatar, kuwait, israel, israeli
Africa: africa, african > nigeria, nigerian, kenya, kenyan, south africa, south african, egypt, egyptian, ghana
India: india, indian > mumbai, delhi, bangalore, bengaluru
China: china, chinese > beijing, shanghai, shenzhen
Japan: japan, japanese > tokyo, osaka
Asia: asia, asian, apac, asia pacific > india, indian, china, chinese, japan, japanese, thailand, thai, malaysia, malaysian, singapore, singaporean, indonesia, indonesian, korea, korean, vietnam, vietnamese, philippines, hong kong, taiwan
Southeast Asia: southeast asia, south east asia, asean > thailand, thai, malaysia, malaysian, singapore, indonesia, indonesian, vietnam, vietnamese, philippines
Australia: australia, australian > sydney, melbourne, brisbane, perth
New Zealand: new zealand > auckland, wellington
`;
