import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import ts from 'typescript';

/**
 * The pieces that some regular expression among the sources repeats, each as a text that it matches: what
 * an attacker would pump.
 * @param folders of sources, with all below them
 */
export function repeatedPieces(...folders: readonly string[]): readonly string[] {
  const pieces = new Set<string>();
  for (const folder of folders) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue;
      const file = path.join(folder, name);
      const source = ts.createSourceFile(
        file,
        readFileSync(file, 'utf8'),
        ts.ScriptTarget.Latest,
        true,
      );
      const visit = (node: ts.Node): void => {
        const pattern = patternIn(node);
        if (pattern !== null) addPieces(pieces, pattern);
        ts.forEachChild(node, visit);
      };
      visit(source);
    }
  }
  pieces.delete('');
  return [...pieces];
}

/** A regular expression, also one that is put together: what is put in stands as `S1`. */
function patternIn(node: ts.Node): string | null {
  if (ts.isRegularExpressionLiteral(node)) return node.text;
  const isMade = ts.isNewExpression(node) && node.expression.getText() === 'RegExp';
  const text = isMade ? node.arguments?.[0] : undefined;
  if (text === undefined) return null;
  if (ts.isStringLiteralLike(text)) return `/${text.text}/u`;
  if (!ts.isTemplateExpression(text)) return null;
  const parts = text.templateSpans.map(({ literal }) => `(?:S1)${literal.text}`);
  return `/${text.head.text}${parts.join('')}/u`;
}

function addPieces(pieces: Set<string>, literal: string): void {
  let parsed: AST.RegExpLiteral;
  try {
    parsed = new RegExpParser().parseLiteral(literal);
  } catch {
    // Put together from parts that are no expressions by themselves.
    return;
  }
  visitRegExpAST(parsed, {
    onQuantifierEnter: (quantifier) => {
      if (quantifier.max < MANY) return;
      for (const sample of samplesOf(quantifier.element)) pieces.add(sample);
      // With what leads up to the repetition, as in `(S1(S1(S1`.
      const { parent } = quantifier;
      if (parent.type !== 'Alternative') return;
      const before = parent.elements.slice(0, parent.elements.indexOf(quantifier) + 1);
      const whole = before.map((element) => samplesOf(element)[0] ?? '').join('');
      if (before.length > 1 && whole.length < LONGEST) pieces.add(whole);
    },
  });
}

/** A repetition that is bounded by less can't take long. */
const MANY = 20;
const LONGEST = 60;

function samplesOf(element: AST.Element | AST.QuantifiableElement): string[] {
  switch (element.type) {
    case 'Character':
      return [String.fromCodePoint(element.value)];
    case 'CharacterSet':
      return samplesOfSet(element);
    case 'CharacterClass':
      return samplesOfClass(element);
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives
        .slice(0, 3)
        .map(({ elements }) => elements.map((one) => samplesOf(one)[0] ?? '').join(''));
    case 'Quantifier':
      return element.min === 0 && element.max === 1 ? [''] : samplesOf(element.element);
    default:
      return [''];
  }
}

const CANDIDATES = [
  ' ',
  '\t',
  '\u00a0',
  '\n',
  'a',
  'S',
  '1',
  '-',
  '–',
  '.',
  '(',
  '[',
  '<',
  '*',
  '|',
  '"',
  '>',
  ':',
  '/',
  'é',
];

function samplesOfSet(set: AST.CharacterSet): string[] {
  if (set.kind === 'any') return ['a', ' '];
  if (set.kind === 'space') return set.negate ? ['a', '('] : [' ', '\t', '\u00a0', '\n'];
  if (set.kind === 'digit') return set.negate ? ['a'] : ['1'];
  if (set.kind === 'word') return set.negate ? [' ', '-'] : ['a'];
  return matching(`${set.raw}`);
}

function samplesOfClass({ raw, negate, elements }: AST.CharacterClass): string[] {
  if (negate) return matching(raw);
  const own = elements.flatMap((one): string[] => {
    if (one.type === 'Character') return [String.fromCodePoint(one.value)];
    if (one.type === 'CharacterClassRange') return [String.fromCodePoint(one.min.value)];
    return one.type === 'CharacterSet' ? samplesOfSet(one) : [];
  });
  return own.slice(0, 4);
}

function matching(raw: string): string[] {
  const pattern = new RegExp(`^${raw}$`, 'u');
  return CANDIDATES.filter((one) => pattern.test(one)).slice(0, 3);
}
