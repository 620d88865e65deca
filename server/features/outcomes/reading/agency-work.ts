export const actionsOfAgency = undefined as never;
export const recommendationsToAgency = undefined as never;
