/** A place as the gazetteer knows it. */
export interface GazetteerPlace {
  /**
   * GeoNames' number for a town ("1168749"), its codes for a country ("PK"), a region ("PK.02") or a district
   * ("PK.02.1163052"); country and slug ("PK:bolan", "ZZ:sahel") where GeoNames' lists have none.
   */
  readonly id: string;
  readonly name: string;
  /** `region` is a first-order division of a country, `area` anything else that is no settlement. */
  readonly kind: 'country' | 'region' | 'settlement' | 'area';
  /** The English name; absent where a place lies in several countries or in none. */
  readonly country?: string;
  /** ISO 3166-1 alpha-2; XK for Kosovo. */
  readonly countryCode?: string;
  /** Name of the region that the place lies in; absent for regions and countries. */
  readonly admin1?: string;
  /** Name of the district that the place lies in. */
  readonly admin2?: string;
  /** Degrees, true to a hundredth; of an area its middle, weighted by where its people live. */
  readonly latitude: number;
  readonly longitude: number;
  /** About how many people live there, two figures; of a region or country in its towns. */
  readonly population?: number;
}
