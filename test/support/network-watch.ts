// Notes with strace what a program and its children ask of the network.

import { chmodSync, readFileSync, writeFileSync } from 'node:fs';

export function watchedNetwork(program: string, script: string, log: string): string {
  writeFileSync(
    script,
    `#!/bin/sh\nexec strace -f -qq --seccomp-bpf -e trace=connect,sendto,sendmsg,sendmmsg -e signal=none -o "${log}" "${program}" "$@"\n`,
  );
  chmodSync(script, 0o755);
  return script;
}

/** Every call that names an address on a network other than this computer's own. */
export function outsideCalls(log: string): string[] {
  return readFileSync(log, 'latin1')
    .split('\n')
    .filter(
      (line) =>
        /sa_family=AF_INET6?/.test(line) &&
        !/inet_addr\("127\.|inet_pton\(AF_INET6, "::1"/.test(line),
    )
    .map((line) => line.slice(0, 200));
}
