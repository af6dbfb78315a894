// npm run bench: what Newsmark measures beside libraries, each in one run.
import { anchorBench } from './anchor/anchorBench';
import { mergeBench } from './mergeBench';
import { recogniserBench, recogniserParts } from './recogniser';

const usage = `usage: npm run bench [-- PART…]
parts: ${recogniserParts.join(', ')}: reading articles; all of these unless told
       anchor: finding claims again in edited articles; anchor NAME prints the trials of one edit that went wrong
       merge: merging what two people did to one sidecar, beside git's text merge`;

const [first, ...others] = process.argv.slice(2);
const parts = first === undefined ? [] : [first, ...others];
if (first === 'anchor') anchorBench(others[0]);
else if (first === 'merge') mergeBench();
else if (parts.every((part) => recogniserParts.includes(part))) recogniserBench(parts);
else {
  console.error(usage);
  process.exitCode = 2;
}
