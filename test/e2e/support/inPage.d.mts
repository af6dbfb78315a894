import type { QuickInputRow } from './quickInput';
import type { TreeRow } from './treeView';

/** One decoration of an extension, as a reader sees it. With word wrap, a span over two lines is drawn twice. */
export interface DrawnHighlight {
  text: string;
  /** Computed colours, `rgb(…)` or `rgba(…)`. */
  background: string;
  color: string;
  /** '' where there is none. */
  border: string;
  /** Underline and the like; '' where there is none. */
  decoration: string;
}

export interface Point {
  x: number;
  y: number;
}

export function drawnHighlights(): DrawnHighlight[];
export function themeColour(id: string): string;
export function placeOfText(wanted: string): { first: Point; last: Point } | undefined;
export function drawnLines(): string[];
export function drawnQuickInputRows(rows: unknown): QuickInputRow[];
export function drawnTreeRows(rows: unknown): TreeRow[];
export function isRestored(): boolean;
/** JSON, with what pages keep of themselves in it. */
export function writtenEditorState(): Promise<string>;
