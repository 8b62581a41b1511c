import type { Feature } from './feature';

const found = import.meta.glob<Feature>('../features/*/module.ts', { eager: true, import: 'default' });

/** Every feature there is, in no particular order. */
export const features: Feature[] = Object.values(found);
