// tsx scripts/incidents/speed.ts [CLAIMS]: how long proposing takes as the workspace grows.
import { builtInCodebook } from '../../src/core/claims/codebook';
import type { Claim } from '../../src/core/claims/schema';
import { proposeIncidents } from '../../src/core/incidents/assigning/proposeIncidents';
import { gatherIncidents } from '../../src/core/incidents/gatherIncidents';
import type { AnnotatedArticle } from '../../src/core/incidents/incidentBook';
import { rememberingFinder } from '../../src/core/incidents/locating/rememberingFinder';
import { locate } from '../../src/core/recognise/gazetteer/locatePlaces';
import { readKnowledgeFiles } from '../../src/cli/knowledge';

const places =
  'Quetta Panjgur Noshki Mach Sibi Turbat Gwadar Bannu Tank Swat Mosul Kirkuk Baghdad Ramadi Maiduguri Damboa Kano Jolo Marawi Cotabato Gao Kidal Mopti Ouagadougou Dori Kabul Herat Kandahar Kunduz Aleppo Idlib Homs Raqqa Mogadishu Baidoa Kismayo'.split(
    ' ',
  );
const doers = [
  'Baloch Liberation Army',
  'Islamic State',
  'Boko Haram',
  'Abu Sayyaf',
  'Taliban',
  'al-Shabaab',
  'JNIM',
  undefined,
];
const words =
  'convoy market mosque checkpost bazaar bus school patrol camp bridge church hotel station funeral highway dam port airport depot village'.split(
    ' ',
  );

/** Made-up claims: ten an article, an article about two incidents, an incident in five articles, two and a half years. */
function articlesOf(claims: number): AnnotatedArticle[] {
  const incidents = claims / 25;
  return Array.from({ length: claims / 10 }, (_, at): AnnotatedArticle => {
    const told = [at % incidents, (at * 7 + 3) % incidents];
    const published = dayAt((((told[0] ?? 0) * 13) % 900) + 1);
    const list = Array.from({ length: 10 }, (_, index): Claim => {
      const incident = told[index < 7 ? 0 : 1] ?? 0;
      const low = (incident * 31 + index) % 40;
      const doer = doers[incident % doers.length];
      return {
        id: `c${at.toString(36).padStart(5, '0')}${index}x`,
        kind: index % 2 === 0 ? 'killed' : 'injured',
        spans: [
          {
            exact: `killed ${low} people`,
            prefix: `Gunmen attacked a ${words[incident % words.length]} near a ${words[(incident * 3) % words.length]} and `,
            suffix: `, officials said.\n`,
            start: index * 200,
            end: index * 200 + 16,
          },
        ],
        figure: { low, high: low },
        ...(index % 3 !== 1 && { place: places[(incident * 17) % places.length] ?? 'Quetta' }),
        ...(index % 4 !== 2 && { date: dayAt((incident * 13) % 900) }),
        ...(doer !== undefined && { actor: doer }),
      };
    });
    return { uri: `a${String(at).padStart(6, '0')}`, name: `a${at}`, article: { published }, claims: list };
  });
}

function dayAt(day: number): string {
  return new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10);
}

async function main(): Promise<void> {
  const { gazetteer } = await readKnowledgeFiles();
  const finder = gazetteer && rememberingFinder(gazetteer);
  const most = Number(process.argv[2] ?? 100_000);
  for (const claims of [most / 10, most]) {
    const book = gatherIncidents(articlesOf(claims), [], builtInCodebook);
    const began = performance.now();
    const { incidents, assignments } = proposeIncidents(book, finder && ((named) => locate(named, finder)));
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(
      `${claims} claims: ${seconds} s, ${assignments.length} assigned to ${incidents.length} new incidents`,
    );
  }
}

void main();
