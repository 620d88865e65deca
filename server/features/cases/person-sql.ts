/** SQL for the person behind a hat: a second person is somebody else, not the same one in another hat (D5, D52). Takes an SQL expression. */
export const personSql = (membershipId: string): string =>
  `coalesce((select h.user_id from app.memberships h where h.id = ${membershipId}), ${membershipId})`;
