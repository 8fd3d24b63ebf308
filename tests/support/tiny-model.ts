import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A model of a few words, as ONNX: it looks the vector of each word up in a table. Words of one line are
 * near each other in meaning.
 */
const MEANINGS: readonly (readonly string[])[] = [
  ['saved', 'spared', 'less'],
  ['hours', 'time', 'week'],
  ['hired', 'recruited', 'staff'],
  ['moon', 'cheese', 'made'],
];
const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'];
const SIZE = MEANINGS.length + 1;

/** Writes the model and its tokenizer into a folder. */
export function writeTinyModel(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'model.onnx'), tinyOnnx());
  writeFileSync(path.join(folder, 'tokenizer.json'), JSON.stringify(tokenizer()));
}

function tokenizer() {
  const vocab = [...SPECIAL, ...MEANINGS.flat()];
  const special = (id: string) => ({ SpecialToken: { id, type_id: 0 } });
  const named = (id: string) => [id, { id, ids: [vocab.indexOf(id)], tokens: [id] }] as const;
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: SPECIAL.map((content, id) => ({
      id,
      content,
      special: true,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
    })),
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [special('[CLS]'), { Sequence: { id: 'A', type_id: 0 } }, special('[SEP]')],
      pair: [],
      special_tokens: Object.fromEntries([named('[CLS]'), named('[SEP]')]),
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(vocab.map((word, id) => [word, id])),
    },
  };
}

function tinyOnnx(): Buffer {
  const rows = [
    ...SPECIAL.map(() => [...MEANINGS.map(() => 0), 0.1]),
    ...MEANINGS.flatMap((words, meaning) =>
      words.map((_, i) => [...MEANINGS.map((__, at) => (at === meaning ? 1 : 0)), 0.05 * i]),
    ),
  ];
  const table = Buffer.from(Float32Array.from(rows.flat()).buffer);
  const tensor = [
    number(1, rows.length),
    number(1, SIZE),
    number(2, 1),
    text(8, 'table'),
    bytes(9, table),
  ];
  const gather = [text(1, 'table'), text(1, 'input_ids'), text(2, 'hidden'), text(4, 'Gather')];
  const dims = (...names: (string | number)[]) =>
    names.map((name) => message(1, [typeof name === 'string' ? text(2, name) : number(1, name)]));
  const value = (name: string, type: number, shape: Buffer[]) => [
    text(1, name),
    message(2, [message(1, [number(1, type), message(2, shape)])]),
  ];
  const graph = [
    message(1, gather),
    text(2, 'tiny'),
    message(5, tensor),
    message(11, value('input_ids', 7, dims('batch', 'sequence'))),
    message(12, value('hidden', 1, dims('batch', 'sequence', SIZE))),
  ];
  return Buffer.concat([number(1, 8), message(7, graph), message(8, [number(2, 13)])]);
}

/** Fields of a protocol buffer. */
function number(field: number, value: number): Buffer {
  return Buffer.concat([varint(field << 3), varint(value)]);
}

function bytes(field: number, value: Buffer): Buffer {
  return Buffer.concat([varint((field << 3) | 2), varint(value.length), value]);
}

function text(field: number, value: string): Buffer {
  return bytes(field, Buffer.from(value));
}

function message(field: number, parts: readonly Buffer[]): Buffer {
  return bytes(field, Buffer.concat(parts));
}

function varint(value: number): Buffer {
  const found: number[] = [];
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return Buffer.from([...found, left]);
    found.push((left % 128) | 128);
  }
}
