import assert from 'node:assert/strict';
import { tagMarked } from '../drafting/marked';

/** Who says what stands in brackets, where another sentence tells; nobody in the article’s own voice. */
const sentences: readonly (readonly [string, string, string?])[] = [
  [
    'The Baloch Liberation Front attacked a convoy in Kech. In a statement, the group said it had [killed five soldiers].',
    'Baloch Liberation Front',
  ],
  ['Police said two people were killed in Multan. [Nine others were wounded], they added.', 'Police'],
  [
    'Interior Minister Sheikh Rasheed Ahmad said the raid was over. Ahmad said [nine soldiers were killed].',
    'Sheikh Rasheed Ahmad',
  ],
  ['Police said a bomb went off in the bazaar. [Six people were killed] and the market was destroyed.', ''],
  ['“Our men are safe,” said Commander Bashir Khan. “[Two enemy soldiers were killed].”', 'Bashir Khan'],
  ['The ISPR issued a statement on Thursday. [Three soldiers were martyred], the statement added.', 'ISPR'],
  [
    'The ISPR issued a statement on Thursday. According to the statement, [three soldiers were martyred].',
    'ISPR',
  ],
  [
    'Interior Minister Rana Sanaullah visited the site. The minister said [12 people were killed].',
    'Rana Sanaullah',
  ],
  [
    'The Sunni extremist group Jaish al-Adl attacked a post. The militant group said it [killed 11 policemen].',
    'Jaish al-Adl',
  ],
  [
    'Two intelligence officials described the strike. The officials said [four militants were killed].',
    'Two intelligence officials',
  ],
  ['Witness Halima Yusuf was at the market. “I saw [three bodies],” she said.', 'Halima Yusuf'],
  [
    'Army spokesman Sani Usman said the troops [killed 15 terrorists]. He added that two soldiers were wounded.',
    'Sani Usman',
  ],
  [
    'Army spokesman Sani Usman said the troops killed 15 terrorists. He added that [two soldiers were wounded].',
    'Sani Usman',
  ],
  [
    'Army spokesman Sani Usman said the troops killed 15 terrorists. [Two soldiers were wounded], he added.',
    'Sani Usman',
  ],
  [
    'Army spokesman Sani Usman said the troops killed 15 terrorists. Usman said [two soldiers were wounded].',
    'Sani Usman',
  ],
  ['Zaw Min Tun, a spokesman for the junta, did not answer calls. [Twelve men were killed].', ''],
  ['“I can confirm [12 dead]. The operation continues,” the colonel said.', 'colonel'],
  ['The colonel said: “The operation continues. [Twelve men were killed]. We will win.”', 'colonel'],
  ['“The operation continues,” the colonel told reporters.\n\n“[Twelve men were killed].”', 'colonel'],
  [
    'Colonel Moussa Traore said the town was calm.\n\n“The operation continues.\n\n“[Twelve men were killed],” he said.',
    'Moussa Traore',
  ],
  ['Prime Minister Narendra Modi condemned the attack. [Nine pilgrims were killed].', ''],
  [
    'The UK-based Syrian Observatory for Human Rights (SOHR) said seven fighters died. The SOHR added that [nine were wounded].',
    'UK-based Syrian Observatory for Human Rights',
  ],
  ['The mayor said he did not know who was behind the attack. [Five people were injured].', ''],
  [
    'Activists said more than 50 people were killed. State television said only [four people died].',
    'State television',
  ],
  [
    'Ukraine’s air force said it shot down 12 drones. The general staff said [50 soldiers were killed].',
    'general staff',
  ],
  [
    '“At least eight people, most of them civilians, died in the blast,” police officer Mohamed Hussein told Reuters from the scene. “[Another 13 were wounded].”',
    'Mohamed Hussein',
  ],
  [
    '“They came on motorcycles,” said one resident, who gave his name only as Musa. “[They shot dead ten people].”',
    'one resident',
  ],
  ['The attackers fled, said Rubaie. [Eleven villagers were killed] in the attack.', ''],
  [
    'The Taliban said they killed 20 soldiers. The defence ministry confirmed the attack but said [only five had died].',
    'defence ministry',
  ],
  [
    'Afghan officials confirmed the attack but gave a lower toll. [Five soldiers were killed], they said.',
    'Afghan officials',
  ],
  [
    'The Defence Ministry did not comment. But a military official in the capital, who spoke on condition of anonymity, said [40 soldiers had been killed].',
    'military official',
  ],
  ['UN Secretary-General Antonio Guterres condemned the attack. [Three peacekeepers were killed].', ''],
  [
    'Police suspect the National Democratic Front of Bodoland. [Fourteen people were killed], Sahay said.',
    'Sahay',
  ],
  [
    'The Colombian army attributed the attack to the ELN. It said [three soldiers were killed].',
    'Colombian army',
  ],
  [
    'The victims were farmers, the ombudsman’s office said. [Five people were killed], it added.',
    'ombudsman’s office',
  ],
  [
    'Witnesses told AFP that soldiers fired at the crowd. [At least six people died], they said.',
    'Witnesses',
  ],
  [
    'Neighbours told how gunmen dragged men from houses. “[They killed my two sons],” Fatima, 60, said through tears.',
    'Fatima',
  ],
  [
    'The rights group said [at least 143 people had been killed]. The group had earlier put the toll at 106.',
    'rights group',
  ],
  [
    'Amnesty International released its report on Monday. The rights group said [at least 143 people had been killed].',
    'Amnesty International',
  ],
  [
    'The figure could not be independently verified. [Forty people were killed], the civil defence said.',
    'civil defence',
  ],
  [
    'A junta spokesman did not answer calls seeking comment. [Thirty people were killed], residents said.',
    'residents',
  ],
  ['The army has denied involvement. Residents say soldiers [shot dead nine men].', 'Residents'],
  ['“More than 45 people are dead,” one witness said. Another said [he had counted 60 bodies].', 'Another'],
  [
    '[Seven were treated at the University Medical Center], spokeswoman Lisa Chan said. None of them died.',
    'Lisa Chan',
  ],
  ['Reuters could not independently verify the claim. The rebels said they [killed 50 soldiers].', 'rebels'],
  ['The ministry said [50 rebels were killed]. There was no immediate comment from the rebels.', 'ministry'],
  ['Police said [three men were arrested]. Their identities could not be confirmed.', 'Police'],
  [
    'Prime Minister Jacinda Ardern said [49 people were killed]. Ardern called it one of New Zealand’s darkest days.',
    'Jacinda Ardern',
  ],
];

describe('the claimant over several sentences', () => {
  for (const [text, claimant, stance] of sentences) {
    it(`finds ${claimant || 'nobody'} in ${text.replaceAll('\n', ' ')}`, () => {
      const { draft } = tagMarked(text);
      assert.equal([draft.claimant ?? []].flat().join('; '), claimant);
      if (stance !== undefined) assert.equal(draft.stance, stance);
    });
  }
});
