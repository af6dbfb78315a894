import { exportFormat, exportFormats } from '../../core/export/exportFormats';
import type { ArticleFormat, ExportFormatName, IncidentFormat } from '../../core/export/exportFormats';
import { icon, pick, separator } from '../tagging/pick';
import type { Choice, Picked } from '../tagging/pick';

/** A format, and how it is wanted where it can be had in several ways. */
export interface WantedFormat {
  readonly format: ArticleFormat | IncidentFormat;
  /** True for a folder of files, false for one file. */
  readonly asFiles: boolean;
  /** True where places are located by the gazetteer as well. */
  readonly locates: boolean;
}

/** Asks which format to write, with what it is for and what it loses. */
export function pickFormat(): Promise<Picked<WantedFormat>> {
  const names = Object.keys(exportFormats) as ExportFormatName[];
  const rows = names.map(exportFormat).flatMap(rowsOf);
  const of = (wanted: WantedFormat['format']['of']): Choice<WantedFormat>[] =>
    rows.filter(({ value }) => value.format.of === wanted);
  return pick({
    title: 'Export Annotations: Format',
    placeholder: 'Which format?',
    rows: [separator('Incidents'), ...of('incidents'), separator('Articles and claims'), ...of('articles')],
  });
}

function rowsOf(format: ArticleFormat | IncidentFormat): Choice<WantedFormat>[] {
  const { title, purpose, loses, fileName, hasFiles } = format;
  const row = (
    label: string,
    description: string,
    more: Partial<WantedFormat> = {},
  ): Choice<WantedFormat> => ({
    label,
    description,
    detail: `${purpose} ${loses}`,
    ...icon(more.asFiles ? 'files' : 'file'),
    value: { format, asFiles: false, locates: format.of === 'incidents' && format.locates === true, ...more },
  });
  return [
    ...(fileName === undefined ? [] : [row(title, fileName)]),
    ...(hasFiles ? [row(title, 'a folder of files', { asFiles: true })] : []),
    ...(format.of === 'incidents' && format.locates
      ? [row(title, 'only coordinates that were told, without the gazetteer’s', { locates: false })]
      : []),
  ];
}
