import * as vscode from 'vscode';
import type { Gazetteer } from '../core/recognise/gazetteer/gazetteer';
import type { GazetteerPlace } from '../core/recognise/gazetteer/gazetteerPlace';
import type { Mention, NumberMention, PlaceMention } from '../core/recognise/mention';
import { addLine } from './hoverLine';

/** What the hover says of a mention. @param gazetteer tells the other readings of a place, if there is one */
export function mentionText(mention: Mention, gazetteer: Gazetteer | undefined): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.appendMarkdown(`**${mention.type}** · `).appendText(summary(mention)).appendMarkdown('\n\n');
  if (mention.type === 'actor' && mention.name !== undefined && mention.name !== mention.text)
    addLine(text, 'Full name', mention.name);
  if (mention.type === 'place') addPlace(text, mention, gazetteer);
  return text;
}

function summary(mention: Mention): string {
  switch (mention.type) {
    case 'actor':
      return `${mention.actorType}, ${mention.named ? 'by name' : 'in common words'}`;
    case 'place':
      return mention.name;
    case 'number':
      return numberText(mention);
    case 'date':
      return mention.date ?? 'not resolved';
  }
}

function numberText({ low, high, counts, unit }: NumberMention): string {
  const counted = [rangeText(low, high), counts ?? ''].join(' ').trim();
  return counts !== undefined && (unit === 'people' || unit === 'things') ? counted : `${counted} (${unit})`;
}

function addPlace(
  text: vscode.MarkdownString,
  mention: PlaceMention,
  gazetteer: Gazetteer | undefined,
): void {
  const { name, admin1, admin2, country, latitude, longitude } = mention;
  addLine(text, 'Lies in', areasText(name, { admin1, admin2, country }));
  if (latitude !== undefined && longitude !== undefined)
    addLine(text, 'Coordinates', `${latitude.toFixed(2)}, ${longitude.toFixed(2)}`);
  else if (gazetteer) addLine(text, 'Coordinates', 'not in the gazetteer');
  const others = (mention.alternatives ?? []).flatMap((id) => gazetteer?.byId(id) ?? []);
  addLine(text, 'Could also be', others.map(readingText).join('; '));
}

/** Another reading of a place's name, told so that it differs from the one that was chosen. */
function readingText(place: GazetteerPlace): string {
  const areas = areasText(place.kind === 'settlement' ? '' : place.name, place);
  const where = areas === '' ? '' : ` in ${areas}`;
  return `${place.name} (${place.kind}${where}; ${place.latitude.toFixed(2)}, ${place.longitude.toFixed(2)})`;
}

interface Areas {
  readonly admin1?: string | undefined;
  readonly admin2?: string | undefined;
  readonly country?: string | undefined;
}

/** The areas that a place lies in, the smallest first; none lies in itself. */
function areasText(name: string, { admin1, admin2, country }: Areas): string {
  const district = admin2 === undefined ? undefined : `${admin2} district`;
  return [district, admin1, country].filter((area) => area !== undefined && area !== name).join(', ');
}

function rangeText(low: number | undefined, high: number | undefined): string {
  if (low === undefined && high === undefined) return 'an unstated number of';
  if (low === high) return String(low);
  if (high === undefined) return `${low} or more`;
  return low === undefined ? `up to ${high}` : `${low} to ${high}`;
}
