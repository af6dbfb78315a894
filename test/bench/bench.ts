// npm run bench: what Newsmark measures beside libraries, each in one run.
import { anchorBench } from './anchor/anchorBench';
import { linearBench, linearUsage } from './linear/linearBench';
import { mergeBench } from './mergeBench';
import { recogniserBench, recogniserParts } from './recogniser';
import { sidecarBench } from './sidecarBench';
import { typingBench } from './typing/typingBench';
import { generateWorkspace } from './workspace/generateWorkspace';
import { generateRepository } from './workspace/gitWorkspace';
import { workspaceBench } from './workspace/workspaceBench';

const usage = `usage: npm run bench [-- PART…]
parts: ${recogniserParts.join(', ')}: reading articles; all of these unless told
       anchor: finding claims again in edited articles; anchor NAME prints the trials of one edit that went wrong
       merge: merging what two people did to one sidecar, beside git's text merge
       ${linearUsage}: time against size of all that reads what others wrote, on inputs made to be slow
       sidecars: reading 10,000 sidecars with 100,000 claims, beside YAML libraries
       typing: what a key costs in an open article of 100 KB and of 1 MB
       workspace [node] [web] [ARTICLES]: opening 10,000 sidecars with 100,000 claims in VS Code's hosts, beside reading
         them and loading them with js-yaml; fewer where a number of articles is told; Newsmark must be built
       generate FOLDER [ARTICLES [CLAIMS]]: makes up a workspace, 10,000 articles with ten times as many claims unless told
       generate --git FOLDER [ARTICLES [CLAIMS]]: the same as a repository, in whose branch review 1,000 sidecars differ`;

const [first, ...others] = process.argv.slice(2);
const parts = first === undefined ? [] : [first, ...others];
if (first === 'anchor') anchorBench(others[0]);
else if (first === 'merge') mergeBench();
else if (first === 'linear') linearBench(others);
else if (first === 'sidecars') sidecarBench();
else if (first === 'typing') typingBench();
else if (first === 'workspace') void workspaceBench(others).finally(() => process.exit());
else if (first === 'generate' && others.length > 0) generate(others);
else if (parts.every((part) => recogniserParts.includes(part))) recogniserBench(parts);
else {
  console.error(usage);
  process.exitCode = 2;
}

function generate(words: readonly string[]): void {
  const isRepository = words[0] === '--git';
  const [folder = '', articles = '10000', claims = `${Number(articles) * 10}`] = isRepository
    ? words.slice(1)
    : words;
  const size = { articles: Number(articles), claims: Number(claims) };
  if (isRepository) generateRepository(folder, size);
  else generateWorkspace(folder, size);
}
