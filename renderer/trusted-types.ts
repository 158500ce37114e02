// The page's last word on HTML from strings: there is none.

/**
 * Installs the default Trusted Types policy. A string with "<" throws: returning null would lose
 * pastes without a word, and style texts, which libraries do set as strings, hold no "<".
 */
export function forbidHtmlStrings(host: { trustedTypes?: PolicyFactory }): void {
  const refuse = (): string => {
    throw new TypeError('Scripts from strings are not allowed');
  };
  host.trustedTypes?.createPolicy('default', {
    createHTML(text: string) {
      if (text.includes('<')) throw new TypeError('HTML from strings is not allowed');
      return text;
    },
    createScript: refuse,
    createScriptURL: refuse,
  });
}

type PolicyFactory = {
  createPolicy(
    name: string,
    rules: Record<'createHTML' | 'createScript' | 'createScriptURL', (text: string) => string>,
  ): unknown;
};
