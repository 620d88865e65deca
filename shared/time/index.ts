export * from './plain-date';
export * from './london';
export * from './working-calendar';
export * from './bank-holidays';
