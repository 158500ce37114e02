// The colour scale of heat maps: readable with every kind of colour vision and in grey print.

// Samples of cividis (Nuñez, Anderton and Renslow, 2018) at even steps from 0 to 1.
const samples: readonly (readonly [number, number, number])[] = [
  [0, 34, 78],
  [18, 53, 112],
  [59, 73, 108],
  [87, 93, 109],
  [112, 113, 115],
  [138, 134, 120],
  [165, 156, 116],
  [195, 179, 105],
  [225, 204, 85],
  [254, 232, 56],
];

/** The colour of `value` from 0 to 1, and the ink that can be read on it. */
export function cividis(value: number): { fill: string; ink: string } {
  const clipped = Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0;
  const place = clipped * (samples.length - 1);
  const low = samples[Math.floor(place)] as readonly [number, number, number];
  const high = samples[Math.ceil(place)] as readonly [number, number, number];
  const mix = (index: 0 | 1 | 2) =>
    Math.round(low[index] + (high[index] - low[index]) * (place % 1));
  const channels = [mix(0), mix(1), mix(2)] as const;
  return {
    fill: `rgb(${channels.join(' ')})`,
    ink: luminance(channels) < blackAndWhiteAlike ? '#FFFFFF' : '#000000',
  };
}

// Where white and black words have the same contrast, 4.58 : 1.
const blackAndWhiteAlike = 0.1791;

function luminance([red, green, blue]: readonly [number, number, number]): number {
  const linear = (value: number) =>
    value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
