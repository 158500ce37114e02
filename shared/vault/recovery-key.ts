// The recovery key on paper: 256 bits as 18 groups of three characters and a check character.

import { Problem } from '../kernel/problem.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groupCount = 18;
const secretBytes = 32;
/** 17 groups carry 255 bits; the last one carries the 256th and 14 bits that check the whole. */
const wholeCheckBits = 14;

/** The key for a 32-byte secret: 18 groups of 4, joined by "-". Throws `unexpected` for another length. */
export function writeRecoveryKey(secret: Uint8Array): string {
  if (secret.length !== secretBytes)
    throw new Problem('unexpected', 'A recovery secret has 32 bytes.');
  const bits = [...toBits(secret), ...numberToBits(checkOfWhole(secret), wholeCheckBits)];
  const symbols = Array.from({ length: groupCount * 3 }, (_, index) =>
    bitsToNumber(bits.slice(index * 5, index * 5 + 5)),
  );
  return Array.from({ length: groupCount }, (_, group) => {
    const three = symbols.slice(group * 3, group * 3 + 3);
    return [...three, checkOfGroup(three, group)].map((symbol) => alphabet[symbol]).join('');
  }).join('-');
}

/**
 * The 32-byte secret behind what was typed; case, spaces and dashes do not matter, O reads as 0, I and L as 1.
 * Throws `invalid` with the field "recoveryKey" and the first bad group named, before any key derivation.
 */
export function readRecoveryKey(typed: string): Uint8Array {
  const groups = splitGroups(typed);
  const bad = groups.findIndex((group, index) => !isGroup(group, index));
  if (bad >= 0)
    throw refuse(`Group ${bad + 1} of ${groupCount} does not fit. Compare it with your sheet.`);
  if (groups.length !== groupCount) {
    throw refuse(
      `The recovery key has ${groupCount} groups of four characters. You typed ${groups.length}.`,
    );
  }
  const bits = groups.flatMap((group) =>
    [...group].slice(0, 3).flatMap((char) => numberToBits(alphabet.indexOf(char), 5)),
  );
  const secret = bitsToBytes(bits.slice(0, secretBytes * 8));
  if (bitsToNumber(bits.slice(secretBytes * 8)) !== checkOfWhole(secret)) {
    throw refuse(
      'Each group reads well, but together they are not one key. Compare the order with your sheet.',
    );
  }
  return secret;
}

/** Two different group numbers (1 to 18), chosen by two random bytes, to be typed back at creation. */
export function groupsToConfirm(random: Uint8Array): readonly [number, number] {
  const first = (random[0] ?? 0) % groupCount;
  const second = (first + 1 + ((random[1] ?? 0) % (groupCount - 1))) % groupCount;
  return first < second ? [first + 1, second + 1] : [second + 1, first + 1];
}

/** True when `typed` is the group with this number (1 to 18) of the key. */
export function groupMatches(key: string, number: number, typed: string): boolean {
  const group = splitGroups(key)[number - 1];
  return group !== undefined && clean(typed) === group;
}

function splitGroups(typed: string): string[] {
  return clean(typed.slice(0, 4_000)).match(/.{1,4}/gu) ?? [];
}

function clean(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/O/gu, '0')
    .replace(/[IL]/gu, '1');
}

function isGroup(group: string, index: number): boolean {
  const symbols = [...group].map((char) => alphabet.indexOf(char));
  if (index >= groupCount || symbols.length !== 4 || symbols.includes(-1)) return false;
  return checkOfGroup(symbols.slice(0, 3), index) === symbols[3];
}

/**
 * A check character over GF(32). Distinct factors make every single wrong character and every swap of two
 * characters in a group visible; the added position makes every pair of swapped groups visible.
 */
function checkOfGroup(three: readonly number[], group: number): number {
  return three.reduce((sum, symbol, index) => sum ^ multiply(symbol, index + 2), group + 1);
}

/** Product in GF(32) with the polynomial x^5 + x^2 + 1. */
function multiply(left: number, right: number): number {
  let product = 0;
  for (let bit = 0, shifted = left; bit < 5; bit += 1) {
    if ((right >> bit) & 1) product ^= shifted;
    shifted <<= 1;
    if (shifted & 0b100000) shifted ^= 0b100101;
  }
  return product;
}

/** CRC-14 (polynomial 0x0805) of the secret. */
function checkOfWhole(secret: Uint8Array): number {
  let sum = 0x2a5d;
  for (const bit of toBits(secret)) {
    const top = ((sum >> 13) & 1) ^ bit;
    sum = (sum << 1) & 0x3fff;
    if (top) sum ^= 0x0805;
  }
  return sum;
}

function toBits(bytes: Uint8Array): number[] {
  return [...bytes].flatMap((byte) => numberToBits(byte, 8));
}

function numberToBits(value: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => (value >> (count - 1 - index)) & 1);
}

function bitsToNumber(bits: readonly number[]): number {
  return bits.reduce((value, bit) => value * 2 + bit, 0);
}

function bitsToBytes(bits: readonly number[]): Uint8Array {
  return Uint8Array.from({ length: bits.length / 8 }, (_, index) =>
    bitsToNumber(bits.slice(index * 8, index * 8 + 8)),
  );
}

function refuse(message: string): Problem {
  return new Problem('invalid', message, ['recoveryKey']);
}
