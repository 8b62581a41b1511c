/** A figure of the first page: its name in the phrase language and what is said under it. */
export interface Key {
  code: string;
  name: string;
  /** 较年初, then 同比. */
  comparisons: [string, string];
}

const stock = (code: string, name: string): Key => ({ code, name, comparisons: ['较年初增量', '同比增幅'] });
const ratio = (code: string, name: string): Key => ({ code, name, comparisons: ['较年初变化', '同比变化'] });

/** What the county's leaders ask first. */
export const KEYS: Key[] = [
  stock('deposit.balance', '各项存款余额'),
  stock('loan.balance', '各项贷款余额'),
  ratio('loan_deposit_ratio', '存贷比'),
  ratio('npl.ratio', '不良贷款率'),
  stock('loan.manufacturing.balance', '制造业贷款余额'),
  stock('loan.enterprise_mlt.balance', '企业中长期贷款余额'),
  stock('loan.inclusive_micro.balance', '普惠小微贷款余额'),
  stock('loan.agri.balance', '涉农贷款余额'),
];

export const PHRASES_PER_KEY = 4;

/** Value, the two comparisons, rank: in this order for each key. */
export function phrases(keys: Key[]): string[] {
  return keys.flatMap(({ name, comparisons }) => [name, `${name}·${comparisons[0]}`, `${name}·${comparisons[1]}`, `${name}·位次`]);
}
