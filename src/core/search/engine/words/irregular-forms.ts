/** Irregular English forms after their base word, one word a line: `buy: bought`. */
const LINES = `
arise: arose arisen
be: am is are was were been being
bear: bore borne
beat: beaten
become: became
begin: began begun
bind: bound
bite: bit bitten
bleed: bled
blow: blew blown
break: broke broken
breed: bred
bring: brought
broadcast: broadcasted
build: built
burn: burnt
buy: bought
catch: caught
choose: chose chosen
come: came
creep: crept
deal: dealt
dig: dug
do: did done does doing
draw: drew drawn
dream: dreamt
drink: drank drunk
drive: drove driven
eat: ate eaten
fall: fell fallen
feed: fed
feel: felt
fight: fought
find: found
flee: fled
fly: flew flown
forbid: forbade forbidden
forecast: forecasted
forget: forgot forgotten
forgive: forgave forgiven
freeze: froze frozen
get: got gotten
give: gave given
go: went gone goes
grind: ground
grow: grew grown
hang: hung
have: had has having
hear: heard
hide: hid hidden
hold: held
keep: kept
know: knew known
lay: laid
lead: led
learn: learnt
leave: left
lend: lent
light: lit
lose: lost loss losses
make: made
mean: meant
meet: met
mistake: mistook mistaken
outdo: outdid outdone
outgrow: outgrew outgrown
oversee: oversaw overseen
overtake: overtook overtaken
pay: paid
prove: proven
rebuild: rebuilt
ride: rode ridden
ring: rang rung
rise: rose risen
run: ran
say: said
see: saw seen
seek: sought
sell: sold
send: sent
sew: sewn
shake: shook shaken
shine: shone
shoot: shot
show: shown
shrink: shrank shrunk
sing: sang sung
sink: sank sunk
sit: sat
sleep: slept
slide: slid
sow: sown
speak: spoke spoken
speed: sped
spell: spelt
spend: spent
spin: spun
spring: sprang sprung
stand: stood
steal: stole stolen
stick: stuck
strike: struck
swear: swore sworn
sweep: swept
swim: swam swum
swing: swung
take: took taken
teach: taught
tear: tore torn
tell: told
think: thought
throw: threw thrown
understand: understood
undertake: undertook undertaken
wake: woke woken
wear: wore worn
win: won
withdraw: withdrew withdrawn
write: wrote written
child: children
person: people persons
man: men
woman: women
foot: feet
tooth: teeth
goose: geese
mouse: mice
life: lives
leaf: leaves
half: halves
shelf: shelves
thief: thieves
wife: wives
knife: knives
wolf: wolves
datum: data
criterion: criteria
phenomenon: phenomena
medium: media
analysis: analyses
crisis: crises
basis: bases
index: indices
matrix: matrices
vertex: vertices
appendix: appendices
diagnosis: diagnoses
hypothesis: hypotheses
thesis: theses
good: better best
bad: worse worst
far: further farther furthest
little: less least
cheap: cheaper cheapest
fast: faster fastest
quick: quicker quickest
slow: slower slowest
early: earlier earliest
easy: easier easiest
safe: safer safest
big: bigger biggest
large: larger largest
small: smaller smallest
high: higher highest
low: lower lowest
light: lighter lightest
heavy: heavier heaviest
strong: stronger strongest
long: longer longest
short: shorter shortest
new: newer newest
old: older oldest
simple: simpler simplest
smart: smarter smartest
happy: happier happiest
rich: richer richest
poor: poorer poorest
great: greater greatest
clean: cleaner cleanest
close: closer closest
`;

/** Maps an irregular form to its base form: `bought` to `buy`. */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split('\n')
    .flatMap((line) => {
      const [base = '', forms = ''] = line.split(': ');
      return forms.split(' ').map((form) => [form, base] as const);
    }),
);
