import type { Field, Values } from './form';
import { wan } from './form';
import type { Project } from './api';

type T = (key: string) => string;
type Choice = readonly { value: string; label: string }[];

export const projectFields = (t: T, townships: Choice): Field[] => [
  { key: 'name', label: t('matchmaking.project.name'), required: true },
  { key: 'year', label: t('matchmaking.project.year'), type: 'number', required: true },
  { key: 'ownerName', label: t('matchmaking.project.owner'), required: true },
  { key: 'firm', label: t('matchmaking.project.code') },
  { key: 'township', label: t('matchmaking.project.township'), type: 'select', options: townships },
  { key: 'industry', label: t('matchmaking.project.industry') },
  { key: 'investment', label: t('matchmaking.project.investmentWan'), type: 'money', required: true },
  { key: 'demand', label: t('matchmaking.project.demandWan'), type: 'money', required: true },
  { key: 'listedOn', label: t('matchmaking.project.listedOn'), type: 'date' },
  { key: 'recommendedOn', label: t('matchmaking.project.recommendedOn'), type: 'date' },
  { key: 'recommendedAt', label: t('matchmaking.project.recommendedAt') },
  { key: 'content', label: t('matchmaking.project.content'), type: 'area' },
];

export const projectValues = (one: Project): Values => ({
  name: one.name, year: one.year, ownerName: one.ownerName, firm: one.firm, township: one.township, industry: one.industry, investment: wan(one.investment.amount),
  demand: wan(one.demand.amount), listedOn: one.listedOn, recommendedOn: one.recommendedOn, recommendedAt: one.recommendedAt, content: one.content,
});

export const dispatchFields = (t: T, banks: Choice, month = true): Field[] => [
  ...(month ? [{ key: 'month', label: t('matchmaking.project.month'), type: 'month' as const, required: true }] : []),
  { key: 'progress', label: t('matchmaking.project.progress'), type: 'area', required: true },
  { key: 'difficulty', label: t('matchmaking.project.difficulty'), type: 'area' },
  { key: 'measure', label: t('matchmaking.project.measure'), type: 'area' },
  ...(banks.length ? [{ key: 'institution', label: t('matchmaking.project.bankToAct'), type: 'select' as const, options: banks }] : []),
  { key: 'responsible', label: t('matchmaking.project.responsible') },
  { key: 'due', label: t('matchmaking.project.due'), type: 'date' },
];
