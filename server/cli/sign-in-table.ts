/** One demonstration account, as printed at the start. */
export interface SignIn {
  who: string;
  email: string;
  password: string;
  sees: string;
}

/** The sign-ins as columns of plain text. */
export function signInTable(signIns: readonly SignIn[]): string {
  const rows = [{ who: 'Who', email: 'Email', password: 'Password', sees: 'Sees' }, ...signIns];
  const width = (key: keyof SignIn) => Math.max(...rows.map((row) => row[key].length));
  const [who, email, password] = [width('who'), width('email'), width('password')];
  return rows
    .map((row) => `  ${row.who.padEnd(who)}  ${row.email.padEnd(email)}  ${row.password.padEnd(password)}  ${row.sees}`.trimEnd())
    .join('\n');
}
