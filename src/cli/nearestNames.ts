import { parseNames } from '../core/namesFile/parseNames';
import type { NamesFile } from '../core/namesFile/parseNames';
import { namesFileName } from '../core/namesFile/schema';
import { NearestFile } from './nearestFile';
import type { FoundFile } from './nearestFile';

/** A names file and where it was found. */
export type FoundNames = FoundFile<NamesFile>;

/** Finds the names files of articles. */
export class NearestNames extends NearestFile<NamesFile> {
  constructor() {
    super(namesFileName, parseNames);
  }
}
