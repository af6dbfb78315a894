const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

interface DateParts {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
}

/**
 * An EDTF date as a reader would write it: "2 February 2022", "February 2022", "25–26 January 2022", "30 January, year
 * unknown", "since 3 May 2022".
 *
 * @returns the text as it is where it is no such date
 */
export function tellDate(edtf: string): string {
  const [first = '', last] = edtf.split('/');
  if (last === undefined) return tellOne(first) ?? edtf;
  if (last === '..') return `since ${tellOne(first) ?? first}`;
  if (first === '..') return `until ${tellOne(last) ?? last}`;
  const [from, to] = [partsOf(first), partsOf(last)];
  if (!from || !to) return edtf;
  if (first === last) return tell(from);
  const { year, month, day } = from;
  if (year !== to.year) return `${tell(from)} – ${tell(to)}`;
  if (month !== to.month || day === undefined || to.day === undefined) {
    const start = [day, month].filter((part) => part !== undefined).join(' ');
    return start === '' ? tell(to) : `${start} – ${tell(to)}`;
  }
  return `${day}–${tell(to)}`;
}

function tellOne(date: string): string | undefined {
  const parts = partsOf(date);
  return parts && tell(parts);
}

function tell({ year, month, day }: DateParts): string {
  const known = [day, month].filter((part) => part !== undefined).join(' ');
  if (year === 'XXXX') return known === '' ? 'year unknown' : `${known}, year unknown`;
  return known === '' ? year : `${known} ${year}`;
}

function partsOf(date: string): DateParts | undefined {
  const match = /^(\d{4}|XXXX)(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  const [year, month, day] = [match?.[1], match?.[2], match?.[3]];
  if (year === undefined) return undefined;
  const name = month === undefined ? undefined : months[Number(month) - 1];
  return {
    year,
    ...(name !== undefined && { month: name }),
    ...(day !== undefined && { day: String(Number(day)) }),
  };
}
