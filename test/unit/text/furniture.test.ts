import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { furnitureIn, furnitureRuns, isFurniture } from '../../../src/core/text/furniture';

const linesFound = (text: string): string[] =>
  furnitureIn(text).map(({ start, end }) => text.slice(start, end).trim());

describe('furnitureIn', () => {
  for (const line of [
    'Skip to main content',
    'ADVERTISEMENT',
    'Advertisement - scroll to continue',
    'Story continues below advertisement',
    'Open this photo in gallery:',
    'A soldier guards the camp in Noshki on Thursday. BANARAS KHAN/Getty Images',
    'Security officials examine the site of an attack in Sibi. [Arshad Butt/AP]',
    'Soldiers stand guard in Quetta. (AP Photo/Arshad Butt)',
    'An injured man is brought to a hospital in Quetta. — AFP/File',
    'Photo: Reuters',
    'Image source, Getty Images',
    'Share on Facebook',
    'Facebook Twitter WhatsApp Email',
    'Read more: Ten soldiers killed in Kech',
    'ALSO READ | Four policemen killed in Quetta blast',
    'Subscribe to our newsletter',
    'Sign up here for our daily newsletter and never miss a story.',
    'Get the day’s top stories delivered to your inbox',
    'Follow us on Twitter and Facebook',
    'Follow Dawn on WhatsApp',
    'We use cookies to improve your experience.',
    'Accept all cookies',
    '© 2024 The Example Times. All rights reserved.',
    'Copyright 2024 Example Agency',
    'Home > World > Asia',
    'World | Politics | Business | Sport',
    '5 min read',
    '1,204 shares',
    'Comments (12)',
    'Already a subscriber? Log in',
    'Back to top',
  ]) {
    it(`knows “${line}”`, () => {
      assert.deepEqual(linesFound(`Four soldiers were killed.\n\n${line}\n\nTwo were injured.`), [line]);
    });
  }

  for (const line of [
    'Four soldiers were killed in Panjgur, the military said.',
    'The militants share the camp with their families in Afghanistan.',
    'Subscribers of the newspaper were among the 12 killed.',
    'Follow-up operations killed nine more, ISPR said.',
    'Watch towers were destroyed and two guards killed.',
    'Related attacks left 15 dead in Kech.',
    'Read more than once, the statement claims 100 soldiers were killed.',
    'The picture from Noshki is unclear: 12 are missing.',
    'Killed: 4 | Injured: 12 | Missing: 3',
    'Nine terrorists were killed in Noshki, officials told Reuters',
    'The army said four soldiers were killed. (Reuters)',
    'ISLAMABAD (AP) — Two people were killed on Friday.',
    'The statement was sent to AFP/Reuters reporters in Quetta.',
    'Save the Children said three of its workers were killed.',
    'Print journalists were among the injured.',
    'Cookies and bread were handed out when the shell hit, killing five.',
    'The police registered a case for the killing of four; updates followed.',
    'Clashes continue',
    'By using a truck bomb the militants killed 12 soldiers.',
    'Video, shot by a resident, shows four bodies.',
    'Photos by residents show four bodies.',
    'Ad-hoc militias killed four.',
    'Copyright protests left two dead.',
    'Explainer: why 12 soldiers were killed',
    'RELATED VIOLENCE KILLS 12',
    'Join the fight, the BLA told youths after 20 were killed',
    '#BLA claims to have killed over 100 Pakistani soldiers. pic.twitter.com/WQrpSFZxi2',
  ]) {
    it(`leaves “${line}”`, () => {
      assert.deepEqual(linesFound(`First line of the report.\n${line}\nLast line of the report.`), []);
    });
  }

  it('takes the headlines below a list’s heading along, up to the report’s next sentence', () => {
    const text = [
      'Four soldiers were killed.',
      'Related stories',
      'Ten soldiers killed in Kech',
      'Militants storm camp in Mach',
      'The operation was over by noon.',
    ].join('\n\n');
    assert.deepEqual(linesFound(text), [
      'Related stories',
      'Ten soldiers killed in Kech',
      'Militants storm camp in Mach',
    ]);
  });

  it('does not take a single heading of the report for a link', () => {
    const text = 'Four were killed.\nRead more\nA night of violence\nThe attack began at nine.';
    assert.deepEqual(linesFound(text), ['Read more']);
  });

  it('takes lines of links, but not a link alone', () => {
    const links = '[Ten killed](https://example.org/a)\n[Two hurt](https://example.org/b)';
    assert.equal(linesFound(`He said.\n${links}\nShe said.`).length, 2);
    assert.deepEqual(linesFound('He said.\nhttps://example.org/a\nShe said.'), []);
  });

  it('finds what surrounds one of the sample articles, and nothing in the others', () => {
    const names = readdirSync('seeds').filter((name) => name.endsWith('.txt'));
    const found = Object.fromEntries(
      names.map((name) => [name.slice(0, 3), linesFound(readFileSync(`seeds/${name}`, 'utf8'))]),
    );
    const { '003': globe, ...others } = found;
    assert.deepEqual(Object.values(others).flat(), []);
    assert.deepEqual(
      globe?.map((line) => line.slice(0, 40)),
      [
        'Skip to main content',
        'Open this photo in gallery:',
        'A Pakistani army helicopter conducts a s',
        'Follow related authors and topics',
        'Authors and topics you follow will be ad',
        'Interact with The Globe',
      ],
    );
  });

  it('reads a long hostile text in one go', () => {
    for (const unit of ['| ', 'share ', 'a | ', '[', 'read more: \n', '/ap ', 'x '])
      assert.doesNotThrow(() => furnitureIn(unit.repeat(100_000)));
  });
});

describe('isFurniture', () => {
  const text = 'Skip to main content\nFour soldiers were killed.\nAdvertisement';
  const furniture = furnitureIn(text);
  it('tells lines of the page from lines of the report', () => {
    const at = (words: string): boolean => isFurniture(furniture, text.indexOf(words));
    assert.equal(at('main'), true);
    assert.equal(at('Four'), false);
    assert.equal(at('killed'), false);
    assert.equal(at('Advertisement'), true);
    assert.equal(isFurniture([], 0), false);
  });
});

describe('furnitureRuns', () => {
  it('joins lines with nothing between them', () => {
    const text = 'Share\n\nPrint\nFour were killed.\nAdvertisement';
    assert.deepEqual(
      furnitureRuns(text, furnitureIn(text)).map(({ start, end }) => text.slice(start, end)),
      ['Share\n\nPrint', 'Advertisement'],
    );
  });
});
