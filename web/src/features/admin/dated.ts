/** A value with the day it holds from. */
export interface DatedValue {
  name: string;
  title: string;
  note?: string;
  /** Between which values it may be set, in words. */
  range?: string;
  from: string;
  value: string;
}
