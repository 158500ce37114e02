// An exported type name means one thing in the whole house. React's `Props` is the one word that each component has.

export function doubledTypes(sources, known) {
  const places = new Map();
  for (const { file, types } of sources)
    for (const { name, line } of types)
      if (name !== 'Props') places.set(name, [...(places.get(name) ?? []), { file, line }]);
  const doubled = [...places].filter(([, all]) => all.length > 1);
  const found = doubled
    .filter(([name]) => !known.includes(name))
    .flatMap(([name, [first, ...others]]) =>
      others.map(({ file, line }) => ({
        file,
        line,
        what: `the type ${name} is also exported by ${first.file}:${first.line}`,
        todo: 'Give one of them a name that says what it is, or use the one type in both places.',
      })),
    );
  const unused = known.filter((name) => !doubled.some(([double]) => double === name));
  return [
    ...found,
    ...unused.map((name) => ({
      file: 'scripts/house/exceptions.mjs',
      line: 1,
      what: `the type ${name} is exported only once now`,
      todo: 'Strike it from the list.',
    })),
  ];
}
